/** The engine in a worker of its own: a question in, one answer out, in the order of the questions. */
import { HostRefused } from '../host';
import { loadDefinitions } from './load-definitions';
import type { Definition } from '../../core/definition/definition';
import type { Checked } from '../engine';
import type { Answer, CheckAnswer, PatchAnswer, Question } from './questions';
import { SheetKeeper, packDifference } from './sheet-exchange';
import { type Tasks, makeTasks } from './tasks';

const tasks = makeTasks(loadDefinitions);
const keeper = new SheetKeeper();

self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  // Unpacked at once, in the order of sending: a later question builds on the sheets of this one.
  const answering = answer(data);
  void answering.then((result) => self.postMessage({ number: data.number, result } satisfies Answer), (error: unknown) => self.postMessage(describeFailure(data.number, error)));
});

function answer(question: Question): Promise<unknown> {
  switch (question.task) {
    case 'definitions': return tasks.definitions();
    case 'readFile': return tasks.readFile(question.bytes);
    case 'patchFile': return runWith(question, async (workbook): Promise<PatchAnswer> => {
      const patched = await tasks.patchFile(question.bytes, workbook, question.change);
      return { bytes: patched.bytes, workbook: packDifference(workbook, patched.workbook) };
    });
    case 'previewFix': return runWith(question, (workbook) => tasks.previewFix(workbook, question.edits));
    case 'check': return runWith(question, async (workbook) => withoutKnownDefinition(await tasks.check(workbook, question.workbookName)));
  }
}

let known: Definition | undefined;

function withoutKnownDefinition(checked: Checked): CheckAnswer {
  if ('problem' in checked) return checked;
  const { report, definition } = checked;
  if (definition === known) return { report };
  known = definition;
  return checked;
}

const runWith = <Result>({ workbook }: Extract<Question, { readonly workbook: unknown }>, run: (workbook: Parameters<Tasks['check']>[0]) => Promise<Result>): Promise<Result> => run(keeper.unpack(workbook));

const describeFailure = (number: number, error: unknown): Answer =>
  error instanceof HostRefused ? { number, refused: { reason: error.reason, messages: error.messages } } : { number, crashed: error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error) };
