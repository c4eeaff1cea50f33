/** Located tables and parameters -> what rules are evaluated over: typed values, and for each cell whether it could be read. */
import { type CompiledFormula, compileFormula } from '../formula/compile';
import type { DataTable, FormulaData } from '../formula/data';
import { isProblem } from '../formula/problem';
import type { Scalar } from '../model/scalar';
import type { Table, TableColumn } from '../model/table';
import { catalogOfDefinition } from '../definition/catalog';
import { type Column, type Definition, type TableDefinition, columnName, tablesOf } from '../definition/definition';
import type { FoundParameter } from '../locate/find-parameters';
import type { Located } from '../locate/locate-tables';
import { type ReadValue, readValue } from '../locate/read-value';

/** How each cell of a column could be read. */
export interface ColumnState {
  readonly column: Column;
  readonly rows: readonly ReadValue['state'][];
  readonly total: ReadValue['state'];
  /** False when the workbook has no such column, and it is neither a calculated one nor one that may be lacking. */
  readonly isPresent: boolean;
  /** What the formula of a calculated column reads; empty for a column that users fill. */
  readonly reads: CompiledFormula['reads'];
}

export interface Inputs {
  readonly data: FormulaData;
  readonly tables: ReadonlyMap<string, Table>;
  /** Key: table name, then column name, both in lower case. */
  readonly states: ReadonlyMap<string, ReadonlyMap<string, ColumnState>>;
  /** Key: parameter name in lower case. */
  readonly parameters: ReadonlyMap<string, FoundParameter & { readonly state: ReadValue['state'] }>;
}

export const stateOf = (inputs: Inputs, table: string, column: string): ColumnState | undefined => inputs.states.get(table.toLowerCase())?.get(column.toLowerCase());

/** `today` is a serial number (1900 system). */
export function gatherInputs(definition: Definition, located: Located, today: number): Inputs {
  const parameters = new Map(located.parameters.map((found) => {
    const { parameter } = found;
    const read = readValue(found.value, parameter.type, definition.locale, parameter.type === 'number' ? 0 : 2);
    const value = read.state === 'blank' && parameter.default !== undefined ? parameter.default : read.value;
    const state = read.state === 'blank' && parameter.default !== undefined ? ('read' as const) : read.state;
    return [parameter.name.toLowerCase(), { ...found, state, typed: value }] as const;
  }));
  const names = new Map([...parameters].map(([name, { typed }]): [string, Scalar] => [name, typed]));
  const tables = new Map(located.tables.map((table) => [table.name.toLowerCase(), table]));
  const states = new Map<string, ReadonlyMap<string, ColumnState>>();
  const dataTables = new Map<string, DataTable>();
  const data: FormulaData = { tables: dataTables, names, today };
  for (const declared of inReadingOrder(definition)) {
    const key = declared.name.toLowerCase();
    const table = tables.get(key);
    if (!table) continue;
    const read = readTable(definition, declared, table, data);
    states.set(key, read.states);
    dataTables.set(key, read.data);
  }
  return { data, tables, states, parameters };
}

const readingOrders = new WeakMap<Definition, readonly TableDefinition[]>();

/** A table whose calculated columns read another comes after it; tables that read one another keep the order of the definition. */
function inReadingOrder(definition: Definition): readonly TableDefinition[] {
  const known = readingOrders.get(definition);
  if (known) return known;
  const waiting = [...tablesOf(definition)];
  const ordered: TableDefinition[] = [];
  const waitsFor = (table: TableDefinition): boolean => table.columns.some(({ formula }) => formula !== undefined
    && compileColumn(definition, table, formula).reads.some((read) => waiting.some((other) => other !== table && other.name.toLowerCase() === read.table.toLowerCase())));
  while (waiting.length > 0) {
    const next = Math.max(0, waiting.findIndex((table) => !waitsFor(table)));
    ordered.push(...waiting.splice(next, 1));
  }
  readingOrders.set(definition, ordered);
  return ordered;
}

/** Reads a table by its declared types, then calculates what the workbook leaves out: calculated columns and totals without a stored value. */
function readTable(definition: Definition, declared: TableDefinition, table: Table, others: FormulaData): { readonly states: ReadonlyMap<string, ColumnState>; readonly data: DataTable } {
  const columns: Scalar[][] = [];
  const rowStates: ReadValue['state'][][] = [];
  declared.columns.forEach((column, position) => {
    const bound = boundColumn(table, position);
    const reads = bound.values.map((value) => readValue(value, column.type, definition.locale, column.decimals));
    columns.push(reads.map(({ value }) => value));
    rowStates.push(reads.map(({ state }) => state));
  });
  const headers = declared.columns.map(columnName);
  const base: DataTable = { name: table.name, headers, columns, rowCount: table.rows.length };
  declared.columns.forEach((column, position) => {
    if (column.formula === undefined) return;
    const isStored = boundColumn(table, position).values.map((value) => value !== null);
    if (isStored.every(Boolean)) return;
    const formula = compileColumn(definition, declared, column.formula);
    const computed = formula.reads.every((read) => others.tables.has(read.table.toLowerCase()) || read.table === declared.name)
      ? formula.evaluateRows({ ...others, tables: new Map([...others.tables, [table.name.toLowerCase(), base]]) })
      : [];
    // Values are put in place, one column after another, so that a later formula reads an earlier one; an unreadable input gives an error value.
    computed.forEach((value, row) => {
      if (isStored[row]) return;
      const own = columns[position];
      if (own) own[row] = value;
      const isRead = typeof value === 'number' && !readsUnreadable(formula, declared, rowStates, row);
      const states = rowStates[position];
      if (states) states[row] = isRead ? 'read' : 'unreadable';
    });
  });
  const totals = declared.columns.map((column, position): ReadValue => {
    const bound = boundColumn(table, position);
    const isCalculated = bound.totalFormula !== undefined && (bound.total ?? null) === null && column.total === 'sum';
    if (isCalculated) return { state: 'read', value: sum(columns[position] ?? []) };
    return readValue(bound.total ?? null, column.type === 'text' ? 'text' : column.type, definition.locale, column.decimals);
  });
  const states = new Map(declared.columns.map((column, position): [string, ColumnState] => [columnName(column).toLowerCase(), {
    column,
    rows: rowStates[position] ?? [],
    total: totals[position]?.state ?? 'blank',
    isPresent: boundColumn(table, position).index !== undefined || column.formula !== undefined || (column.optional === true && boundColumn(table, position).isDoubled !== true),
    reads: column.formula === undefined ? [] : compileColumn(definition, declared, column.formula).reads,
  }]));
  const data = table.totalsRow === undefined ? base : { ...base, totals: totals.map(({ value }) => value) };
  return { states, data };
}

const readsUnreadable = (formula: CompiledFormula, declared: TableDefinition, states: readonly (readonly ReadValue['state'][])[], row: number): boolean =>
  formula.reads.some((read) => {
    const position = declared.columns.findIndex((column) => columnName(column).toLowerCase() === read.column.toLowerCase());
    return read.part === 'row' && states[position]?.[row] === 'unreadable';
  });

function boundColumn(table: Table, position: number): TableColumn {
  const column = table.columns[position];
  if (!column) throw new Error(`table ${table.name} has no column ${position}`);
  return column;
}

const sum = (values: readonly Scalar[]): number => values.reduce<number>((all, value) => all + (typeof value === 'number' ? value : 0), 0);

const compiledColumns = new WeakMap<Definition, Map<string, CompiledFormula>>();

/** Each calculated column is compiled once per definition. */
function compileColumn(definition: Definition, declared: TableDefinition, formula: string): CompiledFormula {
  const known = compiledColumns.get(definition) ?? new Map<string, CompiledFormula>();
  compiledColumns.set(definition, known);
  const key = `${declared.name}:${formula}`;
  const found = known.get(key) ?? compileFormula(formula, catalogOfDefinition(definition), declared.name);
  if (isProblem(found)) throw new Error(`column formula of ${declared.name} does not compile: ${formula}`);
  known.set(key, found);
  return found;
}
