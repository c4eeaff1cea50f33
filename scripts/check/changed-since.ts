/** An earlier report and the files of today -> the elements of the report that still stand, because the file has the same bytes. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Definition } from '../../core/definition/definition';
import { wrongUse } from '../command/refusal';
import { readText } from '../read-file';

/** An element of a JSON report, as far as it is read. */
interface Element {
  readonly file: string;
  readonly sha256: string;
  readonly definition: { readonly id: string; readonly version: string };
}

/**
 * File -> its element, for files that need no new check: same name, same bytes, and judged by the same version of one of the
 * definitions. What could not be read before is not among them. Throws Refusal when the report is none.
 */
export function findUnchanged(reportFile: string, files: readonly string[], definitions: readonly Definition[]): ReadonlyMap<string, object> {
  const earlier = new Map(readElements(reportFile).filter(isElement).map((element) => [element.file, element]));
  const isCurrent = ({ definition: { id, version } }: Element): boolean => definitions.some((definition) => definition.id === id && definition.version === version);
  return new Map(files.flatMap((file): readonly (readonly [string, object])[] => {
    const element = earlier.get(file);
    return element && isCurrent(element) && hashOf(file) === element.sha256 ? [[file, element]] : [];
  }));
}

/** A JSON list, or a JSON object on each line. A last line that was cut off is left out: that file is checked again. */
function readElements(file: string): readonly unknown[] {
  const text = readText(file);
  if (text.trimStart().startsWith('[')) {
    const list = parse(text);
    if (Array.isArray(list)) return list;
    throw wrongUse('not-a-report', { file });
  }
  if (text.trim() !== '' && !text.trimStart().startsWith('{')) throw wrongUse('not-a-report', { file });
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const elements = lines.map(parse);
  if (elements.slice(0, -1).includes(undefined)) throw wrongUse('not-a-report', { file });
  return elements;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isElement(value: unknown): value is Element {
  if (typeof value !== 'object' || value === null || !('file' in value && 'sha256' in value && 'definition' in value)) return false;
  const { file, sha256, definition } = value;
  return typeof file === 'string' && typeof sha256 === 'string' && typeof definition === 'object' && definition !== null && 'id' in definition && 'version' in definition;
}

/** SHA-256 of a file in hexadecimal; undefined where it cannot be read. */
export function hashOf(file: string): string | undefined {
  try {
    return createHash('sha256').update(readFileSync(file)).digest('hex');
  } catch {
    return undefined;
  }
}
