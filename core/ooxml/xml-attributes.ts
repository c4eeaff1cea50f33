/** The attributes of a tag, by place or by name; refuses values without quotes. */
import { damaged } from './unreadable';
import { isSpace, isTextAt } from './xml';
import { unescapeXml } from './xml-text';
import type { Part } from './part';
import type { Tag } from './xml';

const SLASH = 0x2f;
const COLON = 0x3a;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const EQUALS = 0x3d;

/** One attribute with the places of its whole text (`name="value"`) and of its value between the quotes. */
export interface Attribute {
  readonly name: string;
  readonly start: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

/** Where an attribute stands, and its local name in it. */
interface AttributePlace {
  readonly start: number;
  readonly localStart: number;
  readonly nameEnd: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

/** The first attribute at or after `from` in a tag; undefined after the last. */
function nextAttribute(part: Part, tag: Tag, from: number): AttributePlace | undefined {
  const { bytes } = part;
  const last = tag.end - 1;
  let at = from;
  while (isSpace(bytes[at])) at += 1;
  if (at >= last || bytes[at] === SLASH) return undefined;
  const start = at;
  let localStart = at;
  for (; at < last && bytes[at] !== EQUALS && !isSpace(bytes[at]); at += 1) if (bytes[at] === COLON) localStart = at + 1;
  const nameEnd = at;
  while (isSpace(bytes[at]) || bytes[at] === EQUALS) at += 1;
  const quote = bytes[at] ?? 0;
  if (quote !== QUOTE && quote !== APOSTROPHE) throw damaged('xml', part.name);
  const valueStart = at + 1;
  at = valueStart;
  while (at < last && bytes[at] !== quote) at += 1;
  if (at >= last) throw damaged('xml', part.name);
  return { start, localStart, nameEnd, valueStart, valueEnd: at };
}

/** The attributes of a tag, names with their prefixes. */
export function* attributesOf(part: Part, tag: Tag): Generator<Attribute, void> {
  for (let place = nextAttribute(part, tag, tag.nameEnd); place; place = nextAttribute(part, tag, place.valueEnd + 1)) {
    const { start, nameEnd, valueStart, valueEnd } = place;
    yield { name: part.text(start, nameEnd), start, valueStart, valueEnd };
  }
}

/** Attribute values by local name; where a plain and a prefixed attribute share it, the plain one. */
export interface Attributes {
  readonly get: (name: string) => string | undefined;
}

/** Nothing is looked at before a value is asked for, and then nothing is decoded but that. */
export const readAttributes = (part: Part, tag: Tag): Attributes => ({
  get: (name) => {
    let prefixed: AttributePlace | undefined;
    for (let place = nextAttribute(part, tag, tag.nameEnd); place; place = nextAttribute(part, tag, place.valueEnd + 1)) {
      const { start, localStart, nameEnd } = place;
      if (nameEnd - localStart !== name.length || !isTextAt(part.bytes, localStart, name)) continue;
      if (localStart === start) return attributeValue(part, place);
      if (part.text(start, localStart) !== 'xmlns:') prefixed ??= place;
    }
    return prefixed && attributeValue(part, prefixed);
  },
});

const attributeValue = (part: Part, place: AttributePlace): string => unescapeXml(part.text(place.valueStart, place.valueEnd));
