/** What checking files gave -> the exit code of the command. */
import { type CheckedFile, isRead } from '../../core/report/checked-file';
import { EXIT, type ExitCode } from '../command/exit-code';

export type FailOn = 'error' | 'warning';

/** A file that could not be read, or only in part, weighs more than findings in the others. */
export function exitCodeOf(checked: readonly CheckedFile[], failOn: FailOn): ExitCode {
  const reports = checked.filter(isRead).map(({ report }) => report);
  if (reports.length < checked.length || reports.some(({ isBound, counts }) => !isBound || counts.crashed > 0)) return EXIT.unreadable;
  const isFailing = reports.some(({ findings }) => findings.some(({ verdict, severity }) => verdict === 'broken' && (severity === 'error' || (failOn === 'warning' && severity === 'warning'))));
  return isFailing ? EXIT.findings : EXIT.clean;
}
