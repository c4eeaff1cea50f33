/** An index of a column by value, kept with the column array, so that looking up every row of a table stays near-linear. */
import type { Scalar } from '../model/scalar';
import { readNumberText } from './coerce';
import { foldCase } from './compare';

/** What cells must share to be equal in a criterion: a number and a text that reads as that number share one. */
export type EqualityKey = number | string;

/** Keys of what is neither number nor text start with a character that text hardly ever has. */
export const BLANK_KEY = '\u0000blank';

/** The key of a value; `keyOfText` must give the same for a criterion. */
export function keyOf(value: Scalar): EqualityKey {
  if (typeof value === 'number') return value === 0 ? 0 : value;
  if (typeof value === 'string') return readNumberText(value) ?? foldCase(value);
  if (value === null) return BLANK_KEY;
  return typeof value === 'boolean' ? `\u0000${value}` : `\u0000${value.code}`;
}

export interface ColumnIndex {
  /** Zero-based first row of a key, or -1. */
  findFirst(key: EqualityKey): number;
  /** The next row with the same key after `row`, or -1. */
  findNext(row: number): number;
  /** Number of rows with a key. */
  count(key: EqualityKey): number;
}

function buildIndex(column: readonly Scalar[]): ColumnIndex {
  const groups = new Map<EqualityKey, number>();
  const firsts: number[] = [];
  const lasts: number[] = [];
  const counts: number[] = [];
  const next = new Int32Array(column.length).fill(-1);
  for (let row = 0; row < column.length; row++) {
    const key = keyOf(column[row] ?? null);
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, firsts.length);
      firsts.push(row);
      lasts.push(row);
      counts.push(1);
    } else {
      next[lasts[group] ?? 0] = row;
      lasts[group] = row;
      counts[group] = (counts[group] ?? 0) + 1;
    }
  }
  return {
    findFirst: (key) => firsts[groups.get(key) ?? -1] ?? -1,
    findNext: (row) => next[row] ?? -1,
    count: (key) => counts[groups.get(key) ?? -1] ?? 0,
  };
}

interface Entry {
  index?: ColumnIndex;
}

const entries = new WeakMap<readonly Scalar[], Entry>();

/** Below this length a scan is as fast as an index. */
const MIN_LENGTH = 8;

/** The index of a column from its second use on; undefined while a scan is cheaper. The column must not change afterwards. */
export function indexOfColumn(column: readonly Scalar[]): ColumnIndex | undefined {
  if (column.length < MIN_LENGTH) return undefined;
  const entry = entries.get(column);
  if (!entry) {
    entries.set(column, {});
    return undefined;
  }
  entry.index ??= buildIndex(column);
  return entry.index;
}
