/** The cells of a sheet part, in one pass over its bytes, into rows; refuses places outside Excel's sheet. */
import { contains, MAX_ROWS, readRange } from '../model/place';
import { GT, LT, SLASH } from './byte-cursor';
import { LOWER_C, LOWER_R, LOWER_S } from './cell-cursor';
import { tooLarge } from './package';
import { damaged } from './unreadable';
import { MOST_UNLOCKED_SPANS, UnlockedCells } from './unlocked-cells';
import { UsualCellCursor } from './usual-cell-cursor';
import { endOfElement, endOfTag, isTextAt, nextTag, skipMarkup } from './xml';
import type { Cell, Row } from '../model/workbook';
import type { Range } from '../model/place';
import type { Run } from './cell-ranges';
import type { Scalar } from '../model/scalar';
import type { CellSurroundings } from './cell-cursor';
import type { Part } from './part';
import type { SheetSections } from './sheet-sections';
import type { Tag } from './xml';

export interface SheetCells {
  readonly rows: Map<number, Row>;
  readonly hiddenRows: Set<number>;
  /** Where it ended: the section, and the place after `</sheetData>` in it. */
  readonly part: Part;
  readonly end: number;
  readonly cellCount: number;
  /** Whether cells below the head were left out. */
  readonly isCut: boolean;
  /** Cells, blank ones too, whose style lets them be typed in on a protected sheet. */
  readonly unlocked: readonly Range[] | undefined;
}

export interface CellsAsked {
  /** Columns whose style lets blank cells be typed in, from left to right. */
  readonly unlockedColumns: readonly Run[];
  readonly tellsUnlocked: boolean;
  /** Cells outside are left out. */
  readonly within: Range | undefined;
  /** Rows from the top: reading ends at the first cell below them. */
  readonly head: number;
}

/** Reads the cells between the `sheetData` tags. */
export function readCells(sections: SheetSections, sheetData: Tag, surroundings: CellSurroundings, { unlockedColumns, tellsUnlocked, within, head }: CellsAsked): SheetCells {
  const { unlocked } = surroundings.styles;
  const isTold = tellsUnlocked && unlockedColumns.length <= MOST_UNLOCKED_SPANS;
  const reader = new CellReader(sections, sheetData, surroundings, unlocked && isTold ? new UnlockedCells(unlockedColumns, unlocked) : undefined, within, head);
  const end = sheetData.kind === 'empty' ? sheetData.end : reader.readAll();
  return { rows: reader.rows, hiddenRows: reader.hiddenRows, part: reader.section, end, cellCount: reader.cellCount, isCut: reader.isCut, unlocked: isTold && !reader.isCut ? (reader.unlocked?.finish() ?? []) : undefined };
}

/** Holds the place in the bytes and the attributes of the tag just read, so that no object is made for each tag. */
class CellReader extends UsualCellCursor {
  readonly rows = new Map<number, (Cell | undefined)[]>();
  readonly hiddenRows = new Set<number>();
  readonly unlocked: UnlockedCells | undefined;
  private readonly within: Range | undefined;
  private readonly head: number;
  cellCount = 0;
  isCut = false;
  private highestRow = -1;
  private isOutOfOrder = false;
  private cells: (Cell | undefined)[] = [];
  private lastColumn = -1;
  private width = 0;

  constructor(private readonly sections: SheetSections, sheetData: Tag, around: CellSurroundings, unlocked: UnlockedCells | undefined, within: Range | undefined, head: number) {
    super(sections.current, sheetData, around);
    this.unlocked = unlocked;
    this.within = within;
    this.head = head;
  }

  /** The section that is being read. */
  get section(): Part {
    return this.part;
  }

  /** Gives the place after `</sheetData>`, in the section that it is in. */
  readAll(): number {
    while (!this.readSection()) {
      const next = this.sections.next();
      if (!next) throw damaged('xml', this.part.name);
      this.moveTo(next);
    }
    this.closeRow();
    // The first cell of a shared formula may stand in what was left out.
    if (!this.isCut) this.resolveWaiting();
    if (this.isOutOfOrder) this.sortRows();
    return this.at;
  }

  /** Whether the cells end in it; otherwise they go on in the next. */
  private readSection(): boolean {
    const { bytes, prefixLength, part, unlocked, within, head } = this;
    const { length } = bytes;
    for (;;) {
      if (this.at === length) return false;
      const start = this.nextLt();
      const first = bytes[start + 1];
      if (first === SLASH) {
        const name = start + 2 + prefixLength;
        this.at = endOfTag(part, start);
        // `</sheetData>` is the only closing tag here that starts with s.
        if (bytes[name] === 0x73) return true;
        continue;
      }
      if (first === 0x21 || first === 0x3f) {
        this.at = skipMarkup(part, start);
        continue;
      }
      const name = start + 1 + prefixLength;
      const after = bytes[name + 1] as number;
      if (bytes[name] === LOWER_C && (after <= 0x20 || after === GT || after === SLASH)) {
        if (prefixLength > 0 || !this.readUsualCell(name + 1)) this.readCell(name + 1);
        if (within && !contains(within, this.row, this.column)) continue;
        if (this.value !== null || this.formula !== undefined || this.stringIndex >= 0) {
          if (this.row >= head) {
            this.isCut = true;
            this.at = this.endOfSheetData();
            return true;
          }
          this.store();
        }
        unlocked?.addCell(this.column, this.style);
      } else if (bytes[name] === LOWER_R && after === 0x6f && bytes[name + 2] === 0x77) {
        this.openRow(name + 3);
        // A shared formula's first cell may be yet to come.
        if (within && this.row > within.bottom && this.waiting.length === 0) {
          this.at = this.endOfSheetData();
          return true;
        }
      }
      else {
        const tag = nextTag(part, start);
        if (!tag) throw damaged('xml', part.name);
        this.at = endOfElement(part, tag);
      }
    }
  }

  /** Looked for from behind: what follows the cells is short. */
  private endOfSheetData(): number {
    const { bytes, part, prefixLength } = this;
    for (let start = bytes.lastIndexOf(LT); start >= this.at; start = bytes.lastIndexOf(LT, start - 1)) {
      if (bytes[start + 1] === SLASH && isTextAt(bytes, start + 2 + prefixLength, 'sheetData')) return endOfTag(part, start);
    }
    throw damaged('xml', part.name);
  }

  private store(): void {
    const { limits, styles, strings } = this.around;
    const format = styles.formats[this.style];
    const { formula, stringIndex } = this;
    let cell: Cell | undefined;
    if (stringIndex < 0) cell = makeCell(this.value, formula, format);
    else if (formula === undefined) cell = strings.cell(stringIndex, format);
    else cell = makeCell(strings.text(stringIndex) ?? null, formula, format);
    if (!cell) return;
    this.cellCount += 1;
    if (this.cellCount > limits.cells) throw tooLarge('cells', this.cellCount, limits.cells, this.part.name);
    const arrayRange = this.arrayRef === '' ? undefined : readRange(this.arrayRef);
    this.cells[this.column] = arrayRange ? { ...cell, arrayRange } : cell;
    if (this.column > this.lastColumn) this.lastColumn = this.column;
  }

  private openRow(from: number): void {
    this.closeRow();
    this.row += 1;
    let isHidden = false;
    let style = 0;
    let hasStyle = false;
    let at = from;
    const { bytes } = this;
    for (;;) {
      at = this.nextAttribute(at);
      if (at < 0) break;
      const quote = this.valueAt - 1;
      if (at === 1 && bytes[this.nameAt] === LOWER_R) this.row = this.readIndex(this.valueAt, MAX_ROWS, 'row');
      else if (at === 6 && bytes[this.nameAt] === 0x68) isHidden = this.isTrueAt(this.valueAt);
      else if (at === 1 && bytes[this.nameAt] === LOWER_S) style = this.readDigits(this.valueAt);
      else if (at === 12 && bytes[this.nameAt + 6] === 0x46) hasStyle = this.isTrueAt(this.valueAt);
      at = this.afterValue(quote);
    }
    if (this.row >= MAX_ROWS) throw damaged('row', this.part.name, { found: this.row + 1 });
    if (isHidden) this.hiddenRows.add(this.row);
    this.unlocked?.openRow(this.row, hasStyle ? style : undefined);
    this.cells = new Array<Cell | undefined>(this.width);
    this.column = -1;
    if (this.row <= this.highestRow) this.reopenRow();
    else this.highestRow = this.row;
  }

  /** Rows that stand out of order or twice: what was read before stays. */
  private reopenRow(): void {
    const before = this.rows.get(this.row);
    this.isOutOfOrder = true;
    if (!before) return;
    this.cells = before;
    this.lastColumn = before.length - 1;
  }

  private closeRow(): void {
    if (this.lastColumn < 0) return;
    if (this.row < 0) throw damaged('xml', this.part.name);
    if (this.cells.length > this.lastColumn + 1) this.cells.length = this.lastColumn + 1;
    this.rows.set(this.row, this.cells);
    this.width = Math.min(this.cells.length, 256);
    this.lastColumn = -1;
  }

  private sortRows(): void {
    const inOrder = [...this.rows].sort(([a], [b]) => a - b);
    this.rows.clear();
    for (const [row, cells] of inOrder) this.rows.set(row, cells);
  }

  /** Cells that stand before the first cell of their shared formula. */
  private resolveWaiting(): void {
    for (const { row, column, key } of this.waiting) {
      if (this.within && !contains(this.within, row, column)) continue;
      const formula = this.shared.take('', key, row, column);
      if (formula === undefined) continue;
      const cells = this.rows.get(row) ?? [];
      const before = cells[column];
      cells[column] = makeCell(before?.value ?? null, formula, before?.format);
      this.rows.set(row, cells);
    }
  }
}

/** Four shapes of object rather than one with undefined fields: the fields are absent where there is nothing. */
function makeCell(value: Scalar, formula: string | undefined, format: string | undefined): Cell {
  if (formula === undefined) return format === undefined ? { value } : { value, format };
  return format === undefined ? { value, formula } : { value, formula, format };
}
