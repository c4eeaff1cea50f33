/** Changes to the parts of a package, collected part by part and written at once; parts without changes keep their stored bytes. */
import { nameKey } from './package';
import { Part } from './part';
import { applySplices } from './splice';
import { encodeText, fromUtf8 } from './text-bytes';
import { damaged } from './unreadable';
import { writePackage } from './zip-write';
import type { Codec } from './io';
import type { NewEntry } from './new-entry';
import type { Package } from './package';
import type { Splice } from './splice';

/** Collects: a part is inflated once, however many changes it gets. */
export class Draft {
  private readonly parts = new Map<string, Part>();
  private readonly splices = new Map<string, Splice[]>();
  private readonly removed = new Set<string>();
  private readonly added = new Set<string>();

  constructor(readonly source: Package) {}

  /** The part as it was, or undefined when the package has none of that name. */
  part(name: string): Part | undefined {
    const key = nameKey(name);
    const known = this.parts.get(key);
    if (known) return known;
    const part = this.source.xml(name);
    if (part) this.parts.set(key, part);
    return part;
  }

  has(name: string): boolean {
    return this.parts.has(nameKey(name)) || this.source.find(name) !== undefined;
  }

  /** The part as it was; refuses the file when the package has none of that name. */
  demand(name: string): Part {
    const part = this.part(name);
    if (!part) throw damaged('missing-part', name);
    return part;
  }

  change(part: Part, splices: readonly Splice[]): void {
    if (splices.length === 0) return;
    const key = nameKey(part.name);
    const all = this.splices.get(key);
    if (all) for (const splice of splices) all.push(splice);
    else this.splices.set(key, [...splices]);
  }

  /** A part that the package does not have; it can be changed further like any other. Throws where it has one of that name, a bug of ours. */
  add(name: string, xml: string): Part {
    if (this.has(name)) throw new Error(`there is a part ${name}`);
    const part = new Part(name, encodeText(xml));
    this.parts.set(nameKey(name), part);
    this.added.add(nameKey(name));
    return part;
  }

  remove(name: string): void {
    this.removed.add(nameKey(name));
  }

  write(codec: Codec): Uint8Array {
    const replacements = new Map<string, Uint8Array | null>();
    for (const [key, splices] of this.splices) {
      const part = this.parts.get(key);
      if (part && !this.added.has(key)) replacements.set(key, fromUtf8(applySplices(part.bytes, splices), part.encoding));
    }
    for (const key of this.removed) replacements.set(key, null);
    const added = [...this.added].flatMap((key): readonly NewEntry[] => {
      const part = this.parts.get(key);
      return part ? [{ name: part.name, content: applySplices(part.bytes, this.splices.get(key) ?? []) }] : [];
    });
    return writePackage(this.source, replacements, codec, added);
  }
}
