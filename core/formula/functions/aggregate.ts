/** SUM, COUNT, AVERAGE, MIN, MAX, PRODUCT and SUMPRODUCT: one number from ranges and values. */
import type { Scalar } from '../../model/scalar';
import { readNumberText } from '../coerce';
import { asCells, asNumber, DIV0, isCells, isError, VALUE, type Value } from '../value';
import { eachNumber, eachNumberOrText } from './numbers-of';
import type { FunctionSpec, WholeFunction } from './spec';

type Args = readonly (Value | undefined)[];

export function sum(args: Args): Scalar {
  let total = 0;
  return eachNumber(args, (number) => {
    total += number;
  }) ?? asNumber(total);
}

export function product(args: Args): Scalar {
  let total = 1;
  let found = 0;
  return eachNumber(args, (number) => {
    total *= number;
    found++;
  }) ?? (found === 0 ? 0 : asNumber(total));
}

function averageBy(each: typeof eachNumber) {
  return (args: Args): Scalar => {
    let total = 0;
    let found = 0;
    const error = each(args, (number) => {
      total += number;
      found++;
    });
    return error ?? (found === 0 ? DIV0 : asNumber(total / found));
  };
}

export const average = averageBy(eachNumber);

/** MIN and MAX, with `pick` one of Math.min and Math.max; 0 where there is no number. */
function extremeBy(each: typeof eachNumber, isBetter: (one: number, two: number) => boolean) {
  return (args: Args): Scalar => {
    let best: number | undefined;
    const error = each(args, (number) => {
      if (best === undefined || isBetter(number, best)) best = number;
    });
    return error ?? best ?? 0;
  };
}

const isSmaller = (one: number, two: number): boolean => one < two;
const isLarger = (one: number, two: number): boolean => one > two;
export const min = extremeBy(eachNumber, isSmaller);
export const max = extremeBy(eachNumber, isLarger);

/** COUNT: numbers in ranges; of values given directly also booleans and text that is a number. Errors are not counted. */
export function count(args: Args): Scalar {
  let found = 0;
  for (const arg of args) {
    if (isCells(arg)) for (const vector of arg.vectors) for (const value of vector) found += typeof value === 'number' ? 1 : 0;
    else if (!isError(arg) && (typeof arg !== 'string' || readNumberText(arg) !== undefined)) found++;
  }
  return found;
}

/** COUNTA: everything but blank cells; empty text and errors count. */
export function countFilled(args: Args): Scalar {
  let found = 0;
  for (const arg of args) {
    if (isCells(arg)) for (const vector of arg.vectors) for (const value of vector) found += value === null ? 0 : 1;
    else found++;
  }
  return found;
}

/** COUNTBLANK: blank cells and empty text. */
function countBlank([range = null]: Args): Scalar {
  const cells = asCells(range);
  let filled = 0;
  for (const vector of cells.vectors) for (const value of vector) filled += value === null || value === '' ? 0 : 1;
  return cells.rows * cells.columns - filled;
}

function sumProduct(args: Args): Scalar {
  const rectangles = args.map((arg) => asCells(arg ?? null));
  const [first] = rectangles;
  if (!first || rectangles.some((cells) => cells.rows !== first.rows || cells.columns !== first.columns)) return VALUE;
  let total = 0;
  for (let column = 0; column < first.columns; column++) {
    const vectors = rectangles.map((cells) => cells.vectors[column] ?? []);
    const length = Math.max(...vectors.map((vector) => vector.length));
    for (let row = 0; row < length; row++) {
      let term = 1;
      for (const vector of vectors) {
        const value = vector[row] ?? null;
        if (isError(value)) return value;
        term *= typeof value === 'number' ? value : 0;
      }
      total += term;
    }
  }
  return asNumber(total);
}

const aggregate = (name: string, call: (args: Args) => Scalar, facts: Partial<WholeFunction> = {}): FunctionSpec => ({
  kind: 'whole', name, family: 'aggregate', arity: [1, 255], params: 'r', repeats: 1, isScalar: true, call, ...facts,
});

export const aggregateFunctions: readonly FunctionSpec[] = [
  aggregate('SUM', sum),
  aggregate('PRODUCT', product),
  aggregate('AVERAGE', average),
  aggregate('AVERAGEA', averageBy(eachNumberOrText)),
  aggregate('MIN', min),
  aggregate('MAX', max),
  aggregate('COUNT', count),
  aggregate('COUNTA', countFilled),
  aggregate('COUNTBLANK', countBlank, { arity: [1, 1], params: 'R' }),
  aggregate('SUMPRODUCT', sumProduct, { params: 'a' }),
];
