/** Files -> their results in the order given, a few here, many by threads. One that is about the same as an earlier one is checked once more, beside what that one gave. */
import { openTogether } from '../../core/check/find-counterparts';
import { hasCounterparts } from '../../core/check/shared-figures';
import { nodePacking } from '../codec';
import { type FileResult, openCheck } from './check-and-format';
import type { Threads } from './check-in-threads';
import type { RunSettings } from './run-settings';

/** Up to here starting threads costs more than it brings. */
const FEW = 8;

/** `threads` absent: this thread does all, however long a file takes. */
export async function* checkFiles(files: readonly string[], settings: RunSettings, threads: Threads | undefined): AsyncGenerator<FileResult> {
  if (threads) return yield* (await import('./check-in-threads')).checkInThreads(files, settings, threads);
  const check = await openCheck(settings);
  const together = openTogether(nodePacking);
  for (const file of files) {
    const first = await check(file);
    const others = first.shared && together.take(first.shared);
    yield others && hasCounterparts(others) ? await check(file, others) : first;
  }
}

/** Threads for this many files. A time limit that somebody asks for needs a thread that can be cut off. */
export const needsThreads = (fileCount: number, isLimitAsked: boolean): boolean => fileCount > FEW || isLimitAsked;
