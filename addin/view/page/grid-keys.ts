/** A key in the grid -> the cell that it goes to, as in Excel; undefined for a key that does not move. Hidden and merged-over cells are passed by. */
import type { Sheet } from '../../../core/model/workbook';
import { type GridLayout, cellKey } from './grid-layout';
import type { GridCell } from './sheet-grid';

/** `page`: rows that Page Up and Page Down go. */
export function moveBy(from: GridCell, key: string, isControl: boolean, layout: GridLayout, sheet: Sheet, page: number): GridCell | undefined {
  const last = { row: Math.max(0, ...sheet.rows.keys()), column: Math.max(0, ...[...sheet.rows.values()].map((row) => row.length - 1)) };
  const end = { row: layout.rowCount - 1, column: layout.columnCount - 1 };
  switch (key) {
    case 'ArrowDown': return isControl ? { ...from, row: last.row } : step(from, 1, 0, layout);
    case 'ArrowUp': return isControl ? { ...from, row: 0 } : step(from, -1, 0, layout);
    case 'ArrowRight': return isControl ? { ...from, column: last.column } : step(from, 0, 1, layout);
    case 'ArrowLeft': return isControl ? { ...from, column: 0 } : step(from, 0, -1, layout);
    case 'PageDown': return { ...from, row: Math.min(end.row, from.row + page) };
    case 'PageUp': return { ...from, row: Math.max(0, from.row - page) };
    case 'Home': return isControl ? { row: 0, column: 0 } : { ...from, column: 0 };
    case 'End': return isControl ? last : { ...from, column: last.column };
    default: return undefined;
  }
}

function step(from: GridCell, down: number, right: number, layout: GridLayout): GridCell {
  let next = from;
  for (;;) {
    const row = next.row + down;
    const column = next.column + right;
    if (row < 0 || column < 0 || row >= layout.rowCount || column >= layout.columnCount) return from;
    next = { row, column };
    if (!layout.covered.has(cellKey(row, column)) && layout.heightOf(row) > 0 && (layout.widths[column] ?? 0) > 0) return next;
  }
}
