/** The pane without Excel: a dropped or chosen file -> its findings. */
import { wordId, wordMessage } from '../core/text/word-message';
import { checkBytes } from './check-bytes';
import { make, showReport } from './show-report';

const LANGUAGE = 'nl';
const pane = document.getElementById('pane') ?? document.body;
const result = make('section');
const drop = make('label', 'drop', wordId('pane.drop', {}, LANGUAGE));
const input = document.createElement('input');
input.type = 'file';
input.accept = '.xlsx,.xlsm,.xltx,.xltm';
drop.append(input);
result.setAttribute('aria-live', 'polite');
pane.append(make('h1', '', 'Streefpeil'), drop, result);

input.addEventListener('change', () => void showFile(input.files?.[0]));
pane.addEventListener('dragover', (event) => event.preventDefault());
pane.addEventListener('drop', (event) => {
  event.preventDefault();
  void showFile(event.dataTransfer?.files[0]);
});

async function showFile(file: File | undefined): Promise<void> {
  if (!file) return;
  const checked = await checkBytes(new Uint8Array(await file.arrayBuffer()), file.name);
  if ('problem' in checked) result.replaceChildren(make('p', 'error', wordMessage(checked.problem, LANGUAGE)));
  else showReport(result, checked.report, checked.definition, LANGUAGE);
}
