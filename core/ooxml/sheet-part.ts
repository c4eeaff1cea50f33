/** A sheet part into its cells and what stands around them: hidden columns, merges, protection, the tables it points to. */
import { MAX_COLUMNS, readRange } from '../model/place';
import { tooLarge } from './package';
import { readCells } from './sheet-cells';
import { readValidations } from './validations';
import { isTrue } from './workbook-part';
import { childTags, rootTag, siblingTags } from './xml';
import { readAttributes } from './xml-attributes';
import type { Range } from '../model/place';
import type { Run } from './cell-ranges';
import type { CellValidation, Row } from '../model/workbook';
import type { CellSurroundings } from './cell-cursor';
import type { Part } from './part';
import type { SheetCells } from './sheet-cells';
import type { SheetSections } from './sheet-sections';
import type { Tag } from './xml';

export interface SheetPart {
  readonly rows: ReadonlyMap<number, Row>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly merges: readonly Range[];
  readonly isProtected: boolean;
  readonly hasTables: boolean;
  readonly cellCount: number;
  /** Whether cells below its head were left out. */
  readonly isCut: boolean;
  /** Undefined when only content was read. */
  readonly validations: readonly CellValidation[] | undefined;
  /** Undefined when only a range or only content was read, or when there is too much to tell. */
  readonly unlocked: readonly Range[] | undefined;
}

const NO_CELLS: Omit<SheetCells, 'part' | 'end'> = { rows: new Map(), hiddenRows: new Set(), cellCount: 0, isCut: false, unlocked: [] };

/** Which cells of a sheet are read; all where nothing is said. */
export interface SheetAsked {
  readonly within?: Range | undefined;
  /** Only so many rows from the top. */
  readonly head?: number;
  /** Whether only what stands in cells is asked: then neither validations nor unlocked cells are told. */
  readonly isForContent?: boolean;
}

export function readSheetPart(sections: SheetSections, surroundings: CellSurroundings, { within, head = Infinity, isForContent = false }: SheetAsked = {}): SheetPart {
  const { limits } = surroundings;
  let columns: SheetColumns = { hidden: new Set(), unlocked: [] };
  const merges: Range[] = [];
  const validations: CellValidation[] = [];
  let isProtected = false;
  let hasTables = false;
  const take = (part: Part, tag: Tag): void => {
    if (tag.name === 'cols') columns = readColumns(part, tag, surroundings.styles.unlocked);
    else if (tag.name === 'sheetProtection') isProtected = isTrue(readAttributes(part, tag).get('sheet'));
    else if (tag.name === 'tableParts') hasTables = true;
    else if (tag.name === 'dataValidations' && !isForContent) readValidations(part, tag, limits, validations);
    else if (tag.name === 'extLst' && !isForContent) {
      for (const extension of childTags(part, tag)) for (const child of childTags(part, extension)) if (child.name === 'dataValidations') readValidations(part, child, limits, validations);
    } else if (tag.name === 'mergeCells') {
      for (const child of childTags(part, tag)) {
        const range = readRange(readAttributes(part, child).get('ref') ?? '');
        if (range) merges.push(range);
        if (merges.length > limits.listItems) throw tooLarge('listItems', merges.length, limits.listItems, part.name);
      }
    }
  };
  const top = sections.current;
  let cells: SheetCells | undefined;
  for (const tag of childTags(top, rootTag(top))) {
    if (tag.name !== 'sheetData') take(top, tag);
    else {
      cells = readCells(sections, tag, surroundings, { unlockedColumns: columns.unlocked, tellsUnlocked: !within && !isForContent, within, head });
      break;
    }
  }
  if (cells) for (const tag of siblingTags(cells.part, cells.end)) take(cells.part, tag);
  return { ...(cells ?? NO_CELLS), hiddenColumns: columns.hidden, merges, isProtected, hasTables, validations: isForContent ? undefined : validations };
}

interface SheetColumns {
  readonly hidden: ReadonlySet<number>;
  /** From left to right. */
  readonly unlocked: readonly Run[];
}

/** `unlockedStyles` tells of each cell style whether it unlocks; a file has at most one `col` for each column, from left to right, and more are not looked at. */
function readColumns(part: Part, cols: Tag, unlockedStyles: readonly boolean[] | undefined): SheetColumns {
  const hidden = new Set<number>();
  const unlocked: Run[] = [];
  let count = 0;
  for (const tag of childTags(part, cols)) {
    count += 1;
    if (count > MAX_COLUMNS) break;
    const values = readAttributes(part, tag);
    const left = Math.max(1, Number(values.get('min') ?? 0)) - 1;
    const right = Math.min(MAX_COLUMNS, Number(values.get('max') ?? 0)) - 1;
    if (unlockedStyles?.[Number(values.get('style') ?? 0)] === true && left > (unlocked.at(-1)?.right ?? -1) && left <= right) unlocked.push({ left, right });
    if (isTrue(values.get('hidden'))) for (let column = left; column <= right && hidden.size < MAX_COLUMNS; column += 1) hidden.add(column);
  }
  return { hidden, unlocked };
}
