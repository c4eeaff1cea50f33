/** What every part of linting a definition needs: doubled names, names that are not there with the nearest that is, and formulas that do not compile. */
import type { Catalog } from '../formula/catalog';
import { compileFormula } from '../formula/compile';
import { isProblem } from '../formula/problem';
import { nearestWord } from '../model/nearest';
import type { Facts } from '../model/report';
import { type Definition, type TableDefinition, columnName, tablesOf } from './definition';
import { type PathProblem, type PathStep, problemAt } from './problem';

export type Path = readonly PathStep[];

/** Names that differ only in case are the same to Excel. */
export function findDoubles(names: readonly (readonly [string, Path])[]): readonly PathProblem[] {
  const seen = new Set<string>();
  return names.flatMap(([name, path]) => {
    const isDouble = seen.has(name.toLowerCase());
    seen.add(name.toLowerCase());
    return isDouble ? [problemAt(path, 'doubled', { value: name })] : [];
  });
}

export const unknownTable = (name: string, definition: Definition, path: Path): PathProblem => unknownName('unknown-table', name, tablesOf(definition).map((table) => table.name), path);

export const lintColumn = (name: string, table: TableDefinition, path: Path): readonly PathProblem[] => {
  const names = table.columns.map(columnName);
  return names.some((each) => each.toLowerCase() === name.toLowerCase()) ? [] : [unknownName('unknown-column', name, names, path, { table: table.name })];
};

export function unknownName(id: string, value: string, known: readonly string[], path: Path, more: Facts = {}): PathProblem {
  const nearest = nearestWord(value, known);
  return problemAt(path, id, { value, ...more, ...(nearest === undefined ? {} : { nearest }) });
}

export function lintFormula(formula: string, catalog: Catalog, path: Path, homeTable?: string): readonly PathProblem[] {
  const compiled = compileFormula(formula, catalog, homeTable);
  if (!isProblem(compiled)) return [];
  const { problem, at, name, nearest } = compiled;
  return [{ path, message: { id: `formula.${problem}`, facts: { formula, at: at + 1, ...(name === undefined ? {} : { value: name }), ...(nearest === undefined ? {} : { nearest }) } } }];
}
