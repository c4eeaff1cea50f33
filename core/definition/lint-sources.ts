/** The sources of a definition -> what they refer to that is not there, and formulas that do not compile. */
import type { Catalog } from '../formula/catalog';
import { columnName, findTable, type Definition, type SourceDefinition, type TableDefinition } from './definition';
import { type Path, findDoubles, lintColumn, lintFormula, unknownTable } from './lint-parts';
import { type PathProblem, problemAt } from './problem';

/** A source's formulas know its own columns and the parameters, nothing of the workbook: there may be none yet. */
export const catalogOfSource = ({ id, columns }: SourceDefinition, { parameters }: Pick<Definition, 'parameters'>): Catalog => ({
  tables: new Map([[id.toLowerCase(), { name: id, headers: columns.map(({ name }) => name), hasTotals: false }]]),
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
  const lintColumns = (part: 'groupBy' | 'counts'): readonly PathProblem[] => Object.entries(source[part]).flatMap(([name, formula]) => [
    ...(table ? lintTarget(name, part, table, [...path, part, name]) : []),
    ...lintOwn(formula, [...path, part, name]),
  ]);
  return [
    ...findDoubles(source.columns.map(({ name }, at) => [name, [...path, 'columns', at, 'name']])),
    ...(table ? missingKeys(source, table, path) : [unknownTable(source.table, definition, [...path, 'table'])]),
    ...lintColumns('groupBy'),
    ...lintColumns('counts'),
    ...lintOwn(source.weight, [...path, 'weight']),
  ];
}

function lintTarget(name: string, part: 'groupBy' | 'counts', table: TableDefinition, path: Path): readonly PathProblem[] {
  const column = table.columns.find((each) => isSameName(columnName(each), name));
  if (!column) return lintColumn(name, table, path);
  if (column.formula !== undefined) return [problemAt(path, 'source-calculated', { value: name })];
  return part === 'counts' && column.type !== 'number' ? [problemAt(path, 'source-not-a-number', { value: name })] : [];
}

const missingKeys = (source: SourceDefinition, table: TableDefinition, path: Path): readonly PathProblem[] =>
  table.key.filter((key) => !Object.keys(source.groupBy).some((name) => isSameName(name, key))).map((key) => problemAt([...path, 'groupBy'], 'source-key', { value: key, table: table.name }));

const isSameName = (left: string, right: string): boolean => left.toLowerCase() === right.toLowerCase();
