/** `streefpeil check`: workbooks -> a report of each, and an exit code for scripts. One bad file never stops the rest. */
import { isRead } from '../../core/report/checked-file';
import { checkFiles } from '../check/check-files';
import type { CheckSettings } from '../check/check-file';
import { type FailOn, exitCodeOf } from '../check/exit-code-of';
import { formatJson, formatText } from '../check/print-checked';
import { builtInKinds, chooseDefinition, readBuiltIn } from '../definitions';
import { today } from '../today';
import { refuseExisting, writeFileWhole } from '../write-file';
import type { ExitCode } from './exit-code';
import { tellComplaints } from './refusal';
import { type Session, tellMessage } from './session';

export interface CheckOptions {
  readonly kind?: string;
  readonly definition?: string;
  readonly format: 'text' | 'json';
  readonly out?: string;
  readonly force?: boolean;
  readonly failOn: FailOn;
  readonly verbose?: boolean;
}

export async function runCheck(files: readonly string[], options: CheckOptions, session: Session): Promise<ExitCode> {
  if (options.out !== undefined) refuseExisting(options.out, options.force === true);
  const checked = checkFiles(files, await settle(options));
  for (const each of checked) if (!isRead(each)) tellComplaints(each.problems.map((message) => ({ about: each.file, message })), session.language);
  const paint = options.out === undefined ? session.paint : (_: unknown, text: string): string => text;
  const text = options.format === 'json' ? formatJson(checked, session.language) : formatText(checked, { language: session.language, paint, isVerbose: options.verbose === true });
  // Where no file could be read there is no report to write: an empty one would look like one without findings.
  if (text !== '' && options.out === undefined) session.print(text);
  else if (text !== '' && options.out !== undefined) {
    writeFileWhole(options.out, text, options.force === true);
    tellMessage(session, { id: 'cli.written', facts: { file: options.out } });
  }
  return exitCodeOf(checked, options.failOn);
}

/** Throws Refusal. */
async function settle({ kind, definition }: CheckOptions): Promise<CheckSettings> {
  const definitions = kind !== undefined || definition !== undefined ? [await chooseDefinition(kind ?? '', definition)] : builtInKinds().map(readBuiltIn);
  return { definitions, today: today() };
}
