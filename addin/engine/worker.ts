/** The engine in a worker of its own: a question in, one answer out, in the order of the questions. */
import { HostRefused } from '../host';
import { loadDefinitions } from './load-definitions';
import type { Answer, Question } from './questions';
import { SheetKeeper } from './sheet-exchange';
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
    case 'patchFile': return runWith(question, (workbook) => tasks.patchFile(question.bytes, workbook, question.change));
    case 'check': return runWith(question, (workbook) => tasks.check(workbook, question.workbookName));
  }
}

const runWith = <Result>({ workbook }: Extract<Question, { readonly workbook: unknown }>, run: (workbook: Parameters<Tasks['check']>[0]) => Promise<Result>): Promise<Result> => run(keeper.unpack(workbook));

const describeFailure = (number: number, error: unknown): Answer =>
  error instanceof HostRefused ? { number, refused: { reason: error.reason, messages: error.messages } } : { number, crashed: error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error) };
