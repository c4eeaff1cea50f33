/** Runs of cells that come row by row into as few ranges as follow from that. */
import { MAX_COLUMNS } from '../model/place';
import type { Range } from '../model/place';

/** Neighbouring cells of one row; zero-based columns, both included. */
export interface Run {
  readonly left: number;
  readonly right: number;
}

/** Collects; a run that continues the same columns of the rows above becomes one range with them. */
export class CellRanges {
  private readonly done: Range[] = [];
  /** Ranges that end in the row added last, by their columns. */
  private open = new Map<number, Range>();
  private lastRow = -1;

  /** Rows from `top` up to and including `bottom`, below those added before, all with these runs. */
  add(top: number, bottom: number, runs: readonly Run[]): void {
    const above = top === this.lastRow + 1 ? this.open : new Map<number, Range>();
    if (above !== this.open) this.close();
    const next = new Map<number, Range>();
    for (const { left, right } of runs) {
      const key = left * MAX_COLUMNS + right;
      next.set(key, { top: above.get(key)?.top ?? top, left, bottom, right });
      above.delete(key);
    }
    this.close();
    this.open = next;
    this.lastRow = bottom;
  }

  private close(): void {
    for (const range of this.open.values()) this.done.push(range);
    this.open = new Map();
  }

  finish(): readonly Range[] {
    this.close();
    return this.done;
  }
}
