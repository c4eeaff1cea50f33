/** Searching a list for a value: exactly (with the column's index), with wildcards, nearest below or above, or by halving a sorted list. All positions are zero-based, -1 is none. */
import type { Scalar } from '../../model/scalar';
import { foldCase, isSameText, orderTexts } from '../compare';
import { indexOfColumn, keyOf } from '../column-index';
import { hasWildcard, makeWildcardTest } from '../wildcard';
import { isError } from '../value';

export type Direction = 'first' | 'last';

/** Same kind and same value; a blank matches only a blank, text that looks like a number matches no number. */
function isSame(wanted: Scalar, value: Scalar): boolean {
  if (typeof wanted === 'string') return typeof value === 'string' && isSameText(wanted, value);
  return wanted === value && !isError(value);
}

function scan(list: readonly Scalar[], direction: Direction, test: (value: Scalar) => boolean): number {
  if (direction === 'first') return list.findIndex(test);
  for (let at = list.length - 1; at >= 0; at--) if (test(list[at] ?? null)) return at;
  return -1;
}

/** Exact search; text without regard to case, without wildcards. */
export function findExactly(list: readonly Scalar[], wanted: Scalar, direction: Direction = 'first'): number {
  const index = indexOfColumn(list);
  if (index) {
    let found = -1;
    for (let row = index.findFirst(keyOf(wanted)); row >= 0; row = index.findNext(row)) {
      if (!isSame(wanted, list[row] ?? null)) continue;
      if (direction === 'first') return row;
      found = row;
    }
    return found;
  }
  return scan(list, direction, (value) => isSame(wanted, value));
}

/** Exact search where `*`, `?` and `~` in a text are wildcards; a blank looks for 0. */
export function findWild(list: readonly Scalar[], wanted: Scalar, direction: Direction = 'first'): number {
  if (typeof wanted !== 'string' || !hasWildcard(wanted)) return findExactly(list, wanted ?? 0, direction);
  const matches = makeWildcardTest(wanted);
  return scan(list, direction, (value) => typeof value === 'string' && matches(value));
}

/** Order of two values of the same kind, or undefined where they are of different kinds. */
function orderAlike(one: Scalar, two: Scalar): number | undefined {
  if (typeof one === 'number' && typeof two === 'number') return one - two;
  if (typeof one === 'string' && typeof two === 'string') return orderTexts(foldCase(one), foldCase(two));
  if (typeof one === 'boolean' && typeof two === 'boolean') return Number(one) - Number(two);
  return undefined;
}

/** XLOOKUP's next smaller or next larger item: an equal one, or else the nearest of the same kind; the list need not be sorted. */
export function findNearest(list: readonly Scalar[], wanted: Scalar, side: 'below' | 'above', direction: Direction): number {
  const exact = findExactly(list, wanted, direction);
  if (exact >= 0) return exact;
  let best = -1;
  for (let step = 0; step < list.length; step++) {
    const at = direction === 'first' ? step : list.length - 1 - step;
    const value = list[at] ?? null;
    const order = orderAlike(value, wanted ?? 0);
    if (order === undefined || (side === 'below' ? order > 0 : order < 0)) continue;
    const gain = best < 0 ? undefined : orderAlike(value, list[best] ?? null);
    if (gain === undefined || (side === 'below' ? gain > 0 : gain < 0)) best = at;
  }
  return best;
}

/**
 * Search by halving in a list sorted `up` (largest value at most as large) or `down` (smallest value at least as large), as MATCH,
 * VLOOKUP and LOOKUP do; values of another kind are passed over. In a list that is not sorted the answer is the one that halving meets.
 */
export function findAtMost(list: readonly Scalar[], wanted: Scalar, sorted: 'up' | 'down'): number {
  const target = wanted ?? 0;
  if (isError(target)) return -1;
  let low = 0;
  let high = list.length - 1;
  let found = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    let at = middle;
    let order = orderAlike(list[at] ?? null, target);
    while (order === undefined && at < high) order = orderAlike(list[++at] ?? null, target);
    if (order === undefined) {
      high = middle - 1;
      continue;
    }
    if (sorted === 'down') order = -order;
    if (order <= 0) {
      found = at;
      low = at + 1;
    } else high = middle - 1;
  }
  return found;
}
