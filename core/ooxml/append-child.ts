/** XML into an element of a part that is there, or into one made for it at its place among its siblings. */
import { attributesOf } from './xml-attributes';
import { childTags, closingTag, endOfElement, rootTag } from './xml';
import type { Part } from './part';
import type { Splice } from './splice';
import type { Tag } from './xml';

/** `x:` of `<x:sst>`; '' without. */
export const prefixOf = (part: Part, tag: Tag): string => part.text(tag.start + 1, tag.nameEnd - tag.name.length);

export const findChild = (part: Part, name: string): Tag | undefined => {
  for (const tag of childTags(part, rootTag(part))) if (tag.name === name) return tag;
  return undefined;
};

export const countChildren = (part: Part, parent: Tag): number => [...childTags(part, parent)].length;

/** `xml` as the last children of an element; its `count`, where it states one, becomes `count`. */
export function appendInto(part: Part, parent: Tag, xml: string, count?: number): readonly Splice[] {
  const splices: Splice[] = [];
  for (const { name, valueStart, valueEnd } of attributesOf(part, parent)) {
    if (name === 'count' && count !== undefined) splices.push({ start: valueStart, end: valueEnd, text: String(count) });
  }
  if (parent.kind === 'empty') splices.push({ start: parent.end - 2, end: parent.end, text: `>${xml}</${part.text(parent.start + 1, parent.nameEnd)}>` });
  else {
    const { start } = closingTag(part, parent);
    splices.push({ start, end: start, text: xml });
  }
  return splices;
}

/** `xml` as children of the root, behind the last of its children that are named in `before` (the order that the schema asks for). */
export function insertAfter(part: Part, before: ReadonlySet<string>, xml: string): readonly Splice[] {
  const root = rootTag(part);
  if (root.kind === 'empty') return appendInto(part, root, xml);
  let place = root.end;
  for (const tag of childTags(part, root)) if (before.has(tag.name)) place = endOfElement(part, tag);
  return [{ start: place, end: place, text: xml }];
}
