/** Starts the engine: in a worker where the browser has them, in the page itself where it has not or where the worker does not start. */
import type { Definition } from '../../core/definition/definition';
import type { Checked, Engine, PatchedFile } from '../engine';
import { HostRefused } from '../host';
import { loadDefinitions } from './load-definitions';
import type { Answer, Ask, CheckAnswer, PatchAnswer, Question } from './questions';
import { SheetSender, unpackDifference } from './sheet-exchange';
import type { Tasks } from './tasks';

interface Pending {
  readonly runHere: () => Promise<unknown>;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** `load` gives the built-in kinds to an engine that runs in the page. */
export function startEngine(load: () => Promise<readonly Definition[]> = loadDefinitions): Engine {
  const sender = new SheetSender();
  const pending = new Map<number, Pending>();
  let tasksHere: Promise<Tasks> | undefined;
  const here = (): Promise<Tasks> => (tasksHere ??= import('./tasks').then(({ makeTasks }) => makeTasks(load)));
  let worker = startWorker();
  let next = 0;

  const giveUpWorker = (): void => {
    worker?.terminate();
    worker = undefined;
    const left = [...pending.values()];
    pending.clear();
    for (const { runHere, resolve, reject } of left) runHere().then(resolve, reject);
  };
  worker?.addEventListener('error', giveUpWorker);
  worker?.addEventListener('messageerror', giveUpWorker);
  worker?.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    const asked = pending.get(data.number);
    pending.delete(data.number);
    if ('result' in data) asked?.resolve(data.result);
    else asked?.reject('refused' in data ? new HostRefused(data.refused.reason, data.refused.messages) : new Error(data.crashed));
  });

  const run = <Result>(makeQuestion: () => Ask, runHere: (tasks: Tasks) => Promise<Result>): Promise<Result> => {
    const inPage = (): Promise<Result> => here().then(runHere);
    if (!worker) return inPage();
    const number = next++;
    return new Promise<unknown>((resolve, reject) => {
      pending.set(number, { runHere: inPage, resolve, reject });
      worker?.postMessage({ ...makeQuestion(), number } satisfies Question);
    }) as Promise<Result>;
  };

  // The last one that came: the same object for as long as it is the same kind.
  let definition: Definition | undefined;
  let latest = 0;
  let turn: Promise<unknown> = Promise.resolve();
  return {
    definitions: () => run(() => ({ task: 'definitions' }), (tasks) => tasks.definitions()),
    readFile: (bytes) => run(() => ({ task: 'readFile', bytes }), (tasks) => tasks.readFile(bytes)),
    patchFile: async (bytes, workbook, change) => {
      const patched = await run<PatchAnswer | PatchedFile>(() => ({ task: 'patchFile', bytes, workbook: sender.pack(workbook), change }), (tasks) => tasks.patchFile(bytes, workbook, change));
      return isPacked(patched) ? { bytes: patched.bytes, workbook: unpackDifference(workbook, patched.workbook) } : patched;
    },
    previewFix: (workbook, edits) => run(() => ({ task: 'previewFix', workbook: sender.pack(workbook), edits }), (tasks) => tasks.previewFix(workbook, edits)),
    check: (workbook, workbookName) => {
      const mine = ++latest;
      const checking = turn.then(async (): Promise<Checked | undefined> => {
        // Overtaken while it waited, or while it ran: only the last one asked for is of use.
        if (mine !== latest) return undefined;
        const checked = await run<CheckAnswer>(() => ({ task: 'check', workbook: sender.pack(workbook), workbookName }), (tasks) => tasks.check(workbook, workbookName));
        if ('problem' in checked) return mine === latest ? checked : undefined;
        definition = checked.definition ?? definition;
        return mine === latest && definition ? { report: checked.report, definition } : undefined;
      });
      turn = checking.catch(() => undefined);
      return checking;
    },
  };
}

/** Undefined where there are no workers, or where they are forbidden. */
function startWorker(): Worker | undefined {
  if (typeof Worker === 'undefined') return undefined;
  try {
    // Beside the pages, so that it finds the definitions there as they do.
    return new Worker(/* webpackEntryOptions: { filename: 'engine.js' } */ new URL('./worker.ts', import.meta.url), { name: 'streefpeil' });
  } catch {
    return undefined;
  }
}

/** The engine in the page gives the workbook itself. */
const isPacked = (patched: PatchAnswer | PatchedFile): patched is PatchAnswer => patched.workbook.sheets.every((sheet) => 'kept' in sheet || 'number' in sheet);
