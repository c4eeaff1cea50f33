/** Rectangles of cells on sheets, cut and grouped so that no request to Excel grows over its limit. */
import type { Range } from '../../core/model/place';

export interface Block {
  /** Excel's id of the sheet: a name may change meanwhile. */
  readonly sheetId: string;
  readonly range: Range;
  /** An error value stood in it when it was last read: whether `#N/A` is one is then asked along, not afterwards. */
  readonly hadErrors?: boolean;
}

export const countCells = ({ range }: Block): number => (range.bottom - range.top + 1) * (range.right - range.left + 1);

export const intersect = (one: Range, other: Range): Range | undefined => {
  const range = { top: Math.max(one.top, other.top), left: Math.max(one.left, other.left), bottom: Math.min(one.bottom, other.bottom), right: Math.min(one.right, other.right) };
  return range.top <= range.bottom && range.left <= range.right ? range : undefined;
};

/** Pieces of at most so many cells, from top to bottom; a row that is wider than that is cut too. */
export function cutBlock({ range, ...rest }: Block, mostCells: number): readonly Block[] {
  const width = Math.min(range.right - range.left + 1, mostCells);
  const height = Math.max(1, Math.floor(mostCells / width));
  const pieces: Block[] = [];
  for (let top = range.top; top <= range.bottom; top += height) {
    for (let left = range.left; left <= range.right; left += width) {
      pieces.push({ ...rest, range: { top, left, bottom: Math.min(range.bottom, top + height - 1), right: Math.min(range.right, left + width - 1) } });
    }
  }
  return pieces;
}

/** Groups of blocks that together stay below so many cells, in their order. */
export function groupBlocks(blocks: readonly Block[], mostCells: number): readonly (readonly Block[])[] {
  const groups: Block[][] = [];
  let room = 0;
  for (const block of blocks) {
    const cells = countCells(block);
    const group = groups.at(-1);
    if (group && cells <= room) group.push(block);
    else groups.push([block]);
    room = (group && cells <= room ? room : mostCells) - cells;
  }
  return groups;
}
