/** Small tables and one-line evaluation for the formula tests. */
import { compileFormula, isProblem, type CompiledFormula, type EntryMode, type FormulaProblem } from '../../core/formula/compile';
import type { Catalog } from '../../core/formula/catalog';
import type { DataTable, FormulaData } from '../../core/formula/data';
import { isErrorValue, type Scalar } from '../../core/model/scalar';
import type { Range } from '../../core/model/place';

export type Columns = Readonly<Record<string, readonly Scalar[]>>;

export function makeTable(name: string, columns: Columns, totals?: readonly Scalar[]): DataTable {
  const headers = Object.keys(columns);
  const values = Object.values(columns);
  return { name, headers, columns: values, rowCount: values[0]?.length ?? 0, ...(totals ? { totals } : {}) };
}

/** A sheet called Blad1 whose cells start at A1. */
export type Grid = readonly (readonly Scalar[])[];

export interface World {
  readonly tables?: readonly DataTable[];
  readonly names?: Readonly<Record<string, Scalar>>;
  readonly grid?: Grid;
}

/** 1 October 2017. */
export const TODAY = 43_009;

export function catalogOf({ tables = [], names = {}, grid }: World): Catalog {
  return {
    tables: new Map(tables.map((table) => [table.name.toLowerCase(), { name: table.name, headers: table.headers, hasTotals: table.totals !== undefined }])),
    names: new Set(Object.keys(names).map((name) => name.toLowerCase())),
    ...(grid ? { allowsCells: true } : {}),
  };
}

export function dataOf({ tables = [], names = {}, grid }: World): FormulaData {
  return {
    tables: new Map(tables.map((table) => [table.name.toLowerCase(), table])),
    names: new Map(Object.entries(names).map(([name, value]) => [name.toLowerCase(), value])),
    today: TODAY,
    now: TODAY + 0.75,
    ...(grid ? { readCells: (_sheet: string | undefined, range: Range) => cutGrid(grid, range) } : {}),
  };
}

function cutGrid(grid: Grid, range: Range): Scalar[][] {
  const rows: Scalar[][] = [];
  for (let row = range.top; row <= Math.min(range.bottom, grid.length - 1); row++) {
    rows.push(Array.from({ length: range.right - range.left + 1 }, (_, column) => grid[row]?.[range.left + column] ?? null));
  }
  return rows;
}

export function compile(text: string, world: World = {}, homeTable?: string, mode?: EntryMode): CompiledFormula {
  const compiled = compileFormula(text, catalogOf(world), homeTable, mode);
  if (isProblem(compiled)) throw new Error(`${text}: ${JSON.stringify(compiled)}`);
  return compiled;
}

/** The result, errors as their code. */
export const calc = (text: string, world: World = {}, homeTable?: string): number | string | boolean | null =>
  plain(compile(text, world, homeTable).evaluate(dataOf(world)));

export const calcRows = (text: string, world: World, homeTable: string): (number | string | boolean | null)[] =>
  compile(text, world, homeTable).evaluateRows(dataOf(world)).map(plain);

export function problemOf(text: string, world: World = {}, homeTable?: string): FormulaProblem | undefined {
  const compiled = compileFormula(text, catalogOf(world), homeTable);
  return isProblem(compiled) ? compiled : undefined;
}

export const plain = (value: Scalar): number | string | boolean | null => (isErrorValue(value) ? value.code : value);
