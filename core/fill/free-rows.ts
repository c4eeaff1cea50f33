/** A bound table on its sheet -> the blank rows in it that a new row may take, and whether it can grow; rows outside the table are never taken. */
import { type Range, contains } from '../model/place';
import { isBlank } from '../model/scalar';
import type { Table } from '../model/table';
import { type ExcelTable, type Sheet, cellAt } from '../model/workbook';
import type { TableDefinition } from '../definition/definition';

/** The Excel table whose headers are the bound table's; undefined for a table laid out by hand. */
export const findExcelTable = (sheet: Sheet, table: Table): ExcelTable | undefined =>
  sheet.tables.find(({ range, headerRows }) => headerRows === 1 && range.top === table.headers.bottom && contains(range, table.headers.bottom, table.headers.left));

/** Zero-based sheet rows, in order. Of a table laid out by hand those between its first data row and its totals row: sums reach them. */
export function findFreeRows(declared: TableDefinition, table: Table, sheet: Sheet): readonly number[] {
  const excelTable = findExcelTable(sheet, table);
  const block = excelTable ? bodyOf(excelTable) : handmadeBlock(table);
  if (!block) return [];
  const taken = new Set(table.rows);
  const inputs = new Set(table.columns.flatMap(({ index }, position) => (index === undefined || declared.columns[position]?.formula !== undefined ? [] : [index])));
  const isFree = (row: number): boolean => {
    for (let column = block.left; column <= block.right; column += 1) {
      const cell = cellAt(sheet, row, column);
      // A calculated column keeps its formula on a blank row; anything else that stands there is somebody's.
      if (cell && (inputs.has(column) || cell.formula === undefined) && (cell.formula !== undefined || !isBlank(cell.value))) return false;
    }
    return true;
  };
  const rows: number[] = [];
  for (let row = block.top; row <= block.bottom; row += 1) if (!taken.has(row) && isFree(row)) rows.push(row);
  return rows;
}

const bodyOf = ({ range, totalsRows }: ExcelTable): Range => ({ ...range, top: range.top + 1, bottom: range.bottom - totalsRows });

function handmadeBlock({ rows, totalsRow, headers }: Table): Range | undefined {
  const [first, last] = [rows[0], rows.at(-1)];
  return first === undefined || last === undefined ? undefined : { ...headers, top: first, bottom: (totalsRow ?? last + 1) - 1 };
}
