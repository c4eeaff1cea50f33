import type { Cell, Workbook } from '../../core/model/workbook';

/** Cells by sheet and A1-like place, which two workbooks can be compared by whatever their holes look like. */
export const plainCells = (workbook: Workbook): Readonly<Record<string, Cell>> =>
  Object.fromEntries(workbook.sheets.flatMap(({ name, rows }) =>
    [...rows].flatMap(([row, cells]) => [...cells].flatMap((cell, column) => (cell ? [[`${name} ${row},${column}`, cell] as const] : [])))));
