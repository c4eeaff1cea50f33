/** `streefpeil check`: workbooks -> a report of each, and an exit code for scripts. One bad file never stops the rest. */
import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { FormatContext, FormatName } from '../../core/report/format';
import { needsThreads } from '../check/check-files';
import type { Threads } from '../check/check-in-threads';
import { collectFiles } from '../check/collect-files';
import { exitCodeOf } from '../check/exit-code-of';
import { formatNamed } from '../check/formats';
import { openOutput } from '../check/open-output';
import { openProgress } from '../check/progress';
import { runFiles } from '../check/run-files';
import type { RunSettings } from '../check/run-settings';
import { builtInKinds, chooseDefinition, readBuiltIn } from '../definitions';
import { isWorkbookName } from '../read-data-file';
import { today } from '../today';
import { refuseExisting } from '../write-file';
import type { ExitCode } from './exit-code';
import { wrongUse } from './refusal';
import { type Session, tellMessage } from './session';

export interface CheckOptions {
  readonly kind?: string;
  readonly definition?: string;
  /** Absent: as the name of `out` says, else text. */
  readonly format?: FormatName;
  readonly out?: string;
  readonly force?: boolean;
  readonly failOn: FormatContext['failOn'];
  readonly previous?: string;
  readonly verbose?: boolean;
  readonly jobs?: string;
  readonly timeout?: string;
  readonly shard?: string;
  readonly changedSince?: string;
  readonly watch?: boolean;
  readonly annotate?: string;
}

type Formatted = CheckOptions & Pick<RunSettings, 'format'>;

/** Seconds for one file before it is cut off: far above what the largest workbook that we read takes. */
const TIMEOUT_SECONDS = 120;

/** Throws Refusal. */
export async function runCheck(words: readonly string[], given: CheckOptions, session: Session): Promise<ExitCode> {
  if (given.out !== undefined) refuseExisting(given.out, given.force === true);
  if (given.out !== undefined && isWorkbookName(given.out)) throw wrongUse('report-form', { file: given.out });
  const options = { ...given, format: given.format ?? formatNamed(given.out ?? '') };
  const settings = await settle(options, session);
  const askedThreads = readThreads(options);
  if (options.watch === true) return watchAndCheck(words, options, settings, askedThreads, session);
  const all = await collectFiles(words);
  if (options.previous !== undefined && all.length > 1 && !isFolder(options.previous)) throw wrongUse('previous-needs-folder', { file: options.previous });
  const files = options.shard === undefined ? all : (await import('../check/shard')).takeShard(all, options.shard);
  if (files.length === 0) tellMessage(session, { id: 'cli.empty-shard', facts: { shard: options.shard ?? '', count: all.length } });
  return checkOnce(files, options, settings, askedThreads, session);
}

async function checkOnce(files: readonly string[], options: Formatted, settled: RunSettings, threads: Threads, session: Session): Promise<ExitCode> {
  const annotated = options.annotate === undefined ? undefined : (await import('../check/annotated-copies')).planCopies(files, options.annotate, options.force === true);
  const settings = { ...settled, sharesFigures: files.length > 1, ...(annotated ? { annotated } : {}) };
  const output = openOutput(options.out, options.force === true, options.format);
  const unchanged = options.changedSince === undefined ? new Map<string, object>() : (await import('../check/changed-since')).findUnchanged(options.changedSince, files, settings.definitions);
  if (options.changedSince !== undefined) tellMessage(session, { id: 'run.unchanged', facts: { unchanged: unchanged.size, all: files.length, file: options.changedSince } });
  const count = files.length - unchanged.size;
  // Reports that stream by on the same terminal show the progress themselves.
  const isShown = !session.isQuiet && process.stderr.isTTY === true && (options.out !== undefined || process.stdout.isTTY !== true);
  const run = { files, unchanged, settings, threads: needsThreads(count, options.timeout !== undefined) ? threads : undefined };
  const outcomes = await runFiles(run, output, openProgress(count, isShown, session.language));
  const written = output.finish();
  if (written !== undefined) tellMessage(session, { id: 'cli.written', facts: { file: written } });
  if (options.annotate !== undefined) tellMessage(session, { id: 'cli.annotated', facts: { folder: options.annotate, count: outcomes.filter(({ problems }) => problems.length === 0).length } });
  return exitCodeOf(outcomes, options.failOn);
}

async function watchAndCheck(words: readonly string[], options: Formatted, settings: RunSettings, threads: Threads, session: Session): Promise<never> {
  if (options.annotate !== undefined) throw wrongUse('annotate-needs-file');
  if (options.out !== undefined || words.includes('-')) throw wrongUse('watch-needs-files');
  const { watchFiles } = await import('../check/watch');
  return watchFiles(words, async (files) => void (await checkOnce(files, options, { ...settings, startedAt: nowText() }, threads, session)), (folders) => tellMessage(session, { id: 'run.watching', facts: { folders } }));
}

/** Throws Refusal. */
export async function settle({ kind, definition, format, out, verbose, failOn, previous }: Pick<Formatted, 'kind' | 'definition' | 'format' | 'out' | 'verbose' | 'failOn' | 'previous'>, { language, hasColour }: Session): Promise<RunSettings> {
  const definitions = kind !== undefined || definition !== undefined ? [await chooseDefinition(kind ?? '', definition)] : builtInKinds().map(readBuiltIn);
  return {
    definitions, today: today(), wantsHash: format === 'json' || format === 'ndjson', sharesFigures: false,
    ...(previous === undefined ? {} : { previous }),
    format, language, hasColour: hasColour && out === undefined, isVerbose: verbose === true, failOn,
    program: { name: 'Streefpeil', version: STREEFPEIL_VERSION }, startedAt: nowText(),
  };
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** Seconds are enough. */
const nowText = (): string => new Date().toISOString().replace(/\.\d+Z$/, 'Z');

/** Throws Refusal. */
export function readThreads({ jobs, timeout }: Pick<CheckOptions, 'jobs' | 'timeout'>): Threads {
  return {
    jobs: jobs === undefined ? availableParallelism() : readCount('--jobs', jobs, /^[1-9]\d{0,3}$/, 1),
    timeoutSeconds: timeout === undefined ? TIMEOUT_SECONDS : readCount('--timeout', timeout, /^(?=.*[1-9])\d{0,6}(?:\.\d+)?$/, 0.1),
  };
}

function readCount(option: string, text: string, pattern: RegExp, minimum: number): number {
  if (!pattern.test(text)) throw wrongUse('not-a-count', { option, value: text, minimum });
  return Number(text);
}
