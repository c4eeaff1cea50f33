/** Files -> their results in the order given: a few at once here, many by threads. */
import { type FileResult, openCheck } from './check-and-format';
import type { Threads } from './check-in-threads';
import type { RunSettings } from './run-settings';

/** Up to here starting threads costs more than it brings. */
const FEW = 8;

/** `threads` absent: this thread does all, however long a file takes. */
export async function* checkFiles(files: readonly string[], settings: RunSettings, threads: Threads | undefined): AsyncGenerator<FileResult> {
  if (threads) return yield* (await import('./check-in-threads')).checkInThreads(files, settings, threads);
  const check = await openCheck(settings);
  for (const file of files) yield await check(file);
}

/** Threads for this many files. A time limit that somebody asks for needs a thread that can be cut off. */
export const needsThreads = (fileCount: number, isLimitAsked: boolean): boolean => fileCount > FEW || isLimitAsked;
