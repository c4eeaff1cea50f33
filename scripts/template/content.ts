/** What a new workbook holds: typed rows and parameters, with every calculated column, total and line worked out for its cached values. */
import { compileFormula } from '../../core/formula/compile';
import { isProblem } from '../../core/formula/problem';
import type { Scalar } from '../../core/model/scalar';
import type { Table } from '../../core/model/table';
import { gatherInputs } from '../../core/check/inputs';
import { catalogOfDefinition } from '../../core/definition/catalog';
import { type Definition, type TableDefinition, columnName, tablesOf } from '../../core/definition/definition';
import type { FilledTable } from '../../core/fill/fill-table';

export interface Content {
  readonly tables: readonly FilledTable[];
  /** Key: parameter name. */
  readonly parameters: ReadonlyMap<string, Scalar>;
}

export interface ComputedTable {
  readonly rows: readonly (readonly Scalar[])[];
  readonly totals: readonly Scalar[];
}

export interface ComputedContent {
  /** Key: table name. */
  readonly tables: ReadonlyMap<string, ComputedTable>;
  readonly parameters: ReadonlyMap<string, Scalar>;
  /** Value of a formula that stands below the tables. */
  readonly evaluate: (formula: string) => Scalar;
}

/** `today` is a serial number. A table without rows gets its fixed rows, else as many blank ones as it declares. */
export function computeContent(definition: Definition, content: Content, today: number): ComputedContent {
  const tables = tablesOf(definition).map((declared) => asTable(declared, content.tables.find(({ table }) => table === declared.name)?.rows));
  const parameters = definition.parameters.map((parameter) => ({ parameter, value: content.parameters.get(parameter.name) ?? parameter.default ?? null, isFound: true }));
  const { data } = gatherInputs(definition, { tables, found: [], parameters, problems: [] }, today);
  return {
    tables: new Map(tables.map(({ name, rows }) => {
      const computed = data.tables.get(name.toLowerCase());
      return [name, { rows: rows.map((_, row) => (computed?.columns ?? []).map((column) => column[row] ?? null)), totals: computed?.totals ?? [] }];
    })),
    parameters: new Map(parameters.map(({ parameter, value }) => [parameter.name, value])),
    evaluate: (formula) => {
      const compiled = compileFormula(formula, catalogOfDefinition(definition));
      if (isProblem(compiled)) throw new Error(`does not compile (${compiled.problem}): ${formula}`);
      return compiled.evaluate(data);
    },
  };
}

/** The table as if it stood in a workbook whose formulas have no stored values yet. */
function asTable(declared: TableDefinition, given: readonly (readonly Scalar[])[] | undefined): Table {
  const width = declared.columns.length;
  const rows = given ?? declared.fixedRows?.map((key) => [key, ...new Array<Scalar>(width - 1).fill(null)]) ?? Array.from({ length: declared.emptyRows }, () => new Array<Scalar>(width).fill(null));
  return {
    name: declared.name,
    sheet: '',
    headers: { top: 0, left: 0, bottom: 0, right: width - 1 },
    rows: rows.map((_, row) => row + 1),
    ...(declared.hasTotals ? { totalsRow: rows.length + 1 } : {}),
    columns: declared.columns.map((column, index) => ({
      name: columnName(column),
      index,
      values: rows.map((row) => row[index] ?? null),
      formulas: rows.map(() => column.formula),
      filled: new Set<number>(),
      ...(declared.hasTotals && column.total === 'sum' ? { totalFormula: 'SUM' } : {}),
    })),
  };
}
