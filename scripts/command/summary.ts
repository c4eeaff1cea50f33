/** `streefpeil summary`: many workbooks -> one overview of all of them. One bad file never stops the rest: it is in the list with its reason. */
import { basename, dirname, extname, relative, resolve } from 'node:path';
import { isOffered } from '../../core/definition/definition';
import { SUMMARY_FORMAT, summaryAsJson } from '../../core/summary/summary-json';
import { readExpected } from '../../core/summary/read-expected';
import { summarise } from '../../core/summary/summarise';
import type { Contribution, ExpectedBody, SummedFile, Summary } from '../../core/summary/summary';
import { checkFiles, needsThreads } from '../check/check-files';
import { collectFiles } from '../check/collect-files';
import { openProgress } from '../check/progress';
import { type RunSettings, contextOf } from '../check/run-settings';
import { readBuiltIn } from '../definitions';
import { isWorkbookName } from '../read-data-file';
import { readText } from '../read-file';
import { refuseExisting, writeFileWhole } from '../write-file';
import { readThreads, settle } from './check';
import { EXIT, type ExitCode } from './exit-code';
import { orRefuse } from './fill';
import { Refusal, wordComplaint, wrongUse } from './refusal';
import { type Session, tellMessage } from './session';

export interface SummaryOptions {
  readonly out: string;
  readonly expected?: string;
  readonly kind?: string;
  readonly definition?: string;
  readonly force?: boolean;
  readonly jobs?: string;
  readonly timeout?: string;
}

const FORMS: ReadonlySet<string> = new Set(['.xlsx', '.html', '.json']);

/** Names told of who is missing, before the rest is only counted. */
const NAMES_SHOWN = 8;

/** Throws Refusal. The exit code is 3 where a workbook could not be read, else 1 where an expected body is missing; findings are for `check`. */
export async function runSummary(words: readonly string[], options: SummaryOptions, session: Session): Promise<ExitCode> {
  const form = extname(options.out).toLowerCase();
  if (!FORMS.has(form)) throw wrongUse('summary-form', { file: options.out });
  refuseExisting(options.out, options.force === true);
  const settings: RunSettings = { ...(await settle({ ...options, format: 'text', failOn: 'error' }, session)), isSummed: true };
  const expected = options.expected === undefined ? undefined : readBodies(options.expected, settings);
  const found = await collectFiles(words);
  // The summary that is made again is no workbook to sum up.
  const files = found.filter((file) => resolve(file) !== resolve(options.out));
  const summed = await gatherFiles(files, settings, options, session);
  if (summed.every(({ outcome }) => outcome.state === 'unread')) throw new Refusal(EXIT.unreadable, [{ message: { id: 'cli.summary-empty', facts: {} } }]);
  const kinds = settings.definitions.filter(isOffered);
  const summary = summarise(summed, kinds, expected, session.language);
  const subject = words.map((word) => (word === '-' ? '' : basename(resolve(word)))).filter((name) => name !== '').slice(0, 3).join(', ');
  writeFileWhole(options.out, await writeSummary(form, summary, { ...settings, definitions: kinds }, subject, options.out), options.force === true);
  return tellOutcome(summary, options.out, session);
}

async function writeSummary(form: string, summary: Summary, settings: RunSettings, subject: string, out: string): Promise<Uint8Array | string> {
  const { language, definitions, today } = settings;
  if (form === '.html') return (await import('../../core/summary/page/summary-page')).formatSummaryPage(summary, subject, contextOf(settings));
  if (form === '.json') return `${JSON.stringify({ format: SUMMARY_FORMAT, ...summaryAsJson(summary, language) }, null, 2)}\n`;
  const linkTo = (file: string): string => relative(dirname(resolve(out)), resolve(file)).split(/[\\/]/).map(encodeURIComponent).join('/');
  return (await import('../summary/summary-workbook')).writeSummaryWorkbook(summary, { overview: readBuiltIn('overzicht'), definitions, language, subject, today, linkTo });
}

/** In the order of the files. A summary among them is passed over, and says so. */
async function gatherFiles(files: readonly string[], settings: RunSettings, options: SummaryOptions, session: Session): Promise<readonly SummedFile[]> {
  const threads = readThreads(options);
  const progress = openProgress(files.length, !session.isQuiet && process.stderr.isTTY === true, session.language);
  const results = checkFiles(files, settings, needsThreads(files.length, options.timeout !== undefined) ? threads : undefined);
  const summed: SummedFile[] = [];
  let done = 0;
  try {
    for await (const { text, outcome } of results) {
      const definition = settings.definitions.find(({ id }) => id === outcome.definition);
      for (const message of outcome.problems) progress.tell(wordComplaint({ about: outcome.file, message }, session.language));
      if (definition && !isOffered(definition)) progress.tell(wordComplaint({ message: { id: 'summary.passed-over', facts: { file: outcome.file } } }, session.language));
      else summed.push({ outcome, ...(outcome.state === 'unread' ? {} : { contribution: JSON.parse(new TextDecoder().decode(text)) as Contribution }) });
      await progress.show(++done);
    }
  } finally {
    progress.stop();
  }
  return summed;
}

/** Throws Refusal. */
function readBodies(file: string, { definitions }: RunSettings): readonly ExpectedBody[] {
  if (isWorkbookName(file)) throw wrongUse('expected-form', { file });
  const bodies = orRefuse(EXIT.unreadable, file, () => readExpected(readText(file), extname(file).toLowerCase() === '.csv', definitions));
  if (bodies.length === 0) throw wrongUse('no-expected', { file });
  return bodies;
}

function tellOutcome({ files, expected = [] }: Summary, out: string, session: Session): ExitCode {
  const unread = files.filter(({ outcome }) => outcome.state === 'unread').length;
  const missing = expected.filter((each) => each.files.length === 0).map(({ name, kind }) => (kind === undefined ? name : `${name} (${kind})`));
  tellMessage(session, { id: 'summary.done', facts: { count: files.length - unread, file: out } });
  if (unread > 0) tellMessage(session, { id: 'summary.unread', facts: { count: unread } });
  if (missing.length > 0) {
    const rest = missing.length - NAMES_SHOWN;
    const more = rest > 0 ? { id: 'summary.more', facts: { count: rest } } : undefined;
    session.tell(wordComplaint({ message: { id: 'summary.expected-missing', facts: { count: missing.length, names: missing.slice(0, NAMES_SHOWN), more: more ? wordComplaint({ message: more }, session.language) : '' } } }, session.language));
  }
  return unread > 0 ? EXIT.unreadable : missing.length > 0 ? EXIT.findings : EXIT.clean;
}
