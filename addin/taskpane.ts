/** The pane in Excel: a button checks the open workbook; a click on a place selects it. */
import type { Place } from '../core/model/place';
import { formatRange } from '../core/model/place';
import { wordId, wordMessage } from '../core/text/word-message';
import { checkBytes } from './check-bytes';
import { make, showReport } from './show-report';

const LANGUAGE = 'nl';

void Office.onReady(() => {
  const pane = document.getElementById('pane') ?? document.body;
  const result = make('section');
  const button = make('button', '', wordId('pane.check', {}, LANGUAGE));
  result.setAttribute('aria-live', 'polite');
  pane.append(make('h1', '', 'Streefpeil'), button, result);
  button.addEventListener('click', () => void checkOpenWorkbook(result));
});

async function checkOpenWorkbook(result: HTMLElement): Promise<void> {
  const name = decodeURIComponent(Office.context.document.url?.split(/[/\\]/).pop() ?? '') || wordId('pane.open-workbook', {}, LANGUAGE);
  const checked = await checkBytes(await readOpenWorkbook(), name);
  if ('problem' in checked) result.replaceChildren(make('p', 'error', wordMessage(checked.problem, LANGUAGE)));
  else showReport(result, checked.report, checked.definition, LANGUAGE, (place) => void selectPlace(place));
}

const selectPlace = (place: Place): Promise<void> =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(place.sheet);
    sheet.activate();
    sheet.getRange(formatRange(place.range)).select();
    await context.sync();
  });

/** The whole file, slice by slice (office.js, "Document.getFileAsync"; slices of at most 4 MB). */
async function readOpenWorkbook(): Promise<Uint8Array> {
  const file = await new Promise<Office.File>((resolve, reject) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: 4_194_304 }, (got) => (got.status === Office.AsyncResultStatus.Succeeded ? resolve(got.value) : reject(new Error(got.error.message)))));
  try {
    const bytes = new Uint8Array(file.size);
    let at = 0;
    for (let slice = 0; slice < file.sliceCount; slice++) {
      const data = await new Promise<number[]>((resolve, reject) =>
        file.getSliceAsync(slice, (got) => (got.status === Office.AsyncResultStatus.Succeeded ? resolve(got.value.data as number[]) : reject(new Error(got.error.message)))));
      bytes.set(data, at);
      at += data.length;
    }
    return bytes;
  } finally {
    file.closeAsync();
  }
}
