/** One file -> its text in the run's format and what the run remembers of it: all that passes between threads. */
import { type FileOutcome, outcomeOf } from '../../core/report/file-outcome';
import { type CheckedFile, isRead } from '../../core/report/checked-file';
import type { FormatContext, ReportFormat } from '../../core/report/format';
import { checkFile } from './check-file';
import { loadFormat } from './formats';
import { type RunSettings, contextOf } from './run-settings';

export interface FileResult {
  readonly text: string;
  readonly outcome: FileOutcome;
}

export type CheckAndFormat = (file: string) => Promise<FileResult>;

export async function openCheck(settings: RunSettings): Promise<CheckAndFormat> {
  if (settings.isSummed === true) return (await import('../summary/gather-file')).openGather(settings);
  const format = await loadFormat(settings.format);
  const context = contextOf(settings);
  const { annotated } = settings;
  const copier = annotated && (await import('./annotated-copies'));
  return async (file) => {
    const checked = await checkFile(file, settings);
    const result = formatChecked(checked, format, context);
    if (!copier || !annotated || !isRead(checked)) return result;
    const problems = copier.writeCopy(checked, annotated, settings.today, settings.language);
    return problems.length === 0 ? result : { ...result, outcome: { ...result.outcome, problems } };
  };
}

export const formatChecked = (checked: CheckedFile, format: ReportFormat, context: FormatContext): FileResult => ({ text: format.file(checked, context), outcome: outcomeOf(checked) });
