/** The words of the command line -> the subcommand that they ask for, with help in the user's language. */
import { existsSync } from 'node:fs';
import { Command, CommanderError, Option } from 'commander';
import { nearestWord } from '../../core/model/nearest';
import { LANGUAGES, type Language } from '../../core/model/words';
import { FORMAT_NAMES } from '../../core/report/format';
import { wordId } from '../../core/text/word-message';
import { offeredKinds } from '../definitions';
import { EXIT } from './exit-code';
import { type Say, wordHelp } from './help-words';
import { Refusal, tellComplaints, wrongUse } from './refusal';
import { type Session, chooseLanguage, openSession } from './session';

/** Runs the command and gives its exit code; nothing is thrown past it. */
export async function runCommand(words: readonly string[]): Promise<number> {
  const language = chooseLanguage(askedLanguage(words), process.env);
  const say: Say = (id, facts = {}) => wordId(`cli.${id}`, facts, language);
  let exitCode: number = EXIT.clean;
  const program = describeProgram(language, say, async (run) => {
    const { quiet, color } = program.opts<{ quiet?: boolean; color: boolean }>();
    exitCode = await run(openSession(language, quiet === true, color));
  });
  try {
    await program.parseAsync([...words], { from: 'user' });
    return exitCode;
  } catch (error) {
    return tellFailure(error, words, program, language);
  }
}

/** What is on stdout is not all of it: a full disk, or a device that is gone. */
export function tellLostOutput(words: readonly string[], code: string): number {
  tellComplaints([{ message: { id: 'cli.output-lost', facts: { code } } }], chooseLanguage(askedLanguage(words), process.env));
  return EXIT.unreadable;
}

/** A thread of `check` or `summary`. */
export const serveThread = async (): Promise<void> => (await import('../check/serve-thread')).serveThread();

type Start = (run: (session: Session) => Promise<number>) => Promise<void>;

function describeProgram(language: Language, say: Say, start: Start): Command {
  const program = new Command('streefpeil');
  program
    .description(say('description'))
    .version(STREEFPEIL_VERSION, '-V, --version', say('version'))
    .helpOption('-h, --help', say('help'))
    .helpCommand(`help [${say('placeholder.command')}]`, say('help-command'))
    .addOption(new Option('--lang <nl|fr|en>', say('lang')).choices([...LANGUAGES]))
    .option('-q, --quiet', say('quiet'))
    .option('--no-color', say('no-color'))
    .configureHelp(wordHelp(say))
    .configureOutput({ outputError: () => undefined })
    .exitOverride()
    .addHelpText('after', () => `\n${say('kinds', { kinds: offeredKinds() })}\n${say('exit-codes')}\n\n${say('examples')}\n${EXAMPLES.map((line) => `  ${line}`).join('\n')}`);

  const kind = (command: Command): Command =>
    command.argument(`<${say('placeholder.kind')}>`, say('kind-argument')).option(`--definition <${say('placeholder.file')}>`, say('definition'));

  program.command('template').description(say('template'))
    .argument(`[${say('placeholder.kind')}]`, say('kind-argument'))
    .option(`--definition <${say('placeholder.file')}>`, say('definition'))
    .option(`-o, --out <${say('placeholder.file')}>`, say('template.out'))
    .option(`--batch <${say('placeholder.file')}>`, say('template.batch'))
    .option(`--name <${say('placeholder.name')}>`, say('template.name'))
    .option(`--previous <${say('placeholder.file')}>`, say('template.previous'))
    .option(`--upgrade <${say('placeholder.file')}>`, say('template.upgrade'))
    .option('--force', say('force'))
    .action((name: string | undefined, options) => start(async (session) => (await import('./template')).runTemplate(name, options, session)));
  program.command('fill').description(say('fill'))
    .argument(`<${say('placeholder.target')}>`, say('fill.target'))
    .requiredOption(`-d, --data <${say('placeholder.file')}>`, say('fill.data'))
    .option(`--source <${say('placeholder.source')}>`, say('fill.source'))
    .option(`--table <${say('placeholder.name')}>`, say('fill.table'))
    .option(`-p, --param <${say('placeholder.pair')}>`, say('fill.param'), (pair: string, all: readonly string[]) => [...all, pair], [] as readonly string[])
    .option(`--kind <${say('placeholder.kind')}>`, say('check.kind'))
    .option(`--definition <${say('placeholder.file')}>`, say('definition'))
    .option(`-o, --out <${say('placeholder.file')}>`, say('out'))
    .option('--in-place', say('fill.in-place'))
    .option('--dry-run', say('fill.dry-run'))
    .addOption(new Option(`--format <${say('placeholder.form')}>`, say('format')).choices(['text', 'json']).default('text'))
    .option('--force', say('force'))
    .action((name: string, options) => start(async (session) => (await import('./fill')).runFill(name, options, session)));
  program.command('check').description(say('check'))
    .argument(`<${say('placeholder.files')}...>`, say('check.files'))
    .option(`--kind <${say('placeholder.kind')}>`, say('check.kind'))
    .option(`--definition <${say('placeholder.file')}>`, say('definition'))
    .addOption(new Option(`--format <${say('placeholder.form')}>`, say('check.format')).choices(FORMAT_NAMES))
    .option(`-o, --out <${say('placeholder.file')}>`, say('out'))
    .option('--force', say('force'))
    .option(`--jobs <${say('placeholder.count')}>`, say('check.jobs'))
    .option(`--timeout <${say('placeholder.seconds')}>`, say('check.timeout'))
    .option(`--shard <${say('placeholder.shard')}>`, say('check.shard'))
    .option(`--changed-since <${say('placeholder.file')}>`, say('check.changed-since'))
    .option('--watch', say('check.watch'))
    .option(`--annotate <${say('placeholder.folder')}>`, say('check.annotate'))
    .addOption(new Option(`--fail-on <${say('placeholder.severity')}>`, say('check.fail-on')).choices(['error', 'warning']).default('error'))
    .option(`--previous <${say('placeholder.file')}>`, say('check.previous'))
    .option('-v, --verbose', say('check.verbose'))
    .action((files: string[], options) => start(async (session) => (await import('./check')).runCheck(files, options, session)));
  program.command('compare').description(say('compare'))
    .argument(`<${say('placeholder.old')}>`, say('compare.old'))
    .argument(`<${say('placeholder.new')}>`, say('compare.new'))
    .option(`--kind <${say('placeholder.kind')}>`, say('check.kind'))
    .option(`--definition <${say('placeholder.file')}>`, say('definition'))
    .addOption(new Option(`--format <${say('placeholder.form')}>`, say('format')).choices(['text', 'json', 'xlsx']))
    .option(`-o, --out <${say('placeholder.file')}>`, say('out'))
    .option('--force', say('force'))
    .action((old: string, now: string, options) => start(async (session) => (await import('./compare')).runCompare(old, now, options, session)));
  program.command('summary').description(say('summary'))
    .argument(`<${say('placeholder.files')}...>`, say('check.files'))
    .requiredOption(`-o, --out <${say('placeholder.file')}>`, say('summary.out'))
    .option(`--expected <${say('placeholder.file')}>`, say('summary.expected'))
    .option(`--kind <${say('placeholder.kind')}>`, say('check.kind'))
    .option(`--definition <${say('placeholder.file')}>`, say('definition'))
    .option('--force', say('force'))
    .option(`--jobs <${say('placeholder.count')}>`, say('check.jobs'))
    .option(`--timeout <${say('placeholder.seconds')}>`, say('check.timeout'))
    .action((files: string[], options) => start(async (session) => (await import('./summary')).runSummary(files, options, session)));
  kind(program.command('rules').description(say('rules')))
    .addOption(new Option(`--format <${say('placeholder.form')}>`, say('format')).choices(['text', 'markdown', 'json']).default('text'))
    .action((name: string, options) => start(async (session) => (await import('./rules')).runRules(name, options, session)));
  program.command('explain').description(say('explain'))
    .argument(`<${say('placeholder.rule-or-workbook')}>`, say('explain.target'))
    .option(`--rule <${say('placeholder.rule')}>`, say('explain.finding-rule'))
    .option(`--row <${say('placeholder.row')}>`, say('explain.row'))
    .option(`--text <${say('placeholder.text')}>`, say('explain.text'))
    .option(`--author <${say('placeholder.name')}>`, say('explain.author'))
    .option(`--expires <${say('placeholder.day')}>`, say('explain.expires'))
    .option(`--state <${say('placeholder.state')}>`, say('explain.state'))
    .option(`--previous <${say('placeholder.file')}>`, say('explain.previous'))
    .option(`--kind <${say('placeholder.kind')}>`, say('check.kind'))
    .option(`--definition <${say('placeholder.file')}>`, say('definition'))
    .option(`-o, --out <${say('placeholder.file')}>`, say('out'))
    .option('--in-place', say('explain.in-place'))
    .option('--force', say('force'))
    .action((rule: string, options) => start(async (session) => (await import('./explain')).runExplain(rule, options, session)));
  program.command('recalc').description(say('recalc'))
    .argument(`<${say('placeholder.files')}...>`, say('check.files'))
    .addOption(new Option(`--format <${say('placeholder.form')}>`, say('format')).choices(['text', 'json']).default('text'))
    .option('-v, --verbose', say('recalc.verbose'))
    .action((files: string[], options) => start(async (session) => (await import('./recalc')).runRecalc(files, options, session)));
  program.command('definition').description(say('definition-command'))
    .argument(`[${say('placeholder.file')}]`, say('definition.file'))
    .option('--schema', say('definition.schema'))
    .action((file: string | undefined, options) => start(async (session) => (await import('./definition')).runDefinition(file, options, session)));
  return program;
}

const EXAMPLES = [
  'streefpeil template personeelsplan --out personeelsplan.xlsx',
  'streefpeil fill personeelsplan --data functies.csv --param Referentiedatum=31/12/2016 --out plan-2016.xlsx',
  'streefpeil fill plan-2016.xlsm --data functies.csv --out plan-2016-nieuw.xlsm --dry-run',
  'streefpeil check plan-2016.xlsx',
  'streefpeil check map/*.xlsx --format json --out verslag.json',
  'streefpeil compare plan-2015.xlsx plan-2016.xlsx --out verschil.xlsx',
  'streefpeil summary map --expected instellingen.csv --out overzicht.xlsx',
  'streefpeil explain PEP-TOT-001',
];

/** `--lang` is needed before the words are parsed: help and errors are worded in it. */
function askedLanguage(words: readonly string[]): string | undefined {
  const at = words.indexOf('--lang');
  return at >= 0 ? words[at + 1] : words.find((word) => word.startsWith('--lang='))?.slice('--lang='.length);
}

function tellFailure(error: unknown, words: readonly string[], program: Command, language: Language): number {
  const tell = (text: string): void => void process.stderr.write(`${text}\n`);
  if (error instanceof CommanderError && error.exitCode === 0) return EXIT.clean;
  // `streefpeil` alone shows its help; that is no success for a script that forgot its subcommand.
  if (error instanceof CommanderError && error.code === 'commander.help') return EXIT.wrongUse;
  const refusal = error instanceof Refusal ? error : error instanceof CommanderError ? asRefusal(error, words, program) : undefined;
  if (refusal) {
    tellComplaints(refusal.complaints, language);
    return refusal.exitCode;
  }
  tell(wordId('cli.crash', { detail: error instanceof Error ? error.message : String(error) }, language));
  return EXIT.unreadable;
}

/** Commander words its errors in English only: its code says what is wrong, the quoted piece of its text what it is about. */
function asRefusal(error: CommanderError, words: readonly string[], program: Command): Refusal {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const flag = quoted.split(/[ ,]/).find((word) => word.startsWith('--')) ?? quoted;
  switch (error.code) {
    case 'commander.unknownOption': {
      const file = words.find((word) => word.startsWith('-') && existsSync(word));
      if (file !== undefined) return wrongUse('file-as-option', { file });
      const options = [program, ...program.commands].flatMap(({ options: each }) => each.map(({ long }) => long ?? ''));
      // A value may be glued on: `--formt=json`.
      const [option = quoted] = quoted.split('=');
      return wrongUse('unknown-option', { option, ...nearest(option, options) });
    }
    case 'commander.unknownCommand': return wrongUse('unknown-command', { command: quoted, ...nearest(quoted, program.commands.map((command) => command.name())) });
    case 'commander.missingArgument': return wrongUse('missing-argument', { argument: quoted });
    case 'commander.missingMandatoryOptionValue': return wrongUse('missing-option', { option: flag });
    case 'commander.optionMissingArgument': return wrongUse('missing-value', { option: flag });
    case 'commander.excessArguments': return wrongUse('excess-arguments');
    case 'commander.invalidArgument': {
      const allowed = /choices are (.*?)\.?$/.exec(error.message)?.[1] ?? '';
      const value = /argument '([^']*)' is invalid/.exec(error.message)?.[1] ?? '';
      return wrongUse('wrong-value', { option: flag, value, allowed });
    }
    default: return wrongUse('wrong-use', { detail: error.message });
  }
}

const nearest = (word: string, known: readonly string[]): { readonly nearest?: string } => {
  const found = nearestWord(word, known);
  return found === undefined ? {} : { nearest: found };
};
