/** Cells that come row by row, left to right, into as few ranges as follow from that. */
import type { Range } from '../model/place';

/** Collects; runs of one row that continue the run above become one range with it. */
export class CellRanges {
  private readonly done: Range[] = [];
  /** Ranges that end in the row before, by their columns. */
  private above = new Map<string, Range>();
  private current = new Map<string, Range>();
  private row = -1;
  private left = -1;
  private right = -1;

  add(row: number, column: number): void {
    if (row === this.row && column === this.right + 1) {
      this.right = column;
      return;
    }
    this.closeRun();
    if (row !== this.row) this.closeRow(row);
    this.row = row;
    this.left = column;
    this.right = column;
  }

  private closeRun(): void {
    if (this.left < 0) return;
    const key = `${this.left}:${this.right}`;
    const before = this.above.get(key);
    this.above.delete(key);
    this.current.set(key, { top: before?.top ?? this.row, left: this.left, bottom: this.row, right: this.right });
    this.left = -1;
  }

  private closeRow(next: number): void {
    for (const range of this.above.values()) this.done.push(range);
    if (next === this.row + 1) this.above = this.current;
    else {
      for (const range of this.current.values()) this.done.push(range);
      this.above = new Map();
    }
    this.current = new Map();
  }

  finish(): readonly Range[] {
    this.closeRun();
    this.closeRow(-2);
    return this.done;
  }
}
