/** A folder of workbooks through read and patch, in several processes; prints how many were opened, patched, identical, refused, crashed or hung. */
import { fork } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkWorkbook } from './corpus-check';
import type { ChildProcess } from 'node:child_process';
import type { CorpusVerdict } from './corpus-check';

const EXTENSIONS = new Set(['.xlsx', '.xlsm', '.xltx', '.xltm']);
const SECONDS_FOR_ONE_FILE = 120;

type Outcome = { readonly path: string } & (
  | ({ readonly kind: 'done' } & CorpusVerdict)
  | { readonly kind: 'crashed'; readonly reason: string }
  | { readonly kind: 'hung' }
);

function findFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => EXTENSIONS.has(extname(path).toLowerCase()) && statSync(path).isFile())
    .sort();
}

/** In a child: one path comes in, one outcome goes out. */
function serve(): void {
  process.on('message', (path: string) => {
    let outcome: Outcome;
    try {
      outcome = { path, kind: 'done', ...checkWorkbook(new Uint8Array(readFileSync(path))) };
    } catch (error) {
      outcome = { path, kind: 'crashed', reason: error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 3).join(' ') : String(error) };
    }
    process.send?.(outcome);
  });
}

/** Takes files from the queue until it is empty; a child that crashes or hangs is replaced by a new one. */
async function work(queue: string[], report: (outcome: Outcome) => void): Promise<void> {
  let child: ChildProcess | undefined;
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    child ??= fork(fileURLToPath(import.meta.url), ['--child'], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const outcome = await ask(child, path);
    report(outcome);
    if (outcome.kind === 'hung' || child.exitCode !== null || child.signalCode !== null) child = undefined;
  }
  child?.kill();
}

function ask(child: ChildProcess, path: string): Promise<Outcome> {
  return new Promise((resolve) => {
    const finish = (outcome: Outcome): void => {
      clearTimeout(timer);
      child.off('message', onMessage);
      child.off('exit', onExit);
      resolve(outcome);
    };
    const onMessage = (message: unknown): void => finish(message as Outcome);
    const onExit = (code: number | null, signal: string | null): void => finish({ path, kind: 'crashed', reason: `process ended: ${signal ?? code ?? ''}` });
    const timer = setTimeout(() => {
      finish({ path, kind: 'hung' });
      child.kill('SIGKILL');
    }, SECONDS_FOR_ONE_FILE * 1000);
    child.on('message', onMessage);
    child.on('exit', onExit);
    child.send(path);
  });
}

function printTable(outcomes: readonly Outcome[], folder: string): boolean {
  const done = outcomes.filter((outcome) => outcome.kind === 'done');
  const refusals = new Map<string, number>();
  for (const { outcome, reason } of done) if (outcome !== 'patched') refusals.set(`${outcome}: ${reason}`, (refusals.get(`${outcome}: ${reason}`) ?? 0) + 1);
  const patched = done.filter(({ outcome }) => outcome === 'patched');
  const faulty = outcomes.filter((outcome) => outcome.kind !== 'done' || outcome.faults.length > 0);
  const rows: readonly (readonly [string, number])[] = [
    ['files', outcomes.length],
    ['opened', done.filter(({ outcome }) => outcome !== 'refused').length],
    ['patched', patched.length],
    ['identical but for the edited cell', patched.filter(({ faults }) => faults.length === 0).length],
    ...[...refusals].sort(([a], [b]) => a.localeCompare(b)),
    ['crashed', outcomes.filter(({ kind }) => kind === 'crashed').length],
    ['hung', outcomes.filter(({ kind }) => kind === 'hung').length],
  ];
  const width = Math.max(...rows.map(([what]) => what.length));
  for (const [what, count] of rows) console.log(`${what.padEnd(width)}  ${String(count).padStart(6)}`);
  for (const outcome of faulty) {
    const why = outcome.kind === 'done' ? outcome.faults.join('; ') : outcome.kind === 'crashed' ? outcome.reason : `no answer in ${SECONDS_FOR_ONE_FILE} s`;
    console.log(`${outcome.kind === 'done' ? 'fault' : outcome.kind}  ${relative(folder, outcome.path)}: ${why}`);
  }
  return faulty.length === 0;
}

async function run(folder: string): Promise<void> {
  const queue = [...findFiles(folder)];
  const total = queue.length;
  const outcomes: Outcome[] = [];
  const report = (outcome: Outcome): void => {
    outcomes.push(outcome);
    if (process.stderr.isTTY) process.stderr.write(`\r${outcomes.length}/${total}`);
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), Math.max(1, total)) }, () => work(queue, report)));
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  process.exitCode = printTable(outcomes, folder) ? 0 : 1;
}

const [first] = process.argv.slice(2);
if (first === '--child') serve();
else if (first === undefined) {
  console.error('Give a folder: npx tsx scripts/corpus.ts <folder>');
  process.exitCode = 2;
} else await run(first);
