/** A PNG file -> its pixels (W3C, "Portable Network Graphics (PNG) Specification"); refuses all but 8 bits a channel, RGB or RGBA, not interlaced. */
import { inflateSync } from 'node:zlib';
import type { Pixels } from './encode-png';

/** Where the first chunk begins, after the signature. */
const FIRST_CHUNK = 8;

export function decodePng(png: Buffer): Pixels {
  const chunks = readChunks(png);
  const header = chunks.find(({ type }) => type === 'IHDR')?.data;
  if (!header) throw new Error('this is no PNG');
  const [depth, colourType, , , interlace] = header.subarray(8);
  if (depth !== 8 || (colourType !== 2 && colourType !== 6) || interlace !== 0) throw new Error('this PNG is of a form that is not read');
  const [width, height, channels] = [header.readUInt32BE(0), header.readUInt32BE(4), colourType === 2 ? 3 : 4] as const;
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  return { width, height, channels, bytes: unfilter(inflateSync(packed), width * channels, height, channels) };
}

function readChunks(png: Buffer): readonly { readonly type: string; readonly data: Buffer }[] {
  const chunks = [];
  for (let at = FIRST_CHUNK; at + 12 <= png.length;) {
    const size = png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + size) });
    at += size + 12;
  }
  return chunks;
}

/** Clause 9.2: each row begins with its filter type; `step` is the bytes of a pixel. */
function unfilter(filtered: Uint8Array, stride: number, height: number, step: number): Uint8Array {
  const bytes = new Uint8Array(stride * height);
  for (let row = 0; row < height; row++) {
    const filter = filtered[row * (stride + 1)] ?? 0;
    for (let at = 0; at < stride; at++) {
      const left = at < step ? 0 : (bytes[row * stride + at - step] ?? 0);
      const above = row === 0 ? 0 : (bytes[(row - 1) * stride + at] ?? 0);
      const corner = row === 0 || at < step ? 0 : (bytes[(row - 1) * stride + at - step] ?? 0);
      bytes[row * stride + at] = (filtered[row * (stride + 1) + 1 + at] ?? 0) + predict(filter, left, above, corner);
    }
  }
  return bytes;
}

function predict(filter: number, left: number, above: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return Math.floor((left + above) / 2);
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
