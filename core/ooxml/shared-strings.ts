/** The shared strings part into a table whose texts are decoded when they are first asked for. */
import { closingTag, nextLt, nextTag, rootTag, textOf } from './xml';
import { decodeXstring } from './xml-text';
import type { Cell } from '../model/workbook';
import type { Part } from './part';
import type { Tag } from './xml';

/** Text of a rich string: its runs joined, phonetic hints left out (ECMA-376 Part 1, 18.4.8). `tag` opens the `si` or `is`. */
export function readRichText(part: Part, tag: Tag): { readonly text: string; readonly end: number } {
  if (tag.kind !== 'open') return { text: '', end: tag.end };
  let text = '';
  let at = tag.end;
  for (;;) {
    const next = nextTag(part, at);
    if (!next || (next.kind === 'close' && next.name === tag.name)) return { text: decodeXstring(text), end: next?.end ?? part.bytes.length };
    at = next.end;
    if (next.kind !== 'open') continue;
    if (next.name === 't') text += textOf(part, next);
    else if (next.name === 'rPh' || next.name === 'extLst') at = closingTag(part, next).end;
  }
}

/** How many strings the part has, whatever its own count says. */
export const countStrings = (part: Part): number => itemStarts(part).length;

/** The strings of a workbook by zero-based index; undefined where the file has no such string. Nothing is read before the first is asked for. */
export class SharedStrings {
  private part: Part | undefined;
  private starts: readonly number[] | undefined;
  private texts: (string | undefined)[] = [];
  private cells: (Cell | undefined)[] = [];

  /** `load` gives the strings part, undefined when the package has none. */
  constructor(private readonly load: () => Part | undefined) {}

  text(index: number): string | undefined {
    const known = this.texts[index];
    if (known !== undefined) return known;
    this.starts ??= this.findItems();
    const start = this.starts[index];
    if (this.part === undefined || start === undefined) return undefined;
    return (this.texts[index] = readItem(this.part, start));
  }

  /** A cell that holds nothing but the string: the same object again where text and format are the same, for sheets of few words. */
  cell(index: number, format: string | undefined): Cell | undefined {
    const known = this.cells[index];
    if (known !== undefined && known.format === format) return known;
    const value = this.text(index);
    if (value === undefined) return undefined;
    return (this.cells[index] = format === undefined ? { value } : { value, format });
  }

  private findItems(): readonly number[] {
    this.part = this.load();
    const starts = this.part ? itemStarts(this.part) : [];
    this.texts = new Array<string | undefined>(starts.length);
    this.cells = new Array<Cell | undefined>(starts.length);
    return starts;
  }
}

const LT = 0x3c;
const SLASH = 0x2f;
const LOWER_S = 0x73;
const LOWER_I = 0x69;

/** Places of all `<si`, with whatever prefix the root has. A plain search: nothing else in this part may have that name. */
function itemStarts(part: Part): readonly number[] {
  const { bytes } = part;
  const root = rootTag(part);
  const prefix = root.nameEnd - root.start - 1 - root.name.length;
  const starts: number[] = [];
  for (let at = nextLt(bytes, root.end); at >= 0; at = nextLt(bytes, at + 1)) {
    const name = at + 1 + prefix;
    if (bytes[name] !== LOWER_S || bytes[name + 1] !== LOWER_I) continue;
    const after = bytes[name + 2] as number;
    if (after === 0x3e || after === SLASH || after <= 0x20) starts.push(at);
  }
  return starts;
}

/** Most strings are `<si><t>plain</t></si>`: read without a tag object. */
function readItem(part: Part, start: number): string {
  const { bytes } = part;
  let at = start + 4;
  if (bytes[start + 1] === LOWER_S && bytes[start + 3] === 0x3e && bytes[at] === LT && bytes[at + 1] === 0x74 && bytes[at + 2] === 0x3e) {
    at += 3;
    let isPlain = true;
    let end = at;
    for (; end < bytes.length && bytes[end] !== LT; end += 1) if (bytes[end] === 0x26 || bytes[end] === 0x0d || bytes[end] === 0x5f) isPlain = false;
    if (isPlain && bytes[end + 1] === SLASH && bytes[end + 5] === SLASH) return part.text(at, end);
  }
  const tag = nextTag(part, start);
  return tag ? readRichText(part, tag).text : '';
}
