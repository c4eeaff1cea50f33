/** The part `indicators` of a definition, and the rules that rest on it -> what they refer to that is not there, or says twice. */
import type { Rule } from '../rules/rule';
import { asksIndicators } from '../rules/rule';
import { columnName, findTable, type Definition, type TableDefinition } from './definition';
import type { IndicatorsDefinition } from './indicators';
import { type Path, findDoubles, lintColumn, unknownName, unknownTable } from './lint-parts';
import { type PathProblem, problemAt } from './problem';

const HERE: Path = ['indicators'];

export function lintIndicators(definition: Definition): readonly PathProblem[] {
  const { indicators } = definition;
  if (!indicators) return [];
  const table = findTable(definition, indicators.table);
  return [
    ...(table ? lintRoles(indicators, table) : [unknownTable(indicators.table, definition, [...HERE, 'table'])]),
    ...lintDate('referenceDate', indicators.referenceDate, definition),
    ...(indicators.dueDate === undefined ? [] : lintDate('dueDate', indicators.dueDate, definition)),
    ...findDoubles(indicators.units.flatMap(({ name, aliases }, at) => [
      [name, [...HERE, 'units', at, 'name']] as const,
      ...aliases.map((alias, a) => [alias, [...HERE, 'units', at, 'aliases', a]] as const),
    ])),
    ...findDoubles((['up', 'down', 'inside'] as const).flatMap((way) => indicators.directions[way].map((word, at) => [word, [...HERE, 'directions', way, at]] as const))),
  ];
}

/** A column that would give two roles their value would give one of them a wrong one. Figures stay as typed: such a column is text. */
function lintRoles({ columns }: IndicatorsDefinition, table: TableDefinition): readonly PathProblem[] {
  const roles = Object.entries(columns);
  const at = (role: string): Path => [...HERE, 'columns', role];
  return [
    ...roles.flatMap(([role, name]) => lintColumn(name, table, at(role))),
    ...findDoubles(roles.map(([role, name]) => [name, at(role)])),
    ...roles.flatMap(([role, name]) => {
      const column = table.columns.find((each) => columnName(each).toLowerCase() === name.toLowerCase());
      return column === undefined || column.type === 'text' ? [] : [problemAt(at(role), 'indicator-not-text', { value: name })];
    }),
  ];
}

function lintDate(key: 'referenceDate' | 'dueDate', name: string, { parameters }: Definition): readonly PathProblem[] {
  const parameter = parameters.find((each) => each.name === name);
  if (!parameter) return [unknownName('unknown-parameter', name, parameters.map((each) => each.name), [...HERE, key])];
  return parameter.type === 'date' ? [] : [problemAt([...HERE, key], 'parameter-not-a-date', { value: name })];
}

/** A rule on indicators in a definition without any would never judge anything. */
export const lintIndicatorRule = (rule: Rule, { indicators }: Definition, path: Path): readonly PathProblem[] =>
  asksIndicators(rule) && !indicators ? [problemAt([...path, 'kind'], 'no-indicators', { value: rule.kind })] : [];
