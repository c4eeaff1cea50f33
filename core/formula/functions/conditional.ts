/** COUNTIF(S), SUMIF(S), AVERAGEIF(S), MINIFS and MAXIFS: numbers from the cells that meet criteria. */
import type { ErrorValue, Scalar } from '../../model/scalar';
import { indexOfColumn, type ColumnIndex, type EqualityKey } from '../column-index';
import { readCriterion, type Criterion } from '../criteria';
import { countBelow, sortColumn } from '../sorted-column';
import { asCells, asNumber, DIV0, isCells, isError, VALUE, type Cells, type Value } from '../value';
import { paramKind, type FunctionSpec, type WholeFunction } from './spec';

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
    const found = findShortest(conditions, vectors);
    if (found) {
      for (let row = found.index.findFirst(found.key); row >= 0; row = found.index.findNext(row)) if (passes(row, found.position)) visit(column, row);
      continue;
    }
    const end = countRowsToScan(conditions, vectors, first.range.rows);
    for (let row = 0; row < end; row++) if (passes(row, -1)) visit(column, row);
  }
}

/** The condition on one value, not on blanks, that the fewest rows of its indexed column meet. */
function findShortest(conditions: readonly Condition[], vectors: readonly (readonly Scalar[])[]) {
  let shortest: { readonly index: ColumnIndex; readonly key: EqualityKey; readonly position: number; readonly rows: number } | undefined;
  conditions.forEach(({ criterion: { key, test } }, position) => {
    const index = key === undefined || test(null) ? undefined : indexOfColumn(vectors[position] ?? []);
    if (!index || key === undefined) return;
    const rows = index.count(key);
    if (!shortest || rows < shortest.rows) shortest = { index, key, position, rows };
  });
  return shortest;
}

/** Rows beyond the end of a vector are blank: they matter only where every criterion takes blanks. */
function countRowsToScan(conditions: readonly Condition[], vectors: readonly (readonly Scalar[])[], rows: number): number {
  return Math.min(rows, ...conditions.map(({ criterion }, position) => (criterion.test(null) ? rows : (vectors[position]?.length ?? 0))));
}

function countMatches(args: Args): Scalar {
  const conditions = readConditions(args, 0);
  const [only] = conditions ?? [];
  if (!conditions || !only) return VALUE;
  if (conditions.length === 1 && only.range.columns === 1) {
    const { range: { vectors: [vector = []] }, criterion: { key, order, test } } = only;
    const index = key === undefined || test(null) ? undefined : indexOfColumn(vector);
    if (index && key !== undefined) return index.count(key);
    if (order) return countOrdered(vector, order);
  }
  const shortest = only.range.columns === 1 ? findShortest(conditions, conditions.map(({ range }) => range.vectors[0] ?? [])) : undefined;
  const count = (): number => {
    let found = 0;
    eachMatch(conditions, () => {
      found++;
    });
    return found;
  };
  return shortest && shortest.rows < MIN_ROWS_TO_REMEMBER ? count() : remember('COUNTIFS', args, count);
}

function countOrdered(vector: readonly Scalar[], { operator, number }: NonNullable<Criterion['order']>): number {
  const sorted = sortColumn(vector);
  const below = countBelow(sorted, number, operator === '<=' || operator === '>');
  return operator.startsWith('<') ? below : sorted.numbers.length - below;
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

const numberOfVector = new WeakMap<readonly Scalar[], number>();
let lastVector = 0;

/** A number that stands for a column array as long as it lives. */
function identify(vector: readonly Scalar[]): number {
  const known = numberOfVector.get(vector) ?? ++lastVector;
  numberOfVector.set(vector, known);
  return known;
}

const remembered = new WeakMap<readonly Scalar[], Map<string, Scalar>>();

/** Below this number of rows computing again is as fast as remembering. */
const MIN_ROWS_TO_REMEMBER = 64;
/** Results kept for one column; more different questions than this are computed each time. */
const MAX_REMEMBERED = 10_000;

/** The result of a question over the same columns with the same criteria, computed once: rows of one group ask the same. */
function remember(name: string, args: Args, compute: () => Scalar): Scalar {
  const [first] = args;
  const vector = isCells(first) && first.columns === 1 && first.rows >= MIN_ROWS_TO_REMEMBER ? first.vectors[0] : undefined;
  if (!vector) return compute();
  let key = name;
  for (const arg of args) {
    if (!isCells(arg)) key += `\n${typeof arg}${isError(arg) ? arg.code : String(arg)}`;
    else if (arg.columns === 1) key += `\n${identify(arg.vectors[0] ?? [])}`;
    else return compute();
  }
  const answers = remembered.get(vector) ?? new Map<string, Scalar>();
  remembered.set(vector, answers);
  const known = answers.get(key);
  if (known !== undefined) return known;
  const answer = compute();
  if (answers.size < MAX_REMEMBERED) answers.set(key, answer);
  return answer;
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

function conditional(name: string, params: string, arity: readonly [number, number], call: (args: Args) => Scalar, facts: Partial<WholeFunction> = {}): FunctionSpec {
  const spec: WholeFunction = {
    kind: 'whole', name, family: 'conditional', arity, params, isScalar: true, takesErrors: true, ...facts,
    call: (args) => args.find((arg, position): arg is ErrorValue => isError(arg) && paramKind(spec, position) === 'R') ?? (name.startsWith('COUNT') ? call(args) : remember(name, args, () => call(args))),
  };
  return spec;
}

const PAIRS = { repeats: 2 } as const;

export const conditionalFunctions: readonly FunctionSpec[] = [
  conditional('COUNTIF', 'Rs', [2, 2], countMatches),
  conditional('COUNTIFS', 'Rs', [2, 254], countMatches, PAIRS),
  conditional('SUMIF', 'RsR', [2, 3], summarizeOne(sumOf)),
  conditional('SUMIFS', 'RRs', [3, 255], summarizeMany(sumOf), PAIRS),
  conditional('AVERAGEIF', 'RsR', [2, 3], summarizeOne(averageOf)),
  conditional('AVERAGEIFS', 'RRs', [3, 255], summarizeMany(averageOf), PAIRS),
  conditional('MAXIFS', 'RRs', [3, 255], summarizeMany(largest), { ...PAIRS, prefix: '_xlfn.' }),
  conditional('MINIFS', 'RRs', [3, 255], summarizeMany(smallest), { ...PAIRS, prefix: '_xlfn.' }),
];
