/** A summary -> the bytes of its workbook: a filled workbook of the kind `overzicht`, with links to the workbooks, blocks of totals with charts, and the indicators side by side. */
import type { Workbook } from 'exceljs';
import type { Scalar } from '../../core/model/scalar';
import type { Language } from '../../core/model/words';
import type { Definition } from '../../core/definition/definition';
import { THRESHOLD } from '../../core/summary/find-outliers';
import type { Summary } from '../../core/summary/summary';
import { wordId } from '../../core/text/word-message';
import { wrongUse } from '../command/refusal';
import type { DataPlace } from '../template/mark-breaches';
import { brokenFont, warningFont } from '../template/style';
import { writeTemplate } from '../template/write-template';
import { addSideBySide } from './side-by-side';
import { addTotalsBlocks } from './summary-blocks';
import { summaryTables } from './summary-content';

/** Above this a list is no longer something that people read, and writing it takes more memory than a run should. */
const MOST_ROWS = 100_000;

export interface SummarySetting {
  /** The definition of the kind `overzicht`. */
  readonly overview: Definition;
  readonly definitions: readonly Definition[];
  readonly language: Language;
  /** What was brought together, in the user's words. */
  readonly subject: string;
  /** A serial number. */
  readonly today: number;
  /** File of the run -> what a link in the workbook refers to. */
  readonly linkTo: (file: string) => string;
}

/** Throws Refusal where a list would be too long for a workbook. */
export async function writeSummaryWorkbook(summary: Summary, { overview, definitions, language, subject, today, linkTo }: SummarySetting): Promise<Uint8Array> {
  const tables = summaryTables(overview, summary, { language, definitions });
  const rows = Math.max(0, ...tables.map((table) => table.rows.length));
  if (rows > MOST_ROWS) throw wrongUse('summary-too-long', { rows, most: MOST_ROWS });
  const parameters = new Map<string, Scalar>([['Onderwerp', subject], ['GemaaktOp', today], ['AantalWerkmappen', summary.files.length], ['Drempel', THRESHOLD]]);
  const filled = new Set(tables.map(({ table }) => table));
  return writeTemplate(overview, language, { tables, parameters }, today, { additions: {
    fillDashboard: (board) => addTotalsBlocks(board, summary, definitions),
    dress: (workbook, places) => {
      addSideBySide(workbook, summary, language);
      linkFiles(workbook, places, summary, linkTo);
      hideEmpty(workbook, overview, language, filled);
      // The dashboard is what people come for.
      const at = workbook.worksheets.findIndex(({ name }) => name === wordId('template.dashboard.sheet', {}, language));
      workbook.views = [{ x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab: Math.max(0, at), visibility: 'visible' }];
    },
  } });
}

/** Each workbook opens from the list; its state stands out, in type as well as in colour. */
function linkFiles(workbook: Workbook, places: ReadonlyMap<string, DataPlace>, { files }: Summary, linkTo: (file: string) => string): void {
  const place = places.get('Werkmappen');
  if (!place) return;
  files.forEach(({ outcome: { file, state } }, at) => {
    const row = place.headerRow + 2 + at;
    const cell = place.sheet.getCell(row, 1);
    cell.value = { text: file, hyperlink: linkTo(file) };
    cell.font = { ...cell.font, underline: true, color: { argb: 'FF0563C1' } };
    if (state !== 'clean') place.sheet.getCell(row, 5).font = state === 'warnings' ? warningFont : brokenFont;
  });
}

/** A sheet of lists with nothing on it is no news. */
function hideEmpty(workbook: Workbook, overview: Definition, language: Language, filled: ReadonlySet<string>): void {
  for (const { label, tables } of overview.sheets) {
    const sheet = workbook.getWorksheet(label[language]);
    if (sheet && tables.every(({ name }) => !filled.has(name))) sheet.state = 'hidden';
  }
}
