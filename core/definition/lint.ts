/** A definition of the right shape -> what it refers to that is not there, says twice, or writes in a formula that does not compile. */
import type { Catalog } from '../formula/catalog';
import type { OnPathRule, PathForecastRule, Rule } from '../rules/rule';
import { LANGUAGES } from '../model/words';
import type { PointsAt } from '../rules/demand';
import { type InspectionRule, demandsOf, isInspection } from '../rules/kinds';
import { catalogOfDefinition, catalogOfRules } from './catalog';
import { type ChartDefinition, type Definition, type Parameter, type TableDefinition, columnName, findTable } from './definition';
import { type Path, findDoubles, lintColumn, lintFormula, unknownName, unknownTable } from './lint-parts';
import { lintFigures } from './lint-figures';
import { lintAcross, lintIndicatorRule, lintIndicators } from './lint-indicators';
import { lintSources } from './lint-sources';
import { type PathProblem, problemAt } from './problem';

export function lintDefinition(definition: Definition): readonly PathProblem[] {
  const catalog = catalogOfDefinition(definition);
  return [
    ...findDoubles(definition.parameters.map(({ name }, at) => [name, ['parameters', at, 'name']])),
    ...definition.parameters.flatMap(lintDefault),
    ...findDoubles(definition.sheets.flatMap((sheet, s) => sheet.tables.map((table, t) => [table.name, ['sheets', s, 'tables', t, 'name']] as const))),
    ...findDoubles(definition.figures.map(({ key }, at) => [key, ['figures', at, 'key']])),
    ...findDoubles(definition.rules.map(({ id }, at) => [id, ['rules', at, 'id']])),
    ...definition.sheets.flatMap((sheet, s) => [
      ...sheet.tables.flatMap((table, t) => lintTable(table, catalog, ['sheets', s, 'tables', t])),
      ...sheet.lines.flatMap((line, at) => lintFormula(line.formula, catalog, ['sheets', s, 'lines', at, 'formula'])),
    ]),
    ...definition.charts.flatMap((chart, at) => lintChart(chart, at, definition, catalog)),
    ...definition.figures.flatMap((figure, at) => lintFormula(figure.formula, catalog, ['figures', at, 'formula'])),
    ...lintFigureLine(definition),
    ...definition.rules.flatMap((rule, at) => lintRule(rule, definition, catalogOfRules(definition), ['rules', at])),
    ...lintSources(definition),
    ...lintIndicators(definition),
    ...lintMutations(definition),
  ].map((problem) => spellAsDeclared(problem, definition));
}

/** Formulas know names in lower case; a reader is shown the name as the definition writes it. */
function spellAsDeclared(problem: PathProblem, { parameters }: Definition): PathProblem {
  const declared = parameters.find(({ name }) => name.toLowerCase() === problem.message.facts['nearest'])?.name;
  return declared === undefined ? problem : { ...problem, message: { ...problem.message, facts: { ...problem.message.facts, nearest: declared } } };
}

/** What is taken where a parameter is left blank must itself be allowed. */
const lintDefault = ({ values, default: taken }: Parameter, at: number): readonly PathProblem[] =>
  values === undefined || taken === undefined || values.includes(String(taken)) ? [] : [problemAt(['parameters', at, 'default'], 'not-allowed', { value: String(taken), allowed: values })];

function lintTable(table: TableDefinition, catalog: Catalog, path: Path): readonly PathProblem[] {
  return [
    ...findDoubles(table.columns.map((column, c) => [columnName(column), [...path, 'columns', c, 'label']])),
    ...table.key.flatMap((name, at) => lintColumn(name, table, [...path, 'key', at])),
    ...table.columns.flatMap((column, c) => [
      ...(column.formula === undefined ? [] : lintFormula(column.formula, catalog, [...path, 'columns', c, 'formula'], table.name)),
      ...(column.group === undefined ? [] : lintFormula(column.group.by, catalog, [...path, 'columns', c, 'group', 'by'], table.name)),
    ]),
  ];
}

function lintChart({ table: name, category, groupBy = [], series }: ChartDefinition, at: number, definition: Definition, catalog: Catalog): readonly PathProblem[] {
  const table = findTable(definition, name);
  if (!table) return [unknownTable(name, definition, ['charts', at, 'table'])];
  return [...lintColumn(category, table, ['charts', at, 'category']), ...groupBy.flatMap((column, index) => lintColumn(column, table, ['charts', at, 'groupBy', index])), ...series.flatMap(({ formula }, index) => lintFormula(formula, catalog, ['charts', at, 'series', index, 'formula'], table.name))];
}

function lintFigureLine({ figureLine, figures }: Definition): readonly PathProblem[] {
  const keys = figures.map(({ key }) => key);
  return [...figureLine.matchAll(/\{([^}]*)\}/g)].flatMap(([, key = '']) => (keys.includes(key) ? [] : [unknownName('unknown-figure', key, keys, ['figureLine'])]));
}

function lintRule(rule: Rule, definition: Definition, catalog: Catalog, path: Path): readonly PathProblem[] {
  const found = [
    ...(rule.severity === 'error' && rule.explainable ? [problemAt([...path, 'explainable'], 'error-explainable', { rule: rule.id })] : []),
    ...(rule.when === undefined ? [] : lintFormula(rule.when, catalog, [...path, 'when'])),
    ...lintReferences(rule, definition, catalog, path),
    ...lintIndicatorRule(rule, definition, path),
    ...lintAcross(rule, definition, path),
    ...lintExplained(rule, definition, path),
  ];
  // The formulas of short forms compile when the columns they name are there; they are compiled here so that no rule can fail later.
  if (found.length > 0 || isInspection(rule)) return found;
  return [...lintMessage(rule, path), ...demandsOf(rule).flatMap((demand) => [
    ...lintFormula(demand.formula, catalog, [...path, rule.kind === 'formula' ? 'formula' : 'kind'], demand.table),
    ...Object.entries(demand.facts).flatMap(([key, formula]) => lintFormula(formula, catalog, rule.kind === 'formula' ? [...path, 'facts', key] : [...path, 'kind'], demand.table)),
  ])];
}

/** What must be explained must be there, and be a rule that may be. */
function lintExplained(rule: Rule, { rules }: Definition, path: Path): readonly PathProblem[] {
  if (rule.kind !== 'explained') return [];
  const explainable = rules.filter((each) => each.explainable).map(({ id }) => id);
  return rule.rules.flatMap((id, at) => (explainable.includes(id) ? [] : [unknownName('unknown-explainable', id, explainable, [...path, 'rules', at])]));
}

/** A `{name}` in a message that is no fact of the rule would be shown to users as it stands. */
function lintMessage(rule: Exclude<Rule, InspectionRule>, path: Path): readonly PathProblem[] {
  const { message } = rule;
  if (message === undefined) return [];
  const known = [...new Set(demandsOf(rule).flatMap((demand) => [...Object.keys(demand.facts), ...Object.keys(demand.constants), ...pointedFactNames(demand.pointsAt)]))];
  const named = new Set(LANGUAGES.flatMap((language) => [...message[language].matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name)));
  return [...named].filter((name) => !known.includes(name)).map((name) => unknownName('unknown-fact', name, known, [...path, 'message'], { known }));
}

/** What is known of the cell that a finding points at, whatever the rule computes. */
const pointedFactNames = (pointsAt: PointsAt): readonly string[] =>
  pointsAt.at === 'parameter' ? ['parameter', 'value'] : pointsAt.at === 'totals' || (pointsAt.at === 'row' && pointsAt.columns.length > 0) ? ['column', 'value'] : [];

function lintReferences(rule: Rule, definition: Definition, catalog: Catalog, path: Path): readonly PathProblem[] {
  const parameters = definition.parameters.map(({ name }) => name);
  const found: PathProblem[] = [];
  const table = 'table' in rule && rule.table !== undefined ? findTable(definition, rule.table) : undefined;
  if ('table' in rule && rule.table !== undefined && !table) found.push(unknownTable(rule.table, definition, [...path, 'table']));
  if (rule.kind === 'total matches' && table && !table.hasTotals) found.push(problemAt([...path, 'table'], 'no-totals', { table: table.name }));
  if (table && 'columns' in rule && rule.kind !== 'continues previous') found.push(...rule.columns.flatMap((name, at) => lintColumn(name, table, [...path, 'columns', at])));
  if (table && 'column' in rule && rule.column !== undefined) found.push(...lintColumn(rule.column, table, [...path, 'column']));
  if (table) found.push(...lintFigures(rule, table, path));
  if (rule.kind === 'formula' && rule.atTotals && rule.column === undefined) found.push(problemAt([...path, 'atTotals'], 'missing', { key: 'column' }));
  if (rule.kind === 'formula' && rule.column !== undefined && rule.table === undefined) found.push(problemAt([...path, 'column'], 'missing', { key: 'table' }));
  if (rule.kind === 'formula' && rule.parameter !== undefined && !parameters.includes(rule.parameter)) found.push(unknownName('unknown-parameter', rule.parameter, parameters, [...path, 'parameter']));
  if (rule.kind === 'parameters present') {
    found.push(...rule.parameters.flatMap((name, at) => (parameters.includes(name) ? [] : [unknownName('unknown-parameter', name, parameters, [...path, 'parameters', at])])));
  }
  if (rule.kind === 'formula intact') {
    found.push(...rule.tables.flatMap((name, at) => (findTable(definition, name) ? [] : [unknownTable(name, definition, [...path, 'tables', at])])));
  }
  if (rule.kind === 'subtotal matches') {
    const detail = findTable(definition, rule.detail);
    if (!detail) found.push(unknownTable(rule.detail, definition, [...path, 'detail']));
    else found.push(...[rule.key, ...rule.columns].flatMap((name) => lintColumn(name, detail, [...path, 'detail'])));
  }
  if (table && (rule.kind === 'continues previous' || rule.kind === 'change within')) found.push(...rule.key.flatMap((name, at) => lintColumn(name, table, [...path, 'key', at])));
  if (table && rule.kind === 'continues previous') found.push(...Object.entries(rule.columns).flatMap(([opening, closing]) => [opening, closing].flatMap((name) => lintColumn(name, table, [...path, 'columns', opening]))));
  if (rule.kind === 'change within' && typeof rule.limit === 'string') found.push(...lintFormula(rule.limit, catalog, [...path, 'limit']));
  if (table && (rule.kind === 'on path' || rule.kind === 'path forecast')) found.push(...lintPath(rule, table, catalog, path));
  if (rule.kind === 'sum line') found.push(...rule.parts.flatMap((part, at) => lintFormula(part, catalog, [...path, 'parts', at])));
  return found;
}

/** Columns and own formulas of a rule on a path. */
function lintPath(rule: OnPathRule | PathForecastRule, table: TableDefinition, catalog: Catalog, path: Path): readonly PathProblem[] {
  const { date, ceiling, measured, neutralised } = { measured: undefined, neutralised: undefined, ...rule };
  return [
    ...Object.entries({ date, ceiling, measured, neutralised }).flatMap(([key, name]) => (name === undefined ? [] : lintColumn(name, table, [...path, key]))),
    ...(['on', 'value', 'plus'] as const).flatMap((key) => (rule[key] === undefined ? [] : lintFormula(rule[key], catalog, [...path, key]))),
  ];
}

function lintMutations(definition: Definition): readonly PathProblem[] {
  const { mutations } = definition;
  if (!mutations) return [];
  const table = findTable(definition, mutations.table);
  if (!table) return [unknownTable(mutations.table, definition, ['mutations', 'table'])];
  return [
    ...(['name', 'group'] as const).flatMap((part) => lintColumn(mutations[part], table, ['mutations', part])),
    ...mutations.place.flatMap((name, at) => lintColumn(name, table, ['mutations', 'place', at])),
    ...mutations.statutes.flatMap((statute, s) => (['filled', 'vacant'] as const).flatMap((part) => statute[part].flatMap((name, at) => lintColumn(name, table, ['mutations', 'statutes', s, part, at])))),
  ];
}
