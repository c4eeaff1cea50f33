/** A found table's headers and rows -> the bound Table with its raw values, formulas and totals. */
import type { FormulaData } from '../formula/data';
import { type CompiledFormula, compileFormula } from '../formula/compile';
import { isProblem } from '../formula/problem';
import type { Draft } from '../model/draft';
import { type Scalar, isBlank } from '../model/scalar';
import { type Table, type TableColumn, findColumn } from '../model/table';
import { type Sheet, cellAt } from '../model/workbook';
import { type ColumnGroup, type TableDefinition, columnName } from '../definition/definition';
import { catalogOf } from '../definition/catalog';
import type { Headers } from './find-headers';
import type { Rows } from './find-rows';
import { fillGroupLabels } from './fill-group-labels';

const NONE: ReadonlySet<number> = new Set();

export function bindTable(definition: TableDefinition, sheet: Sheet, headers: Headers, rows: Rows): Table {
  const columns = definition.columns.map((column, position): TableColumn => {
    // Of two columns with the same header nobody can tell which counts: neither is bound.
    const isDoubled = headers.doubled.some((each) => each.position === position);
    const index = isDoubled ? undefined : headers.columns.get(position);
    const values: Scalar[] = [];
    const formulas: (string | undefined)[] = [];
    for (const row of rows.data) {
      const cell = index === undefined ? undefined : cellAt(sheet, row, index);
      values.push(cell?.value ?? null);
      formulas.push(cell?.formula);
    }
    const bound: Draft<TableColumn> = { name: columnName(column), values, formulas, filled: NONE };
    if (isDoubled) bound.isDoubled = isDoubled;
    if (index === undefined) return bound;
    bound.index = index;
    if (rows.totals === undefined) return bound;
    const total = cellAt(sheet, rows.totals, index);
    bound.total = total?.value ?? null;
    if (total?.formula !== undefined) bound.totalFormula = total.formula;
    return bound;
  });
  const table: Table = {
    name: definition.name,
    sheet: sheet.name,
    columns,
    rows: rows.data,
    headers: headers.range,
    ...(rows.totals === undefined ? {} : { totalsRow: rows.totals }),
  };
  return { ...table, columns: columns.map((column, position) => withGroupLabels(definition, table, column, position)) };
}

/** Fills the labels of a column that declares groups; the groups come from its `by` formula over the same rows. */
function withGroupLabels(definition: TableDefinition, table: Table, column: TableColumn, position: number): TableColumn {
  const group = definition.columns[position]?.group;
  if (!group || column.index === undefined) return column;
  const compiled = compileGroup(definition, group);
  // Without the columns that make the groups nobody can tell which rows a label is for: the column is then left unbound too.
  const isKnown = compiled.reads.every((read) => findColumn(table, read.column)?.index !== undefined);
  if (!isKnown && column.values.some((value) => isBlank(value))) return unbind(column);
  const { values, filled } = fillGroupLabels(column.values, compiled.evaluateRows(rawData(table)));
  return { ...column, values, filled };
}

const compiledGroups = new WeakMap<ColumnGroup, CompiledFormula>();

/** Throws on a formula that does not compile: loading a definition refuses those before. */
function compileGroup(definition: TableDefinition, group: ColumnGroup): CompiledFormula {
  const compiled = compiledGroups.get(group) ?? compileFormula(group.by, catalogOf([definition], []), definition.name);
  if (isProblem(compiled)) throw new Error(`group of ${definition.name} does not compile: ${compiled.problem}`);
  compiledGroups.set(group, compiled);
  return compiled;
}

const unbind = ({ name, values, formulas, filled }: TableColumn): TableColumn => ({ name, values, formulas, filled });

const rawData = (table: Table): FormulaData => ({
  tables: new Map([[table.name.toLowerCase(), {
    name: table.name,
    headers: table.columns.map(({ name }) => name),
    columns: table.columns.map(({ values }) => values),
    rowCount: table.rows.length,
  }]]),
  names: new Map(),
  today: 0,
});
