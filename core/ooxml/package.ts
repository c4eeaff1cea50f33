/** A file's bytes into a package whose parts are found by name and inflated one at a time, within limits; refuses what is no zip. */
import { compoundFileRefusal, isCompoundFile } from './ole';
import { Part } from './part';
import { decodeText } from './text-bytes';
import { readDirectory } from './zip';
import { damaged, WorkbookUnreadable } from './unreadable';
import type { Inflater } from './io';
import type { Limits } from './limits';
import type { ZipDirectory, ZipEntry } from './zip';

export interface Package {
  readonly bytes: Uint8Array;
  readonly directory: ZipDirectory;
  /** The entry of a part; names are compared without case, as packages demand (ECMA-376 Part 2, 9.1.1). */
  readonly find: (name: string) => ZipEntry | undefined;
  /** The inflated bytes as stored. Counts towards the limit of the whole package. */
  readonly inflate: (entry: ZipEntry) => Uint8Array;
  /** An XML part as UTF-8, or undefined when the package has none of that name. */
  readonly xml: (name: string) => Part | undefined;
}

/** A name as packages have it: some producers write `\`, or a leading `/`. */
const plainName = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '');

/** How names are compared: in any case. */
export const nameKey = (name: string): string => plainName(name).toLowerCase();

export function openPackage(bytes: Uint8Array, codec: Inflater, limits: Limits): Package {
  refuseOtherFiles(bytes, limits);
  const directory = readDirectory(bytes, limits);
  // Of two entries with one name the last counts, as it does when a package is unpacked to a folder.
  const entries = new Map(directory.entries.map((entry) => [nameKey(entry.name), entry]));
  let total = 0;
  const find = (name: string): ZipEntry | undefined => entries.get(nameKey(name));
  const inflate = (entry: ZipEntry): Uint8Array => {
    refuseOversize(entry, limits);
    total += entry.size;
    if (total > limits.totalBytes) throw tooLarge('totalBytes', total, limits.totalBytes, entry.name);
    return inflateEntry(bytes, entry, codec);
  };
  const xml = (name: string): Part | undefined => {
    const entry = find(name);
    return entry && new Part(plainName(entry.name), inflate(entry));
  };
  return { bytes, directory, find, inflate, xml };
}

function inflateEntry(bytes: Uint8Array, entry: ZipEntry, codec: Inflater): Uint8Array {
  if ((entry.flags & 1) !== 0) throw new WorkbookUnreadable('encrypted', { part: entry.name });
  const packed = bytes.subarray(entry.dataAt, entry.dataAt + entry.packedSize);
  if (entry.method === 0) {
    if (entry.size !== entry.packedSize) throw damaged('inflate', entry.name);
    return packed;
  }
  if (entry.method !== 8) throw damaged('method', entry.name, { method: entry.method });
  if (entry.size === 0) return new Uint8Array(0);
  let inflated: Uint8Array;
  try {
    inflated = codec.inflate(packed, entry.size);
  } catch {
    throw damaged('inflate', entry.name);
  }
  if (inflated.length !== entry.size) throw damaged('inflate', entry.name);
  return inflated;
}

/** Judged by the directory alone, before any memory is taken: a deflate stream cannot grow more than 1,032 times. */
function refuseOversize(entry: ZipEntry, limits: Limits): void {
  if (entry.size > limits.partBytes) throw tooLarge('partBytes', entry.size, limits.partBytes, entry.name);
  if (entry.method !== 8) return;
  const ratio = entry.size / Math.max(1, entry.packedSize);
  if (entry.size > limits.ratioFromBytes && ratio > limits.ratio) throw tooLarge('ratio', Math.round(ratio), limits.ratio, entry.name);
  if (entry.size > entry.packedSize * 1032 + 1032) throw damaged('inflate', entry.name);
}

export const tooLarge = (what: keyof Limits, found: number, limit: number, part?: string): WorkbookUnreadable =>
  new WorkbookUnreadable('too-large', { what, found, limit, ...(part === undefined ? {} : { part }) });

function refuseOtherFiles(bytes: Uint8Array, limits: Limits): void {
  if (bytes.length === 0) throw new WorkbookUnreadable('empty');
  if (bytes.length > limits.fileBytes) throw tooLarge('fileBytes', bytes.length, limits.fileBytes);
  if (isCompoundFile(bytes)) throw compoundFileRefusal(bytes);
  const startsAsZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!startsAsZip && !holdsZip(bytes)) throw new WorkbookUnreadable('not-a-zip', { seems: seems(bytes) });
}

/** Whether an end record stands in the last 64 KiB: a zip may follow other bytes. */
function holdsZip(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at -= 1) {
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 5 && bytes[at + 3] === 6) return true;
  }
  return false;
}

function seems(bytes: Uint8Array): string {
  const head = decodeText(bytes, 0, Math.min(bytes.length, 256)).replace(/^\ufeff/, '').trimStart().toLowerCase();
  if (head.startsWith('%pdf')) return 'pdf';
  if (head.startsWith('{\\rtf')) return 'rtf';
  if (head.startsWith('<!doctype html') || head.startsWith('<html')) return 'html';
  if (head.startsWith('<?xml')) return 'xml';
  for (const char of head) if (char === '\ufffd' || (char < ' ' && !/\s/.test(char))) return 'unknown';
  return 'text';
}
