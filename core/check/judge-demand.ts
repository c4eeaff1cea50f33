/** One compiled demand over a workbook's inputs -> a verdict per item: per row where it reads the row, else one. */
import { type Facts } from '../model/report';
import type { Place } from '../model/place';
import { type Scalar, isErrorValue, isScalar } from '../model/scalar';
import { type Table, cellOf, findColumn } from '../model/table';
import type { PointsAt } from '../rules/demand';
import { type Judgement, held } from '../rules/judgement';
import type { CompiledDemand } from './compile-rules';
import { type Obstacle, findObstacle, openRowGate } from './gate';
import type { Inputs } from './inputs';

/** `keep` gives the judgement of a row (zero-based in the table) that is known to be as it was; undefined for a row to judge. */
export function judgeDemand(compiled: CompiledDemand, inputs: Inputs, keep?: (row: number) => Judgement | undefined): readonly Judgement[] {
  const { demand, formula } = compiled;
  const obstacle = findObstacle(formula, inputs, demand);
  if (obstacle) return [judgeObstacle(obstacle, compiled, inputs)];
  if (!formula.perRow) return [judgeOutcome(run(() => formula.evaluate(inputs.data)), compiled, inputs)];
  const table = inputs.tables.get((demand.table ?? '').toLowerCase());
  if (!table) return [];
  const outcomes = run(() => formula.evaluateRows(inputs.data));
  const obstacleIn = openRowGate(formula, inputs, demand);
  const results = 'crash' in outcomes ? undefined : outcomes.result;
  const unreadableIn = demand.judgesType && results?.some(isErrorValue) === true ? openRowGate(formula, inputs, { ...demand, judgesType: false }) : obstacleIn;
  return table.rows.map((_, row) => {
    const kept = keep?.(row);
    if (kept) return kept;
    const inRow = obstacleIn?.(row);
    if (inRow) return judgeObstacle(inRow, compiled, inputs, row);
    const result = results?.[row] ?? null;
    if (result === true) return held;
    // An error value that comes from a cell of the row is that cell's, and is told there.
    const cause = isErrorValue(result) ? unreadableIn?.(row) : undefined;
    return cause ? judgeObstacle(cause, compiled, inputs, row) : judgeOutcome('crash' in outcomes ? outcomes : { result }, compiled, inputs, row);
  });
}

type Outcome<Result> = { readonly result: Result } | { readonly crash: string };

function run<Result>(evaluate: () => Result): Outcome<Result> {
  try {
    return { result: evaluate() };
  } catch (error) {
    return { crash: error instanceof Error ? error.message : String(error) };
  }
}

function judgeObstacle(obstacle: Obstacle, { demand }: CompiledDemand, inputs: Inputs, row?: number): Judgement {
  const place = obstacle.place ?? placeOf(demand.pointsAt, demand.table, inputs, row);
  return {
    verdict: obstacle.isBlank && demand.blank === 'broken' ? 'broken' : 'undecided',
    messageId: obstacle.isBlank && demand.blank === 'broken' ? 'broken.required' : obstacle.messageId,
    facts: obstacle.facts,
    ...about(demand.table, row, place),
  };
}

function judgeOutcome(outcome: Outcome<Scalar>, compiled: CompiledDemand, inputs: Inputs, row?: number): Judgement {
  const { demand } = compiled;
  if ('result' in outcome && outcome.result === true) return held;
  const item = () => about(demand.table, row, placeOf(demand.pointsAt, demand.table, inputs, row));
  if ('crash' in outcome) return { verdict: 'crashed', messageId: 'crashed.exception', facts: { detail: outcome.crash }, ...item() };
  const { result } = outcome;
  if (isErrorValue(result)) return { verdict: 'undecided', messageId: 'undecided.error', facts: { error: result }, ...item() };
  if (result !== false) return { verdict: 'crashed', messageId: 'crashed.not-boolean', facts: { value: result }, ...item() };
  const facts = factsOf(compiled, inputs, row);
  return { verdict: 'broken', messageId: demand.messageId, facts, basis: basisOf(compiled, facts, inputs, row), ...item() };
}

const about = (table: string | undefined, row: number | undefined, place: Place | undefined): Pick<Judgement, 'row' | 'place'> => ({
  ...(table === undefined || row === undefined ? {} : { row: { table, row } }),
  ...(place === undefined ? {} : { place }),
});

/** The demand's own facts, and of the cell it points at: its column and what stands there. */
function factsOf({ demand, facts }: CompiledDemand, inputs: Inputs, row?: number): Facts {
  const computed = facts().map(([key, formula]): [string, Scalar] => [key, formula.evaluate(inputs.data, row === undefined ? undefined : { row })]);
  return { ...pointedFacts(demand.pointsAt, demand.table, inputs, row), ...demand.constants, ...Object.fromEntries(computed) };
}

/** What stands in the cell that it points at and the computed facts, each value once; where the message shows neither, what the formula reads in the row. */
function basisOf({ demand, formula }: CompiledDemand, facts: Facts, inputs: Inputs, row?: number): readonly Scalar[] {
  const shown = ['value', ...Object.keys(demand.facts)].flatMap((name) => { const fact = facts[name]; return isScalar(fact) ? [fact] : []; });
  if (shown.length > 0) return [...new Map(shown.map((value) => [String(value), value])).values()];
  if (row === undefined) return [];
  return formula.reads.flatMap((read) => {
    const table = read.part === 'row' ? inputs.tables.get(read.table.toLowerCase()) : undefined;
    return table ? [findColumn(table, read.column)?.values[row] ?? null] : [];
  });
}

function pointedFacts(pointsAt: PointsAt, tableName: string | undefined, inputs: Inputs, row?: number): Facts {
  if (pointsAt.at === 'parameter') {
    const found = inputs.parameters.get(pointsAt.name.toLowerCase());
    return found ? { parameter: found.parameter.label, value: found.value } : {};
  }
  const name = pointsAt.at === 'totals' ? pointsAt.column : pointsAt.at === 'row' ? pointsAt.columns[0] : undefined;
  if (tableName === undefined || name === undefined) return {};
  const table = inputs.tables.get(tableName.toLowerCase());
  const state = inputs.states.get(tableName.toLowerCase())?.get(name.toLowerCase());
  const column = table && findColumn(table, name);
  const value = pointsAt.at === 'totals' ? column?.total : row === undefined ? undefined : column?.values[row];
  return { column: state?.column.label ?? name, value: value ?? null };
}

/** The cells that a finding points at; undefined when the workbook has none of them. */
function placeOf(pointsAt: PointsAt, tableName: string | undefined, inputs: Inputs, row?: number): Place | undefined {
  if (pointsAt.at === 'parameter') return inputs.parameters.get(pointsAt.name.toLowerCase())?.place;
  const table = tableName === undefined ? undefined : inputs.tables.get(tableName.toLowerCase());
  if (!table) return undefined;
  if (pointsAt.at === 'totals') return cellOf(table, 'totals', pointsAt.column);
  if (pointsAt.at === 'table' || row === undefined) return { sheet: table.sheet, range: table.headers };
  const cells = (pointsAt.columns.length === 0 ? table.columns.map(({ name }) => name) : pointsAt.columns).map((column) => cellOf(table, row, column));
  return spanOf(table, cells.filter((cell) => cell !== undefined));
}

function spanOf(table: Table, places: readonly Place[]): Place | undefined {
  const [first] = places;
  if (!first) return undefined;
  const left = Math.min(...places.map(({ range }) => range.left));
  const right = Math.max(...places.map(({ range }) => range.right));
  return { sheet: table.sheet, range: { ...first.range, left, right } };
}
