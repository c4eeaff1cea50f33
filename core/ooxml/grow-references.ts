/** References to a table that got rows: ranges down to its last row reach further, those to its totals row move along. Text to text. */
import { formatPiece, splitFormula } from './shift-formula';
import type { Range } from '../model/place';
import type { CellPiece, Piece } from './shift-formula';

/** Rows that came into a table: all zero-based, on one sheet. */
export interface Growth {
  readonly sheet: string;
  /** The whole table before, header and totals included. */
  readonly table: Range;
  readonly lastDataRow: number;
  readonly hasTotals: boolean;
  readonly addedRows: number;
}

/**
 * New first and last row of a range, or undefined when it stays. A range grows when it ends at the last row of data or at the totals row
 * and starts above; a range inside the totals row moves. Columns must touch the table's.
 */
export function growRows(growth: Growth, range: Range): { readonly top: number; readonly bottom: number } | undefined {
  const { table, lastDataRow, hasTotals, addedRows } = growth;
  const totalsRow = hasTotals ? table.bottom : -1;
  if (range.right < table.left || range.left > table.right) return undefined;
  if (range.top === totalsRow && range.bottom === totalsRow) return { top: range.top + addedRows, bottom: range.bottom + addedRows };
  const isFromAbove = range.top < range.bottom && range.top <= lastDataRow;
  if (isFromAbove && (range.bottom === lastDataRow || range.bottom === totalsRow)) return { top: range.top, bottom: range.bottom + addedRows };
  return undefined;
}

const SHEET = /(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!$/u;

/** The sheet that a reference after this text is on; undefined when it is in another workbook or on several sheets. */
function sheetBefore(text: string, ownSheet: string | undefined): string | undefined {
  if (!text.endsWith('!')) return ownSheet;
  const match = SHEET.exec(text);
  const name = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
  if (name === undefined || /[[\]:]/.test(name) || /[\]:]$/.test(text.slice(0, match?.index))) return undefined;
  return name;
}

const isCell = (piece: Piece | undefined): piece is CellPiece & { readonly row: number; readonly column: number } =>
  typeof piece === 'object' && piece.row !== undefined && piece.column !== undefined;

/** A formula (no `=`) after the growth; `ownSheet` is the sheet that it stands on, undefined for names. Equal text when nothing changes. */
export function growFormula(formula: string, growth: Growth, ownSheet: string | undefined): string {
  const pieces = splitFormula(formula);
  const wanted = growth.sheet.toLowerCase();
  let text = '';
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index] as Piece;
    if (!isCell(piece)) {
      text += typeof piece === 'string' ? piece : formatPiece(piece, 0, 0);
      continue;
    }
    const before = pieces[index - 1];
    const sheet = sheetBefore(typeof before === 'string' ? before : '', ownSheet);
    const other = pieces[index + 1] === ':' ? pieces[index + 2] : undefined;
    const last = isCell(other) ? other : piece;
    const range = { top: Math.min(piece.row, last.row), left: Math.min(piece.column, last.column), bottom: Math.max(piece.row, last.row), right: Math.max(piece.column, last.column) };
    const grown = sheet?.toLowerCase() === wanted ? growRows(growth, range) : undefined;
    const rowOf = (cell: typeof piece): typeof piece => (grown ? { ...cell, row: cell.row === range.bottom ? grown.bottom : grown.top } : cell);
    if (last === piece) text += formatPiece(rowOf(piece), 0, 0);
    else {
      text += `${formatPiece(rowOf(piece), 0, 0)}:${formatPiece(rowOf(last), 0, 0)}`;
      index += 2;
    }
  }
  return text;
}
