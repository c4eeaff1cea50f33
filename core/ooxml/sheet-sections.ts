/** A large sheet part into sections of whole rows, one after another, so that the memory of what has been read makes room for its cells. */
import { LT, SLASH } from './byte-cursor';
import { Part } from './part';
import { findSheetData } from './sheet-index';
import { isTextAt } from './xml';

/** The platform's way to hand memory to another owner; handed to nobody it goes with the next small collection instead of the next full one. */
declare function structuredClone(buffer: ArrayBufferLike, options: { readonly transfer: readonly ArrayBufferLike[] }): ArrayBufferLike;

/** Smaller parts stay whole: their copy would cost more than it saves. */
const LARGE_BYTES = 16 * 1_048_576;
const SECTION_BYTES = 1_048_576;

/** Moves on section by section. A part that is not cut is the only one. */
export class SheetSections {
  /** Last first. */
  private readonly rest: Part[];
  current: Part;

  /** `isOwn` tells whether nobody else needs the bytes of the part: then a large one is cut, and they are gone. */
  constructor(part: Part, isOwn: boolean) {
    this.rest = isOwn && part.bytes.length >= LARGE_BYTES ? cutAtRows(part).reverse() : [];
    this.current = part;
    this.next();
  }

  get areMany(): boolean {
    return this.rest.length > 0;
  }

  /** The next section, undefined after the last. The bytes of the one before are gone. */
  next(): Part | undefined {
    const next = this.rest.pop();
    if (!next) return undefined;
    const { buffer } = this.current.bytes;
    structuredClone(buffer, { transfer: [buffer] });
    this.current = next;
    return next;
  }
}

/** Copies: the first with all that stands before the rows, the last with all that follows them. */
const cutAtRows = (part: Part): Part[] => {
  const ends = sectionEnds(part);
  return ends.map((end, index) => new Part(part.name, new Uint8Array(part.bytes.subarray(ends[index - 1] ?? 0, end))));
};

/** Places behind `</row>`, about a section apart, and the end. That text may stand in a comment too; a section that ends there cannot be read. */
function sectionEnds(part: Part): readonly number[] {
  const { bytes } = part;
  const sheetData = findSheetData(part);
  const close = `${part.text(sheetData.start + 1, sheetData.nameEnd - sheetData.name.length)}row>`;
  const ends: number[] = [];
  let from = sheetData.end;
  for (let near = SECTION_BYTES; near < bytes.length; near += SECTION_BYTES) {
    for (let at = bytes.lastIndexOf(LT, near); at >= from; at = bytes.lastIndexOf(LT, at - 1)) {
      if (bytes[at + 1] !== SLASH || !isTextAt(bytes, at + 2, close)) continue;
      from = at + 2 + close.length;
      ends.push(from);
      break;
    }
  }
  return [...ends, bytes.length];
}
