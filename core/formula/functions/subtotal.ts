/** SUBTOTAL and AGGREGATE: one of several summaries, passing over other subtotals, hidden rows or errors. */
import type { Scalar } from '../../model/scalar';
import { toNumber } from '../coerce';
import type { Env } from '../step';
import { isCells, isError, makeArray, VALUE, type Cells, type Value } from '../value';
import { average, count, countFilled, max, min, product, sum } from './aggregate';
import { listNumbers } from './numbers-of';
import type { FunctionSpec } from './spec';
import { summaries } from './statistics';

type Args = readonly (Value | undefined)[];
type Summary = (args: Args) => Scalar;

const ofList = (compute: (numbers: readonly number[]) => Scalar): Summary => (args) => {
  const numbers = listNumbers(args);
  return Array.isArray(numbers) ? compute(numbers) : (numbers as Scalar);
};

/** By the numbers of Microsoft's pages "SUBTOTAL function" and "AGGREGATE function". */
const SUMMARIES: ReadonlyMap<number, Summary> = new Map<number, Summary>([
  [1, average], [2, count], [3, countFilled], [4, max], [5, min], [6, product],
  [7, ofList(summaries.deviation(1))], [8, ofList(summaries.deviation(0))], [9, sum], [10, ofList(summaries.variance(1))], [11, ofList(summaries.variance(0))],
  [12, ofList(summaries.median)],
]);

/** AGGREGATE 14 to 16: array forms with a second number. */
const WITH_NUMBER: ReadonlyMap<number, (numbers: readonly number[], number: number) => Scalar> = new Map([
  [14, summaries.nth(true)], [15, summaries.nth(false)], [16, summaries.percentile],
]);

interface Passing {
  readonly subtotals: boolean;
  readonly hidden: boolean;
  readonly errors: boolean;
}

/** The values that stay, as a column. */
function keep(cells: Cells, passing: Passing, env: Env): Cells {
  const { place } = cells;
  const skips = env.data.skipsCell;
  const kept: Scalar[] = [];
  cells.vectors.forEach((vector, column) => {
    vector.forEach((value, row) => {
      if (passing.errors && isError(value)) return;
      if (place && skips) {
        const [sheetRow, sheetColumn] = [place.range.top + row, place.range.left + column];
        if (passing.subtotals && skips(place.sheet, sheetRow, sheetColumn, 'subtotal')) return;
        if (passing.hidden && skips(place.sheet, sheetRow, sheetColumn, 'hidden')) return;
      }
      kept.push(value);
    });
  });
  return makeArray([kept], kept.length);
}

function subtotal([code, ...ranges]: Args, env: Env): Scalar {
  const number = isCells(code) ? VALUE : toNumber(code ?? null);
  if (typeof number !== 'number') return number;
  const whole = Math.trunc(number);
  const summary = whole % 100 <= 11 && whole < 200 ? SUMMARIES.get(whole % 100) : undefined;
  if (!summary || whole % 100 === 0) return VALUE;
  const error = ranges.find((range) => isError(range));
  if (isError(error)) return error;
  return summary(ranges.map((range) => (isCells(range) ? keep(range, { subtotals: true, hidden: whole > 100, errors: false }, env) : range)));
}

function aggregate([code, option, ...ranges]: Args, env: Env): Scalar {
  const [number, choice] = [code, option].map((value) => (isCells(value) ? VALUE : toNumber(value ?? null)));
  if (typeof number !== 'number') return number ?? VALUE;
  if (typeof choice !== 'number') return choice ?? VALUE;
  const [whole, way] = [Math.trunc(number), Math.trunc(choice)];
  if (way < 0 || way > 7) return VALUE;
  const passing = { subtotals: way <= 3, hidden: way % 2 === 1, errors: [2, 3, 6, 7].includes(way) };
  const withNumber = WITH_NUMBER.get(whole);
  if (withNumber) {
    const [array, parameter] = ranges;
    const k = isCells(parameter) ? VALUE : toNumber(parameter ?? null);
    if (typeof k !== 'number') return k;
    return ofList((numbers) => withNumber(numbers, k))([isCells(array) ? keep(array, passing, env) : array]);
  }
  const summary = SUMMARIES.get(whole);
  const error = ranges.find((range) => isError(range));
  if (isError(error)) return error;
  return summary ? summary(ranges.map((range) => (isCells(range) ? keep(range, passing, env) : range))) : VALUE;
}

export const subtotalFunctions: readonly FunctionSpec[] = [
  {
    kind: 'whole', name: 'SUBTOTAL', family: 'aggregate', arity: [2, 255], params: 'sR', repeats: 1, isScalar: true, call: subtotal,
  },
  { kind: 'whole', name: 'AGGREGATE', family: 'aggregate', arity: [3, 255], params: 'ssa', repeats: 1, isScalar: true, prefix: '_xlfn.', call: aggregate },
];
