/** Goes through the numbers of a function's arguments as SUM does: everything in ranges and arrays that is no number is skipped, values given directly are converted. */
import type { ErrorValue } from '../../model/scalar';
import { toNumber } from '../coerce';
import { isCells, isError, type Value } from '../value';

/** Calls `visit` for each number, arguments from left to right; gives the first error it meets. An omitted argument is 0. */
export function eachNumber(args: readonly (Value | undefined)[], visit: (number: number) => void): ErrorValue | undefined {
  for (const arg of args) {
    if (!isCells(arg)) {
      const number = toNumber(arg ?? null);
      if (typeof number !== 'number') return number;
      visit(number);
      continue;
    }
    for (const vector of arg.vectors) {
      for (const value of vector) {
        if (typeof value === 'number') visit(value);
        else if (isError(value)) return value;
      }
    }
  }
  return undefined;
}

/** As eachNumber, but in ranges text counts as 0 and booleans as 0 and 1 (AVERAGEA and its kin); blanks are skipped. */
export function eachNumberOrText(args: readonly (Value | undefined)[], visit: (number: number) => void): ErrorValue | undefined {
  for (const arg of args) {
    if (!isCells(arg)) {
      const number = toNumber(arg ?? null);
      if (typeof number !== 'number') return number;
      visit(number);
      continue;
    }
    for (const vector of arg.vectors) {
      for (const value of vector) {
        if (isError(value)) return value;
        if (value !== null) visit(typeof value === 'number' ? value : value === true ? 1 : 0);
      }
    }
  }
  return undefined;
}

/** The numbers as a list, or the first error. */
export function listNumbers(args: readonly (Value | undefined)[]): number[] | ErrorValue {
  const numbers: number[] = [];
  return eachNumber(args, (number) => numbers.push(number)) ?? numbers;
}
