/** Sheet -> the labels near its top as headers are compared by: normalised, merges spread over their cells. Read once for a sheet, however many tables are looked for on it. */
import { type Sheet, valueAt } from '../model/workbook';
import { normaliseLabel } from './normalise-label';

export interface Label {
  /** As it stands, trimmed. */
  readonly text: string;
  /** The words of its normal form. */
  readonly words: readonly string[];
}

export interface LabelRow {
  /** By zero-based column; a hole where nothing stands. */
  readonly labels: readonly (Label | undefined)[];
  /** Cells up to the last one of its own; a merge from above may reach further. */
  readonly width: number;
  /** Whether a cell of its own holds text. */
  readonly holdsText: boolean;
}

/** Headers stand near the top: further down nobody puts them, and a long list is not read twice. */
const ROWS_SEARCHED = 200;
export const COLUMNS_SEARCHED = 256;
const MERGES_SEARCHED = 2_000;

const known = new WeakMap<Sheet, ReadonlyMap<number, LabelRow>>();

/** By zero-based row, in the order in which the sheet has them. */
export function readLabels(sheet: Sheet): ReadonlyMap<number, LabelRow> {
  const found = known.get(sheet) ?? spreadMerges(sheet, readRows(sheet));
  known.set(sheet, found);
  return found;
}

/** The label of one cell; undefined where it is blank or neither text nor number. */
export function labelAt(sheet: Sheet, row: number, column: number): Label | undefined {
  const value = valueAt(sheet, row, column);
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = typeof value === 'string' ? value.trim() : String(value);
  return text === '' ? undefined : { text, words: wordsOf(text) };
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
      labels.push(labelAt(sheet, row, column));
      holdsText ||= labels[column] !== undefined && typeof cells[column]?.value === 'string';
    }
    rows.set(row, { labels, width, holdsText });
  }
  return rows;
}

/** A merge over a whole sheet costs no more than the part that is searched. */
function spreadMerges(sheet: Sheet, rows: Map<number, OpenRow>): ReadonlyMap<number, LabelRow> {
  for (const merge of sheet.merges.filter(({ top }) => top < ROWS_SEARCHED).slice(0, MERGES_SEARCHED)) {
    const label = labelAt(sheet, merge.top, merge.left);
    if (!label) continue;
    for (let row = merge.top; row <= Math.min(merge.bottom, ROWS_SEARCHED); row++) {
      const { labels } = rows.get(row) ?? {};
      if (!labels) continue;
      for (let column = merge.left; column <= Math.min(merge.right, COLUMNS_SEARCHED); column++) labels[column] = label;
    }
  }
  return rows;
}

const split = new Map<string, readonly string[]>();
const KEPT = 5_000;

/** Labels come back, from one workbook to the next. */
function wordsOf(text: string): readonly string[] {
  const found = split.get(text);
  if (found) return found;
  const words = normaliseLabel(text).split(' ').filter((word) => word !== '');
  if (split.size >= KEPT) split.clear();
  split.set(text, words);
  return words;
}
