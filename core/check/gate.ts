/** What a formula reads -> why it cannot be judged yet: a table or column that is not there, a cell that cannot be read or is blank. */
import type { CompiledFormula } from '../formula/compile';
import type { Facts } from '../model/report';
import type { Place } from '../model/place';
import { type Table, cellOf, findColumn } from '../model/table';
import type { BlankPolicy } from '../rules/rule';
import { type Spot, findCause } from './find-cause';
import type { Column } from '../definition/definition';
import type { ReadValue } from '../locate/read-value';
import { type ColumnState, type Inputs, stateOf } from './inputs';

/** A reason with the place that causes it. `isBlank`: the cause is an empty input, which a rule may call broken. */
export interface Obstacle {
  readonly messageId: string;
  readonly facts: Facts;
  readonly place?: Place;
  readonly isBlank: boolean;
}

interface Asked {
  readonly blank: BlankPolicy;
  /** The formula judges types itself: unreadable cells are no obstacle. */
  readonly judgesType: boolean;
}

/** Obstacles for the whole formula: tables, columns, parameters, and cells of columns that it reads whole. */
export function findObstacle(formula: CompiledFormula, inputs: Inputs, asked: Asked): Obstacle | undefined {
  for (const read of formula.reads) {
    const table = inputs.tables.get(read.table.toLowerCase());
    if (!table) return obstacle('undecided.no-table', { table: read.table });
    const state = stateOf(inputs, read.table, read.column);
    if (!state?.isPresent) return obstacle('undecided.no-column', { table: read.table, column: state?.column.label ?? read.column }, { sheet: table.sheet, range: table.headers });
    const found = read.part === 'totals' ? totalsObstacle(inputs, table, read.column, state, asked) : read.part === 'data' || read.part === 'all' ? wholeObstacle(inputs, table, read.column, state, asked) : undefined;
    if (found) return found;
  }
  for (const name of formula.readsNames) {
    const found = parameterObstacle(name, inputs, asked);
    if (found) return found;
  }
  return undefined;
}

/** Obstacles row by row (zero-based in the table): what the formula reads in the row is looked up once for all rows, and a column without obstacles not at all. Undefined where no row has one. */
export function openRowGate(formula: CompiledFormula, inputs: Inputs, asked: Asked): ((row: number) => Obstacle | undefined) | undefined {
  const stops = (cell: ReadValue['state'], column: Column): boolean => (cell === 'unreadable' ? !asked.judgesType : cell === 'blank' && asked.blank !== 'zero' && column.blank !== 'zero');
  const gates: { readonly table: Table; readonly state: ColumnState; readonly column: string }[] = [];
  for (const { part, table: name, column } of formula.reads) {
    const table = part === 'row' ? inputs.tables.get(name.toLowerCase()) : undefined;
    const state = table && stateOf(inputs, name, column);
    if (!table || !state) continue;
    const isStopped = (!asked.judgesType && state.rows.includes('unreadable')) || (asked.blank !== 'zero' && state.column.blank !== 'zero' && state.rows.includes('blank'));
    if (isStopped) gates.push({ table, state, column });
  }
  if (gates.length === 0) return undefined;
  return (row) => {
    for (const { table, state, column } of gates) {
      const cell = state.rows[row];
      if (cell === undefined || !stops(cell, state.column)) continue;
      return cell === 'unreadable' ? unreadable(inputs, { table, column, row }) : blank(table, column, row, state);
    }
    return undefined;
  };
}

function totalsObstacle(inputs: Inputs, table: Table, column: string, state: ColumnState, asked: Asked): Obstacle | undefined {
  if (table.totalsRow === undefined) return obstacle('undecided.no-totals', { table: table.name }, { sheet: table.sheet, range: table.headers });
  if (findColumn(table, column)?.index === undefined) return obstacle('undecided.no-column', { table: table.name, column: state.column.label }, { sheet: table.sheet, range: table.headers });
  if (state.total === 'unreadable' && !asked.judgesType) return unreadable(inputs, { table, column, row: 'totals' });
  if (state.total === 'blank' && asked.blank !== 'zero' && state.column.blank !== 'zero') return blank(table, column, 'totals', state);
  return undefined;
}

function wholeObstacle(inputs: Inputs, table: Table, column: string, state: ColumnState, asked: Asked): Obstacle | undefined {
  const row = asked.judgesType ? -1 : state.rows.indexOf('unreadable');
  return row < 0 ? undefined : unreadable(inputs, { table, column, row });
}

function parameterObstacle(name: string, inputs: Inputs, asked: Asked): Obstacle | undefined {
  const found = inputs.parameters.get(name);
  if (!found) return undefined;
  const facts = { parameter: found.parameter.label, value: found.value };
  const place = found.place;
  if (found.state === 'unreadable' && !asked.judgesType) return obstacle('undecided.unreadable-parameter', facts, place);
  if (found.state !== 'blank' || (asked.blank === 'zero' && found.isFound)) return undefined;
  return { ...obstacle(found.isFound ? 'undecided.blank-parameter' : 'undecided.no-parameter', facts, place), isBlank: found.isFound };
}

/** Says which cell cannot be read: where a calculated cell cannot, the cell that causes it. */
const unreadable = (inputs: Inputs, spot: Spot): Obstacle => {
  const { table, column, row } = findCause(inputs, spot);
  const bound = findColumn(table, column);
  const value = (row === 'totals' ? bound?.total : bound?.values[row]) ?? null;
  return obstacle('undecided.unreadable', { column: stateOf(inputs, table.name, column)?.column.label ?? column, value }, cellOf(table, row, column));
};

const blank = (table: Table, column: string, row: number | 'totals', state: ColumnState): Obstacle => ({
  ...obstacle('undecided.blank', { column: state.column.label }, cellOf(table, row, column)),
  isBlank: true,
});

const obstacle = (messageId: string, facts: Facts, place?: Place): Obstacle => ({ messageId, facts, isBlank: false, ...(place === undefined ? {} : { place }) });
