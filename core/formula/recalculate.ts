/** Evaluates the formulas of a workbook in order of dependency and compares each result with the value that the file stores; what cannot be computed keeps its stored value and says why. */
import { cellPlace, cellRange, type Place, type Range } from '../model/place';
import type { Scalar } from '../model/scalar';
import { findSheet, type Workbook } from '../model/workbook';
import { isProblem, type FormulaProblem } from './compile';
import type { FormulaData } from './data';
import { findFunction } from './functions/table';
import { groupByDependency } from './order';
import { isCells, isError, NA, topLeft, valueIn, type Value } from './value';
import { listTables, openTables } from './workbook-catalog';
import { copyColumns } from './workbook-columns';
import { FormulaIndex, listFormulas, listReads, type FormulaCell } from './workbook-formulas';

/** Why a formula was not computed: its text (see `problem`), a circle of cells, a sheet that is not there, TODAY or NOW without a day, rows hidden by hand or by filter (SUBTOTAL 1 to 11), or dates of the 1904 system. */
export type NotComputedReason = 'problem' | 'circular' | 'unknown-sheet' | 'clock' | 'hidden-rows' | 'date-system';

export interface RecalculatedCell {
  readonly place: Place;
  /** Without `=`. */
  readonly formula: string;
  readonly stored: Scalar;
  /** Absent where it was not computed. */
  readonly computed?: Scalar;
  /** `unstored`: the file holds no value for the formula. */
  readonly state: 'agrees' | 'differs' | 'unstored' | 'not-computed';
  readonly reason?: NotComputedReason;
  readonly problem?: FormulaProblem;
}

export interface RecalculateOptions {
  /** Serial number that TODAY() gives; formulas that ask for it are not computed when absent. */
  readonly today?: number;
  readonly now?: number;
}

/** Results for all formula cells, sheet by sheet, row by row. */
export function recalculate(workbook: Workbook, options: RecalculateOptions = {}): readonly RecalculatedCell[] {
  const cells = listFormulas(workbook);
  const standing = listTables(workbook);
  const index = new FormulaIndex(cells);
  const columns = copyColumns(workbook);
  const live = openTables(standing, columns);
  const data: FormulaData = {
    tables: new Map([...live].map(([key, table]) => [key, table.data])),
    names: new Map(),
    readColumns: (sheet, range) => columns.readRange(sheet ?? '', range),
    skipsCell: makeSkipTest(workbook, cells),
    today: options.today ?? 0,
    ...(options.now === undefined ? {} : { now: options.now }),
  };
  const write = (cell: FormulaCell, row: number, column: number, value: Scalar): void => {
    columns.write(cell.sheet.name, row, column, value);
    for (const [key, table] of live) if (standing.get(key)?.sheet === cell.sheet) table.write(row, column, value);
  };
  const needs = cells.map((cell) => listReads(cell, standing));
  const results = new Map<FormulaCell, RecalculatedCell>();
  for (const group of groupByDependency(cells.length, (item) => (needs[item] ?? []).flatMap((range) => index.find(range)))) {
    const isCircular = group.length > 1 || group.some((item) => readsItself(cells[item], needs[item] ?? []));
    for (const item of group) {
      const cell = cells[item];
      if (cell) results.set(cell, isCircular ? notComputed(cell, 'circular') : computeCell(cell, workbook, options, data, write));
    }
  }
  return cells.flatMap((cell) => results.get(cell) ?? []);
}

/** Whether one of the ranges that a formula reads holds a cell that it writes. */
function readsItself(cell: FormulaCell | undefined, needs: ReturnType<typeof listReads>): boolean {
  if (!cell) return false;
  const own = cell.arrayRange ?? cellRange(cell.row, cell.column);
  const overlaps = (range: Range): boolean => range.top <= own.bottom && range.bottom >= own.top && range.left <= own.right && range.right >= own.left;
  return needs.some(({ sheet, range }) => sheet === cell.sheet.name.toLowerCase() && overlaps(range));
}

const report = (cell: FormulaCell): Pick<RecalculatedCell, 'place' | 'formula' | 'stored'> => ({
  place: cellPlace(cell.sheet.name, cell.row, cell.column), formula: cell.formula, stored: cell.stored,
});

const notComputed = (cell: FormulaCell, reason: NotComputedReason): RecalculatedCell => ({
  ...report(cell), state: 'not-computed', reason, ...(isProblem(cell.compiled) ? { problem: cell.compiled } : {}),
});

/** Whether a function's result depends on the date system. */
const isOfDates = (name: string): boolean => /^(?:TEXT|VALUE)$/.test(name) || findFunction(name)?.family === 'date';

function findReason(cell: FormulaCell, workbook: Workbook, options: RecalculateOptions): NotComputedReason | undefined {
  const { compiled, formula } = cell;
  if (isProblem(compiled)) return 'problem';
  if (compiled.readsCells.some(({ sheet }) => sheet !== undefined && !findSheet(workbook, sheet))) return 'unknown-sheet';
  if (compiled.readsClock && options.today === undefined) return 'clock';
  if (workbook.dateSystem === 1904 && compiled.functions.some(isOfDates)) return 'date-system';
  const countsHidden = compiled.functions.includes('SUBTOTAL') && /SUBTOTAL\s*\(\s*(?!1\d\d)/i.test(formula);
  return countsHidden && workbook.sheets.some((sheet) => sheet.hiddenRows.size > 0) ? 'hidden-rows' : undefined;
}

function computeCell(cell: FormulaCell, workbook: Workbook, options: RecalculateOptions, data: FormulaData, write: (cell: FormulaCell, row: number, column: number, value: Scalar) => void): RecalculatedCell {
  const { compiled, arrayRange, sheet, row, column } = cell;
  const reason = findReason(cell, workbook, options);
  if (reason || isProblem(compiled)) return notComputed(cell, reason ?? 'problem');
  const place = { row: cell.home ? row - cell.home.body.top : 0, cell: { sheet: sheet.name, row, column } };
  const value = compiled.evaluateAll(data, place);
  const computed = topLeft(value) ?? 0;
  if (arrayRange) {
    for (let at = arrayRange.top; at <= arrayRange.bottom; at++) {
      for (let over = arrayRange.left; over <= arrayRange.right; over++) write(cell, at, over, spread(value, at - arrayRange.top, over - arrayRange.left));
    }
  } else write(cell, row, column, computed);
  const state = cell.stored === null ? 'unstored' : isSameResult(cell.stored, computed) ? 'agrees' : 'differs';
  return { ...report(cell), computed, state };
}

/** What an array formula puts in one of its cells: a lone row or column is repeated, places outside the array are `#N/A`. */
function spread(value: Value, row: number, column: number): Scalar {
  if (!isCells(value)) return value ?? 0;
  const [at, over] = [value.rows === 1 ? 0 : row, value.columns === 1 ? 0 : column];
  return at < value.rows && over < value.columns ? (valueIn(value, at, over) ?? 0) : NA;
}

/** Whether a stored value and ours are the same: numbers to about 12 digits, because the order of adding may differ. */
export function isSameResult(stored: Scalar, computed: Scalar): boolean {
  if (typeof stored === 'number' && typeof computed === 'number') return Math.abs(stored - computed) <= 1e-12 * Math.max(1, Math.abs(stored), Math.abs(computed));
  if (isError(stored)) return isError(computed) && stored.code === computed.code;
  return stored === computed;
}

function makeSkipTest(workbook: Workbook, cells: readonly FormulaCell[]): NonNullable<FormulaData['skipsCell']> {
  const subtotals = new Set(cells.flatMap(({ sheet, row, column, compiled }) =>
    (!isProblem(compiled) && compiled.functions.some((name) => name === 'SUBTOTAL' || name === 'AGGREGATE') ? [`${sheet.name.toLowerCase()}!${row},${column}`] : [])));
  const hidden = new Map(workbook.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet.hiddenRows]));
  return (sheet, row, column, reason) =>
    (reason === 'subtotal' ? subtotals.has(`${sheet.toLowerCase()}!${row},${column}`) : (hidden.get(sheet.toLowerCase())?.has(row) ?? false));
}
