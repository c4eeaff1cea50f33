/** Files -> their results in the order given, checked by several threads at once; a file that takes too long, or takes a thread down with it, is reported and left behind. */
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import workerpool from 'workerpool';
import { openTogether } from '../../core/check/find-counterparts';
import { type Counterparts, hasCounterparts } from '../../core/check/shared-figures';
import type { Message } from '../../core/model/report';
import { nodePacking } from '../codec';
import { type FileResult, formatChecked } from './check-and-format';
import { crashOf } from './check-file';
import { loadFormat } from './formats';
import { type RunSettings, contextOf } from './run-settings';

export interface Threads {
  readonly jobs: number;
  readonly timeoutSeconds: number;
}

/** Files under way or waiting for an earlier one, for each thread: enough to keep all busy behind one slow file, few enough to hold. */
const AHEAD = 64;

/** Room for what is new in a thread. What a check makes is let go with its workbook; the 48 MB that V8 would take fill up before it looks. */
const YOUNG_MEGABYTES = 12;

/**
 * Most that a thread may hold, some 15 million cells: one that may hold 2 GiB or more lets four times what lives pile up before it
 * looks for what can go, a smaller one at most twice.
 */
const OLD_MEGABYTES = 2000;

/** How long a thread that is cut off may take to end by itself. */
const GRACE_MILLISECONDS = 50;

const WORKER = fileURLToPath(`${new URL('./', import.meta.url).href}check-worker.mjs`);

export async function* checkInThreads(files: readonly string[], settings: RunSettings, { jobs, timeoutSeconds }: Threads): AsyncGenerator<FileResult> {
  const format = await loadFormat(settings.format);
  const pool = workerpool.pool(WORKER, {
    workerType: 'thread', minWorkers: Math.min(jobs, files.length), maxWorkers: jobs, workerTerminateTimeout: GRACE_MILLISECONDS,
    workerThreadOpts: { workerData: settings, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES, maxOldGenerationSizeMb: OLD_MEGABYTES } },
  });
  const fail = (file: string, problem: Message): FileResult => formatChecked({ file, workbook: basename(file), problems: [problem] }, format, contextOf(settings));
  const check = async (file: string, others?: Counterparts): Promise<FileResult> => {
    // A thread that waits for a pipe is inside the system, where it cannot be cut off.
    if (file !== '-' && statSync(file, { throwIfNoEntry: false })?.isFile() === false) return fail(file, { id: 'unreadable.not-a-file', facts: {} });
    try {
      return (await pool.exec('check', others ? [file, others] : [file]).timeout(timeoutSeconds * 1000)) as FileResult;
    } catch (error) {
      return fail(file, problemOf(error, timeoutSeconds));
    }
  };
  const together = openTogether(nodePacking);
  let taken: Promise<unknown> = Promise.resolve();
  /** The figures are taken in the order of the files, whichever is checked first; what another check needs waits for no more than those before it. */
  const checkBesideOthers = (file: string): Promise<FileResult> => {
    const first = check(file);
    const found = taken.then(() => first).then((result) => ({ result, others: result.shared && together.take(result.shared) }));
    taken = found;
    return found.then(({ result, others }) => (others && hasCounterparts(others) ? check(file, others) : result));
  };
  const waiting: Promise<FileResult>[] = [];
  let next = 0;
  try {
    for (let done = 0; done < files.length; done += 1) {
      for (; next < files.length && waiting.length < jobs * AHEAD; next += 1) waiting.push(checkBesideOthers(files[next] ?? ''));
      const first = waiting.shift();
      if (first) yield await first;
    }
  } finally {
    await pool.terminate(true);
  }
}

function problemOf(error: unknown, seconds: number): Message {
  if (error instanceof workerpool.Promise.TimeoutError) return { id: 'unreadable.timed-out', facts: { seconds } };
  const isOutOfMemory = error instanceof Error && /memory limit|out of memory/i.test(error.message);
  return isOutOfMemory ? { id: 'unreadable.no-memory', facts: {} } : crashOf(error);
}
