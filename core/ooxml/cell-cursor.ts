/** One cell of a sheet part into its column, style, value and formula, left in fields so that nothing is made for cells without content. */
import { MAX_COLUMNS } from '../model/place';
import { readErrorValue } from '../model/scalar';
import { ByteCursor, GT, isDigit, SLASH } from './byte-cursor';
import { serialOfIsoDate } from './iso-date';
import { type FormulaText, SharedFormulas } from './shared-formulas';
import { readRichText } from './shared-strings';
import { damaged } from './unreadable';
import { endOfElement, endOfTag, nextTag, skipMarkup } from './xml';
import { decodeXstring } from './xml-text';
import type { Scalar } from '../model/scalar';
import type { Limits } from './limits';
import type { CellStyles } from './cell-styles';
import type { Part } from './part';
import type { SharedStrings } from './shared-strings';
import type { Tag } from './xml';

/** What cells point to outside their sheet. */
export interface CellSurroundings {
  readonly strings: SharedStrings;
  readonly styles: CellStyles;
  readonly dateSystem: 1900 | 1904;
  readonly limits: Limits;
  /** Of all sheets together. */
  readonly formulaText: FormulaText;
}

export const LOWER_C = 0x63;
export const LOWER_F = 0x66;
export const LOWER_R = 0x72;
export const LOWER_S = 0x73;
export const LOWER_T = 0x74;
export const LOWER_V = 0x76;

/** What the `t` attribute says (ECMA-376 Part 1, 18.18.11). */
export const NUMBER = 0;
export const SHARED = 1;
export const TEXT = 2;
const INLINE = 3;
const BOOLEAN = 4;
const ERROR = 5;
const DATE = 6;

/** Number() reads more than this: `0x1F`, `Infinity`. */
const WRITTEN_NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** A cell whose shared formula is yet to come. Zero-based. */
export interface Waiting {
  readonly row: number;
  readonly column: number;
  readonly key: number;
}

export class CellCursor extends ByteCursor {
  protected readonly around: CellSurroundings;
  protected readonly shared: SharedFormulas;
  protected readonly waiting: Waiting[] = [];
  protected row = -1;
  /** Of the cell read last, with its style, value and formula. */
  protected column = -1;
  protected style = 0;
  protected value: Scalar = null;
  protected formula: string | undefined;
  /** What an array formula fills, as written; '' for any other cell. */
  protected arrayRef = '';
  /** Index of the value among the shared strings, `value` then being null; -1 for any other value. */
  protected stringIndex = -1;
  private type = NUMBER;

  constructor(part: Part, sheetData: Tag, around: CellSurroundings) {
    super(part, sheetData);
    this.around = around;
    this.shared = new SharedFormulas(part.name, around.formulaText);
  }

  /** Reads the cell whose name ends at `from`; afterwards the cursor stands behind its end. */
  protected readCell(from: number): void {
    this.column += 1;
    this.style = 0;
    this.type = NUMBER;
    this.value = null;
    this.formula = undefined;
    this.arrayRef = '';
    this.stringIndex = -1;
    for (let at = from, length = this.nextAttribute(at); length >= 0; length = this.nextAttribute(at)) {
      if (length === 1) this.takeAttribute(this.bytes[this.nameAt], this.valueAt);
      at = this.afterValue(this.valueAt - 1);
    }
    if (this.column >= MAX_COLUMNS) throw damaged('column', this.part.name, { found: this.column + 1 });
    if (!this.isEmptyTag) this.readContent();
  }

  private takeAttribute(name: number | undefined, valueAt: number): void {
    if (name === LOWER_R) this.column = this.readColumn(valueAt);
    else if (name === LOWER_S) this.style = this.readDigits(valueAt);
    else if (name === LOWER_T) this.type = this.readType(valueAt);
  }

  private readType(at: number): number {
    const first = this.bytes[at];
    if (first === LOWER_S) return this.bytes[at + 1] === LOWER_T ? TEXT : SHARED;
    if (first === 0x69) return INLINE;
    if (first === 0x62) return BOOLEAN;
    if (first === 0x65) return ERROR;
    return first === 0x64 ? DATE : NUMBER;
  }

  /** The children of a cell, up to and including `</c>`. */
  private readContent(): void {
    const { bytes, prefixLength, part } = this;
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
      if (isShort && bytes[name] === LOWER_V) this.value = this.readValue(name + 1);
      else if (isShort && bytes[name] === LOWER_F) this.formula = this.readFormula(name + 1);
      else {
        const tag = nextTag(part, start);
        if (!tag) throw damaged('xml', part.name);
        if (tag.name === 'is') {
          const { text, end } = readRichText(part, tag);
          this.value = text;
          this.at = end;
        } else this.at = endOfElement(part, tag);
      }
    }
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
      const number = this.readNumber(start);
      if (number !== undefined && bytes[this.at + 1] === SLASH) return number;
      this.at = start;
    } else if (this.type === SHARED) {
      if (!isDigit(bytes[start])) return null;
      this.stringIndex = this.readDigits(start);
      return null;
    } else if (this.type === BOOLEAN) return this.isTrueAt(start);
    const text = this.readText();
    if (this.type === TEXT || this.type === INLINE) return decodeXstring(text);
    if (this.type === DATE) return serialOfIsoDate(text.trim(), this.around.dateSystem) ?? text;
    if (this.type === ERROR) return readErrorValue(text.trim()) ?? text;
    const trimmed = text.trim();
    const number = WRITTEN_NUMBER.test(trimmed) ? Number(trimmed) : Number.NaN;
    return trimmed === '' ? null : Number.isFinite(number) ? number : text;
  }

  /** A formula; of a shared one the cell's own text, or undefined when its first cell is yet to come. */
  private readFormula(from: number): string | undefined {
    const { bytes } = this;
    let isShared = false;
    let isArray = false;
    let ref = '';
    let key = -1;
    if (bytes[from] === GT) {
      this.at = from + 1;
      this.isEmptyTag = false;
    } else {
      for (;;) {
        const length = this.nextAttribute(from);
        if (length < 0) break;
        const name = bytes[this.nameAt];
        const valueAt = this.valueAt;
        from = this.afterValue(valueAt - 1);
        if (length === 1 && name === LOWER_T) {
          isShared = bytes[valueAt] === LOWER_S;
          isArray = bytes[valueAt] === 0x61;
        } else if (length === 2 && name === LOWER_S) key = this.readDigits(valueAt);
        else if (length === 3 && name === LOWER_R && bytes[this.nameAt + 1] === 0x65) ref = this.part.text(valueAt, from - 1);
      }
    }
    if (isArray) this.arrayRef = ref;
    const text = this.isEmptyTag ? '' : this.readText();
    if (!isShared || key < 0) return text === '' ? undefined : text;
    const formula = this.shared.take(text, key, this.row, this.column);
    if (formula === undefined) this.waiting.push({ row: this.row, column: this.column, key });
    return formula;
  }
}
