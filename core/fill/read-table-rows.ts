/** A bound table of another workbook of the same kind -> header and records to fill in; calculated columns and columns it lacks are left out. */
import type { Table } from '../model/table';
import type { TableDefinition } from '../definition/definition';
import { DataUnusable, dataProblem } from './data-problem';
import type { DataRows } from './data-rows';

/** Throws DataUnusable when the table has no rows. A label that stands once per group is given to every row of it. */
export function readTableRows(declared: TableDefinition, table: Table): DataRows {
  const columns = table.columns.filter(({ index }, position) => index !== undefined && declared.columns[position]?.formula === undefined);
  if (table.rows.length === 0) throw new DataUnusable([dataProblem('no-rows')]);
  return {
    unit: 'row',
    header: columns.map(({ name }) => name),
    records: table.rows.map((row, at) => ({ line: row + 1, fields: columns.map(({ values }) => values[at] ?? null) })),
  };
}
