/** Sheet -> the header rows of a declared table, matched by what they say: one or more rows, merged bands, any order, extra columns. */
import type { Range } from '../model/place';
import type { Sheet } from '../model/workbook';
import type { ColumnNames } from './column-names';
import { normaliseLabel } from './normalise-label';
import { BLANK, FOREIGN, type HeaderVocabulary, openVocabulary, push } from './header-vocabulary';
import { type Label, type LabelRows, type Labels, labelAt, readLabels } from './read-labels';

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

const DEEPEST = 4;
/** More than there are rows that are searched. */
const MOST_LOOKS = 1_024;

const searched = new WeakMap<Sheet, WeakMap<ColumnNames, { readonly headers: Headers | undefined }>>();

/** The rows that match most columns; of equals the fewest rows. Undefined when fewer than two columns match. Searched once for a sheet and a table. */
export function findHeaders(sheet: Sheet, names: ColumnNames): Headers | undefined {
  const ofSheet = searched.get(sheet) ?? new WeakMap<ColumnNames, { readonly headers: Headers | undefined }>();
  searched.set(sheet, ofSheet);
  const found = ofSheet.get(names) ?? { headers: search(readLabels(sheet), names) };
  ofSheet.set(names, found);
  return found.headers;
}

function search(labels: Labels, names: ColumnNames): Headers | undefined {
  const { rows } = labels;
  const numbered = numberRows(labels, openVocabulary(names));
  if (!numbered) return undefined;
  let best: Headers | undefined;
  const seen = new Set<number>();
  for (const [bottom, { holdsText }] of rows) {
    const wanted = Math.max(2, (best?.columns.size ?? 0) + 1);
    if (!holdsText || !numbered.rows.has(bottom) || numbered.mostColumns(bottom) < wanted) continue;
    // The rows of a list look the same again and again: what was tried under rows that look like this is not tried anew.
    const look = numbered.lookOf(Math.max(0, bottom - DEEPEST + 1), bottom);
    if (seen.has(look)) continue;
    seen.add(look);
    for (let depth = 1; depth <= DEEPEST && bottom - depth + 1 >= 0; depth++) {
      const top = bottom - depth + 1;
      // A row without a word of any header adds nothing above those below it.
      if (!numbered.rows.has(top)) continue;
      for (const spreads of depth === 1 ? [false] : [false, true]) {
        if (numbered.countColumns(top, bottom, spreads) >= Math.max(2, (best?.columns.size ?? 0) + 1)) best = readHeaders(rows, top, bottom, names, spreads);
      }
    }
  }
  return best;
}

/** Headers that are known to stand in one row, such as those of an Excel table. */
export const readHeaderRow = (sheet: Sheet, row: number, left: number, right: number, names: ColumnNames): Headers =>
  matchHeaders(new Map(Array.from({ length: right - left + 1 }, (_, step) => [left + step, textOf(labelAt(sheet, row, left + step))])), { top: row, bottom: row, left, right }, names);

function readHeaders(rows: LabelRows, top: number, bottom: number, names: ColumnNames, spreads: boolean): Headers {
  const width = widthOf(rows, top, bottom);
  const texts = new Map<number, string>();
  const carried: string[] = [];
  for (let column = 0; column < width; column++) {
    const parts: string[] = [];
    for (let row = top; row <= bottom; row++) {
      const own = textOf(rows.get(row)?.labels[column]);
      // A band without merged cells: its text stands in its first column only. Never in the last row, where each column has its own.
      if (own !== '') carried[row] = own;
      const text = own === '' && spreads && row < bottom ? (carried[row] ?? '') : own;
      if (text !== '' && parts.at(-1) !== text) parts.push(text);
    }
    if (parts.length > 0) texts.set(column, parts.join(' '));
  }
  return matchHeaders(texts, { top, bottom, left: 0, right: Math.max(0, width - 1) }, names);
}

const textOf = (label: Label | undefined): string => (label === undefined ? '' : String(label));

function widthOf(rows: LabelRows, top: number, bottom: number): number {
  let width = 0;
  for (let row = top; row <= bottom; row++) width = Math.max(width, rows.get(row)?.width ?? 0);
  return width;
}

const NO_PLACES: readonly number[] = [];

interface NumberedRows {
  /** The rows with a text that can be part of a header (zero-based). */
  readonly rows: { readonly has: (row: number) => boolean };
  /** No stack that ends in this row has more: the lowest text of a column must be the end of a header. */
  mostColumns(bottom: number): number;
  /** A number that stacks of rows share when the same may be part of headers in the same columns. */
  lookOf(top: number, bottom: number): number;
  /** How many columns `readHeaders` would find, without reading texts. */
  countColumns(top: number, bottom: number, spreads: boolean): number;
}

/** Undefined where fewer than two texts can be part of headers. */
function numberRows(labels: Labels, vocabulary: HeaderVocabulary): NumberedRows | undefined {
  const { places } = labels;
  const numbers = vocabulary.numbersOf(labels);
  let words = 0;
  for (const number of numbers) if (number > 0) words += 1;
  if (words < 2) return undefined;
  const rows = new Map<number, { readonly ends: number; readonly filled: number }>();
  for (const [row, cells] of places) {
    let [words, ends, filled] = [0, 0, 0];
    for (const place of cells) {
      const number = numbers[place] ?? BLANK;
      if (number === BLANK) continue;
      filled += 1;
      if (number < 0) continue;
      words += 1;
      if (vocabulary.canEnd(number)) ends += 1;
    }
    if (words > 0) rows.set(row, { ends, filled });
  }
  const known = new Map<number, readonly number[]>();
  const numbersIn = (row: number): readonly number[] => {
    const found = known.get(row) ?? (places.get(row) ?? NO_PLACES).map((place) => numbers[place] ?? BLANK);
    known.set(row, found);
    return found;
  };
  const characters = Array.from(numbers, (number) => String.fromCharCode(number - FOREIGN));
  const looks = new Map<string, number>();
  const lookOfRow = new Map<number, number>();
  const lookAt = (row: number): number => {
    const known = lookOfRow.get(row);
    if (known !== undefined) return known;
    let text = '';
    for (const place of places.get(row) ?? []) text += characters[place] ?? '';
    const look = looks.get(text) ?? looks.size + 1;
    looks.set(text, look);
    lookOfRow.set(row, look);
    return look;
  };
  return {
    rows,
    mostColumns(bottom) {
      let width = 0;
      let isUnderText = false;
      for (let row = Math.max(0, bottom - DEEPEST + 1); row <= bottom; row++) {
        width = Math.max(width, places.get(row)?.length ?? 0);
        isUnderText ||= row < bottom && (rows.get(row)?.ends ?? 0) > 0;
      }
      const { ends, filled } = rows.get(bottom) ?? { ends: 0, filled: width };
      return ends + (isUnderText ? width - filled : 0);
    },
    lookOf(top, bottom) {
      let look = 0;
      for (let row = top; row <= bottom; row++) look = look * MOST_LOOKS + lookAt(row);
      return look;
    },
    countColumns: (top, bottom, spreads) => countColumns(Array.from({ length: bottom - top + 1 }, (_, step) => numbersIn(top + step)), spreads, vocabulary),
  };
}

function countColumns(stacked: readonly (readonly number[])[], spreads: boolean, vocabulary: HeaderVocabulary): number {
  const found = new Set<number>();
  const carried: number[] = stacked.map(() => BLANK);
  const last = stacked.length - 1;
  let width = 0;
  for (const numbers of stacked) width = Math.max(width, numbers.length);
  for (let column = 0; column < width; column++) {
    let stack = 0;
    for (let depth = 0; depth <= last; depth++) {
      const own = stacked[depth]?.[column] ?? BLANK;
      if (own !== BLANK) carried[depth] = own;
      const number = own === BLANK && spreads && depth < last ? (carried[depth] ?? BLANK) : own;
      stack = stack === FOREIGN || number === FOREIGN ? FOREIGN : push(stack, number);
    }
    const position = stack > 0 ? vocabulary.match(stack) : -1;
    if (position >= 0) found.add(position);
  }
  return found.size;
}

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
