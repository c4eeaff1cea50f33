/** What a run remembers of its files -> the exit code of the command. */
import type { FileOutcome } from '../../core/report/file-outcome';
import type { FormatContext } from '../../core/report/format';
import { EXIT, type ExitCode } from '../command/exit-code';

/** A file that could not be read, or only in part, or whose annotated copy could not be written, weighs more than findings in the others. */
export function exitCodeOf(outcomes: readonly FileOutcome[], failOn: FormatContext['failOn']): ExitCode {
  if (outcomes.some(({ state, problems }) => state === 'unread' || state === 'partly' || problems.length > 0)) return EXIT.unreadable;
  return outcomes.some(({ broken, settled }) => broken.error > settled.error || (failOn === 'warning' && broken.warning > settled.warning)) ? EXIT.findings : EXIT.clean;
}
