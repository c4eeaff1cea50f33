/** Bytes of an XML part into tags, one after another, and the texts between them. No tree, no entities of the file's own, no document type. */
import { damaged } from './unreadable';
import { unescapeXml } from './xml-text';
import type { Part } from './part';

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const COLON = 0x3a;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;

/** One tag; places are byte offsets into the part. */
export interface Tag {
  readonly kind: 'open' | 'close' | 'empty';
  /** Local name, without prefix. */
  readonly name: string;
  /** Place of `<`. */
  readonly start: number;
  /** Where the qualified name ends. */
  readonly nameEnd: number;
  /** After `>`. */
  readonly end: number;
}

export const isSpace = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** Whether an ASCII text stands at a place. */
export function isTextAt(bytes: Uint8Array, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (bytes[at + index] !== text.charCodeAt(index)) return false;
  return true;
}

/** Place of an ASCII text at or after `from`, or -1. */
export function indexOfAscii(bytes: Uint8Array, text: string, from: number): number {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (isTextAt(bytes, at, text)) return at;
  }
  return -1;
}

/** After the comment, instruction or CDATA section that starts at `at` (a `<!` or `<?`). Refuses a document type. */
export function skipMarkup(part: Part, at: number): number {
  const { bytes } = part;
  const close = bytes[at + 1] === QUESTION ? '?>' : bytes[at + 2] === 0x2d ? '-->' : bytes[at + 2] === 0x5b ? ']]>' : undefined;
  if (close === undefined) throw damaged('doctype', part.name);
  const found = indexOfAscii(bytes, close, at + 2);
  if (found < 0) throw damaged('xml', part.name);
  return found + close.length;
}

/** After the `>` of the tag whose `<` stands at `at`; `>` inside attribute values does not count. */
export function endOfTag(part: Part, at: number): number {
  const { bytes } = part;
  let quote = 0;
  for (let place = at + 1; place < bytes.length; place += 1) {
    const byte = bytes[place] as number;
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === GT) return place + 1;
    else if (byte === QUOTE || byte === APOSTROPHE) quote = byte;
  }
  throw damaged('xml', part.name);
}

/** A loop finds what is near faster than a call does; from this many bytes on the call wins. */
const NEAR = 64;

/** Place of the next `<` at or after `from`, or -1. */
export function nextLt(bytes: Uint8Array, from: number): number {
  const near = Math.min(from + NEAR, bytes.length);
  for (let at = from; at < near; at += 1) if (bytes[at] === LT) return at;
  return near < bytes.length ? bytes.indexOf(LT, near) : -1;
}

/** Place of the next `<` that starts a tag, or -1. Comments, instructions and CDATA are passed over. */
function startOfTag(part: Part, from: number): number {
  const { bytes } = part;
  let start = nextLt(bytes, from);
  while (start >= 0 && (bytes[start + 1] === BANG || bytes[start + 1] === QUESTION)) start = nextLt(bytes, skipMarkup(part, start));
  return start;
}

/** The next tag at or after `from`, or undefined at the end of the part. Comments, instructions and CDATA are passed over. */
export function nextTag(part: Part, from: number): Tag | undefined {
  const { bytes } = part;
  const start = startOfTag(part, from);
  if (start < 0) return undefined;
  const isClose = bytes[start + 1] === SLASH;
  let nameStart = isClose ? start + 2 : start + 1;
  let nameEnd = nameStart;
  for (; nameEnd < bytes.length; nameEnd += 1) {
    const byte = bytes[nameEnd];
    if (byte === COLON) nameStart = nameEnd + 1;
    else if (byte === GT || byte === SLASH || isSpace(byte)) break;
  }
  const end = endOfTag(part, nameEnd - 1);
  const kind = isClose ? 'close' : bytes[end - 2] === SLASH ? 'empty' : 'open';
  return { kind, name: part.text(nameStart, nameEnd), start, nameEnd, end };
}

/** After the element that `tag` opens (after the tag itself when it is empty). */
export function endOfElement(part: Part, tag: Tag): number {
  const { bytes } = part;
  let at = tag.end;
  for (let depth = tag.kind === 'open' ? 1 : 0; depth > 0; ) {
    const start = startOfTag(part, at);
    if (start < 0) throw damaged('xml', part.name);
    at = endOfTag(part, start);
    if (bytes[start + 1] === SLASH) depth -= 1;
    else if (bytes[at - 2] !== SLASH) depth += 1;
  }
  return at;
}

/** The tag that closes the element which `tag` opens. */
export function closingTag(part: Part, tag: Tag): Tag {
  let depth = 1;
  for (let next = nextTag(part, tag.end); next; next = nextTag(part, next.end)) {
    if (next.kind === 'open') depth += 1;
    else if (next.kind === 'close') depth -= 1;
    if (depth === 0) return next;
  }
  throw damaged('xml', part.name);
}

/** Real files have one alternate inside another at most; each level reads its text again. */
const DEEPEST_ALTERNATE = 16;

/** The tags directly inside an element, each open or empty. Of alternate content only the fallback is given (ECMA-376 Part 3, 9.3). */
export const childTags = (part: Part, parent: Tag, depth = 0): Generator<Tag, void> => siblingTags(part, parent.kind === 'open' ? parent.end : undefined, depth);

/** The tags from a place inside an element up to its end, as `childTags` gives them; none from no place. */
export function* siblingTags(part: Part, from: number | undefined, depth = 0): Generator<Tag, void> {
  if (from === undefined) return;
  let at = from;
  for (;;) {
    const tag = nextTag(part, at);
    if (!tag) throw damaged('xml', part.name);
    if (tag.kind === 'close') return;
    if (tag.name === 'AlternateContent') {
      if (depth > DEEPEST_ALTERNATE) throw damaged('xml', part.name);
      for (const branch of childTags(part, tag, depth + 1)) if (branch.name === 'Fallback') yield* childTags(part, branch, depth + 1);
    } else yield tag;
    at = endOfElement(part, tag);
  }
}

/** The part's root element; refuses a part without one. */
export function rootTag(part: Part): Tag {
  const tag = nextTag(part, 0);
  if (!tag || tag.kind === 'close') throw damaged('xml', part.name);
  return tag;
}

/** Text of an element up to its closing tag, CDATA included, child elements left out. */
export function textOf(part: Part, tag: Tag): string {
  if (tag.kind !== 'open') return '';
  let text = '';
  let at = tag.end;
  let depth = 1;
  for (;;) {
    const next = part.bytes.indexOf(LT, at);
    if (next < 0) throw damaged('xml', part.name);
    if (depth === 1) text += unescapeXml(part.text(at, next));
    if (part.bytes[next + 1] === BANG || part.bytes[next + 1] === QUESTION) {
      at = skipMarkup(part, next);
      if (depth === 1 && part.bytes[next + 2] === 0x5b) text += part.text(next + 9, at - 3);
      continue;
    }
    const found = nextTag(part, next);
    if (!found) throw damaged('xml', part.name);
    if (found.kind === 'open') depth += 1;
    else if (found.kind === 'close') depth -= 1;
    if (depth === 0) return text;
    at = found.end;
  }
}
