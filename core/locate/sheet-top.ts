/** Sheet -> where near its top the labels stand that declared headers and parameters may be made of, and how full its rows are: read once, however many tables are looked for on it. */
import type { Range } from '../model/place';
import { type Sheet, valueAt } from '../model/workbook';
import { countWords, knownLabel } from './known-words';

/** A trimmed text, or a number such as a year. */
export type Label = string | number;

export interface SheetTop {
  readonly sheet: Sheet;
  /** Known label -> its cells as `rowOf` and `columnOf` read them, in the order of the sheet. */
  readonly cells: ReadonlyMap<string, readonly number[]>;
  /** Zero-based, in the order in which the sheet has them. */
  readonly rows: readonly number[];
  /** By zero-based row: cells up to the last one, merges included; and at least so many of them say something. */
  readonly widths: Uint16Array;
  readonly filled: Uint16Array;
  readonly merges: readonly Merge[];
  /** By zero-based row and column: what merges spread over their cells. */
  readonly spread: ReadonlyMap<number, readonly (Label | undefined)[]>;
}

/** A merge as far as it is searched. */
interface Merge extends Range {
  /** Null where what it says is not known. */
  readonly label: string | null;
}

/** Headers stand near the top: further down nobody puts them, and a long list is not read twice. */
export const ROWS_SEARCHED = 200;
export const COLUMNS_SEARCHED = 256;
const MERGES_SEARCHED = 2_000;

export const rowOf = (cell: number): number => Math.floor(cell / COLUMNS_SEARCHED);
export const columnOf = (cell: number): number => cell % COLUMNS_SEARCHED;

const known = new WeakMap<Sheet, { readonly top: SheetTop; readonly wordCount: number }>();

export function readTop(sheet: Sheet): SheetTop {
  const found = known.get(sheet);
  if (found?.wordCount === countWords()) return found.top;
  const top = spreadMerges(readCells(sheet));
  known.set(sheet, { top, wordCount: countWords() });
  return top;
}

function readCells(sheet: Sheet): SheetTop {
  const cells = new Map<string, number[]>();
  const rows: number[] = [];
  const widths = new Uint16Array(ROWS_SEARCHED);
  const filled = new Uint16Array(ROWS_SEARCHED);
  for (const [row, own] of sheet.rows) {
    if (row >= ROWS_SEARCHED) continue;
    rows.push(row);
    const first = row * COLUMNS_SEARCHED;
    const width = Math.min(COLUMNS_SEARCHED, own.length);
    let count = 0;
    for (let column = 0; column < width; column++) {
      const value = own[column]?.value;
      const label = typeof value === 'string' || typeof value === 'number' ? knownLabel(value) : '';
      if (label !== '') count += 1;
      else if (typeof value !== 'string' || value.trim() === '') continue;
      if (label === null) continue;
      const same = cells.get(label);
      if (same) same.push(first + column);
      else cells.set(label, [first + column]);
    }
    widths[row] = width;
    filled[row] = count;
  }
  return { sheet, cells, rows, widths, filled, merges: [], spread: new Map() };
}

/** A merge over a whole sheet costs no more than the part that is searched. */
function spreadMerges(top: SheetTop): SheetTop {
  const { sheet, widths, filled } = top;
  if (sheet.merges.length === 0) return top;
  const merges: Merge[] = [];
  const spread = new Map<number, (Label | undefined)[]>();
  for (const merge of sheet.merges.filter((each) => each.top < ROWS_SEARCHED).slice(0, MERGES_SEARCHED)) {
    const said = labelOfValue(sheet, merge.top, merge.left);
    if (said === undefined) continue;
    const [bottom, right] = [Math.min(merge.bottom, ROWS_SEARCHED - 1), Math.min(merge.right, COLUMNS_SEARCHED - 1)];
    merges.push({ top: merge.top, left: merge.left, bottom, right, label: knownLabel(said) });
    for (let row = merge.top; row <= bottom; row++) {
      if (!sheet.rows.has(row)) continue;
      const labels = spread.get(row) ?? [];
      for (let column = merge.left; column <= right; column++) labels[column] = said;
      spread.set(row, labels);
      widths[row] = Math.max(widths[row] ?? 0, labels.length);
      // What it says may be no more than a dash, over cells that say something.
      filled[row] = 0;
    }
  }
  return { ...top, merges, spread };
}

/** What a cell says, or a merge over it; undefined where that is neither text nor number. */
export const labelAt = ({ sheet, spread }: SheetTop, row: number, column: number): Label | undefined => spread.get(row)?.[column] ?? labelOfValue(sheet, row, column);

/** As `labelAt`, without merges. */
export function labelOfValue(sheet: Sheet, row: number, column: number): Label | undefined {
  const value = valueAt(sheet, row, column);
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? value.trim() || undefined : undefined;
}
