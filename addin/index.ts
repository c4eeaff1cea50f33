/** The pane without Excel: a dropped or chosen file -> its findings. */
import { wordId } from '../core/text/word-message';
import { checkBytes } from './check-bytes';
import { chooseLanguage } from './choose-language';
import { makeElement } from './make-element';
import { makePane } from './pane';

const language = chooseLanguage(navigator.language);
const input = makeElement('input');
input.type = 'file';
input.accept = '.xlsx,.xlsm,.xltx,.xltm';
const zone = makeElement('label', 'drop');
zone.append(
  input,
  makeElement('span', 'button', wordId('pane.choose', {}, language)),
  makeElement('span', '', wordId('pane.drop', {}, language)),
  makeElement('span', 'quiet', wordId('pane.private', {}, language)),
);
const pane = makePane(language, zone);

input.addEventListener('change', () => {
  void showFile(input.files?.[0]);
  // So that choosing the same file again, mended meanwhile, is a change too.
  input.value = '';
});
// On the whole window: a file dropped beside the zone would otherwise replace the page.
window.addEventListener('dragover', (event) => {
  event.preventDefault();
  zone.classList.add('ready');
});
window.addEventListener('dragleave', (event) => {
  if (event.relatedTarget === null) zone.classList.remove('ready');
});
window.addEventListener('drop', (event) => {
  event.preventDefault();
  zone.classList.remove('ready');
  void showFile(event.dataTransfer?.files[0]);
});

async function showFile(file: File | undefined): Promise<void> {
  if (!file) return;
  zone.classList.add('small');
  await pane.run(async () => {
    const bytes = await file.arrayBuffer().catch(() => undefined);
    return bytes ? checkBytes(new Uint8Array(bytes), file.name) : { problem: { id: 'pane.no-file', facts: {} } };
  });
}
