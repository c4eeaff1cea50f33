/** A package with some parts replaced or left out, every other entry copied as it is stored: compressed bytes, order, flags, extras, comments. */
import { crc32 } from './crc32';
import { type NewEntry, packEntry } from './new-entry';
import { nameKey, tooLarge } from './package';
import type { Codec } from './io';
import type { Package } from './package';
import type { ZipEntry } from './zip';

/** New bytes of a part by its `nameKey`; null leaves the part out. A name that stands twice changes twice. */
export type Replacements = ReadonlyMap<string, Uint8Array | null>;

const HEADER_BYTES = 30;
const RECORD_BYTES = 46;
const FULL_32 = 0xffffffff;
/** Flag: sizes follow the data instead of standing before it (APPNOTE 4.4.4). */
const SIZES_FOLLOW = 8;
const ZIP64_EXTRA = 1;

interface NewData {
  readonly packed: Uint8Array;
  readonly size: number;
  readonly crc: number;
}

/** New parts come behind all that were there. */
export function writePackage(source: Package, replacements: Replacements, codec: Codec, added: readonly NewEntry[] = []): Uint8Array {
  if (replacements.size === 0 && added.length === 0) return source.bytes;
  const { bytes, directory } = source;
  const packed = new Map<string, NewData>();
  const pieces: Uint8Array[] = [];
  let length = 0;
  const push = (piece: Uint8Array): void => {
    pieces.push(piece);
    length += piece.length;
  };
  const byPlace = [...directory.entries].sort((a, b) => a.headerAt - b.headerAt);
  const newPlaces = new Map<ZipEntry, number>();
  push(bytes.subarray(0, byPlace[0]?.headerAt ?? directory.directoryAt));
  byPlace.forEach((entry, index) => {
    const key = nameKey(entry.name);
    const replacement = replacements.get(key);
    if (replacement === null) return;
    newPlaces.set(entry, length);
    if (replacement === undefined) {
      push(bytes.subarray(entry.headerAt, byPlace[index + 1]?.headerAt ?? directory.directoryAt));
      return;
    }
    const data = packed.get(key) ?? pack(replacement, entry, codec);
    packed.set(key, data);
    push(newHeader(bytes, entry, data));
    push(data.packed);
  });
  const fresh = added.map((entry) => {
    const { packed: data, crc } = deflate(entry.content, codec);
    const made = packEntry(entry, data, crc);
    const headerAt = length - directory.shift;
    push(made.local);
    return made.recordFor(headerAt);
  });
  const directoryAt = length;
  let count = fresh.length;
  for (const entry of directory.entries) {
    const place = newPlaces.get(entry);
    if (place === undefined) continue;
    count += 1;
    push(newRecord(bytes, entry, packed.get(nameKey(entry.name)), place - directory.shift));
  }
  for (const record of fresh) push(record);
  push(newEnd(source, { count, directoryAt, size: length - directoryAt }));
  if (length >= FULL_32) throw tooLarge('fileBytes', length, FULL_32);
  return join(pieces, length);
}

const pack = (content: Uint8Array, entry: ZipEntry, codec: Codec): NewData =>
  entry.method === 0 ? { packed: content, size: content.length, crc: (codec.crc32 ?? crc32)(content) } : deflate(content, codec);

const deflate = (content: Uint8Array, codec: Codec): NewData => ({ packed: codec.deflate(content), size: content.length, crc: (codec.crc32 ?? crc32)(content) });

function join(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const out = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Extra fields but the one with 64-bit sizes, which new data does not need. */
function plainExtra(extra: Uint8Array): Uint8Array {
  const view = viewOf(extra);
  const kept: Uint8Array[] = [];
  let length = 0;
  for (let at = 0; at + 4 <= extra.length; ) {
    const end = Math.min(extra.length, at + 4 + view.getUint16(at + 2, true));
    if (view.getUint16(at, true) !== ZIP64_EXTRA) {
      kept.push(extra.subarray(at, end));
      length += end - at;
    }
    at = end;
  }
  return join(kept, length);
}

function newHeader(bytes: Uint8Array, entry: ZipEntry, data: NewData): Uint8Array {
  const old = viewOf(bytes);
  const nameEnd = entry.headerAt + HEADER_BYTES + old.getUint16(entry.headerAt + 26, true);
  const extra = plainExtra(bytes.subarray(nameEnd, entry.dataAt));
  const header = join([bytes.subarray(entry.headerAt, nameEnd), extra], nameEnd - entry.headerAt + extra.length);
  const view = viewOf(header);
  view.setUint16(6, view.getUint16(6, true) & ~SIZES_FOLLOW, true);
  view.setUint32(14, data.crc, true);
  view.setUint32(18, data.packed.length, true);
  view.setUint32(22, data.size, true);
  view.setUint16(28, extra.length, true);
  return header;
}

function newRecord(bytes: Uint8Array, entry: ZipEntry, data: NewData | undefined, headerAt: number): Uint8Array {
  const old = viewOf(bytes);
  const at = entry.recordAt;
  const nameEnd = at + RECORD_BYTES + old.getUint16(at + 28, true);
  const extraEnd = nameEnd + old.getUint16(at + 30, true);
  if (data === undefined) {
    // A copy, whatever array it is given: slice() of Node's Buffer would share the caller's bytes.
    const record = new Uint8Array(bytes.subarray(at, entry.recordEnd));
    moveOffset(record, nameEnd - at, extraEnd - at, headerAt);
    return record;
  }
  const extra = plainExtra(bytes.subarray(nameEnd, extraEnd));
  const record = join([bytes.subarray(at, nameEnd), extra, bytes.subarray(extraEnd, entry.recordEnd)], entry.recordEnd - at - (extraEnd - nameEnd) + extra.length);
  const view = viewOf(record);
  view.setUint16(8, view.getUint16(8, true) & ~SIZES_FOLLOW, true);
  view.setUint32(16, data.crc, true);
  view.setUint32(20, data.packed.length, true);
  view.setUint32(24, data.size, true);
  view.setUint16(30, extra.length, true);
  view.setUint32(42, headerAt, true);
  return record;
}

/** Writes the place of the local header where the record keeps it: its own field, or the 64-bit extra field. */
function moveOffset(record: Uint8Array, extraAt: number, extraEnd: number, headerAt: number): void {
  const view = viewOf(record);
  if (view.getUint32(42, true) === FULL_32) {
    for (let at = extraAt; at + 4 <= extraEnd; at += 4 + view.getUint16(at + 2, true)) {
      if (view.getUint16(at, true) !== ZIP64_EXTRA) continue;
      const field = at + 4 + (view.getUint32(24, true) === FULL_32 ? 8 : 0) + (view.getUint32(20, true) === FULL_32 ? 8 : 0);
      if (field + 8 <= extraEnd) {
        view.setBigUint64(field, BigInt(headerAt), true);
        return;
      }
    }
  }
  view.setUint32(42, headerAt, true);
}

interface NewDirectory {
  readonly count: number;
  /** Place in the new file. */
  readonly directoryAt: number;
  readonly size: number;
}

/** What follows the directory, the file's comment included, with new counts and places. */
function newEnd({ bytes, directory }: Package, { count, directoryAt, size }: NewDirectory): Uint8Array {
  const from = directory.directoryEnd;
  const end = new Uint8Array(bytes.subarray(from));
  const view = viewOf(end);
  const stated = directoryAt - directory.shift;
  if (directory.zip64EndAt !== undefined) {
    const record = directory.zip64EndAt - from;
    view.setBigUint64(record + 24, BigInt(count), true);
    view.setBigUint64(record + 32, BigInt(count), true);
    view.setBigUint64(record + 40, BigInt(size), true);
    view.setBigUint64(record + 48, BigInt(stated), true);
    view.setBigUint64(directory.endAt - from - 20 + 8, BigInt(stated + size + record), true);
  }
  const last = directory.endAt - from;
  const hasZip64 = directory.zip64EndAt !== undefined;
  // A field of only ones says that the 64-bit record has the figure.
  for (const at of [last + 8, last + 10]) if (!hasZip64 || view.getUint16(at, true) !== 0xffff) view.setUint16(at, count, true);
  if (!hasZip64 || view.getUint32(last + 12, true) !== FULL_32) view.setUint32(last + 12, size, true);
  if (!hasZip64 || view.getUint32(last + 16, true) !== FULL_32) view.setUint32(last + 16, stated, true);
  return end;
}
