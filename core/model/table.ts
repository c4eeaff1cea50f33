/** A declared table bound to the cells of a workbook: named columns over rows, with the raw values that stand there. */
import type { Scalar } from './scalar';
import type { Place, Range } from './place';

export interface TableColumn {
  /** Canonical name: the column's Dutch label in the definition, as formulas use it. */
  readonly name: string;
  /** Zero-based column on the sheet; absent when the workbook has no such column (its values are then blank). */
  readonly index?: number;
  /** One value per row, as it stands in the cell (labels of a group filled in: see `filled`). */
  readonly values: readonly Scalar[];
  /** Formula per row, without `=`; undefined where the cell holds none. */
  readonly formulas: readonly (string | undefined)[];
  /** Row numbers (zero-based in the table) whose value was taken over from the label of their group. */
  readonly filled: ReadonlySet<number>;
  /** What the totals row holds; absent where the table has no totals row or no such column. */
  readonly total?: Scalar;
  readonly totalFormula?: string;
  /** The workbook has the column twice, so that neither is bound. */
  readonly isDoubled?: boolean;
}

export interface Table {
  readonly name: string;
  readonly sheet: string;
  readonly columns: readonly TableColumn[];
  /** Zero-based sheet row of each data row; a blank row inside the table is no data row. */
  readonly rows: readonly number[];
  /** Zero-based sheet row of the totals row. */
  readonly totalsRow?: number;
  /** The header cells. */
  readonly headers: Range;
}

/** A column is asked for in every row. */
const columnsByName = new WeakMap<Table['columns'], ReadonlyMap<string, TableColumn>>();

export function findColumn({ columns }: Table, name: string): TableColumn | undefined {
  let known = columnsByName.get(columns);
  if (!known) {
    known = listByName(columns);
    columnsByName.set(columns, known);
  }
  return known.get(name) ?? known.get(name.toLowerCase());
}

/** Of two columns of one name the first counts. Also by the name as it is mostly asked for, so that few have to be put in lower case. */
function listByName(columns: Table['columns']): ReadonlyMap<string, TableColumn> {
  const byName = new Map([...columns].reverse().map((column) => [column.name.toLowerCase(), column]));
  for (const column of columns) if (byName.get(column.name.toLowerCase()) === column) byName.set(column.name, column);
  return byName;
}

/** Where a table's cell stands: `row` zero-based in the table, or 'totals'. Undefined when the workbook has no such cell. */
export function cellOf(table: Table, row: number | 'totals', column: string): Place | undefined {
  const index = findColumn(table, column)?.index;
  const sheetRow = row === 'totals' ? table.totalsRow : table.rows[row];
  if (index === undefined || sheetRow === undefined) return undefined;
  return { sheet: table.sheet, range: { top: sheetRow, left: index, bottom: sheetRow, right: index } };
}
