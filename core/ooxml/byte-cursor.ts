/** A place in a part's bytes that steps over tags, attributes and texts without making an object for each; refuses what is cut off. */
import { MAX_COLUMNS } from '../model/place';
import { damaged } from './unreadable';
import { skipMarkup } from './xml';
import { unescapeXml } from './xml-text';
import type { Part } from './part';
import type { Tag } from './xml';

export const LT = 0x3c;
export const GT = 0x3e;
export const SLASH = 0x2f;
export const AMP = 0x26;
export const CR = 0x0d;

/** Powers of ten that a double holds exactly, so that one division rounds once (Clinger, 1990). */
const EXACT_POWERS = Array.from({ length: 16 }, (_, power) => 10 ** power);
const MOST_EXACT_DIGITS = 15;

export const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;

export class ByteCursor {
  protected part: Part;
  protected bytes: Uint8Array;
  /** Bytes of the prefix with its colon, the same for all elements of the sheet's own namespace. */
  protected readonly prefixLength: number;
  protected at: number;
  /** Of the attribute that `nextAttribute` stepped to. */
  protected nameAt = 0;
  protected valueAt = 0;
  /** Whether the tag whose attributes ended last closes itself. */
  protected isEmptyTag = false;

  constructor(part: Part, parent: Tag) {
    this.part = part;
    this.bytes = part.bytes;
    this.at = parent.end;
    this.prefixLength = parent.nameEnd - parent.start - 1 - parent.name.length;
  }

  /** On with another part of the same text, from its start. */
  protected moveTo(part: Part): void {
    this.part = part;
    this.bytes = part.bytes;
    this.at = 0;
  }

  protected nextLt(): number {
    const { bytes } = this;
    let at = this.at;
    const end = bytes.length;
    while (at < end && bytes[at] !== LT) at += 1;
    if (at >= end) throw damaged('xml', this.part.name);
    return at;
  }

  /** Steps to the next attribute of the tag: gives the length of its name, its name and value places in fields; -1 after the last, `at` then after the tag. */
  protected nextAttribute(from: number): number {
    const { bytes } = this;
    let at = from;
    let byte = bytes[at] as number;
    while (byte <= 0x20) byte = bytes[++at] as number;
    if (byte === GT || byte === SLASH || byte === undefined) {
      this.isEmptyTag = byte === SLASH;
      this.at = byte === SLASH ? at + 2 : at + 1;
      return -1;
    }
    this.nameAt = at;
    while (byte !== 0x3d && byte > 0x20) byte = bytes[++at] as number;
    const length = at - this.nameAt;
    while (byte <= 0x20 || byte === 0x3d) byte = bytes[++at] as number;
    if (byte !== 0x22 && byte !== 0x27) throw damaged('xml', this.part.name);
    this.valueAt = at + 1;
    return length;
  }

  /** After the quote that closes the value opened by the quote at `open`. */
  protected afterValue(open: number): number {
    const { bytes } = this;
    const quote = bytes[open];
    let at = open + 1;
    const end = bytes.length;
    while (at < end && bytes[at] !== quote) at += 1;
    if (at >= end) throw damaged('xml', this.part.name);
    return at + 1;
  }

  /** Whether a value that starts at `from` is `1` or `true`. */
  protected isTrueAt(from: number): boolean {
    return this.bytes[from] === 0x31 || this.bytes[from] === 0x74;
  }

  /** The whole number written at `from`; 0 where no digit stands. */
  protected readDigits(from: number): number {
    const { bytes } = this;
    let value = 0;
    let at = from;
    for (let byte = bytes[at] as number; byte >= 0x30 && byte <= 0x39; byte = bytes[++at] as number) value = value * 10 + byte - 0x30;
    return value;
  }

  /** The number that fills the bytes from `from` up to the next tag, exactly as Number() reads its text, and `at` on that tag; undefined for anything else, numbers beyond a double's too. */
  protected readNumber(from: number): number | undefined {
    const { bytes } = this;
    let at = from;
    let byte = bytes[at] as number;
    const isNegative = byte === 0x2d;
    if (isNegative) byte = bytes[++at] as number;
    let mantissa = 0;
    let digits = at;
    for (; byte >= 0x30 && byte <= 0x39; byte = bytes[++at] as number) mantissa = mantissa * 10 + byte - 0x30;
    digits = at - digits;
    let decimals = 0;
    if (byte === 0x2e) {
      const point = at;
      byte = bytes[++at] as number;
      for (; byte >= 0x30 && byte <= 0x39; byte = bytes[++at] as number) mantissa = mantissa * 10 + byte - 0x30;
      decimals = at - point - 1;
      digits += decimals;
    }
    if (digits === 0) return undefined;
    if (byte !== LT || digits > MOST_EXACT_DIGITS) return this.readLongNumber(from);
    this.at = at;
    const value = decimals === 0 ? mantissa : mantissa / (EXACT_POWERS[decimals] as number);
    return isNegative ? -value : value;
  }

  /** More than 15 digits, or an exponent: left to the platform. */
  private readLongNumber(from: number): number | undefined {
    const { bytes } = this;
    let end = from;
    while (end < bytes.length && bytes[end] !== LT) end += 1;
    const text = this.part.text(from, end);
    const number = /^-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text) ? Number(text) : Number.NaN;
    if (!Number.isFinite(number)) return undefined;
    this.at = end;
    return number;
  }

  /** Text from `at` up to the next tag, which `at` then stands on. */
  protected readText(): string {
    const { bytes } = this;
    let text = '';
    for (;;) {
      const start = this.at;
      const end = this.nextLt();
      let needsCare = false;
      for (let at = start; at < end; at += 1) {
        const byte = bytes[at];
        if (byte === AMP || byte === CR) needsCare = true;
      }
      const piece = this.part.text(start, end);
      text += needsCare ? unescapeXml(piece) : piece;
      this.at = end;
      if (bytes[end + 1] !== 0x21 && bytes[end + 1] !== 0x3f) return text;
      // A comment or CDATA section inside the text.
      this.at = skipMarkup(this.part, end);
      if (bytes[end + 2] === 0x5b) text += this.part.text(end + 9, this.at - 3);
    }
  }

  /** A one-based index in digits as a zero-based one; refuses what lies outside the sheet. */
  protected readIndex(from: number, limit: number, problem: 'row' | 'column'): number {
    const { bytes } = this;
    let value = 0;
    let at = from;
    for (let byte = bytes[at] as number; byte >= 0x30 && byte <= 0x39; byte = bytes[++at] as number) value = Math.min(value * 10 + byte - 0x30, 1e15);
    if (value < 1 || value > limit) throw damaged(problem, this.part.name, { found: value });
    return value - 1;
  }

  /** The letters of a reference such as `AB12` as a zero-based column. */
  protected readColumn(from: number): number {
    const { bytes } = this;
    let column = 0;
    let at = from;
    for (;;) {
      const byte = (bytes[at] as number) & 0xdf;
      if (byte < 0x41 || byte > 0x5a || column > MAX_COLUMNS) break;
      column = column * 26 + byte - 0x40;
      at += 1;
    }
    if (column === 0 || column > MAX_COLUMNS) throw damaged('column', this.part.name, { found: column });
    return column - 1;
  }
}
