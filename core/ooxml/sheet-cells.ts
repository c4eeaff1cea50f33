/** The cells of a sheet part, in one pass over its bytes, into rows; refuses places outside Excel's sheet. */
import { MAX_COLUMNS, MAX_ROWS } from '../model/place';
import { readErrorValue } from '../model/scalar';
import { ByteCursor, GT, isDigit, SLASH } from './byte-cursor';
import { serialOfIsoDate } from './iso-date';
import { tooLarge } from './package';
import { readNumber } from './read-number';
import { readRichText } from './shared-strings';
import { SharedFormulas } from './shared-formulas';
import { damaged } from './unreadable';
import { decodeXstring, endOfElement, endOfTag, nextTag, skipMarkup } from './xml';
import type { Cell, Row } from '../model/workbook';
import type { Scalar } from '../model/scalar';
import type { Limits } from './limits';
import type { NumberFormats } from './number-formats';
import type { Part } from './package';
import type { SharedStrings } from './shared-strings';
import type { Tag } from './xml';

/** What cells point to outside their sheet. */
export interface CellSurroundings {
  readonly strings: SharedStrings;
  readonly formats: NumberFormats;
  readonly dateSystem: 1900 | 1904;
  readonly limits: Limits;
}

export interface SheetCells {
  readonly rows: Map<number, Row>;
  readonly hiddenRows: Set<number>;
  /** After `</sheetData>`. */
  readonly end: number;
  readonly cellCount: number;
}

const LOWER_C = 0x63;
const LOWER_F = 0x66;
const LOWER_V = 0x76;
const LOWER_R = 0x72;

/** What the `t` attribute says (ECMA-376 Part 1, 18.18.11). */
const NUMBER = 0;
const SHARED = 1;
const TEXT = 2;
const INLINE = 3;
const BOOLEAN = 4;
const ERROR = 5;
const DATE = 6;
/** By the first letter: s, inlineStr, b, e, d. */
const TYPES = new Map<number | undefined, number>([[0x73, SHARED], [0x69, INLINE], [0x62, BOOLEAN], [0x65, ERROR], [0x64, DATE]]);

interface Waiting {
  readonly row: number;
  readonly column: number;
  readonly key: number;
}

/** Reads all cells between the `sheetData` tags. */
export function readCells(part: Part, sheetData: Tag, surroundings: CellSurroundings): SheetCells {
  const reader = new CellReader(part, sheetData, surroundings);
  const end = sheetData.kind === 'empty' ? sheetData.end : reader.readAll();
  return { rows: reader.rows, hiddenRows: reader.hiddenRows, end, cellCount: reader.cellCount };
}

/** Holds the place in the bytes and the attributes of the tag just read, so that no object is made for each tag. */
class CellReader extends ByteCursor {
  readonly rows = new Map<number, (Cell | undefined)[]>();
  readonly hiddenRows = new Set<number>();
  cellCount = 0;
  private row = -1;
  private highestRow = -1;
  private isOutOfOrder = false;
  private column = -1;
  private style = 0;
  private type = NUMBER;
  private cells: (Cell | undefined)[] = [];
  private lastColumn = -1;
  private width = 0;
  private readonly shared: SharedFormulas;
  private readonly waiting: Waiting[] = [];

  constructor(part: Part, sheetData: Tag, private readonly around: CellSurroundings) {
    super(part, sheetData);
    this.shared = new SharedFormulas(part.name, around.limits);
  }

  readAll(): number {
    const { bytes, prefixLength, part } = this;
    for (;;) {
      const start = this.nextLt();
      const first = bytes[start + 1];
      if (first === SLASH) {
        const name = start + 2 + prefixLength;
        this.at = endOfTag(part, start);
        // `</sheetData>` is the only closing tag here that starts with s.
        if (bytes[name] === 0x73) break;
        continue;
      }
      if (first === 0x21 || first === 0x3f) {
        this.at = skipMarkup(part, start);
        continue;
      }
      const name = start + 1 + prefixLength;
      const after = bytes[name + 1] as number;
      if (bytes[name] === LOWER_C && (after <= 0x20 || after === GT || after === SLASH)) this.readCell(name + 1);
      else if (bytes[name] === LOWER_R && after === 0x6f && bytes[name + 2] === 0x77) this.openRow(name + 3);
      else {
        const tag = nextTag(part, start);
        if (!tag) throw damaged('xml', part.name);
        this.at = endOfElement(part, tag);
      }
    }
    this.closeRow();
    this.resolveWaiting();
    if (this.isOutOfOrder) this.sortRows();
    return this.at;
  }

  private openRow(from: number): void {
    this.closeRow();
    this.row += 1;
    let isHidden = false;
    let at = from;
    const { bytes } = this;
    for (;;) {
      at = this.nextAttribute(at);
      if (at < 0) break;
      const quote = this.valueAt - 1;
      if (at === 1 && bytes[this.nameAt] === LOWER_R) this.row = this.readIndex(this.valueAt, MAX_ROWS, 'row');
      else if (at === 6 && bytes[this.nameAt] === 0x68) isHidden = bytes[this.valueAt] === 0x31 || bytes[this.valueAt] === 0x74;
      at = this.afterValue(quote);
    }
    if (this.row >= MAX_ROWS) throw damaged('row', this.part.name, { found: this.row + 1 });
    if (isHidden) this.hiddenRows.add(this.row);
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

  private readCell(from: number): void {
    const { bytes } = this;
    this.column += 1;
    this.style = 0;
    this.type = NUMBER;
    let at = from;
    for (;;) {
      const length = this.nextAttribute(at);
      if (length < 0) break;
      if (length === 1) {
        const name = bytes[this.nameAt];
        if (name === LOWER_R) this.column = this.readColumn(this.valueAt);
        else if (name === 0x73) this.style = this.readDigits(this.valueAt);
        else if (name === 0x74) this.type = this.readType(this.valueAt);
      }
      at = this.afterValue(this.valueAt - 1);
    }
    if (this.column >= MAX_COLUMNS) throw damaged('column', this.part.name, { found: this.column + 1 });
    if (!this.isEmptyTag) this.readContent();
  }

  private readType(at: number): number {
    const first = this.bytes[at];
    return first === 0x73 && this.bytes[at + 1] === 0x74 ? TEXT : (TYPES.get(first) ?? NUMBER);
  }

  /** The children of a cell, up to and including `</c>`. */
  private readContent(): void {
    const { bytes, prefixLength, part } = this;
    let value: Scalar = null;
    let formula: string | undefined;
    for (;;) {
      const start = this.nextLt();
      const first = bytes[start + 1];
      if (first === SLASH) {
        const isCell = bytes[start + 2 + prefixLength] === LOWER_C;
        this.at = endOfTag(part, start);
        if (isCell) break;
        continue;
      }
      if (first === 0x21 || first === 0x3f) {
        this.at = skipMarkup(part, start);
        continue;
      }
      const name = start + 1 + prefixLength;
      const after = bytes[name + 1] as number;
      const isShort = after === GT || after === SLASH || after <= 0x20;
      if (isShort && bytes[name] === LOWER_V) value = this.readValue(name + 1);
      else if (isShort && bytes[name] === LOWER_F) formula = this.readFormula(name + 1);
      else {
        const tag = nextTag(part, start);
        if (!tag) throw damaged('xml', part.name);
        if (tag.name === 'is') {
          const { text, end } = readRichText(part, tag);
          value = text;
          this.at = end;
        } else this.at = endOfElement(part, tag);
      }
    }
    if (value === null && formula === undefined) return;
    this.store(value, formula);
  }

  private store(value: Scalar, formula: string | undefined): void {
    this.cellCount += 1;
    if (this.cellCount > this.around.limits.cells) throw tooLarge('cells', this.cellCount, this.around.limits.cells, this.part.name);
    const format = this.around.formats[this.style];
    this.cells[this.column] = makeCell(value, formula, format);
    if (this.column > this.lastColumn) this.lastColumn = this.column;
  }

  private readValue(from: number): Scalar {
    const { bytes } = this;
    if (bytes[from] === GT) this.at = from + 1;
    else {
      while (this.nextAttribute(from) >= 0) from = this.afterValue(this.valueAt - 1);
      if (this.isEmptyTag) return this.type === TEXT ? '' : null;
    }
    const start = this.at;
    if (this.type === NUMBER) {
      const number = readNumber(bytes, start);
      if (number !== undefined) return number;
    } else if (this.type === SHARED) {
      return isDigit(bytes[start]) ? (this.around.strings(this.readDigits(start)) ?? null) : null;
    } else if (this.type === BOOLEAN) return bytes[start] === 0x31 || bytes[start] === 0x74;
    const text = this.readText();
    if (this.type === TEXT || this.type === INLINE) return decodeXstring(text);
    if (this.type === DATE) return serialOfIsoDate(text.trim(), this.around.dateSystem) ?? text;
    if (this.type === ERROR) return readErrorValue(text.trim()) ?? text;
    const trimmed = text.trim();
    const number = Number(trimmed);
    return trimmed === '' ? null : Number.isNaN(number) ? text : number;
  }

  /** A formula; of a shared one the cell's own text, or undefined when its first cell is yet to come. */
  private readFormula(from: number): string | undefined {
    const { bytes } = this;
    let isShared = false;
    let key = -1;
    if (bytes[from] === GT) {
      this.at = from + 1;
      this.isEmptyTag = false;
    } else {
      for (;;) {
        const length = this.nextAttribute(from);
        if (length < 0) break;
        const name = bytes[this.nameAt];
        if (length === 1 && name === 0x74) isShared = bytes[this.valueAt] === 0x73;
        else if (length === 2 && name === 0x73) key = this.readDigits(this.valueAt);
        from = this.afterValue(this.valueAt - 1);
      }
    }
    const text = this.isEmptyTag ? '' : this.readText();
    if (!isShared || key < 0) return text === '' ? undefined : text;
    const formula = this.shared.take(text, key, this.row, this.column);
    if (formula === undefined) this.waiting.push({ row: this.row, column: this.column, key });
    return formula;
  }

  /** Cells that stand before the first cell of their shared formula. */
  private resolveWaiting(): void {
    for (const { row, column, key } of this.waiting) {
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
