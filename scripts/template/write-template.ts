/** Definition, language and content -> the bytes of a new workbook. The only place that loads exceljs. */
import ExcelJS from 'exceljs';
import type { Language } from '../../core/model/words';
import { type Definition, tablesOf } from '../../core/definition/definition';
import { wordId } from '../../core/text/word-message';
import { type ComputedContent, type Content, computeContent } from './content';
import { addCellsSheet } from './control/cells-sheet';
import { fillControlSheet } from './control/control-sheet';
import { planControl } from './control/plan-control';
import { finishWorkbook } from './finish';
import { addNotesSheet } from './notes-sheet';
import type { CalculatedColumns } from './native-table';
import { addTableSheet } from './table-sheet';
import { cellFormula } from './words-of';

/** The document's time stamps: fixed, so that the same definition and content give the same bytes. */
const STAMP = new Date(Date.UTC(2000, 0, 1));

/** `today` is a serial number, for formulas that read the clock. */
export async function writeTemplate(definition: Definition, language: Language, content: Content, today: number): Promise<Uint8Array> {
  const computed = computeContent(definition, content, today);
  const workbook = new ExcelJS.Workbook();
  Object.assign(workbook, { creator: 'Streefpeil', lastModifiedBy: 'Streefpeil', created: STAMP, modified: STAMP, title: definition.title[language] });
  workbook.calcProperties.fullCalcOnLoad = true;
  const notes = addNotesSheet(workbook, definition, language, computed);
  for (const sheet of definition.sheets) addTableSheet(workbook, sheet, { definition, language, content: computed });
  const calculated: CalculatedColumns = new Map(tablesOf(definition).map((table) => [table.name, new Map(table.columns.flatMap(({ label, formula }) =>
    formula === undefined ? [] : [[label[language], cellFormula(formula, definition, language, table.name)]]))]));
  addControl(workbook, definition, language, computed, notes.name, calculated);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  return finishWorkbook(bytes, { definition: definition.id, version: definition.version, language }, calculated, today);
}

/** The sheet that judges the rules, and the hidden one that works them out. */
function addControl(workbook: ExcelJS.Workbook, definition: Definition, language: Language, computed: ComputedContent, notesSheet: string, calculated: CalculatedColumns): void {
  const control = planControl(definition);
  const sheet = workbook.addWorksheet(wordId('template.control.sheet', {}, language));
  const cells = addCellsSheet(workbook, control, { definition, language, notesSheet, calculated, rowCount: (table) => computed.tables.get(table)?.rows.length ?? 0 });
  fillControlSheet(sheet, definition, language, control, cells);
}
