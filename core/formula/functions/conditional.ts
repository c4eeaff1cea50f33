/** COUNTIF(S), SUMIF(S), AVERAGEIF(S), MINIFS and MAXIFS: numbers from the cells that meet criteria. */
import type { ErrorValue, Scalar } from '../../model/scalar';
import { indexOfColumn } from '../column-index';
import { readCriterion, type Criterion } from '../criteria';
import { asCells, asNumber, DIV0, isCells, isError, VALUE, type Cells, type Value } from '../value';
import type { FunctionSpec, WholeFunction } from './spec';

type Args = readonly (Value | undefined)[];

interface Condition {
  readonly range: Cells;
  readonly criterion: Criterion;
}

const asScalar = (value: Value | undefined): Scalar => (isCells(value) ? VALUE : (value ?? null));

/** The conditions of `range, criterion, range, criterion ...`, or undefined where the ranges differ in size. */
function readConditions(args: Args, from: number): readonly Condition[] | undefined {
  const conditions: Condition[] = [];
  for (let at = from; at < args.length; at += 2) {
    conditions.push({ range: asCells(args[at] ?? null), criterion: readCriterion(asScalar(args[at + 1])) });
  }
  const [first] = conditions;
  const isEven = (args.length - from) % 2 === 0;
  return first && isEven && conditions.every(({ range }) => range.rows === first.range.rows && range.columns === first.range.columns) ? conditions : undefined;
}

/** Calls `visit` with the zero-based column and row of each place that meets all conditions. */
function eachMatch(conditions: readonly Condition[], visit: (column: number, row: number) => void): void {
  const [first] = conditions;
  if (!first) return;
  for (let column = 0; column < first.range.columns; column++) {
    const vectors = conditions.map(({ range }) => range.vectors[column] ?? []);
    const passes = (row: number, except: number): boolean =>
      conditions.every(({ criterion }, position) => position === except || criterion.test(vectors[position]?.[row] ?? null));
    const keyed = conditions.findIndex(({ criterion }) => criterion.key !== undefined);
    const index = keyed < 0 ? undefined : indexOfColumn(vectors[keyed] ?? []);
    const key = conditions[keyed]?.criterion.key;
    if (index && key !== undefined && !conditions[keyed]?.criterion.test(null)) {
      for (let row = index.findFirst(key); row >= 0; row = index.findNext(row)) if (passes(row, keyed)) visit(column, row);
      continue;
    }
    const end = countRowsToScan(conditions, vectors, first.range.rows);
    for (let row = 0; row < end; row++) if (passes(row, -1)) visit(column, row);
  }
}

/** Rows beyond the end of a vector are blank: they matter only where every criterion takes blanks. */
function countRowsToScan(conditions: readonly Condition[], vectors: readonly (readonly Scalar[])[], rows: number): number {
  return Math.min(rows, ...conditions.map(({ criterion }, position) => (criterion.test(null) ? rows : (vectors[position]?.length ?? 0))));
}

function countMatches(conditions: readonly Condition[] | undefined): Scalar {
  if (!conditions) return VALUE;
  const [only] = conditions;
  if (only && conditions.length === 1 && only.range.columns === 1 && only.criterion.key !== undefined && !only.criterion.test(null)) {
    const index = indexOfColumn(only.range.vectors[0] ?? []);
    if (index) return index.count(only.criterion.key);
  }
  let found = 0;
  eachMatch(conditions, () => {
    found++;
  });
  return found;
}

/** The numbers of `values` at the places that match, or the first error among them. */
function listMatching(conditions: readonly Condition[], values: Cells): number[] | ErrorValue {
  const numbers: number[] = [];
  let error: ErrorValue | undefined;
  eachMatch(conditions, (column, row) => {
    const value = values.vectors[column]?.[row] ?? null;
    if (typeof value === 'number') numbers.push(value);
    else if (isError(value)) error ??= value;
  });
  return error ?? numbers;
}

type Summary = (numbers: readonly number[]) => Scalar;

const sumOf: Summary = (numbers) => asNumber(numbers.reduce((total, number) => total + number, 0));
const averageOf: Summary = (numbers) => (numbers.length === 0 ? DIV0 : asNumber(numbers.reduce((total, number) => total + number, 0) / numbers.length));
const largest: Summary = (numbers) => numbers.reduce((best, number) => (number > best ? number : best), numbers[0] ?? 0);
const smallest: Summary = (numbers) => numbers.reduce((best, number) => (number < best ? number : best), numbers[0] ?? 0);

/** `values, range, criterion, range, criterion ...` */
const summarizeMany = (summary: Summary) => (args: Args): Scalar => {
  const values = asCells(args[0] ?? null);
  const conditions = readConditions(args, 1);
  if (!conditions || conditions[0]?.range.rows !== values.rows || conditions[0].range.columns !== values.columns) return VALUE;
  const numbers = listMatching(conditions, values);
  return isError(numbers as Value) ? (numbers as ErrorValue) : summary(numbers as number[]);
};

/** `range, criterion, [values]`; values of another size are refused, where Excel would reach outside them. */
const summarizeOne = (summary: Summary) => (args: Args): Scalar => {
  const conditions = readConditions(args.slice(0, 2), 0);
  const values = args[2] === undefined ? conditions?.[0]?.range : asCells(args[2]);
  const range = conditions?.[0]?.range;
  if (!conditions || !values || !range || values.rows < range.rows || values.columns < range.columns) return VALUE;
  const numbers = listMatching(conditions, values);
  return isError(numbers as Value) ? (numbers as ErrorValue) : summary(numbers as number[]);
};

const conditional = (name: string, params: string, arity: readonly [number, number], call: (args: Args) => Scalar, facts: Partial<WholeFunction> = {}): FunctionSpec => ({
  kind: 'whole', name, family: 'conditional', arity, params, isScalar: true, takesErrors: true, ...facts,
  call: (args) => args.find((arg, position): arg is ErrorValue => isError(arg) && (facts.needsReference ?? []).includes(position)) ?? call(args),
});

const PAIRS = { repeats: 2 } as const;
const ALL_RANGES = Array.from({ length: 127 }, (_, pair) => pair * 2);
const AFTER_VALUES = [0, ...ALL_RANGES.map((position) => position + 1)];

export const conditionalFunctions: readonly FunctionSpec[] = [
  conditional('COUNTIF', 'rs', [2, 2], (args) => countMatches(readConditions(args, 0)), { needsReference: [0] }),
  conditional('COUNTIFS', 'rs', [2, 254], (args) => countMatches(readConditions(args, 0)), { ...PAIRS, needsReference: ALL_RANGES }),
  conditional('SUMIF', 'rsr', [2, 3], summarizeOne(sumOf), { needsReference: [0, 2] }),
  conditional('SUMIFS', 'rrs', [3, 255], summarizeMany(sumOf), { ...PAIRS, needsReference: AFTER_VALUES }),
  conditional('AVERAGEIF', 'rsr', [2, 3], summarizeOne(averageOf), { needsReference: [0, 2] }),
  conditional('AVERAGEIFS', 'rrs', [3, 255], summarizeMany(averageOf), { ...PAIRS, needsReference: AFTER_VALUES }),
  conditional('MAXIFS', 'rrs', [3, 255], summarizeMany(largest), { ...PAIRS, prefix: '_xlfn.', needsReference: AFTER_VALUES }),
  conditional('MINIFS', 'rrs', [3, 255], summarizeMany(smallest), { ...PAIRS, prefix: '_xlfn.', needsReference: AFTER_VALUES }),
];
