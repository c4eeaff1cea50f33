/** Sheet -> the header rows of a declared table, matched by what they say: one or more rows, merged bands, any order, extra columns. */
import type { Range } from '../model/place';
import type { Sheet } from '../model/workbook';
import type { ColumnNames } from './column-names';
import { normaliseLabel } from './normalise-label';
import { type Label, type LabelRow, labelAt, readLabels } from './read-labels';

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

const searched = new WeakMap<Sheet, WeakMap<ColumnNames, { readonly headers: Headers | undefined }>>();

/** The rows that match most columns; of equals the fewest rows. Undefined when fewer than two columns match. Searched once for a sheet and a table. */
export function findHeaders(sheet: Sheet, names: ColumnNames): Headers | undefined {
  const ofSheet = searched.get(sheet) ?? new WeakMap<ColumnNames, { readonly headers: Headers | undefined }>();
  searched.set(sheet, ofSheet);
  const found = ofSheet.get(names) ?? { headers: search(readLabels(sheet), names) };
  ofSheet.set(names, found);
  return found.headers;
}

type LabelRows = ReadonlyMap<number, LabelRow>;

function search(rows: LabelRows, names: ColumnNames): Headers | undefined {
  const mayMatch = countCandidates(rows, names);
  let best: Headers | undefined;
  for (const [bottom, { holdsText }] of rows) {
    if (!holdsText || !mayMatch.in(bottom)) continue;
    for (let depth = 1; depth <= DEEPEST && bottom - depth + 1 >= 0; depth++) {
      const top = bottom - depth + 1;
      // A row without a word of any header adds nothing above those below it; and what cannot beat the best is not read.
      if (!mayMatch.in(top) || mayMatch.between(top, bottom) < Math.max(2, (best?.columns.size ?? 0) + 1)) continue;
      for (const spreads of depth === 1 ? [false] : [false, true]) {
        const found = readHeaders(rows, top, bottom, names, spreads);
        if (found.columns.size >= 2 && (!best || found.columns.size > best.columns.size)) best = found;
      }
    }
  }
  return best;
}

/** Headers that are known to stand in one row, such as those of an Excel table. */
export const readHeaderRow = (sheet: Sheet, row: number, left: number, right: number, names: ColumnNames): Headers =>
  matchHeaders(new Map(Array.from({ length: right - left + 1 }, (_, step) => [left + step, labelAt(sheet, row, left + step)?.text ?? ''])), { top: row, bottom: row, left, right }, names);

function readHeaders(rows: LabelRows, top: number, bottom: number, names: ColumnNames, spreads: boolean): Headers {
  const width = widthOf(rows, top, bottom);
  const texts = new Map<number, string>();
  const carried: string[] = [];
  for (let column = 0; column < width; column++) {
    const parts: string[] = [];
    for (let row = top; row <= bottom; row++) {
      const own = rows.get(row)?.labels[column]?.text ?? '';
      // A band without merged cells: its text stands in its first column only. Never in the last row, where each column has its own.
      if (own !== '') carried[row] = own;
      const text = own === '' && spreads && row < bottom ? (carried[row] ?? '') : own;
      if (text !== '' && parts.at(-1) !== text) parts.push(text);
    }
    if (parts.length > 0) texts.set(column, parts.join(' '));
  }
  return matchHeaders(texts, { top, bottom, left: 0, right: Math.max(0, width - 1) }, names);
}

function widthOf(rows: LabelRows, top: number, bottom: number): number {
  let width = 0;
  for (let row = top; row <= bottom; row++) width = Math.max(width, rows.get(row)?.width ?? 0);
  return width;
}

interface Candidates {
  /** Whether a cell of the row can be part of a header. */
  in(row: number): boolean;
  /** Most columns that rows `top` to `bottom` can match. */
  between(top: number, bottom: number): number;
}

/** Told cheaply: a column with a word that is in no header's name matches none, with whatever else stands above or below it. */
function countCandidates(rows: LabelRows, names: ColumnNames): Candidates {
  const { words, positions } = vocabularyOf(names);
  const isKnown = (label: Label): boolean => label.words.every((word) => words.has(word));
  const named = new Set([...rows].flatMap(([row, { labels }]) => (labels.some((label) => label !== undefined && isKnown(label)) ? [row] : [])));
  return {
    in: (row) => named.has(row),
    between(top, bottom) {
      const width = widthOf(rows, top, bottom);
      let count = 0;
      for (let column = 0; column < width; column++) {
        let isForeign = false;
        for (let row = top; row <= bottom && !isForeign; row++) {
          const label = rows.get(row)?.labels[column];
          isForeign = label !== undefined && !isKnown(label);
        }
        if (!isForeign) count += 1;
      }
      return Math.min(positions, count);
    },
  };
}

interface Vocabulary {
  /** Every word in the names of headers. */
  readonly words: ReadonlySet<string>;
  /** Number of columns that have a name. */
  readonly positions: number;
}

const vocabularies = new WeakMap<ColumnNames, Vocabulary>();

function vocabularyOf(names: ColumnNames): Vocabulary {
  const found = vocabularies.get(names) ?? { words: new Set([...names.keys()].flatMap((name) => name.split(' '))), positions: new Set(names.values()).size };
  vocabularies.set(names, found);
  return found;
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
