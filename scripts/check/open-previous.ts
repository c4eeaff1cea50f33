/** A file and where last year's stands -> last year's workbook; refuses what is missing or of another kind. */
import { existsSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Definition } from '../../core/definition/definition';
import { locateTables } from '../../core/locate/locate-tables';
import { readMetadata } from '../../core/locate/metadata';
import type { Workbook } from '../../core/model/workbook';
import { LANGUAGES, type Words } from '../../core/model/words';
import { wordMessage } from '../../core/text/word-message';
import { Refusal, unusableFile } from '../command/refusal';
import { openData } from '../open-workbook';

/**
 * `previous` is a workbook, or a folder with a workbook of the same name as `file`. Undefined when the folder has none: a body may be new.
 * Throws Refusal when it cannot be read or is of another kind.
 */
export function openPrevious(file: string, previous: string, definition: Definition): { readonly workbook: Workbook; readonly name: string } | undefined {
  const isFolder = existsSync(previous) && statSync(previous).isDirectory();
  const path = isFolder ? join(previous, basename(file)) : previous;
  if (isFolder && !existsSync(path)) return undefined;
  const workbook = openNamed(path, definition);
  const { tables, problems } = locateTables(definition, workbook);
  const own = readMetadata(workbook.customXml)?.definition;
  const missing = problems.find(({ rule }) => rule === 'LOC-TAB-001');
  if ((own !== undefined && own !== definition.id) || (tables.length === 0 && missing)) throw unusableFile(path, 'unreadable.previous-kind', { file: path, title: definition.title });
  return { workbook, name: basename(path) };
}

/** What is wrong is told of the file that is checked; the message therefore names the other one. */
function openNamed(path: string, definition: Definition): Workbook {
  try {
    return openData(path).readFor(definition);
  } catch (error) {
    const message = error instanceof Refusal ? error.complaints[0]?.message : undefined;
    if (!message) throw error;
    const why = Object.fromEntries(LANGUAGES.map((language) => [language, wordMessage(message, language)])) as Words;
    throw unusableFile(path, 'unreadable.previous', { file: path, why });
  }
}
