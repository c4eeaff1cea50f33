/** A definition -> random fillings of its tables and parameters, and every formula of its rules with our results, written in A1 for other engines. */
import fc from 'fast-check';
import { compileFormula } from '../../core/formula/compile';
import type { DataTable, FormulaData } from '../../core/formula/data';
import { isProblem } from '../../core/formula/problem';
import { renameReferences } from '../../core/formula/rename';
import { type TablePlace, type TablePlaces, toPlainA1 } from '../../core/formula/to-excel';
import { formatCell } from '../../core/model/place';
import type { Scalar } from '../../core/model/scalar';
import { catalogOfRules } from '../../core/definition/catalog';
import { type Column, type Definition, columnName, tablesOf } from '../../core/definition/definition';
import { demandsOf, isInspection } from '../../core/rules/kinds';
import { previousName } from '../../core/rules/previous';

export interface Filling {
  readonly data: FormulaData;
  /** All of it on one sheet, Blad1, from A1 on. */
  readonly grid: readonly (readonly Scalar[])[];
  readonly places: TablePlaces;
  /** Absolute A1 of each parameter, by lower-case name. */
  readonly addresses: ReadonlyMap<string, string>;
}

export interface Asked {
  readonly rule: string;
  /** Without `=`. */
  readonly formula: string;
  readonly ours: Scalar;
}

const oneOf = (values: readonly Scalar[]): fc.Arbitrary<Scalar> => fc.constantFrom(...values);

/** Mostly what belongs in the column, sometimes a blank, a negative, a fraction or text. */
function valueOf(column: Column): fc.Arbitrary<Scalar> {
  if (column.values) return fc.oneof({ weight: 8, arbitrary: oneOf(column.values) }, { weight: 1, arbitrary: oneOf(['E', 'a', null]) });
  if (column.type === 'text') return fc.oneof({ weight: 8, arbitrary: oneOf(['A1', 'A2A', 'b3', 'B1', 'C*', 'D?', 'Gedelegeerd bestuurder', 'gedelegeerd bestuurder', 'Informaticus']) }, { weight: 1, arbitrary: oneOf([null]) });
  const usual = column.type === 'date' ? fc.integer({ min: 42_000, max: 43_500 }) : fc.integer({ min: 0, max: 40 });
  return fc.oneof({ weight: 8, arbitrary: usual }, { weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: oneOf([-2, 0.5, 2.75, 'Ntb', '3']) });
}

const tableOf = (columns: readonly Column[]): fc.Arbitrary<readonly (readonly Scalar[])[]> => fc.array(fc.tuple(...columns.map(valueOf)), { minLength: 2, maxLength: 8 });

/** This year's tables, and last year's where a rule of the definition compares. */
const everyTable = (definition: Definition) => withPrevious(definition, tablesOf(definition)).map(({ name, each }) => ({ name, table: each }));

const everyParameter = (definition: Definition) => withPrevious(definition, definition.parameters).map(({ name, each }) => ({ name, parameter: each }));

function withPrevious<Named extends { readonly name: string }>(definition: Definition, all: readonly Named[]): readonly { readonly name: string; readonly each: Named }[] {
  const compares = /Previous\.|continues previous|change within/i.test(JSON.stringify(definition.rules));
  return [...all.map((each) => ({ name: each.name, each })), ...(compares ? all.map((each) => ({ name: previousName(each.name), each })) : [])];
}

/** Always the same fillings. */
export function makeFillings(definition: Definition, count: number): readonly Filling[] {
  const tables = everyTable(definition);
  const arbitrary = fc.record({
    parameters: fc.tuple(...everyParameter(definition).map(({ parameter }) => (parameter.values ? oneOf([...parameter.values, 'iets']) : parameter.type === 'text' ? oneOf(['Proef', null]) : parameter.type === 'date' ? fc.integer({ min: 41_900, max: 43_600 }) : fc.integer({ min: 20, max: 42_735 })))),
    tables: fc.tuple(...tables.map(({ table }) => tableOf(table.columns))),
    totals: fc.tuple(...tables.map(({ table }) => fc.tuple(...table.columns.map((column) => (column.total === 'sum' ? fc.oneof(fc.constant('sum'), fc.integer({ min: 0, max: 99 })) : fc.constant(null)))))),
  });
  return fc.sample(arbitrary, { numRuns: count, seed: 20_161_231 }).map((sample) => layOut(definition, sample.parameters as Scalar[], sample.tables, sample.totals as Scalar[][]));
}

function layOut(definition: Definition, parameters: readonly Scalar[], contents: readonly (readonly (readonly Scalar[])[])[], statedTotals: readonly (readonly Scalar[])[]): Filling {
  const grid: Scalar[][] = [[...parameters]];
  const places = new Map<string, TablePlace>();
  const tables = new Map<string, DataTable>();
  everyTable(definition).forEach(({ name, table: declared }, at) => {
    const rows = contents[at] ?? [];
    const headers = declared.columns.map(columnName);
    const columns = declared.columns.map((_, position) => rows.map((row) => row[position] ?? null));
    const totals = columns.map((column, position) => (statedTotals[at]?.[position] === 'sum' ? column.reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0) : (statedTotals[at]?.[position] ?? null)));
    const headerRow = grid.length + 1;
    grid.push([], [...headers], ...rows.map((row) => [...row]), ...(declared.hasTotals ? [totals] : []));
    places.set(name.toLowerCase(), { sheet: 'Blad1', headers, left: 0, headerRow, firstDataRow: headerRow + 1, lastDataRow: headerRow + rows.length, ...(declared.hasTotals ? { totalsRow: headerRow + rows.length + 1 } : {}) });
    tables.set(name.toLowerCase(), { name, headers, columns, rowCount: rows.length, ...(declared.hasTotals ? { totals } : {}) });
  });
  const names = new Map(everyParameter(definition).map(({ name }, at): [string, Scalar] => [name.toLowerCase(), parameters[at] ?? null]));
  const addresses = new Map(everyParameter(definition).map(({ name }, at): [string, string] => [name.toLowerCase(), `$${formatCell(0, at).replace(/(\d+)/, '$$$1')}`]));
  return { data: { tables, names, today: 42_735 }, grid, places, addresses };
}

/** Every demand of every rule over one filling, its facts where it is broken (nobody asks for them elsewhere), its `when` and its parts. */
export function askRules(definition: Definition, filling: Filling): readonly Asked[] {
  return definition.rules.flatMap((rule) => {
    const ask = (formula: string, table?: string): readonly Asked[] => askFormula(rule.id, formula, table, definition, filling);
    const demands = isInspection(rule) ? [] : demandsOf(rule).flatMap((demand) => {
      const verdicts = ask(demand.formula, demand.table);
      return [...verdicts, ...Object.values(demand.facts).flatMap((fact) => ask(fact, demand.table).filter((_, row, all) => all.length === 1 || verdicts[row]?.ours === false))];
    });
    return [...(rule.when === undefined ? [] : ask(rule.when)), ...demands, ...(rule.kind === 'sum line' ? rule.parts.flatMap((part) => ask(part)) : [])];
  });
}

function askFormula(rule: string, text: string, table: string | undefined, definition: Definition, { data, places, addresses }: Filling): readonly Asked[] {
  const compiled = compileFormula(text, catalogOfRules(definition), table);
  if (isProblem(compiled)) throw new Error(`${rule}: ${compiled.problem}`);
  const write = (row: number): string => {
    const renamed = renameReferences(text, { name: (name) => addresses.get(name.toLowerCase()) }, table);
    const written = isProblem(renamed) ? renamed : toPlainA1(renamed, places, { row, sheet: 'Blad1', ...(table === undefined ? {} : { homeTable: table }) });
    if (isProblem(written)) throw new Error(`${rule}: ${written.problem}`);
    return written;
  };
  const first = (table === undefined ? undefined : places.get(table.toLowerCase())?.firstDataRow) ?? 0;
  if (!compiled.perRow) return [{ rule, formula: write(first), ours: compiled.evaluate(data) }];
  return compiled.evaluateRows(data).map((ours, row) => ({ rule, formula: write(first + row), ours }));
}
