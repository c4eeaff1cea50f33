/** Headers on a sheet -> the data rows below them and the totals row, with or without a label; stops where the table ends. */
import { openMemory } from '../model/memory';
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
  const bound = table.columns.flatMap((column, at) => {
    const sheetColumn = headers.columns.get(at);
    return sheetColumn === undefined ? [] : [{ isText: column.type === 'text', sheetColumn }];
  });
  const texts = bound.filter(({ isText }) => isText).map(({ sheetColumn }) => sheetColumn);
  const numbers = bound.filter(({ isText }) => !isText).map(({ sheetColumn }) => sheetColumn);
  const data: number[] = [];
  let totals: number | undefined;
  let last = headers.range.bottom;
  for (const row of [...sheet.rows.keys()].filter((key) => key > headers.range.bottom).sort((a, b) => a - b)) {
    const numberCount = countFilled(sheet, row, numbers);
    const filledCount = numberCount + countFilled(sheet, row, texts);
    const isSumLine = holdsSumLine(sheet, row, locale);
    if (filledCount === 0 && !isSumLine) continue;
    if (row - last > BLANK_ROWS_END || isSumLine) break;
    const isNumbered = numberCount > 0;
    const kind = kindOf(sheet, row, texts);
    if (isNumbered && kind === 'totals') {
      totals = row;
      break;
    }
    last = row;
    if (isNote(sheet, row, isNumbered, filledCount) || kind === 'subtotal') continue;
    data.push(row);
  }
  if (totals === undefined && table.hasTotals) totals = unlabelledTotals(sheet, data, texts, numbers);
  return { data: totals === undefined ? data : data.filter((row) => row < totals), ...(totals === undefined ? {} : { totals }) };
}

function countFilled(sheet: Sheet, row: number, columns: readonly number[]): number {
  const cells = sheet.rows.get(row);
  let count = 0;
  for (const column of columns) if (!isBlank(cells?.[column]?.value ?? null)) count += 1;
  return count;
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

type RowKind = 'totals' | 'subtotal' | 'other';

const rememberKind = openMemory<RowKind>(5_000);

/** What the first text of a row calls it. */
function kindOf(sheet: Sheet, row: number, texts: readonly number[]): RowKind {
  for (const column of texts) {
    const text = valueAt(sheet, row, column);
    if (typeof text === 'string' && text.trim() !== '') return rememberKind(text, readKind);
  }
  return 'other';
}

function readKind(text: string): RowKind {
  const label = normaliseLabel(text);
  if (TOTALS_LABEL.test(label)) return 'totals';
  return SUBTOTAL_LABEL.test(label) ? 'subtotal' : 'other';
}

function holdsSumLine(sheet: Sheet, row: number, locale: NumberLocale): boolean {
  for (const cell of sheet.rows.get(row) ?? []) if (typeof cell?.value === 'string' && readSumLine(cell.value, locale) !== undefined) return true;
  return false;
}
