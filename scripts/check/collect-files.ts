/** Words of the command line -> the workbooks that they name: files as they are, folders with all below them, and patterns; each once, in a steady order. */
import { statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { wrongUse } from '../command/refusal';

const WORKBOOKS = '**/*.{xlsx,xlsm}';

/** Excel's own note that somebody has the workbook open. */
const LOCK_FILES = '**/~$*';

/** A file that is named is taken whether or not it exists: that it does not is said when it is read. Throws Refusal where a folder or pattern gives nothing. */
export async function collectFiles(words: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const word of words) {
    const kind = word === '-' ? undefined : statSync(word, { throwIfNoEntry: false });
    if (kind?.isDirectory()) found.push(...(await find(WORKBOOKS, word)));
    else if (kind === undefined && word !== '-' && isPattern(word)) found.push(...(await find(word)));
    else found.push(word);
  }
  return [...new Set(found)];
}

const isPattern = (word: string): boolean => /[*?[\]{}]/.test(word);

async function find(pattern: string, folder?: string): Promise<readonly string[]> {
  const { glob } = await import('tinyglobby');
  const files = await glob([pattern], { ...(folder === undefined ? { absolute: isAbsolute(pattern) } : { cwd: folder }), ignore: [LOCK_FILES], caseSensitiveMatch: false, expandDirectories: false });
  if (files.length === 0) throw wrongUse('no-workbooks', { words: folder ?? pattern });
  return files.map((file) => (folder === undefined ? file : join(folder, file))).sort(byName);
}

/** `plan-9` before `plan-10`, the same on every machine. */
let collator: Intl.Collator | undefined;
const byName = (one: string, other: string): number => (collator ??= new Intl.Collator('en', { numeric: true })).compare(one, other) || (one < other ? -1 : one > other ? 1 : 0);
