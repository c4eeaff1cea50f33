/** `streefpeil check`: workbooks -> a report of each, and an exit code for scripts. One bad file never stops the rest. */
import { basename } from 'node:path';
import { checkWorkbook } from '../../core/check/check-workbook';
import { recogniseDefinition } from '../../core/locate/recognise';
import type { Definition } from '../../core/definition/definition';
import type { Report } from '../../core/model/report';
import { reportAsJson } from '../../core/report/json';
import { formatReportText } from '../../core/report/text';
import { wordMessage } from '../../core/text/word-message';
import { builtInKinds, chooseDefinition, readBuiltIn } from '../definitions';
import { openWorkbook } from '../open-workbook';
import { today } from '../today';
import { refuseExisting, writeFileWhole } from '../write-file';
import { EXIT, type ExitCode } from './exit-code';
import { type Complaint, Refusal, tellComplaints, unusableFile } from './refusal';
import { type Session, tellMessage } from './session';

export interface CheckOptions {
  readonly kind?: string;
  readonly definition?: string;
  readonly format: 'text' | 'json';
  readonly out?: string;
  readonly force?: boolean;
  readonly failOn: 'error' | 'warning';
  readonly verbose?: boolean;
}

type Checked = { readonly report: Report; readonly definition: Definition } | { readonly file: string; readonly complaints: readonly Complaint[] };

export async function runCheck(files: readonly string[], options: CheckOptions, session: Session): Promise<ExitCode> {
  if (options.out !== undefined) refuseExisting(options.out, options.force === true);
  const chosen = options.kind !== undefined || options.definition !== undefined ? [await chooseDefinition(options.kind ?? '', options.definition)] : builtInKinds().map(readBuiltIn);
  const checked = files.map((file) => checkFile(file, chosen));
  for (const each of checked) if ('complaints' in each) tellComplaints(each.complaints, session.language);
  const text = options.format === 'json' ? formatJson(checked, session) : formatText(checked, options, session);
  // Where no file could be read there is no report to write: an empty one would look like one without findings.
  if (text !== '' && options.out === undefined) session.print(text);
  else if (text !== '' && options.out !== undefined) {
    writeFileWhole(options.out, text, options.force === true);
    tellMessage(session, { id: 'cli.written', facts: { file: options.out } });
  }
  return exitCodeOf(checked, options.failOn);
}

function checkFile(file: string, definitions: readonly Definition[]): Checked {
  try {
    const workbook = openWorkbook(file);
    const definition = definitions.length === 1 && definitions[0] ? definitions[0] : recogniseDefinition(definitions, workbook);
    if (!definition) throw unusableFile(file, 'unreadable.no-kind', { kinds: definitions.map(({ id }) => id) });
    const report = checkWorkbook(definition, workbook, { workbookName: basename(file), today: today() });
    const missing = report.findings.find(({ rule }) => rule === 'LOC-TAB-001');
    if (report.tables.length === 0 && missing) throw unusableFile(file, 'unreadable.other-kind', { title: definition.title, ...missing.message.facts });
    return { report, definition };
  } catch (error) {
    if (error instanceof Refusal) return { file, complaints: error.complaints };
    throw error;
  }
}

const formatText = (checked: readonly Checked[], options: CheckOptions, session: Session): string =>
  checked
    .flatMap((each) => ('report' in each ? [formatReportText(each.report, each.definition, { language: session.language, paint: options.out === undefined ? session.paint : (_, text) => text, isVerbose: options.verbose === true })] : []))
    .join('\n');

/** Always a list, one element per file in the order given. */
const formatJson = (checked: readonly Checked[], { language }: Session): string =>
  `${JSON.stringify(checked.map((each) => ('report' in each ? reportAsJson(each.report, each.definition, language) : {
    workbook: basename(each.file),
    errors: each.complaints.map(({ message }) => ({ id: message.id, facts: message.facts, text: wordMessage(message, language) })),
  })), null, 2)}\n`;

/** A file that could not be read, or only in part, weighs more than findings in the others. */
function exitCodeOf(checked: readonly Checked[], failOn: CheckOptions['failOn']): ExitCode {
  const reports = checked.flatMap((each) => ('report' in each ? [each.report] : []));
  if (reports.length < checked.length || reports.some(({ isBound, counts }) => !isBound || counts.crashed > 0)) return EXIT.unreadable;
  const isFailing = reports.some(({ findings }) => findings.some(({ verdict, severity }) => verdict === 'broken' && (severity === 'error' || (failOn === 'warning' && severity === 'warning'))));
  return isFailing ? EXIT.findings : EXIT.clean;
}
