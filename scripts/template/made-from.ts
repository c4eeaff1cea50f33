/** What a workbook is made from -> a fingerprint that it carries; and the fingerprint of a file that is there. */
import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { readMetadata } from '../../core/locate/metadata';
import type { Definition } from '../../core/definition/definition';
import type { Language } from '../../core/model/words';
import type { Content } from './content';

/** The same for the same version of a definition, language and content. */
export function fingerprintOf({ id, version }: Definition, language: Language, { tables, parameters }: Content): string {
  const text = JSON.stringify([id, version, language, [...parameters], tables.map(({ table, rows }) => [table, rows])]);
  return createHash('sha256').update(text).digest('hex').slice(0, 24);
}

/** Undefined when the file is no workbook of ours. */
export function readFingerprint(bytes: Uint8Array): string | undefined {
  try {
    const parts = unzipSync(bytes, { filter: ({ name, originalSize }) => /^customXml\/item\d+\.xml$/.test(name) && originalSize < 10_000_000 });
    return readMetadata(Object.values(parts).map((part) => strFromU8(part)))?.madeFrom;
  } catch {
    return undefined;
  }
}
