/** Cells written in the letters that nearly every producer uses, read in one go; anything else is left to the cursor that reads all of XML. */
import { MAX_COLUMNS } from '../model/place';
import { AMP, CR, GT, LT, SLASH } from './byte-cursor';
import { CellCursor, LOWER_C, LOWER_F, LOWER_R, LOWER_S, LOWER_T, LOWER_V, NUMBER, SHARED, TEXT } from './cell-cursor';
import { decodeXstring, unescapeXml } from './xml-text';

const SPACE = 0x20;
const EQUALS = 0x3d;
const QUOTE = 0x22;

/** ` r="B3" s="1" t="s"><v>4</v></c>`, with a plain formula or without: this is where large sheets spend their time. */
export class UsualCellCursor extends CellCursor {
  /** Whether the text just passed must be unescaped. */
  private hasReference = false;

  /** Reads the cell whose name ends at `from` as `readCell` would and gives true; or gives false, with the place and the column as they were. */
  protected readUsualCell(from: number): boolean {
    const { bytes } = this;
    let column = this.column + 1;
    let style = 0;
    let type = NUMBER;
    let at = from;
    while (bytes[at] === SPACE) {
      if (bytes[at + 2] !== EQUALS || bytes[at + 3] !== QUOTE) return false;
      const name = bytes[at + 1];
      at += 4;
      let byte = bytes[at] as number;
      if (name === LOWER_R) {
        for (column = 0; byte >= 0x41 && byte <= 0x5a; byte = bytes[++at] as number) column = column * 26 + byte - 0x40;
        if (column === 0) return false;
        column -= 1;
        while (byte >= 0x30 && byte <= 0x39) byte = bytes[++at] as number;
      } else if (name === LOWER_S) {
        for (style = 0; byte >= 0x30 && byte <= 0x39; byte = bytes[++at] as number) style = style * 10 + byte - 0x30;
      } else if (name === LOWER_T && byte === LOWER_S) {
        type = bytes[at + 1] === LOWER_T ? TEXT : SHARED;
        at += type === TEXT ? 3 : 1;
      } else return false;
      if (bytes[at] !== QUOTE) return false;
      at += 1;
    }
    if (column >= MAX_COLUMNS) return false;
    this.value = null;
    this.formula = undefined;
    this.arrayRef = '';
    this.stringIndex = -1;
    if (bytes[at] === SLASH && bytes[at + 1] === GT) at += 2;
    else {
      if (bytes[at] !== GT) return false;
      at = this.readUsualContent(at + 1, type);
      if (at < 0) return false;
    }
    this.column = column;
    this.style = style;
    this.at = at;
    return true;
  }

  /** What stands from `from` up to the end of `</c>`, which it gives; -1 for anything unusual. */
  private readUsualContent(from: number, type: number): number {
    const { bytes } = this;
    let at = from;
    if (bytes[at] === LT && bytes[at + 1] === LOWER_F && bytes[at + 2] === GT) {
      const end = this.endOfUsualText(at + 3);
      if (bytes[end + 1] !== SLASH || bytes[end + 2] !== LOWER_F || bytes[end + 3] !== GT || end === at + 3) return -1;
      this.formula = this.plainText(at + 3, end);
      at = end + 4;
    }
    if (bytes[at] !== LT || bytes[at + 1] !== LOWER_V || bytes[at + 2] !== GT) return -1;
    at += 3;
    if (type === NUMBER) {
      const number = this.readNumber(at);
      if (number === undefined) return -1;
      this.value = number;
      at = this.at;
    } else if (type === SHARED) {
      let index = 0;
      const start = at;
      for (let byte = bytes[at] as number; byte >= 0x30 && byte <= 0x39; byte = bytes[++at] as number) index = index * 10 + byte - 0x30;
      if (at === start) return -1;
      this.stringIndex = index;
    } else {
      const end = this.endOfUsualText(at);
      this.value = decodeXstring(this.plainText(at, end));
      at = end;
    }
    const isEnd = bytes[at] === LT && bytes[at + 1] === SLASH && bytes[at + 3] === GT && bytes[at + 4] === LT && bytes[at + 5] === SLASH && bytes[at + 6] === LOWER_C && bytes[at + 7] === GT;
    return isEnd ? at + 8 : -1;
  }

  /** Of the next tag, or of the end of the bytes. */
  private endOfUsualText(from: number): number {
    const { bytes } = this;
    const { length } = bytes;
    let at = from;
    let hasReference = false;
    for (let byte = bytes[at]; byte !== LT && at < length; byte = bytes[++at]) if (byte === AMP || byte === CR) hasReference = true;
    this.hasReference = hasReference;
    return at;
  }

  private plainText(start: number, end: number): string {
    const text = this.part.text(start, end);
    return this.hasReference ? unescapeXml(text) : text;
  }
}
