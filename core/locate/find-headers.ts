/** Sheet -> the header rows of a declared table, matched by what they say: one or more rows, merged bands, any order, extra columns. */
import type { Range } from '../model/place';
import type { Sheet } from '../model/workbook';
import { type ColumnNames, type HeaderParts, partsOf } from './column-names';
import { knownLabel } from './known-words';
import { normaliseLabel } from './normalise-label';
import { COLUMNS_SEARCHED, type Label, ROWS_SEARCHED, type SheetTop, labelAt, labelOfValue, readTop, rowOf } from './sheet-top';

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
const FEWEST = 2;

/** The rows that match most columns; of equals the fewest rows. Undefined when fewer than `fewest` columns match, two at least. */
export function findHeaders(sheet: Sheet, names: ColumnNames, fewest = FEWEST): Headers | undefined {
  const parts = partsOf(names);
  const top = readTop(sheet);
  // Columns of which a header may stand here at all.
  const within = new Set<number>();
  for (const label of top.cells.keys()) for (const position of parts.ends.get(label) ?? []) within.add(position);
  let wanted = Math.max(FEWEST, fewest);
  if (within.size < wanted) return undefined;
  const ends = countEnds(top, parts);
  let best: Headers | undefined;
  for (const bottom of top.rows) {
    if (mostColumns(top, ends, bottom) < wanted || !holdsText(sheet, bottom) || !holdsPart(top, bottom, parts)) continue;
    for (let first = bottom; first > bottom - DEEPEST && first >= 0; first--) {
      // Any other row adds nothing to those below it.
      if (first < bottom && !holdsPart(top, first, parts)) continue;
      for (const spreads of first === bottom ? [false] : [false, true]) {
        const headers = readHeaders(top, first, bottom, names, spreads);
        if (headers.columns.size < wanted) continue;
        best = headers;
        wanted = headers.columns.size + 1;
        if (wanted > within.size) return best;
      }
    }
  }
  return best;
}

/** Headers that are known to stand in one row, such as those of an Excel table. */
export const readHeaderRow = (sheet: Sheet, row: number, left: number, right: number, names: ColumnNames): Headers =>
  matchHeaders(new Map(Array.from({ length: right - left + 1 }, (_, step) => [left + step, textOf(labelOfValue(sheet, row, left + step))])), { top: row, bottom: row, left, right }, names);

/** By zero-based row: cells whose text ends the name of a column, one perhaps more than once where merges overlap. */
function countEnds(top: SheetTop, { ends }: HeaderParts): Uint32Array {
  const counts = new Uint32Array(ROWS_SEARCHED);
  const add = (row: number, count: number): void => {
    counts[row] = (counts[row] ?? 0) + count;
  };
  for (const [label, cells] of top.cells) if (ends.has(label)) for (const cell of cells) add(rowOf(cell), 1);
  for (const { label, ...range } of top.merges) if (label !== null && ends.has(label)) for (let row = range.top; row <= range.bottom; row++) add(row, range.right - range.left + 1);
  return counts;
}

/** No stack that ends in this row has more: the lowest text of a column must be the end of a header. */
function mostColumns({ widths, filled }: SheetTop, ends: Uint32Array, bottom: number): number {
  let most = ends[bottom] ?? 0;
  let width = widths[bottom] ?? 0;
  let isUnderEnd = false;
  for (let row = Math.max(0, bottom - DEEPEST + 1); row < bottom; row++) {
    width = Math.max(width, widths[row] ?? 0);
    isUnderEnd ||= (ends[row] ?? 0) > 0;
  }
  if (isUnderEnd) most += width - (filled[bottom] ?? 0);
  return most;
}

/** Whether a cell of its own holds text: a row of numbers under a merge is none of headers. */
function holdsText(sheet: Sheet, row: number): boolean {
  for (let column = 0; column < COLUMNS_SEARCHED; column++) if (typeof labelOfValue(sheet, row, column) === 'string') return true;
  return false;
}

/** Whether a row holds what may be part of a header. */
function holdsPart(top: SheetTop, row: number, { words }: HeaderParts): boolean {
  for (let column = 0; column < (top.widths[row] ?? 0); column++) {
    const said = labelAt(top, row, column);
    const label = said === undefined ? null : knownLabel(said);
    if (label?.split(' ').every((word) => words.has(word))) return true;
  }
  return false;
}

function readHeaders(top: SheetTop, first: number, bottom: number, names: ColumnNames, spreads: boolean): Headers {
  const width = widthOf(top.sheet, first, bottom);
  const texts = new Map<number, string>();
  const carried: string[] = [];
  for (let column = 0; column < width; column++) {
    let text = '';
    let last = '';
    for (let row = first; row <= bottom; row++) {
      const own = textOf(labelAt(top, row, column));
      // A band without merged cells: its text stands in its first column only. Never in the last row, where each column has its own.
      if (own !== '') carried[row] = own;
      const part = own === '' && spreads && row < bottom ? (carried[row] ?? '') : own;
      if (part === '' || part === last) continue;
      text = text === '' ? part : `${text} ${part}`;
      last = part;
    }
    if (text !== '') texts.set(column, text);
  }
  return matchHeaders(texts, { top: first, bottom, left: 0, right: Math.max(0, width - 1) }, names);
}

const textOf = (label: Label | undefined): string => (label === undefined ? '' : String(label));

/** Cells up to the last one of these rows' own; a merge may reach further. */
function widthOf(sheet: Sheet, first: number, bottom: number): number {
  let width = 0;
  for (let row = first; row <= bottom; row++) width = Math.max(width, sheet.rows.get(row)?.length ?? 0);
  return Math.min(COLUMNS_SEARCHED, width);
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
