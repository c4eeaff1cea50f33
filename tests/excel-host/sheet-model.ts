/** One sheet of the simulated workbook: its cells, what is typed in them, and what protection forbids. */
import { type Rect, MAX_COL, MAX_ROW, bounding, rect } from './a1';
import type { Origin, WorkbookModel } from './model';
import type { TableModel } from './table-model';
import { type CellValue, readTyped } from './typed-input';

export interface Style {
  fill?: string;
  fontColor?: string;
  /** Points. */
  size?: number;
  bold?: boolean;
  italic?: boolean;
  hAlign?: string;
  vAlign?: string;
  wrap?: boolean;
  locked?: boolean;
}

/** `''` is no value. A formula starts with `=`. */
export interface Cell {
  value: CellValue;
  isError?: true;
  formula?: string;
  /** Of an array formula, on its first cell. */
  arrayArea?: Rect;
  numberFormat?: string;
  style?: Style;
}

export interface Validation { rule?: object; type: string; prompt?: object; errorAlert?: object; ignoreBlanks?: boolean; readonly area: Rect }
export interface CondFormat { readonly id: string; readonly type: string; readonly areas: readonly Rect[]; priority: number; stopIfTrue: boolean; rule: Record<string, unknown>; readonly format: Record<string, unknown> }

/** Thrown where protection forbids a change. */
export class ProtectedError extends Error {}

export class SheetModel {
  visibility: 'Visible' | 'Hidden' | 'VeryHidden' = 'Visible';
  tabColor = '';
  showsGridlines = true;
  frozenRows = 0;
  /** Points, by column. */
  readonly columnWidths = new Map<number, number>();
  protected = false;
  readonly cells = new Map<number, Cell>();
  readonly validations: Validation[] = [];
  readonly condFormats: CondFormat[] = [];
  readonly customProperties = new Map<string, string>();
  readonly merges: Rect[] = [];
  /** First cells of array formulas, those that hold one no longer included. */
  readonly arrayHomes: Cell[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  selection: Rect = rect(0, 0);

  constructor(readonly book: WorkbookModel, readonly id: string, public name: string) {}

  static key(row: number, column: number): number { return row * (MAX_COL + 1) + column; }
  cell(row: number, column: number): Cell | undefined { return this.cells.get(SheetModel.key(row, column)); }
  touch(row: number, column: number): Cell {
    const key = SheetModel.key(row, column);
    const known = this.cells.get(key);
    if (known) return known;
    const cell: Cell = { value: '' };
    this.cells.set(key, cell);
    return cell;
  }
  get tables(): readonly TableModel[] { return this.book.tables.filter(({ sheet }) => sheet === this); }

  /** The first cell of the array formula that fills a cell. */
  arrayAt(row: number, column: number): Cell | undefined {
    return this.arrayHomes.find(({ arrayArea }) => arrayArea && row >= arrayArea.r0 && row <= arrayArea.r1 && column >= arrayArea.c0 && column <= arrayArea.c1);
  }

  /** Cells that exist inside an area. */
  *stored(area: Rect): Generator<readonly [row: number, column: number, cell: Cell]> {
    for (const [key, cell] of this.cells) {
      const row = Math.floor(key / (MAX_COL + 1));
      const column = key % (MAX_COL + 1);
      if (row >= area.r0 && row <= area.r1 && column >= area.c0 && column <= area.c1) yield [row, column, cell];
    }
  }

  usedRange(valuesOnly = false, within: Rect = rect(0, 0, MAX_ROW, MAX_COL)): Rect | null {
    let found: Rect | null = null;
    for (const [row, column, cell] of this.stored(within)) {
      if (cell.value === '' && cell.formula === undefined && (valuesOnly || (!cell.style && cell.numberFormat === undefined))) continue;
      found = found ? bounding(found, rect(row, column)) : rect(row, column);
    }
    return found;
  }

  /** What is typed, or passed as Range.values and Range.formulas; null leaves the cell alone. */
  write(area: Rect, typed: readonly (readonly unknown[])[], origin: Origin): void {
    if (origin !== 'remote' && this.protected) this.assertUnlocked(area);
    const isOne = area.r0 === area.r1 && area.c0 === area.c1;
    const before = this.cell(area.r0, area.c0)?.value ?? '';
    typed.forEach((line, row) => line.forEach((each, column) => {
      if (each === null || each === undefined) return;
      const cell = this.touch(area.r0 + row, area.c0 + column);
      const input = readTyped(each, cell.numberFormat);
      delete cell.formula;
      delete cell.isError;
      delete cell.arrayArea;
      // A cell that has a format of its own keeps it, whatever the text looked like.
      Object.assign(cell, input, cell.numberFormat === undefined ? {} : { numberFormat: cell.numberFormat });
    }));
    this.#growTables(area);
    const told = isOne ? { before, after: this.cell(area.r0, area.c0)?.value ?? '' } : {};
    this.book.emit({ kind: 'changed', sheet: this, area, changeType: 'RangeEdited', origin, ...told });
    this.book.recalculate(origin);
  }

  /** What is typed right below a table without totals becomes part of it. */
  #growTables(area: Rect): void {
    for (const table of this.tables) {
      const isBelow = !table.showTotals && area.r0 === table.area.r1 + 1 && area.c0 >= table.area.c0 && area.c1 <= table.area.c1;
      if (isBelow && this.usedRange(true, area)) table.area = { ...table.area, r1: area.r1 };
    }
  }

  clear(area: Rect, what: 'All' | 'Contents' | 'Formats', origin: Origin): void {
    if (this.protected) this.assertUnlocked(area);
    for (const [row, column, cell] of [...this.stored(area)]) {
      if (what !== 'Formats') {
        cell.value = '';
        delete cell.formula;
        delete cell.isError;
      }
      if (what !== 'Contents') {
        delete cell.style;
        delete cell.numberFormat;
      }
      if (cell.value === '' && cell.formula === undefined && !cell.style && cell.numberFormat === undefined) this.cells.delete(SheetModel.key(row, column));
    }
    this.book.emit(what === 'Formats' ? { kind: 'formatChanged', sheet: this, area, origin } : { kind: 'changed', sheet: this, area, changeType: 'RangeEdited', origin });
    if (what !== 'Formats') this.book.recalculate(origin);
  }

  /** Moves what stands in some columns from a row on; formulas keep their text, as those of tables do. */
  shiftDown(row: number, left: number, right: number, count: number, origin: Origin): void {
    if (this.protected) throw new ProtectedError();
    const area = rect(row, left, MAX_ROW - count, right);
    const moved = [...this.stored(area)];
    for (const [at, column] of moved) this.cells.delete(SheetModel.key(at, column));
    for (const [at, column, cell] of moved) this.cells.set(SheetModel.key(at + count, column), cell);
    this.#moveTables(row, left, right, count);
    this.book.emit({ kind: 'changed', sheet: this, area: rect(row, left, row + count - 1, right), changeType: 'CellInserted', origin });
  }

  shiftUp(row: number, left: number, right: number, count: number, origin: Origin): void {
    if (this.protected) throw new ProtectedError();
    for (const [at, column] of [...this.stored(rect(row, left, row + count - 1, right))]) this.cells.delete(SheetModel.key(at, column));
    const moved = [...this.stored(rect(row + count, left, MAX_ROW, right))];
    for (const [at, column] of moved) this.cells.delete(SheetModel.key(at, column));
    for (const [at, column, cell] of moved) this.cells.set(SheetModel.key(at - count, column), cell);
    this.#moveTables(row + count, left, right, -count);
    this.book.emit({ kind: 'changed', sheet: this, area: rect(row, left, row + count - 1, right), changeType: 'CellDeleted', origin });
    this.book.recalculate(origin);
  }

  #moveTables(row: number, left: number, right: number, count: number): void {
    for (const table of this.tables) {
      if (table.area.r0 >= row && table.area.c0 >= left && table.area.c1 <= right) table.area = { ...table.area, r0: table.area.r0 + count, r1: table.area.r1 + count };
    }
  }

  assertUnlocked(area: Rect): void {
    for (let row = area.r0; row <= area.r1; row++) for (let column = area.c0; column <= area.c1; column++) if (this.cell(row, column)?.style?.locked !== false) throw new ProtectedError();
  }
}
