/** MEDIAN, LARGE, SMALL, RANK.EQ, PERCENTILE.INC, STDEV and VAR: order and spread of numbers. */
import type { ErrorValue, Scalar } from '../../model/scalar';
import { toNumber } from '../coerce';
import { countBelow, sortColumn, type SortedColumn } from '../sorted-column';
import { asNumber, DIV0, isCells, NA, NUM, VALUE, type Value } from '../value';
import { listNumbers } from './numbers-of';
import type { FunctionSpec, WholeFunction } from './spec';

type Args = readonly (Value | undefined)[];

/** Numbers in ascending order. A new list. */
const sorted = (numbers: readonly number[]): readonly number[] => [...numbers].sort((one, two) => one - two);

const onNumbers = (args: Args, compute: (numbers: readonly number[]) => Scalar): Scalar => {
  const numbers = listNumbers(args);
  return Array.isArray(numbers) ? compute(numbers) : (numbers as ErrorValue);
};

const single = (value: Value | undefined): number | ErrorValue => (isCells(value) ? VALUE : toNumber(value ?? null));

/** A function of an array and one number. */
const withNumber = (compute: (numbers: readonly number[], number: number) => Scalar) => ([array, parameter]: Args): Scalar => {
  const number = single(parameter);
  return typeof number === 'number' ? onNumbers([array], (numbers) => compute(numbers, number)) : number;
};

/** The value at a share (0 to 1) of the way through the sorted numbers, between two of them in proportion. */
function percentile(numbers: readonly number[], share: number): Scalar {
  if (numbers.length === 0 || share < 0 || share > 1) return NUM;
  const ordered = sorted(numbers);
  const at = share * (ordered.length - 1);
  const [below = 0, above = below] = [ordered[Math.floor(at)], ordered[Math.ceil(at)]];
  return asNumber(below + (above - below) * (at - Math.floor(at)));
}

const median = (numbers: readonly number[]): Scalar => percentile(numbers, 0.5);

/** The k-th number from the small or the large end; k is one-based and rounded up. */
const nth = (fromEnd: boolean) => (numbers: readonly number[], k: number): Scalar => {
  const position = Math.ceil(k);
  if (position < 1 || position > numbers.length) return NUM;
  return sorted(numbers)[fromEnd ? numbers.length - position : position - 1] ?? NUM;
};

/** Variance around the mean, in two passes; `less` is 1 for a sample. */
const variance = (less: 0 | 1) => (numbers: readonly number[]): Scalar => {
  if (numbers.length <= less) return DIV0;
  const mean = numbers.reduce((total, number) => total + number, 0) / numbers.length;
  return asNumber(numbers.reduce((total, number) => total + (number - mean) ** 2, 0) / (numbers.length - less));
};

const deviation = (less: 0 | 1) => (numbers: readonly number[]): Scalar => {
  const spread = variance(less)(numbers);
  return typeof spread === 'number' ? Math.sqrt(spread) : spread;
};

function rankIn(sorted: SortedColumn, number: number, direction: number): Scalar {
  if (sorted.error) return sorted.error;
  const [below, upTo] = [countBelow(sorted, number, false), countBelow(sorted, number, true)];
  if (below === upTo) return NA;
  return 1 + (direction === 0 ? sorted.numbers.length - upTo : below);
}

/** RANK.EQ: one-based position of a number, largest first unless `order` is not 0; equal numbers share the best rank. */
function rank([wanted, range, order]: Args): Scalar {
  const number = single(wanted);
  const direction = single(order);
  if (typeof number !== 'number') return number;
  if (typeof direction !== 'number') return direction;
  if (isCells(range) && range.columns === 1) return rankIn(sortColumn(range.vectors[0] ?? []), number, direction);
  return onNumbers([range], (numbers) => rankIn(sortColumn(numbers), number, direction));
}

/** Summaries that SUBTOTAL and AGGREGATE share with their own functions. */
export const summaries = { median, percentile, nth, variance, deviation } as const;

const statistic = (name: string, params: string, arity: readonly [number, number], call: (args: Args) => Scalar, facts: Partial<WholeFunction> = {}): FunctionSpec => ({
  kind: 'whole', name, family: 'statistics', arity, params, isScalar: true, call, ...facts,
});

const spread = (name: string, compute: (numbers: readonly number[]) => Scalar, facts: Partial<WholeFunction> = {}): FunctionSpec =>
  statistic(name, 'r', [1, 255], (args) => onNumbers(args, compute), { repeats: 1, ...facts });

const PREFIXED = { prefix: '_xlfn.' } as const;

export const statisticsFunctions: readonly FunctionSpec[] = [
  spread('MEDIAN', median),
  statistic('LARGE', 'rs', [2, 2], withNumber(nth(true))),
  statistic('SMALL', 'rs', [2, 2], withNumber(nth(false))),
  statistic('RANK.EQ', 'sRs', [2, 3], rank, PREFIXED),
  statistic('RANK', 'sRs', [2, 3], rank),
  statistic('PERCENTILE.INC', 'rs', [2, 2], withNumber(percentile), PREFIXED),
  statistic('PERCENTILE', 'rs', [2, 2], withNumber(percentile)),
  spread('STDEV.S', deviation(1), PREFIXED),
  spread('STDEV.P', deviation(0), PREFIXED),
  spread('STDEV', deviation(1)),
  spread('STDEVP', deviation(0)),
  spread('VAR.S', variance(1), PREFIXED),
  spread('VAR.P', variance(0), PREFIXED),
  spread('VAR', variance(1)),
  spread('VARP', variance(0)),
];

