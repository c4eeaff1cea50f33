/** The shared strings part into a table whose texts are decoded when they are first asked for. */
import { decodeText } from './text-bytes';
import { closingTag, decodeXstring, nextTag, rootTag, textOf } from './xml';
import type { Cell } from '../model/workbook';
import type { Part } from './package';
import type { Tag } from './xml';

/** By zero-based index; undefined when the file has no such string. */
export interface SharedStrings {
  readonly text: (index: number) => string | undefined;
  /** A cell that holds nothing but the string: the same object again where text and format are the same, for sheets of few words. */
  readonly cell: (index: number, format: string | undefined) => Cell | undefined;
}

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

export function readSharedStrings(part: Part | undefined): SharedStrings {
  const starts = part ? itemStarts(part) : [];
  const texts = new Array<string | undefined>(starts.length);
  const cells = new Array<Cell | undefined>(starts.length);
  const text = (index: number): string | undefined => {
    const start = starts[index];
    return part === undefined || start === undefined ? undefined : (texts[index] ??= readItem(part, start));
  };
  const cell = (index: number, format: string | undefined): Cell | undefined => {
    const known = cells[index];
    if (known !== undefined && known.format === format) return known;
    const value = text(index);
    if (value === undefined) return undefined;
    return (cells[index] = format === undefined ? { value } : { value, format });
  };
  return { text, cell };
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
  for (let at = bytes.indexOf(LT, root.end); at >= 0; at = bytes.indexOf(LT, at + 1)) {
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
    if (isPlain && bytes[end + 1] === SLASH && bytes[end + 5] === SLASH) return decodeText(bytes, at, end);
  }
  const tag = nextTag(part, start);
  return tag ? readRichText(part, tag).text : '';
}
