/** The numbers of a column in ascending order, kept with the column array, so that ranking every row of a table stays near-linear. */
import type { ErrorValue, Scalar } from '../model/scalar';
import { isError } from './value';

export interface SortedColumn {
  readonly numbers: Float64Array;
  /** The first error in the column. */
  readonly error: ErrorValue | undefined;
}

const sortedColumns = new WeakMap<readonly Scalar[], SortedColumn>();

/** The column must not change afterwards. */
export function sortColumn(column: readonly Scalar[]): SortedColumn {
  const known = sortedColumns.get(column);
  if (known) return known;
  const sorted = { numbers: Float64Array.from(column.filter((value) => typeof value === 'number')).sort(), error: column.find(isError) };
  sortedColumns.set(column, sorted);
  return sorted;
}

/** How many numbers lie below a number, or with `orEqual` at it as well. */
export function countBelow({ numbers }: SortedColumn, number: number, orEqual: boolean): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = numbers[middle] ?? 0;
    if (value < number || (orEqual && value === number)) low = middle + 1;
    else high = middle;
  }
  return low;
}
