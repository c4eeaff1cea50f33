/** Definition, language and content -> the bytes of a new workbook. The only place that loads exceljs. */
import ExcelJS from 'exceljs';
import type { Language } from '../../core/model/words';
import { type Definition, columnName, findTable, tablesOf } from '../../core/definition/definition';
import { wordId } from '../../core/text/word-message';
import { type ComputedContent, type Content, computeContent } from './content';
import { addCellsSheet } from './control/cells-sheet';
import { fillControlSheet } from './control/control-sheet';
import { planControl } from './control/plan-control';
import type { Dashboard } from './dashboard/dashboard';
import { fillDashboard, onSheet } from './dashboard/dashboard-sheet';
import { planNumbers } from './dashboard/indicator-numbers';
import { finishWorkbook } from './finish';
import { addNotesSheet } from './notes-sheet';
import { Lists } from './lists';
import { type DataPlace, markBreaches } from './mark-breaches';
import type { CalculatedColumns } from './native-table';
import { protectSheet, setUpPrinting } from './print-setup';
import { addTableSheet } from './table-sheet';
import { cellFormula } from './words-of';

const ROOM = 20;

/** The document's time stamps: fixed, so that the same definition and content give the same bytes. */
const STAMP = new Date(Date.UTC(2000, 0, 1));

/** What a workbook has besides what its definition declares. */
export interface Additions {
  /** Blocks of the dashboard, below those that are declared. */
  readonly fillDashboard: (board: Dashboard) => void;
  /** The last word on sheets that are all there; key of `places`: table name. */
  readonly dress: (workbook: ExcelJS.Workbook, places: ReadonlyMap<string, DataPlace>) => void;
}

export interface TemplateOptions {
  readonly additions?: Additions;
  /** Rows that a table may grow by before its control says that it no longer sees them all; a table of fixed rows does not grow. */
  readonly room?: number;
  /** Text of the definition, for a workbook of a kind that is not built in. */
  readonly embeds?: string | undefined;
  /** Fingerprint of the content. */
  readonly madeFrom?: string;
}

/** `today` is a serial number, for formulas that read the clock. */
export async function writeTemplate(definition: Definition, language: Language, content: Content, today: number, { room = ROOM, embeds, madeFrom, additions }: TemplateOptions = {}): Promise<Uint8Array> {
  const computed = computeContent(definition, content, today);
  const workbook = new ExcelJS.Workbook();
  Object.assign(workbook, { creator: 'Streefpeil', lastModifiedBy: 'Streefpeil', created: STAMP, modified: STAMP, title: definition.title[language] });
  workbook.calcProperties.fullCalcOnLoad = true;
  const lists = new Lists(language);
  const places = new Map<string, DataPlace>();
  const notes = addNotesSheet(workbook, definition, language, computed, lists);
  for (const sheet of definition.sheets) addTableSheet(workbook, sheet, { definition, language, content: computed, lists, places });
  const calculated: CalculatedColumns = new Map(tablesOf(definition).map((table) => [table.name, new Map(table.columns.flatMap(({ label, formula }) =>
    formula === undefined ? [] : [[label[language], cellFormula(formula, definition, language, table.name)]]))]));
  const board = addControl(workbook, definition, language, computed, { notesSheet: notes.name, calculated, lists, places, room });
  additions?.fillDashboard(board);
  additions?.dress(workbook, places);
  const given = computed.parameters.get(definition.parameters[0]?.name ?? '');
  const texts = { entity: typeof given === 'string' ? given : '', title: `${definition.title[language]} ${definition.version}` };
  const open = new Set(definition.sheets.map(({ label }) => label[language]));
  for (const sheet of workbook.worksheets) {
    setUpPrinting(sheet, language, texts);
    // Tables on a protected sheet cannot grow in Excel: sheets with data stay open, with their formulas locked for whoever protects them.
    if (!open.has(sheet.name)) await protectSheet(sheet);
  }
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  return finishWorkbook(bytes, { definition: definition.id, version: definition.version, language, derived: DERIVED.map((sheet) => wordId(`template.${sheet}.sheet`, {}, language)), ...(madeFrom === undefined ? {} : { madeFrom }) }, { calculated, board, today, embeds });
}

/** Where a template judges its own rules. The dashboard's figures are handed on: a check looks whether they are old. */
const DERIVED = ['control', 'cells'] as const;

interface Parts {
  readonly notesSheet: string;
  readonly calculated: CalculatedColumns;
  readonly lists: Lists;
  readonly places: ReadonlyMap<string, DataPlace>;
  readonly room: number;
}

/** The sheet that judges the rules, the dashboard, and the hidden sheet that works them out. */
function addControl(workbook: ExcelJS.Workbook, definition: Definition, language: Language, computed: ComputedContent, { notesSheet, calculated, lists, places, room }: Parts): Dashboard {
  const control = planControl(definition);
  const sheet = workbook.addWorksheet(wordId('template.control.sheet', {}, language));
  const dashboard = workbook.addWorksheet(wordId('template.dashboard.sheet', {}, language));
  const rowCount = (table: string): number => computed.tables.get(table)?.rows.length ?? 0;
  const cells = addCellsSheet(workbook, control, { definition, language, notesSheet, calculated, rowCount, room, others: planNumbers(definition) });
  lists.addSheet(workbook);
  markBreaches(control, cells, tablesOf(definition), places);
  const { statusCell, statuses } = fillControlSheet(sheet, definition, language, control, cells);
  return fillDashboard(dashboard, { definition, language, status: onSheet(sheet, statusCell), statuses: onSheet(sheet, statuses), rowCount, slots: countSlots(definition, computed) });
}

/** Room for as many themes, and graphs of results that look like numbers, as there are, and some more. */
function countSlots(definition: Definition, computed: ComputedContent): { readonly themes: number; readonly bullets: number } {
  const { indicators } = definition;
  const table = indicators && computed.tables.get(indicators.table);
  if (!table) return { themes: 0, bullets: 0 };
  const valuesOf = (name: string | undefined): readonly string[] => {
    const position = findTable(definition, indicators.table)?.columns.findIndex((column) => columnName(column) === name) ?? -1;
    return table.rows.map((row) => String(row[position] ?? '')).filter((value) => value !== '');
  };
  const themes = new Set(valuesOf(indicators.columns.theme)).size;
  const figures = valuesOf(indicators.columns.result).filter((value) => /^[\d\s.,]+[\s%€]*$/.test(value)).length;
  return { themes: Math.min(10, themes === 0 ? 8 : themes + 2), bullets: Math.min(40, Math.max(12, figures + 2)) };
}
