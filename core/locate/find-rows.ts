/** Headers on a sheet -> the data rows below them and the totals row, with or without a label; stops where the table ends. */
import { isBlank } from '../model/scalar';
import { type Sheet, cellAt, valueAt } from '../model/workbook';
import type { NumberLocale } from '../number/locale';
import type { TableDefinition } from '../definition/definition';
import { readSumLine } from '../rules/sum-line';
import type { Headers } from './find-headers';
import { normaliseLabel } from './normalise-label';

export interface Rows {
  /** Zero-based sheet rows. */
  readonly data: readonly number[];
  readonly totals?: number;
}

const TOTALS_LABEL = /^(?:(?:eind|algemeen |alg )?totaal|totalen|som|total|totaux|total general|grand total|sum)\b/;
const SUBTOTAL_LABEL = /^(?:sub ?totaal|sous total|sub ?total)/;
/** Blank rows in a row that end a table laid out by hand: one or two may separate its groups. */
const BLANK_ROWS_END = 3;

/** Rows of a table laid out by hand. */
export function findRows(sheet: Sheet, table: TableDefinition, headers: Headers, locale: NumberLocale): Rows {
  const position = (column: number): number | undefined => headers.columns.get(column);
  const bound = table.columns.flatMap((column, at) => (position(at) === undefined ? [] : [{ column, sheetColumn: position(at) ?? 0 }]));
  const texts = bound.filter(({ column }) => column.type === 'text').map(({ sheetColumn }) => sheetColumn);
  const numbers = bound.filter(({ column }) => column.type !== 'text').map(({ sheetColumn }) => sheetColumn);
  const data: number[] = [];
  let totals: number | undefined;
  let last = headers.range.bottom;
  for (const row of [...sheet.rows.keys()].filter((key) => key > headers.range.bottom).sort((a, b) => a - b)) {
    const filled = bound.filter(({ sheetColumn }) => !isBlank(valueAt(sheet, row, sheetColumn)));
    if (filled.length === 0 && !holdsSumLine(sheet, row, locale)) continue;
    if (row - last > BLANK_ROWS_END || holdsSumLine(sheet, row, locale)) break;
    const isNumbered = numbers.some((column) => !isBlank(valueAt(sheet, row, column)));
    const label = labelOf(sheet, row, texts);
    if (isNumbered && TOTALS_LABEL.test(label)) {
      totals = row;
      break;
    }
    last = row;
    if (isNote(sheet, row, isNumbered, filled.length) || SUBTOTAL_LABEL.test(label)) continue;
    data.push(row);
  }
  if (totals === undefined && table.hasTotals) totals = unlabelledTotals(sheet, data, texts, numbers);
  return { data: totals === undefined ? data : data.filter((row) => row < totals), ...(totals === undefined ? {} : { totals }) };
}

/** Data rows of an Excel table: those in which a cell that the user fills holds something. */
export const filledRows = (sheet: Sheet, top: number, bottom: number, columns: readonly number[]): readonly number[] =>
  [...sheet.rows.keys()].filter((row) => row >= top && row <= bottom && columns.some((column) => !isBlank(valueAt(sheet, row, column)))).sort((a, b) => a - b);

/** The last row is the totals row when no text names it and it has numbers. */
function unlabelledTotals(sheet: Sheet, data: readonly number[], texts: readonly number[], numbers: readonly number[]): number | undefined {
  const row = data.at(-1);
  if (row === undefined || data.length < 2) return undefined;
  const isNamed = texts.some((column) => !isBlank(valueAt(sheet, row, column)));
  const isNumbered = numbers.some((column) => typeof valueAt(sheet, row, column) === 'number' || cellAt(sheet, row, column)?.formula !== undefined);
  return !isNamed && isNumbered ? row : undefined;
}

/** A line of prose below or between the rows: no numbers, one cell, and longer than any label of a group. */
function isNote(sheet: Sheet, row: number, isNumbered: boolean, filledCount: number): boolean {
  if (isNumbered || filledCount !== 1) return false;
  const text = sheet.rows.get(row)?.find((cell) => typeof cell?.value === 'string')?.value;
  return typeof text === 'string' && text.length > 40;
}

const labelOf = (sheet: Sheet, row: number, texts: readonly number[]): string => {
  const text = texts.map((column) => valueAt(sheet, row, column)).find((value) => typeof value === 'string' && value.trim() !== '');
  return typeof text === 'string' ? normaliseLabel(text) : '';
};

const holdsSumLine = (sheet: Sheet, row: number, locale: NumberLocale): boolean =>
  sheet.rows.get(row)?.some((cell) => typeof cell?.value === 'string' && readSumLine(cell.value, locale) !== undefined) ?? false;
