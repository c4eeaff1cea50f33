/** The part `indicators` of a definition, and the rules that rest on it -> what they refer to that is not there, or says twice. */
import type { Rule } from '../rules/rule';
import { asksOthers } from '../rules/across-rule';
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
    ...lintTotals(indicators),
    ...findDoubles((['up', 'down', 'inside'] as const).flatMap((way) => indicators.directions[way].map((word, at) => [word, [...HERE, 'directions', way, at]] as const))),
  ];
}

/** What counts in a basis is named by the units above. The workbook with the total is of another definition, which is not there to be asked. */
function lintTotals({ totals, units }: IndicatorsDefinition): readonly PathProblem[] {
  const known = units.map(({ name }) => name);
  return [
    ...findDoubles(totals.flatMap(({ name, aliases }, at) => [[name, [...HERE, 'totals', at, 'name']] as const, ...aliases.map((alias, a) => [alias, [...HERE, 'totals', at, 'aliases', a]] as const)])),
    ...totals.flatMap(({ bases }, at) => Object.entries(bases).flatMap(([basis, names]) => names.flatMap((name, n) => (known.includes(name) ? [] : [unknownName('unknown-unit', name, known, [...HERE, 'totals', at, 'bases', basis, n])])))),
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
  (asksIndicators(rule) || rule.kind === 'equals total' || rule.kind === 'figures agree across') && !indicators ? [problemAt([...path, 'kind'], 'no-indicators', { value: rule.kind })] : [];

/** The parameters of a rule on workbooks that are checked together. */
export function lintAcross(rule: Rule, { parameters }: Definition, path: Path): readonly PathProblem[] {
  if (!asksOthers(rule)) return [];
  const known = parameters.map(({ name }) => name);
  const asked = { body: rule.body, ...(rule.kind === 'total repeated' ? { date: rule.date, basis: rule.basis } : {}) };
  return Object.entries(asked).flatMap(([key, name]) => {
    if (name === undefined) return [];
    if (!known.includes(name)) return [unknownName('unknown-parameter', name, known, [...path, key])];
    return key === 'date' && parameters.find((each) => each.name === name)?.type !== 'date' ? [problemAt([...path, key], 'parameter-not-a-date', { value: name })] : [];
  });
}
