/** New texts for the shared strings part: each is appended once and known by its index; strings that are there stay where they are. */
import { textElement } from './cell-xml';
import { countStrings } from './shared-strings';
import { closingTag, rootTag } from './xml';
import { attributesOf } from './xml-attributes';
import type { Draft } from './draft';
import type { Part } from './part';
import type { Splice } from './splice';

/** Collects over all sheets of one patch. */
export class StringStore {
  private readonly added = new Map<string, number>();
  private uses = 0;
  private first: number | undefined;

  constructor(private readonly part: Part) {}

  /** Zero-based index of a text among the shared strings. */
  store(text: string): number {
    this.first ??= countStrings(this.part);
    this.uses += 1;
    const known = this.added.get(text);
    if (known !== undefined) return known;
    const index = this.first + this.added.size;
    this.added.set(text, index);
    return index;
  }

  finish(draft: Draft): void {
    if (this.added.size === 0) return;
    const { part } = this;
    const root = rootTag(part);
    const prefix = part.text(root.start + 1, root.nameEnd - root.name.length);
    const items = [...this.added.keys()].map((text) => `<${prefix}si>${textElement(prefix, text)}</${prefix}si>`).join('');
    const splices: Splice[] = [];
    for (const { name, valueStart, valueEnd } of attributesOf(part, root)) {
      const more = name === 'count' ? this.uses : name === 'uniqueCount' ? this.added.size : 0;
      const stated = Number(part.text(valueStart, valueEnd));
      if (more > 0 && Number.isInteger(stated)) splices.push({ start: valueStart, end: valueEnd, text: String(stated + more) });
    }
    if (root.kind === 'empty') splices.push({ start: root.end - 2, end: root.end, text: `>${items}</${prefix}${root.name}>` });
    else {
      const { start } = closingTag(part, root);
      splices.push({ start, end: start, text: items });
    }
    draft.change(part, splices);
  }
}
