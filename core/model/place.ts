/** Where something stands: a sheet and a zero-based, inclusive rectangle; and its A1 text. Nothing here reads cells. */

import { openMemory } from './memory';

/** Excel's limits (Microsoft, "Excel specifications and limits"): rows and columns on a sheet. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A rectangle of cells; all four zero-based, `bottom` and `right` included. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A rectangle on a named sheet. */
export interface Place {
  readonly sheet: string;
  readonly range: Range;
}

export const cellRange = (row: number, column: number): Range => ({ top: row, left: column, bottom: row, right: column });

export const cellPlace = (sheet: string, row: number, column: number): Place => ({ sheet, range: cellRange(row, column) });

/** Column letters of a zero-based column: 0 is A, 25 is Z, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return letters;
}

/** Zero-based column of its letters, either case; undefined when the text is no column of Excel's. */
export function columnIndex(letters: string): number | undefined {
  if (!/^[a-z]{1,3}$/i.test(letters)) return undefined;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column <= MAX_COLUMNS ? column - 1 : undefined;
}

/** A1 text of a cell (zero-based row and column): (0, 0) is A1. */
export const formatCell = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** A1 text of a range: one cell `B3`, more `B3:D9`. */
export function formatRange(range: Range): string {
  const first = formatCell(range.top, range.left);
  if (range.top === range.bottom && range.left === range.right) return first;
  const last = formatCell(range.bottom, range.right);
  return `${first}:${last}`;
}

/** Names that Excel takes for a cell or an R1C1 reference, so that they need quotes. */
const LOOKS_LIKE_CELL = /^(?:[a-z]{1,3}\d+|r\d*|c\d*|r\d+c\d+)$/i;

/** The sheet name as it stands in a reference: quoted where Excel needs quotes. */
export const formatSheetName = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !LOOKS_LIKE_CELL.test(name) ? name : `'${name.replaceAll("'", "''")}'`;

/** `Functies!E9`, `'Plan 2016'!E9:F10`. */
export const formatPlace = (place: Place): string => `${rememberSheet(place.sheet, () => formatSheetName(place.sheet))}!${formatRange(place.range)}`;

/** A report has many places on few sheets. */
const rememberSheet = openMemory<string>(100);

const A1 = /^\$?([a-z]{1,3})\$?(\d{1,7})(?::\$?([a-z]{1,3})\$?(\d{1,7}))?$/i;

/** Reads `B3`, `$B$3` or `B3:D9` into a range with its corners in order; undefined when the text is none or outside the sheet. */
export function readRange(text: string): Range | undefined {
  const match = A1.exec(text);
  if (!match) return undefined;
  const left = columnIndex(match[1] ?? '');
  const top = Number(match[2]) - 1;
  const right = match[3] === undefined ? left : columnIndex(match[3]);
  const bottom = match[4] === undefined ? top : Number(match[4]) - 1;
  if (left === undefined || right === undefined || top < 0 || bottom < 0 || top >= MAX_ROWS || bottom >= MAX_ROWS) return undefined;
  return { top: Math.min(top, bottom), left: Math.min(left, right), bottom: Math.max(top, bottom), right: Math.max(left, right) };
}

/** Whether a cell (zero-based) lies inside a range. */
export const contains = (range: Range, row: number, column: number): boolean =>
  row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
