/** Finds and compiles the formulas of a workbook, and says which formula cells each of them reads. */
import { contains, type Range } from '../model/place';
import type { Scalar } from '../model/scalar';
import type { Sheet, Workbook } from '../model/workbook';
import { isProblem, type CompiledFormula, type FormulaProblem } from './compile';
import { keepFormulas } from './kept-formulas';
import { listTables, makeCatalog, type StandingTable } from './workbook-catalog';

export interface FormulaCell {
  readonly sheet: Sheet;
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly stored: Scalar;
  /** Set for an array formula. */
  readonly arrayRange?: Range;
  readonly compiled: CompiledFormula | FormulaProblem;
  /** Table whose row `[@Column]` means. */
  readonly home?: StandingTable;
}

/** A cell as a key of maps; sheets are compared without case. */
export const keyOf = (sheet: string, row: number, column: number): string => `${sheet.toLowerCase()}!${row},${column}`;

export function listFormulas(workbook: Workbook, tables: ReadonlyMap<string, StandingTable> = listTables(workbook)): readonly FormulaCell[] {
  return workbook.sheets.flatMap((sheet) => {
    const compile = keepFormulas(makeCatalog(workbook, tables, sheet));
    const standing = [...tables.values()].filter(({ sheet: owner }) => owner === sheet);
    const cells: FormulaCell[] = [];
    for (const [row, line] of sheet.rows) {
      line.forEach((cell, column) => {
        if (cell?.formula === undefined) return;
        const { formula, value: stored, arrayRange } = cell;
        const mode = arrayRange ? 'array' : 'cell';
        let home = standing.find(({ table }) => contains(table.range, row, column));
        let compiled = compile(formula, home?.table.name, mode);
        if (isProblem(compiled) && compiled.problem === 'row-of-other-table') {
          home = tables.get((compiled.name ?? '').toLowerCase());
          compiled = compile(formula, home?.table.name, mode);
        }
        cells.push({ sheet, row, column, formula, stored, compiled, ...(arrayRange ? { arrayRange } : {}), ...(home ? { home } : {}) });
      });
    }
    return cells;
  });
}

export interface SheetRange {
  readonly sheet: string;
  readonly range: Range;
}

/** Everything that a formula reads, as ranges on lower-case sheets. */
export function listReads(cell: FormulaCell, tables: ReadonlyMap<string, StandingTable>): readonly SheetRange[] {
  if (isProblem(cell.compiled)) return [];
  const own = cell.sheet.name;
  const ownKey = own.toLowerCase();
  const ranges = cell.compiled.readsCells.map(({ sheet, range }) => ({ sheet: sheet === undefined ? ownKey : sheet.toLowerCase(), range }));
  for (const { table: name, column, part } of cell.compiled.reads) {
    const standing = tables.get(name.toLowerCase());
    if (!standing || part === 'headers') continue;
    const { table, body, sheet } = standing;
    const at = body.left + table.columns.findIndex((each) => each.name.toLowerCase() === column.toLowerCase());
    const rows = part === 'row' ? [cell.row, cell.row] : part === 'totals' ? [table.range.bottom, table.range.bottom] : part === 'data' ? [body.top, body.bottom] : [body.top, table.range.bottom];
    ranges.push({ sheet: sheet.name.toLowerCase(), range: { top: rows[0] ?? 0, bottom: rows[1] ?? 0, left: at, right: at } });
  }
  return ranges;
}

interface IndexColumn {
  /** Zero-based, ascending. */
  readonly rows: number[];
  /** Numbers of the formula cells in those rows. */
  readonly items: number[];
}

const NONE: readonly number[] = [];

/** Formula cells by sheet and column, in row order, for finding those in a range. */
export class FormulaIndex {
  readonly #sheets = new Map<string, (IndexColumn | undefined)[]>();

  constructor(cells: readonly FormulaCell[]) {
    let owner: Sheet | undefined;
    let columns: (IndexColumn | undefined)[] = [];
    const unsorted = new Set<IndexColumn>();
    cells.forEach((cell, item) => {
      if (cell.sheet !== owner) columns = this.#columnsOf((owner = cell.sheet));
      eachFilled(cell, (row, column) => {
        const entry = (columns[column] ??= { rows: [], items: [] });
        // The cells of an array formula come before formulas that stand between them.
        if ((entry.rows.at(-1) ?? -1) > row) unsorted.add(entry);
        entry.rows.push(row);
        entry.items.push(item);
      });
    });
    for (const entry of unsorted) sortByRow(entry);
  }

  #columnsOf({ name }: Sheet): (IndexColumn | undefined)[] {
    const columns = this.#sheets.get(name.toLowerCase()) ?? [];
    this.#sheets.set(name.toLowerCase(), columns);
    return columns;
  }

  /** Numbers of the formula cells in a range. */
  find({ sheet, range }: SheetRange): readonly number[] {
    const columns = this.#sheets.get(sheet);
    if (!columns) return NONE;
    const found: number[] = [];
    const right = Math.min(range.right, columns.length - 1);
    for (let column = range.left; column <= right; column++) {
      const entry = columns[column];
      if (!entry) continue;
      for (let at = firstAtLeast(entry.rows, range.top); at < entry.rows.length && (entry.rows[at] ?? 0) <= range.bottom; at++) found.push(entry.items[at] ?? 0);
    }
    return found;
  }
}

function sortByRow({ rows, items }: IndexColumn): void {
  const pairs = rows.map((row, at) => ({ row, item: items[at] ?? 0 })).sort((one, two) => one.row - two.row);
  pairs.forEach(({ row, item }, at) => {
    rows[at] = row;
    items[at] = item;
  });
}

/** The cells that a formula writes. */
function eachFilled({ row, column, arrayRange }: FormulaCell, visit: (row: number, column: number) => void): void {
  if (!arrayRange) return visit(row, column);
  for (let at = arrayRange.top; at <= arrayRange.bottom; at++) for (let over = arrayRange.left; over <= arrayRange.right; over++) visit(at, over);
}

function firstAtLeast(rows: readonly number[], wanted: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
