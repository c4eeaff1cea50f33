/** Sheet -> what stands near its top and may be a header: texts and numbers, merges spread over their cells. Read once for a sheet, however many tables are looked for on it. */
import { openMemory } from '../model/memory';
import { type Sheet, valueAt } from '../model/workbook';
import { normaliseLabel } from './normalise-label';

/** A trimmed text, or a number such as a year. */
export type Label = string | number;

export interface LabelRow {
  /** By zero-based column; a hole where nothing stands that could be a header. */
  readonly labels: readonly (Label | undefined)[];
  /** Cells up to the last one of its own; a merge from above may reach further. */
  readonly width: number;
  /** Whether a cell of its own holds text. */
  readonly holdsText: boolean;
}

/** By zero-based row, in the order in which the sheet has them. */
export type LabelRows = ReadonlyMap<number, LabelRow>;

export interface Labels {
  readonly rows: LabelRows;
  /** Each label once; the first is that of blank cells, and numbers that name no column are one. */
  readonly distinct: readonly (Label | undefined)[];
  /** By zero-based row: for each column its place in `distinct`. */
  readonly places: ReadonlyMap<number, readonly number[]>;
  /** Word of a label as `normaliseLabel` makes it -> places in `distinct` of the texts that have it, one perhaps twice. */
  readonly withWord: ReadonlyMap<string, readonly number[]>;
  /** Place in `distinct` of a label. */
  readonly placeOf: (label: Label) => number | undefined;
}

/** Headers stand near the top: further down nobody puts them, and a long list is not read twice. */
export const ROWS_SEARCHED = 200;
const COLUMNS_SEARCHED = 256;
const MERGES_SEARCHED = 2_000;

const known = new WeakMap<Sheet, Labels>();

export function readLabels(sheet: Sheet): Labels {
  const found = known.get(sheet) ?? findDistinct(spreadMerges(sheet, readRows(sheet)));
  known.set(sheet, found);
  return found;
}

/** Labels come back, from one workbook to the next. */
const rememberWords = openMemory<readonly string[]>(5_000);

/** Words of a label, as the names of headers have them; a text without any, such as a dash, has one that is empty. */
export const wordsOf = (text: string): readonly string[] => rememberWords(text, () => normaliseLabel(text).split(' '));

/** Whether a number can be what a header says: a year, an age. */
export const mayNameColumn = (number: number): boolean => number >= 1 && number <= 9_999 && Number.isInteger(number);

/** Most cells of a list repeat what stands in others: what is asked of a label is asked once, and only of those that have a word of what is looked for. */
function findDistinct(rows: LabelRows): Labels {
  const places = new Map<Label | undefined, number>([[undefined, 0]]);
  const placeOf = (label: Label | undefined): number => {
    const key = typeof label === 'number' && !mayNameColumn(label) ? Number.NaN : label;
    const place = places.get(key) ?? places.size;
    if (place === places.size) places.set(key, place);
    return place;
  };
  const byRow = new Map<number, readonly number[]>();
  for (const [row, { labels }] of rows) {
    const cells: number[] = [];
    for (const label of labels) cells.push(label === undefined ? 0 : placeOf(label));
    byRow.set(row, cells);
  }
  const withWord = new Map<string, number[]>();
  for (const [label, place] of places) {
    if (typeof label !== 'string') continue;
    for (const word of wordsOf(label)) {
      const known = withWord.get(word);
      if (known) known.push(place);
      else withWord.set(word, [place]);
    }
  }
  return { rows, distinct: [...places.keys()], places: byRow, withWord, placeOf: (label) => places.get(label) };
}

/** The label of one cell; undefined where it is blank or neither text nor number. */
export function labelAt(sheet: Sheet, row: number, column: number): Label | undefined {
  const value = valueAt(sheet, row, column);
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? value.trim() || undefined : undefined;
}

interface OpenRow extends LabelRow {
  readonly labels: (Label | undefined)[];
}

function readRows(sheet: Sheet): Map<number, OpenRow> {
  const rows = new Map<number, OpenRow>();
  for (const [row, cells] of sheet.rows) {
    if (row >= ROWS_SEARCHED) continue;
    const width = Math.min(COLUMNS_SEARCHED, cells.length);
    const labels: (Label | undefined)[] = [];
    let holdsText = false;
    for (let column = 0; column < width; column++) {
      const label = labelAt(sheet, row, column);
      labels.push(label);
      holdsText ||= typeof label === 'string';
    }
    rows.set(row, { labels, width, holdsText });
  }
  return rows;
}

/** A merge over a whole sheet costs no more than the part that is searched. */
function spreadMerges(sheet: Sheet, rows: Map<number, OpenRow>): LabelRows {
  for (const merge of sheet.merges.filter(({ top }) => top < ROWS_SEARCHED).slice(0, MERGES_SEARCHED)) {
    const label = labelAt(sheet, merge.top, merge.left);
    if (label === undefined) continue;
    for (let row = merge.top; row <= Math.min(merge.bottom, ROWS_SEARCHED); row++) {
      const { labels } = rows.get(row) ?? {};
      if (!labels) continue;
      for (let column = merge.left; column <= Math.min(merge.right, COLUMNS_SEARCHED); column++) labels[column] = label;
    }
  }
  return rows;
}
