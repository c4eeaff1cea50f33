/** A sheet -> how large its grid is, how wide and high each column and row, and which cells merges and long texts cover. Sizes are in pixels. */
import type { Range } from '../../../core/model/place';
import { type Cell, type Sheet, cellAt } from '../../../core/model/workbook';

export const ROW_HEIGHT = 26;
const HEADER_HEIGHT = 62;
/** Width of a character of the grid, on average. */
export const CHARACTER = 7.2;
const NARROWEST = 56;
const WIDEST = 230;
/** Rows and columns beyond the last that holds something. */
const SPARE = { rows: 12, columns: 3 };
/** Rows that are looked at for the width of columns. */
const SAMPLE = 400;

export interface GridLayout {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly widths: readonly number[];
  readonly heightOf: (row: number) => number;
  /** Key `row:column` of the cell in the corner. */
  readonly merges: ReadonlyMap<string, Range>;
  readonly covered: ReadonlySet<string>;
  readonly isHeader: (row: number, column: number) => boolean;
  /** One of the rows with bands above a header. */
  readonly isBand: (row: number, column: number) => boolean;
  readonly isTotal: (row: number, column: number) => boolean;
}

export const cellKey = (row: number, column: number): string => `${row}:${column}`;

/** `show` gives the text of a cell. */
export function layOut(sheet: Sheet, show: (cell: Cell | undefined) => string): GridLayout {
  const lastRow = Math.max(0, ...sheet.rows.keys(), ...sheet.tables.map(({ range }) => range.bottom));
  let lastColumn = Math.max(0, ...sheet.tables.map(({ range }) => range.right));
  for (const row of sheet.rows.values()) lastColumn = Math.max(lastColumn, row.length - 1);
  const columnCount = lastColumn + 1 + SPARE.columns;
  const headerRows = new Set(sheet.tables.flatMap(({ range, headerRows: rows }) => (rows === 1 ? [range.top] : [])));
  const lengths = new Array<number>(columnCount).fill(0);
  let seen = 0;
  for (const [row, cells] of sheet.rows) {
    if (seen++ > SAMPLE) break;
    if (headerRows.has(row)) continue;
    cells.forEach((cell, column) => {
      // Text without a neighbour runs on over the blank cells beside it, as in Excel.
      const runsOn = typeof cell?.value === 'string' && cellAt(sheet, row, column + 1) === undefined && !isInTable(sheet, row, column);
      if (cell && !runsOn) lengths[column] = Math.max(lengths[column] ?? 0, show(cell).length);
    });
  }
  const widths = lengths.map((length, column) => (sheet.hiddenColumns.has(column) ? 0 : Math.round(Math.min(WIDEST, Math.max(NARROWEST, length * CHARACTER + 18, isTableColumn(sheet, column) ? 92 : 0)))));
  // A header is as high as its longest label needs, up to four lines.
  const highest = new Map([...headerRows].map((row) => [row, Math.min(HEADER_HEIGHT, Math.max(ROW_HEIGHT, ...(sheet.rows.get(row) ?? []).map((cell, column) => 8 + 14 * Math.ceil((show(cell).length * CHARACTER) / Math.max(1, (widths[column] ?? 0) - 14)))))]));
  const merges = new Map(sheet.merges.map((range) => [cellKey(range.top, range.left), range]));
  return {
    rowCount: lastRow + 1 + SPARE.rows,
    columnCount,
    widths,
    heightOf: (row) => (sheet.hiddenRows.has(row) ? 0 : highest.get(row) ?? ROW_HEIGHT),
    merges,
    covered: new Set(sheet.merges.flatMap(({ top, left, bottom, right }) => listCells(top, left, bottom, right).filter((key) => key !== cellKey(top, left)))),
    isHeader: (row, column) => sheet.tables.some(({ range, headerRows: rows }) => rows === 1 && row === range.top && column >= range.left && column <= range.right),
    isBand: (row, column) => cellAt(sheet, row, column) !== undefined && sheet.tables.some(({ range, headerRows: rows }) => rows === 1 && row < range.top && row >= range.top - 2 && column > range.left && column <= range.right),
    isTotal: (row, column) => sheet.tables.some(({ range, totalsRows }) => totalsRows === 1 && row === range.bottom && column >= range.left && column <= range.right),
  };
}

export const isInTable = (sheet: Sheet, row: number, column: number): boolean =>
  sheet.tables.some(({ range }) => row >= range.top && row <= range.bottom && column >= range.left && column <= range.right);

const isTableColumn = (sheet: Sheet, column: number): boolean => sheet.tables.some(({ range }) => column >= range.left + 3 && column <= range.right);

/** Merges as large as whole columns are cut: what lies so far out is never in sight. */
function listCells(top: number, left: number, bottom: number, right: number): readonly string[] {
  const keys: string[] = [];
  for (let row = top; row <= Math.min(bottom, top + 500); row++) for (let column = left; column <= Math.min(right, left + 100); column++) keys.push(cellKey(row, column));
  return keys;
}
