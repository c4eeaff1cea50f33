/** The cells of a sheet while they are read anew: rows that turn out as they were stay the objects that they were. */
import type { Range } from '../../core/model/place';
import { type Scalar, isErrorValue } from '../../core/model/scalar';
import type { Cell, Row } from '../../core/model/workbook';
import type { LoadedBlock } from './read-cells';

export interface FinishedCells {
  readonly rows: ReadonlyMap<number, Row>;
  /** The rows that are not as they were, zero-based. */
  readonly changed: readonly number[];
}

export class SheetCells {
  readonly #before: ReadonlyMap<number, Row>;
  readonly #touched = new Map<number, (Cell | undefined)[]>();

  constructor(before: ReadonlyMap<number, Row> = new Map()) {
    this.#before = before;
  }

  /** Forgets what stands in a rectangle: what is still there is put back by `put`. */
  clear({ top, left, bottom, right }: Range): void {
    for (const row of this.#before.keys()) {
      if (row < top || row > bottom) continue;
      const cells = this.#touch(row);
      for (let column = left; column <= Math.min(right, cells.length - 1); column += 1) cells[column] = undefined;
    }
  }

  put({ block: { range: { top, left } }, rows }: LoadedBlock): void {
    rows.forEach((loaded, at) => {
      const cells = this.#touch(top + at);
      loaded.forEach((cell, over) => {
        cells[left + over] = cell;
      });
    });
  }

  /** New results for the formulas in a block; other cells stay as they are. */
  putResults({ block: { range: { top, left } }, rows }: LoadedBlock): void {
    rows.forEach((loaded, at) => {
      const cells = this.#touch(top + at);
      loaded.forEach((cell, over) => {
        const before = cells[left + over];
        if (before?.formula !== undefined) cells[left + over] = { ...before, value: cell?.value ?? '' };
      });
    });
  }

  finish(): FinishedCells {
    const different = [...this.#touched].map(([row, cells]) => [row, withoutTail(cells)] as const).filter(([row, cells]) => !isSameRow(this.#before.get(row) ?? [], cells));
    if (different.length === 0) return { rows: this.#before, changed: [] };
    const rows = new Map(this.#before);
    for (const [row, cells] of different) {
      if (cells.length === 0) rows.delete(row);
      else rows.set(row, cells);
    }
    return { rows: new Map([...rows].sort(([one], [other]) => one - other)), changed: different.map(([row]) => row) };
  }

  #touch(row: number): (Cell | undefined)[] {
    const known = this.#touched.get(row);
    if (known) return known;
    const cells = [...(this.#before.get(row) ?? [])];
    this.#touched.set(row, cells);
    return cells;
  }
}

function withoutTail(cells: readonly (Cell | undefined)[]): Row {
  let length = cells.length;
  while (length > 0 && cells[length - 1] === undefined) length -= 1;
  return cells.slice(0, length);
}

const isSameRow = (one: Row, other: Row): boolean => one.length === other.length && one.every((cell, at) => isSameCell(cell, other[at]));

/** Whether two cells hold the same, in the same format. */
export function isSameCell(one: Cell | undefined, other: Cell | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return isSameValue(one.value, other.value) && one.formula === other.formula && one.format === other.format;
}

const isSameValue = (one: Scalar, other: Scalar): boolean => (isErrorValue(one) && isErrorValue(other) ? one.code === other.code : one === other);
