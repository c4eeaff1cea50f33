/** Sheet -> the header rows of a declared table, matched by what they say: one or more rows, merged bands, any order, extra columns. */
import type { Range } from '../model/place';
import { type Sheet, valueAt } from '../model/workbook';
import type { ColumnNames } from './column-names';
import { normaliseLabel } from './normalise-label';

export interface Headers {
  /** First and last header row and the columns that matched; zero-based. */
  readonly range: Range;
  /** Position in the definition -> sheet column (zero-based). */
  readonly columns: ReadonlyMap<number, number>;
  /** Sheet columns that say the same as an earlier one. */
  readonly doubled: readonly { readonly position: number; readonly first: number; readonly second: number }[];
  /** Headers that named no column, for the nearest candidate of a missing one. */
  readonly unknown: readonly { readonly column: number; readonly text: string }[];
}

/** Headers stand near the top: further down nobody puts them, and a long list is not read twice. */
const ROWS_SEARCHED = 200;
const DEEPEST = 4;
const COLUMNS_SEARCHED = 256;
const MERGES_SEARCHED = 2_000;

/** The rows that match most columns; of equals the fewest rows. Undefined when fewer than two columns match. */
export function findHeaders(sheet: Sheet, names: ColumnNames): Headers | undefined {
  const mergedTexts = spreadMerges(sheet);
  const mayMatch = countCandidates(sheet, names, mergedTexts);
  let best: Headers | undefined;
  for (const bottom of [...sheet.rows.keys()].filter((row) => row < ROWS_SEARCHED)) {
    if (!holdsText(sheet, bottom)) continue;
    for (let depth = 1; depth <= DEEPEST && bottom - depth + 1 >= 0; depth++) {
      // What cannot beat the best is not read.
      if (mayMatch(bottom - depth + 1, bottom) < Math.max(2, (best?.columns.size ?? 0) + 1)) continue;
      for (const spreads of depth === 1 ? [false] : [false, true]) {
        const found = readHeaders(sheet, bottom - depth + 1, bottom, names, mergedTexts, spreads);
        if (found.columns.size >= 2 && (!best || found.columns.size > best.columns.size)) best = found;
      }
    }
  }
  return best;
}

/** Headers that are known to stand in one row, such as those of an Excel table. */
export const readHeaderRow = (sheet: Sheet, row: number, left: number, right: number, names: ColumnNames): Headers =>
  matchHeaders(new Map(Array.from({ length: right - left + 1 }, (_, step) => [left + step, textAt(sheet, row, left + step)])), { top: row, bottom: row, left, right }, names);

function readHeaders(sheet: Sheet, top: number, bottom: number, names: ColumnNames, merged: ReadonlyMap<string, string>, spreads: boolean): Headers {
  const width = Math.min(COLUMNS_SEARCHED, Math.max(...rowsBetween(top, bottom).map((row) => sheet.rows.get(row)?.length ?? 0)));
  const texts = new Map<number, string>();
  const carried: string[] = [];
  for (let column = 0; column < width; column++) {
    const parts: string[] = [];
    for (const row of rowsBetween(top, bottom)) {
      const own = merged.get(`${row}:${column}`) ?? textAt(sheet, row, column);
      // A band without merged cells: its text stands in its first column only. Never in the last row, where each column has its own.
      if (own !== '') carried[row] = own;
      const text = own === '' && spreads && row < bottom ? (carried[row] ?? '') : own;
      if (text !== '' && parts.at(-1) !== text) parts.push(text);
    }
    if (parts.length > 0) texts.set(column, parts.join(' '));
  }
  return matchHeaders(texts, { top, bottom, left: 0, right: Math.max(0, width - 1) }, names);
}

/**
 * Most columns that rows `top` to `bottom` can match, cheaply: a column with a word that is in no header's name matches none, with
 * whatever else stands above or below it.
 */
function countCandidates(sheet: Sheet, names: ColumnNames, merged: ReadonlyMap<string, string>): (top: number, bottom: number) => number {
  const positions = new Set(names.values()).size;
  const words = wordsOf(names);
  const foreign = new Map<number, ReadonlySet<number>>();
  const foreignIn = (row: number): ReadonlySet<number> => {
    const found = foreign.get(row) ?? new Set((sheet.rows.get(row) ?? []).flatMap((cell, column) => (cell === undefined || isOfWords(merged.get(`${row}:${column}`) ?? textAt(sheet, row, column), words) ? [] : [column])));
    foreign.set(row, found);
    return found;
  };
  return (top, bottom) => {
    const rows = rowsBetween(top, bottom);
    const width = Math.max(...rows.map((row) => sheet.rows.get(row)?.length ?? 0));
    return Math.min(positions, width - new Set(rows.flatMap((row) => [...foreignIn(row)])).size);
  };
}

const knownWords = new WeakMap<ColumnNames, ReadonlySet<string>>();

/** Every word in the names of headers. */
function wordsOf(names: ColumnNames): ReadonlySet<string> {
  const words = knownWords.get(names) ?? new Set([...names.keys()].flatMap((name) => name.split(' ')));
  knownWords.set(names, words);
  return words;
}

const isOfWords = (text: string, words: ReadonlySet<string>): boolean => text === '' || normaliseLabel(text).split(' ').every((word) => word === '' || words.has(word));

function matchHeaders(texts: ReadonlyMap<number, string>, range: Range, names: ColumnNames): Headers {
  const columns = new Map<number, number>();
  const doubled: { position: number; first: number; second: number }[] = [];
  const unknown: { column: number; text: string }[] = [];
  for (const [column, text] of texts) {
    const position = names.get(normaliseLabel(text));
    const first = position === undefined ? undefined : columns.get(position);
    if (position === undefined) unknown.push({ column, text });
    else if (first === undefined) columns.set(position, column);
    else doubled.push({ position, first, second: column });
  }
  const taken = [...columns.values()];
  const bounds = taken.length === 0 ? range : { ...range, left: Math.min(...taken), right: Math.max(...taken) };
  return { range: bounds, columns, doubled, unknown };
}

const rowsBetween = (top: number, bottom: number): readonly number[] => Array.from({ length: bottom - top + 1 }, (_, step) => top + step);

function textAt(sheet: Sheet, row: number, column: number): string {
  const value = valueAt(sheet, row, column);
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}

const holdsText = (sheet: Sheet, row: number): boolean => sheet.rows.get(row)?.some((cell) => typeof cell?.value === 'string' && cell.value.trim() !== '') ?? false;

/** Text of every cell inside a merge near the top, by `row:column`. A merge over a whole sheet costs no more than the part that is searched. */
function spreadMerges(sheet: Sheet): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const merge of sheet.merges.filter(({ top }) => top < ROWS_SEARCHED).slice(0, MERGES_SEARCHED)) {
    const text = textAt(sheet, merge.top, merge.left);
    if (text === '') continue;
    for (let row = merge.top; row <= Math.min(merge.bottom, ROWS_SEARCHED); row++) {
      for (let column = merge.left; column <= Math.min(merge.right, COLUMNS_SEARCHED); column++) texts.set(`${row}:${column}`, text);
    }
  }
  return texts;
}
