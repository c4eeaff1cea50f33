/** Bytes with some stretches replaced, in one copy; everything between keeps its bytes. */
import { encodeText } from './text-bytes';

/** Bytes from `start` up to `end` (exclusive) become `text`. Equal places insert. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies splices that do not overlap, in the order of their places; those at one place in the order given. Throws on overlap, a bug of ours. */
export function applySplices(bytes: Uint8Array, splices: readonly Splice[]): Uint8Array {
  if (splices.length === 0) return bytes;
  const inOrder = [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
  const texts = inOrder.map(({ text }) => encodeText(text));
  const length = inOrder.reduce((sum, { start, end }, index) => sum - (end - start) + (texts[index] as Uint8Array).length, bytes.length);
  const out = new Uint8Array(length);
  let from = 0;
  let to = 0;
  inOrder.forEach(({ start, end }, index) => {
    if (start < from || end < start) throw new Error(`splices overlap at byte ${start}`);
    out.set(bytes.subarray(from, start), to);
    to += start - from;
    const text = texts[index] as Uint8Array;
    out.set(text, to);
    to += text.length;
    from = end;
  });
  out.set(bytes.subarray(from), to);
  return out;
}
