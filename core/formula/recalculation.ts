/** A workbook's formulas and their results, kept so that a changed cell asks only for what depends on it. */
import { cellPlace, contains } from '../model/place';
import type { Scalar } from '../model/scalar';
import type { Workbook } from '../model/workbook';
import { isProblem } from './compile';
import type { FormulaData } from './data';
import { FormulaGraph } from './formula-graph';
import { type CellChange, isSameValue, listChanges } from './list-changes';
import { isSameResult, type NotComputedReason, type RecalculateOptions, type RecalculatedCell } from './recalculate';
import { isCells, NA, topLeft, valueIn, type Value } from './value';
import { type LiveTable, listTables } from './workbook-catalog';
import type { WorkbookColumns } from './workbook-columns';
import { findReason, isSubtotal, openWorkbookData } from './workbook-data';
import { keyOf, listFormulas, type FormulaCell } from './workbook-formulas';

export class Recalculation {
  #workbook: Workbook;
  readonly #cells: FormulaCell[];
  readonly #graph: FormulaGraph;
  readonly #columns: WorkbookColumns;
  /** By sheet name. */
  readonly #live: ReadonlyMap<string, readonly LiveTable[]>;
  readonly #data: FormulaData;
  readonly #results: (RecalculatedCell | undefined)[] = [];
  /** Formula numbers by place. */
  #items: ReadonlyMap<string, number> | undefined;
  readonly #subtotals: Set<string>;
  /** Formulas that are to be computed, by their rank. */
  readonly #waiting: Uint8Array;
  /** Whether all were computed once: only then is it asked what a change concerns. */
  #isFollowing = false;
  /** Formulas that somebody typed over. */
  readonly #gone = new Set<number>();
  /** Formulas whose stored result is not what they give. */
  readonly #outdated = new Set<number>();
  /** Why a formula is not computed, which following changes does not alter. */
  readonly #reasons: readonly (NotComputedReason | undefined)[];

  constructor(workbook: Workbook, options: RecalculateOptions) {
    this.#workbook = workbook;
    const standing = listTables(workbook);
    this.#cells = [...listFormulas(workbook, standing)];
    this.#graph = new FormulaGraph(this.#cells, standing);
    this.#reasons = this.#cells.map((cell, item) => (this.#graph.isCircular(item) ? 'circular' : findReason(cell, workbook, options)));
    const { data, columns, live, subtotals } = openWorkbookData(workbook, this.#cells, standing, options);
    this.#data = data;
    this.#columns = columns;
    this.#live = new Map(workbook.sheets.map(({ name, tables }) => [name, tables.flatMap((table) => live.get(table.name.toLowerCase()) ?? [])]));
    this.#subtotals = subtotals;
    this.#waiting = new Uint8Array(this.#cells.length).fill(1);
    this.#computeWaiting();
    this.#isFollowing = true;
  }

  /** For all formula cells, sheet by sheet, row by row. Of a formula whose result stays the same it is the same object. */
  results(): readonly RecalculatedCell[] {
    return this.#results.filter((result) => result !== undefined);
  }

  /** Those of `results` whose stored result differs or is lacking. */
  outdated(): readonly RecalculatedCell[] {
    return [...this.#outdated].sort((one, other) => one - other).flatMap((item) => this.#results[item] ?? []);
  }

  /** Takes over what changed since the workbook given before; false when that is more than it can follow, and it must be made anew. */
  follow(workbook: Workbook): boolean {
    if (workbook === this.#workbook) return true;
    const changes = listChanges(this.#workbook, workbook);
    if (!changes?.every((change) => this.#canFollow(change))) return false;
    this.#workbook = workbook;
    this.#columns.startChanges();
    for (const tables of this.#live.values()) for (const table of tables) table.startChanges();
    for (const change of changes) this.#takeOver(change);
    this.#computeWaiting();
    return true;
  }

  /** Values, results that Excel stored, and formulas that go or come back; not new formulas, nor what stands in an array formula or a circle. */
  #canFollow({ sheet, row, column, before, after }: CellChange): boolean {
    if (before?.arrayRange !== undefined || after?.arrayRange !== undefined) return false;
    if (this.#cells.some((cell) => cell.arrayRange !== undefined && cell.sheet.name === sheet && contains(cell.arrayRange, row, column))) return false;
    if (before?.formula === after?.formula) return true;
    if (this.#graph.hasCircles) return false;
    const item = this.#itemAt(sheet, row, column);
    return item !== undefined && (after?.formula === undefined || after.formula === this.#cells[item]?.formula);
  }

  #takeOver({ sheet, row, column, after }: CellChange): void {
    const key = keyOf(sheet, row, column);
    const item = this.#itemAt(sheet, row, column);
    const cell = item === undefined ? undefined : this.#cells[item];
    const value = after?.value ?? null;
    if (item === undefined || !cell) {
      this.#write(sheet, row, column, value);
      return;
    }
    const wasGone = this.#gone.has(item);
    if (after?.formula === undefined) {
      this.#gone.add(item);
      this.#results[item] = undefined;
      this.#outdated.delete(item);
      this.#subtotals.delete(key);
    } else {
      this.#gone.delete(item);
      this.#cells[item] = { ...cell, stored: value };
      if (isSubtotal(cell)) this.#subtotals.add(key);
      this.#wait(item);
    }
    const isComputed = this.#results[item]?.computed !== undefined;
    if (!isComputed) this.#write(sheet, row, column, value);
    // Whether it is a subtotal counts too for those that read it.
    if (wasGone !== (after?.formula === undefined)) this.#waitForReaders(sheet, row, column);
  }

  #wait(item: number): void {
    this.#waiting[this.#graph.ranks[item] ?? 0] = 1;
  }

  /** Asked for the first time when something changes. */
  #itemAt(sheet: string, row: number, column: number): number | undefined {
    this.#items ??= new Map(this.#cells.map((cell, item) => [keyOf(cell.sheet.name, cell.row, cell.column), item]));
    return this.#items.get(keyOf(sheet, row, column));
  }

  #waitForReaders(sheet: string, row: number, column: number): void {
    if (!this.#isFollowing) return;
    this.#graph.eachReader(sheet.toLowerCase(), row, column, (item) => this.#wait(item));
  }

  #write(sheet: string, row: number, column: number, value: Scalar): void {
    if (isSameValue(this.#columns.read(sheet, row, column), value)) return;
    this.#columns.write(sheet, row, column, value);
    for (const table of this.#live.get(sheet) ?? []) table.write(row, column, value);
    this.#waitForReaders(sheet, row, column);
  }

  #computeWaiting(): void {
    for (let rank = this.#waiting.indexOf(1); rank >= 0; rank = this.#waiting.indexOf(1, rank + 1)) {
      this.#waiting[rank] = 0;
      const item = this.#graph.order[rank] ?? 0;
      const cell = this.#cells[item];
      if (!cell || this.#gone.has(item)) continue;
      const result = this.#compute(cell, item, this.#results[item]);
      this.#results[item] = result;
      if (result.state === 'differs' || result.state === 'unstored') this.#outdated.add(item);
      else this.#outdated.delete(item);
    }
  }

  /** Gives `before` back where it still says it. */
  #compute(cell: FormulaCell, item: number, before: RecalculatedCell | undefined): RecalculatedCell {
    const { compiled, arrayRange, sheet, row, column } = cell;
    const reason = this.#reasons[item];
    const isAsStored = before !== undefined && isSameValue(before.stored, cell.stored);
    if (reason || isProblem(compiled)) return isAsStored ? before : notComputed(cell, reason ?? 'problem');
    const value = compiled.evaluateAll(this.#data, { row: cell.home ? row - cell.home.body.top : 0, cell: { sheet: sheet.name, row, column } });
    const computed = topLeft(value) ?? 0;
    if (arrayRange) {
      for (let at = arrayRange.top; at <= arrayRange.bottom; at++) {
        for (let over = arrayRange.left; over <= arrayRange.right; over++) this.#write(sheet.name, at, over, spread(value, at - arrayRange.top, over - arrayRange.left));
      }
    }
    if (isAsStored && before.computed !== undefined && isSameValue(before.computed, computed)) return before;
    const state = cell.stored === null ? 'unstored' : isSameResult(cell.stored, computed) ? 'agrees' : 'differs';
    // What agrees stays as it is stored: those that read it then agree as well, digit for digit.
    if (!arrayRange) this.#write(sheet.name, row, column, state === 'agrees' ? cell.stored : computed);
    return { ...report(cell), computed, state };
  }
}

const report = (cell: FormulaCell): Pick<RecalculatedCell, 'place' | 'formula' | 'stored'> => ({
  place: cellPlace(cell.sheet.name, cell.row, cell.column), formula: cell.formula, stored: cell.stored,
});

const notComputed = (cell: FormulaCell, reason: NotComputedReason): RecalculatedCell => ({
  ...report(cell), state: 'not-computed', reason, ...(isProblem(cell.compiled) ? { problem: cell.compiled } : {}),
});

/** What an array formula puts in one of its cells: a lone row or column is repeated, places outside the array are `#N/A`. */
function spread(value: Value, row: number, column: number): Scalar {
  if (!isCells(value)) return value ?? 0;
  const [at, over] = [value.rows === 1 ? 0 : row, value.columns === 1 ? 0 : column];
  return at < value.rows && over < value.columns ? (valueIn(value, at, over) ?? 0) : NA;
}

