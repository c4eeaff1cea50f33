/** Styles of columns, rows and cells into the ranges that people may type in on a protected sheet. */
import { MAX_COLUMNS, MAX_ROWS } from '../model/place';
import { CellRanges } from './cell-ranges';
import type { Range } from '../model/place';
import type { Run } from './cell-ranges';

/** With more spans of unlocked columns than people make, nothing is told of unlocked cells: each row would take as many steps. */
export const MOST_UNLOCKED_SPANS = 128;

const WHOLE_ROW: readonly Run[] = [{ left: 0, right: MAX_COLUMNS - 1 }];

/** Collects while a sheet is read. A cell goes by its own style; where none stands by its row's, else by its column's (as Excel shows it). */
export class UnlockedCells {
  private readonly ranges = new CellRanges();
  private nextRow = 0;
  private row = -1;
  private blanks: readonly Run[];
  private runs: { left: number; right: number }[] = [];
  private nextColumn = 0;
  private span = 0;

  /** `columns` are the unlocked ones from left to right; `unlocked` tells it of each cell style. */
  constructor(private readonly columns: readonly Run[], private readonly unlocked: readonly boolean[]) {
    this.blanks = columns;
  }

  /** `style` is the row's own, absent where it has none. Rows that stand out of order are passed over. */
  openRow(row: number, style: number | undefined): void {
    this.closeRow();
    this.row = row;
    this.blanks = style === undefined ? this.columns : this.unlocked[style] === true ? WHOLE_ROW : [];
    this.runs = [];
    this.nextColumn = 0;
    this.span = 0;
  }

  addCell(column: number, style: number): void {
    if (column < this.nextColumn) return;
    this.addBlanks(column - 1);
    if (this.unlocked[style] === true) this.addRun(column, column);
    this.nextColumn = column + 1;
  }

  /** What no cell stands in, up to and including a column. */
  private addBlanks(last: number): void {
    for (; this.span < this.blanks.length; this.span += 1) {
      const { left, right } = this.blanks[this.span] as Run;
      if (left > last) return;
      if (right >= this.nextColumn) this.addRun(Math.max(left, this.nextColumn), Math.min(right, last));
      if (right > last) return;
    }
  }

  private addRun(left: number, right: number): void {
    const before = this.runs.at(-1);
    if (left > right) return;
    if (before?.right === left - 1) before.right = right;
    else this.runs.push({ left, right });
  }

  private closeRow(): void {
    if (this.row < this.nextRow) return;
    this.addBlanks(MAX_COLUMNS - 1);
    this.addEmptyRows(this.row - 1);
    if (this.runs.length > 0) this.ranges.add(this.row, this.row, this.runs);
    this.nextRow = this.row + 1;
  }

  /** Rows that the sheet does not mention, up to and including `last`. */
  private addEmptyRows(last: number): void {
    if (this.columns.length > 0 && last >= this.nextRow) this.ranges.add(this.nextRow, last, this.columns);
  }

  finish(): readonly Range[] {
    this.closeRow();
    this.addEmptyRows(MAX_ROWS - 1);
    return this.ranges.finish();
  }
}
