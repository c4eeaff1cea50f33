/** A workbook with its formulas -> what evaluating them reads, and which of them cannot be computed. */
import { findSheet, type Workbook } from '../model/workbook';
import { isProblem } from './compile';
import type { FormulaData } from './data';
import { findFunction } from './functions/table';
import type { NotComputedReason, RecalculateOptions } from './recalculate';
import { type LiveTable, openTables, type StandingTable } from './workbook-catalog';
import { copyColumns, type WorkbookColumns } from './workbook-columns';
import { type FormulaCell, keyOf } from './workbook-formulas';

export interface WorkbookData {
  readonly data: FormulaData;
  readonly columns: WorkbookColumns;
  /** Key: lower-case table name. */
  readonly live: ReadonlyMap<string, LiveTable>;
  /** Places of formulas that SUBTOTAL passes over. */
  readonly subtotals: Set<string>;
}

/** Nothing is computed yet: every cell has its stored value. */
export function openWorkbookData(workbook: Workbook, cells: readonly FormulaCell[], standing: ReadonlyMap<string, StandingTable>, options: RecalculateOptions): WorkbookData {
  const columns = copyColumns(workbook);
  const live = openTables(standing, columns);
  const subtotals = new Set(cells.flatMap((cell) => (isSubtotal(cell) ? [keyOf(cell.sheet.name, cell.row, cell.column)] : [])));
  const hidden = new Map(workbook.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet.hiddenRows]));
  const data: FormulaData = {
    tables: new Map([...live].map(([key, table]) => [key, table.data])),
    names: new Map(),
    readCell: (sheet, row, column) => columns.read(sheet ?? '', row, column),
    readColumns: (sheet, range) => columns.readRange(sheet ?? '', range),
    skipsCell: (sheet, row, column, reason) => (reason === 'subtotal' ? subtotals.has(keyOf(sheet, row, column)) : (hidden.get(sheet.toLowerCase())?.has(row) ?? false)),
    today: options.today ?? 0,
    ...(options.now === undefined ? {} : { now: options.now }),
  };
  return { data, columns, live, subtotals };
}

export const isSubtotal = ({ compiled }: FormulaCell): boolean => !isProblem(compiled) && compiled.functions.some((name) => name === 'SUBTOTAL' || name === 'AGGREGATE');

/** Whether a function's result depends on the date system. */
const isOfDates = (name: string): boolean => /^(?:TEXT|VALUE)$/.test(name) || findFunction(name)?.family === 'date';

/** Why a formula cannot be computed, whatever the others give. */
export function findReason({ compiled, formula }: FormulaCell, workbook: Workbook, options: RecalculateOptions): NotComputedReason | undefined {
  if (isProblem(compiled)) return 'problem';
  if (compiled.readsCells.some(({ sheet }) => sheet !== undefined && !findSheet(workbook, sheet))) return 'unknown-sheet';
  if (compiled.readsClock && options.today === undefined) return 'clock';
  if (workbook.dateSystem === 1904 && compiled.functions.some(isOfDates)) return 'date-system';
  const countsHidden = compiled.functions.includes('SUBTOTAL') && /SUBTOTAL\s*\(\s*(?!1\d\d)/i.test(formula);
  return countsHidden && workbook.sheets.some((sheet) => sheet.hiddenRows.size > 0) ? 'hidden-rows' : undefined;
}
