/** A zip's central directory into entries with the places of their bytes; refuses directories that lie, overlap or are cut off. */
import { decodeText } from './text-bytes';
import { damaged, WorkbookUnreadable } from './unreadable';
import type { Limits } from './limits';

/** One entry. All places are byte offsets into the file; sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly flags: number;
  readonly packedSize: number;
  readonly size: number;
  /** Its record in the central directory: from, and up to (exclusive). */
  readonly recordAt: number;
  readonly recordEnd: number;
  readonly headerAt: number;
  readonly dataAt: number;
}

export interface ZipDirectory {
  /** In the order of the central directory. */
  readonly entries: readonly ZipEntry[];
  /** Where the central directory starts and ends (exclusive), and where the end record starts. */
  readonly directoryAt: number;
  readonly directoryEnd: number;
  readonly endAt: number;
  /** What to add to the offsets written in the file: bytes that stand before the zip. */
  readonly shift: number;
  /** Place of the zip64 end record, where there is one. */
  readonly zip64EndAt: number | undefined;
}

const END_SIGNATURE = 0x06054b50;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_END = 0x06064b50;
const RECORD = 0x02014b50;
const HEADER = 0x04034b50;
const END_BYTES = 22;
const RECORD_BYTES = 46;
const HEADER_BYTES = 30;
const FULL_16 = 0xffff;
const FULL_32 = 0xffffffff;

/** An 8-byte size; beyond 2^53 it is no size of ours, and any comparison with the file's length refuses it. */
const wide = (view: DataView, at: number): number => view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;

/** Reads the directory (PKWARE APPNOTE 6.3, sections 4.3 to 4.5). Local headers are looked at for the place of the data only. */
export function readDirectory(bytes: Uint8Array, limits: Limits): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const endAt = findEnd(view);
  let count = view.getUint16(endAt + 10, true);
  let size = view.getUint32(endAt + 12, true);
  let stated = view.getUint32(endAt + 16, true);
  let directoryEnd = endAt;
  const zip64EndAt = findZip64End(view, endAt);
  if (zip64EndAt !== undefined) {
    directoryEnd = zip64EndAt;
    if (count === FULL_16) count = wide(view, zip64EndAt + 32);
    if (size === FULL_32) size = wide(view, zip64EndAt + 40);
    if (stated === FULL_32) stated = wide(view, zip64EndAt + 48);
  }
  if (count > limits.entries) throw new WorkbookUnreadable('too-large', { what: 'entries', found: count, limit: limits.entries });
  // A zip glued behind other bytes states its offsets from its own start.
  const signed = stated + 4 <= bytes.length && view.getUint32(stated, true) === RECORD;
  const shift = signed || count === 0 ? 0 : directoryEnd - size - stated;
  const directoryAt = stated + shift;
  if (directoryAt < 0 || directoryAt + size > directoryEnd) throw damaged('directory');
  const entries: ZipEntry[] = [];
  let at = directoryAt;
  for (let index = 0; index < count; index += 1) {
    const entry = readRecord(bytes, view, at, directoryEnd, directoryAt, shift);
    entries.push(entry);
    at = entry.recordEnd;
  }
  refuseOverlap(entries);
  return { entries, directoryAt, directoryEnd: at, endAt, shift, zip64EndAt };
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  const first = Math.max(0, last - FULL_16);
  let loose: number | undefined;
  for (let at = last; at >= first; at -= 1) {
    if (view.getUint8(at) !== 0x50 || view.getUint32(at, true) !== END_SIGNATURE) continue;
    const end = at + END_BYTES + view.getUint16(at + 20, true);
    if (end === view.byteLength) return at;
    if (end < view.byteLength) loose ??= at;
  }
  if (loose === undefined) throw damaged('truncated');
  return loose;
}

function findZip64End(view: DataView, endAt: number): number | undefined {
  const locator = endAt - 20;
  if (locator < 0 || view.getUint32(locator, true) !== ZIP64_LOCATOR) return undefined;
  const stated = wide(view, locator + 8);
  for (const at of [stated, locator - 56]) {
    if (at >= 0 && at + 56 <= locator && view.getUint32(at, true) === ZIP64_END) return at;
  }
  throw damaged('directory');
}

function readRecord(bytes: Uint8Array, view: DataView, at: number, end: number, directoryAt: number, shift: number): ZipEntry {
  if (at + RECORD_BYTES > end || view.getUint32(at, true) !== RECORD) throw damaged('directory');
  const nameEnd = at + RECORD_BYTES + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const recordEnd = extraEnd + view.getUint16(at + 32, true);
  if (recordEnd > end) throw damaged('directory');
  let packedSize = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let stated = view.getUint32(at + 42, true);
  for (let extra = nameEnd; extra + 4 <= extraEnd; ) {
    const length = view.getUint16(extra + 2, true);
    if (view.getUint16(extra, true) === 1) {
      let field = extra + 4;
      const take = (value: number): number => {
        if (value !== FULL_32 || field + 8 > extra + 4 + length) return value;
        field += 8;
        return wide(view, field - 8);
      };
      size = take(size);
      packedSize = take(packedSize);
      stated = take(stated);
    }
    extra += 4 + length;
  }
  const name = decodeText(bytes, at + RECORD_BYTES, nameEnd);
  const headerAt = stated + shift;
  if (headerAt < 0 || headerAt + HEADER_BYTES > directoryAt || view.getUint32(headerAt, true) !== HEADER) throw damaged('directory', name);
  const dataAt = headerAt + HEADER_BYTES + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
  if (dataAt + packedSize > directoryAt) throw damaged('directory', name);
  return { name, method: view.getUint16(at + 10, true), flags: view.getUint16(at + 8, true), packedSize, size, recordAt: at, recordEnd, headerAt, dataAt };
}

function refuseOverlap(entries: readonly ZipEntry[]): void {
  const inOrder = [...entries].sort((a, b) => a.headerAt - b.headerAt);
  let free = 0;
  for (const entry of inOrder) {
    if (entry.headerAt < free) throw damaged('overlap', entry.name);
    free = entry.dataAt + entry.packedSize;
  }
}
