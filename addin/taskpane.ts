/** The pane in Excel: a button checks the open workbook; a click on a place selects it. */
import { type Place, formatRange } from '../core/model/place';
import { wordId } from '../core/text/word-message';
import { type CheckedBytes, checkBytes } from './check-bytes';
import { chooseLanguage } from './choose-language';
import { makeElement } from './make-element';
import { makePane } from './pane';
import { readOpenWorkbook } from './read-open-workbook';

void Office.onReady(() => {
  const language = chooseLanguage(Office.context.displayLanguage);
  const button = makeElement('button', 'button', wordId('pane.check', {}, language));
  button.type = 'button';
  const pane = makePane(language, button, (place) => {
    selectPlace(place).catch(() => pane.say('warning', wordId('pane.no-selection', { place }, language)));
  });
  button.addEventListener('click', () => void pane.run(() => checkOpenWorkbook(wordId('pane.open-workbook', {}, language))));
});

async function checkOpenWorkbook(untitled: string): Promise<CheckedBytes> {
  const bytes = await readOpenWorkbook().catch(() => undefined);
  return bytes ? checkBytes(bytes, nameOfOpenWorkbook() ?? untitled) : { problem: { id: 'pane.no-access', facts: {} } };
}

/** The file's name without its folder; undefined for a workbook that was never saved. */
function nameOfOpenWorkbook(): string | undefined {
  const url = Office.context.document.url ?? '';
  const name = url.split(/[/\\]/).pop() ?? '';
  if (name === '') return undefined;
  // Only a web address is percent-encoded; in a path on disk a percent sign is just that.
  if (!/^https?:/i.test(url)) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

const selectPlace = (place: Place): Promise<void> =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(place.sheet);
    sheet.activate();
    sheet.getRange(formatRange(place.range)).select();
    await context.sync();
  });
