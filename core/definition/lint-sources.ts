/** The sources of a definition -> what they refer to that is not there, and formulas that do not compile. */
import type { Catalog } from '../formula/catalog';
import { columnName, columnsOfSource, findTable, type Definition, type SourceDefinition, type TableDefinition } from './definition';
import { type Path, findDoubles, lintColumn, lintFormula, unknownTable } from './lint-parts';
import { type PathProblem, problemAt } from './problem';

/** A source's formulas know its own columns and the parameters, nothing of the workbook: there may be none yet. */
export const catalogOfSource = (source: SourceDefinition, { parameters }: Pick<Definition, 'parameters'>): Catalog => ({
  tables: new Map([[source.id.toLowerCase(), { name: source.id, headers: columnsOfSource(source).map(({ name }) => name), hasTotals: false }]]),
  names: new Set(parameters.map(({ name }) => name.toLowerCase())),
});

export const lintSources = (definition: Definition): readonly PathProblem[] => [
  ...findDoubles(definition.sources.map(({ id }, at) => [id, ['sources', at, 'id']])),
  ...definition.sources.flatMap((source, at) => lintSource(source, definition, ['sources', at])),
];

function lintSource(source: SourceDefinition, definition: Definition, path: Path): readonly PathProblem[] {
  const table = findTable(definition, source.table);
  const catalog = catalogOfSource(source, definition);
  const lintOwn = (formula: string, at: Path): readonly PathProblem[] => lintFormula(formula, catalog, at, source.id);
  const lintColumns = (part: Part): readonly PathProblem[] => Object.entries(source[part] ?? {}).flatMap(([name, formula]) => [
    ...(table ? lintTarget(name, part, table, [...path, part, name]) : []),
    ...lintOwn(formula, [...path, part, name]),
  ]);
  return [
    ...findDoubles(columnsOfSource(source).map(({ name }, at) => [name, at < source.columns.length ? [...path, 'columns', at, 'name'] : [...path, 'unpivot', at === source.columns.length ? 'into' : 'value']])),
    ...lintWay(source, path),
    ...(table ? missingKeys(source, table, path) : [unknownTable(source.table, definition, [...path, 'table'])]),
    ...lintColumns('fills'),
    ...lintColumns('groupBy'),
    ...lintColumns('counts'),
    ...lintOwn(source.weight, [...path, 'weight']),
  ];
}

type Part = 'fills' | 'groupBy' | 'counts';

/** A source gives rows in one way: row by row, or counted. */
function lintWay({ fills, groupBy, counts }: SourceDefinition, path: Path): readonly PathProblem[] {
  if (fills) return (['groupBy', 'counts'] as const).flatMap((key) => ((key === 'groupBy' ? groupBy : counts) ? [problemAt(path, 'source-two-ways', { value: key }, key)] : []));
  return (['groupBy', 'counts'] as const).flatMap((key) => ((key === 'groupBy' ? groupBy : counts) ? [] : [problemAt(path, 'missing', { key })]));
}

function lintTarget(name: string, part: Part, table: TableDefinition, path: Path): readonly PathProblem[] {
  const column = table.columns.find((each) => isSameName(columnName(each), name));
  if (!column) return lintColumn(name, table, path);
  if (column.formula !== undefined) return [problemAt(path, 'source-calculated', { value: name })];
  return part === 'counts' && column.type !== 'number' ? [problemAt(path, 'source-not-a-number', { value: name })] : [];
}

function missingKeys(source: SourceDefinition, table: TableDefinition, path: Path): readonly PathProblem[] {
  const part = source.fills ? 'fills' : 'groupBy';
  const given = Object.keys(source[part] ?? {});
  return given.length === 0 ? [] : table.key.filter((key) => !given.some((name) => isSameName(name, key))).map((key) => problemAt([...path, part], 'source-key', { value: key, table: table.name, part }));
}

const isSameName = (left: string, right: string): boolean => left.toLowerCase() === right.toLowerCase();
