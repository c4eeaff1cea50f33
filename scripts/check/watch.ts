/** Words of the command line -> a check of what they name, and again of each workbook whose content changes, until somebody stops it. */
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { watch } from 'chokidar';
import { Refusal } from '../command/refusal';
import { isWorkbookName } from '../read-data-file';
import { hashOf } from './changed-since';
import { collectFiles } from './collect-files';

/** Programs save in several steps; after this much silence they are done. */
const SILENCE_MILLISECONDS = 300;

/** Never ends by itself. `check` is given the files to check; `ready` the folders that are watched. */
export async function watchFiles(words: readonly string[], check: (files: readonly string[]) => Promise<void>, ready: (folders: readonly string[]) => void): Promise<never> {
  const seen = new Map<string, string>();
  const checkChanged = async (): Promise<void> => {
    const changed = (await collectAgain(words)).flatMap((file) => {
      const hash = hashOf(file);
      if (hash === undefined || seen.get(file) === hash) return [];
      seen.set(file, hash);
      return [file];
    });
    if (changed.length > 0) await check(changed);
  };
  await checkChanged();
  let queue = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const folders = foldersOf(words, [...seen.keys()]);
  const watcher = watch([...folders], { ignoreInitial: true, ignored: (path, stats) => stats?.isFile() === true && !isWorkbookName(path) });
  const checkSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void (queue = queue.then(checkChanged)), SILENCE_MILLISECONDS);
  };
  watcher.on('all', checkSoon);
  return new Promise<never>((_, reject) => {
    watcher.on('error', reject);
    watcher.on('ready', () => {
      ready(folders);
      // What changed since the first check, before anybody watched.
      checkSoon();
    });
  });
}

/** Folders, not files: a program that saves often puts a new file in the place of the old one. */
function foldersOf(words: readonly string[], files: readonly string[]): readonly string[] {
  const given = words.filter((word) => statSync(word, { throwIfNoEntry: false })?.isDirectory());
  return [...new Set([...given, ...files.map((file) => dirname(file))])].filter((folder) => !given.some((each) => folder !== each && `${folder}/`.startsWith(`${each.replace(/\/$/, '')}/`)));
}

/** A pattern or folder that gives nothing for a moment, while a program saves, is no reason to stop. */
async function collectAgain(words: readonly string[]): Promise<readonly string[]> {
  try {
    return await collectFiles(words);
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}
