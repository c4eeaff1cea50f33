/** Cells and what is typed into them -> as few writes to Excel as their places allow, in requests below its limit; other cells are left alone. */
import type { Range } from '../../core/model/place';
import type { CellInput } from './cell-input';
import { send } from './send';

export interface CellWrite {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly input: CellInput;
  /** Number format to give the cell; its own stays when absent. */
  readonly format?: string;
}

/** Characters of one request: well below the 5 MB that Excel on the web takes. */
const CHARACTERS_PER_REQUEST = 1_000_000;
/** Blank columns that one write may bridge: `null` leaves a cell alone (Microsoft, "Range.values"). */
const WIDEST_GAP = 3;

/** Of two writes to one cell the later counts. `onWritten` hears of what has been done so far, for taking it back when a later part fails. */
export async function writeCells(context: Excel.RequestContext, writes: readonly CellWrite[], onWritten: (done: readonly CellWrite[]) => void = () => undefined): Promise<void> {
  for (const group of groupBySize(coverCells(writes))) {
    await send(context, () => {
      for (const { sheetId, range, cells } of group) {
        const sheet = context.workbook.worksheets.getItem(sheetId);
        const target = sheet.getRangeByIndexes(range.top, range.left, range.bottom - range.top + 1, range.right - range.left + 1);
        // Before the values: a cell that is text by its format takes what is typed as text.
        if (cells.some(({ format }) => format !== undefined)) target.numberFormat = toMatrix(range, cells, ({ format }) => format ?? null);
        target.formulas = toMatrix(range, cells, ({ input }) => input);
      }
    });
    onWritten(group.flatMap(({ cells }) => cells));
  }
}

/** A cell on its sheet, zero-based, perhaps with what is to be typed into it. */
export interface SheetCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly input?: CellInput;
  readonly format?: string;
}

export interface CoveringBlock<Covered extends SheetCell> {
  readonly sheetId: string;
  readonly range: Range;
  /** In the order of the rows. */
  readonly cells: readonly Covered[];
}

type WriteBlock = CoveringBlock<CellWrite>;

/** Holes become null. */
function toMatrix<Value>(range: Range, cells: readonly CellWrite[], valueOf: (cell: CellWrite) => Value): (Value | null)[][] {
  const rows = Array.from({ length: range.bottom - range.top + 1 }, () => Array.from({ length: range.right - range.left + 1 }, (): Value | null => null));
  for (const cell of cells) {
    const row = rows[cell.row - range.top];
    if (row) row[cell.column - range.left] = valueOf(cell);
  }
  return rows;
}

/** Cells -> few rectangles around them; of two that are the same cell the later counts. */
export function coverCells<Covered extends SheetCell>(cells: readonly Covered[]): readonly CoveringBlock<Covered>[] {
  const last = new Map(cells.map((cell) => [`${cell.sheetId} ${cell.row} ${cell.column}`, cell]));
  const sorted = [...last.values()].sort((one, other) => one.sheetId.localeCompare(other.sheetId) || one.row - other.row || one.column - other.column);
  const runs: { sheetId: string; range: Range; cells: Covered[] }[] = [];
  for (const write of sorted) {
    const run = runs.at(-1);
    if (run && run.sheetId === write.sheetId && run.range.top === write.row && write.column - run.range.right <= WIDEST_GAP) {
      run.cells.push(write);
      run.range = { ...run.range, right: write.column };
    } else runs.push({ sheetId: write.sheetId, range: { top: write.row, left: write.column, bottom: write.row, right: write.column }, cells: [write] });
  }
  return stackRuns(runs);
}

/** Rows below each other, over the same columns, become one block. */
function stackRuns<Covered extends SheetCell>(runs: readonly CoveringBlock<Covered>[]): readonly CoveringBlock<Covered>[] {
  const open = new Map<string, { sheetId: string; range: Range; cells: Covered[]; size: number }>();
  const blocks: CoveringBlock<Covered>[] = [];
  for (const { sheetId, range, cells } of runs) {
    const key = `${sheetId} ${range.left} ${range.right}`;
    const above = open.get(key);
    if (above && above.range.bottom === range.top - 1 && above.size + sizeOf(cells) < CHARACTERS_PER_REQUEST) {
      above.range = { ...above.range, bottom: range.bottom };
      above.cells.push(...cells);
      above.size += sizeOf(cells);
      continue;
    }
    const block = { sheetId, range, cells: [...cells], size: sizeOf(cells) };
    open.set(key, block);
    blocks.push(block);
  }
  return blocks;
}

function groupBySize(blocks: readonly WriteBlock[]): readonly (readonly WriteBlock[])[] {
  const groups: WriteBlock[][] = [];
  let room = 0;
  for (const block of blocks) {
    const size = sizeOf(block.cells);
    const group = groups.at(-1);
    if (group && size <= room) group.push(block);
    else groups.push([block]);
    room = (group && size <= room ? room : CHARACTERS_PER_REQUEST) - size;
  }
  return groups;
}

/** An estimate of what cells take on the wire, in characters. */
const sizeOf = (cells: readonly SheetCell[]): number => cells.reduce((sum, { input = '', format = '' }) => sum + String(input).length + format.length + 12, 0);
