/** One file -> its text in the run's format and what the run remembers of it: all that passes between threads. */
import { type PackedFigures, packFigures } from '../../core/check/find-counterparts';
import type { Counterparts } from '../../core/check/shared-figures';
import { type FileOutcome, outcomeOf } from '../../core/report/file-outcome';
import { type CheckedFile, isRead } from '../../core/report/checked-file';
import type { FormatContext, ReportFormat } from '../../core/report/format';
import { nodePacking } from '../codec';
import { checkFile } from './check-file';
import { loadFormat } from './formats';
import { type RunSettings, contextOf } from './run-settings';

export interface FileResult {
  /** UTF-8, for it is written as it is; empty where nothing is shown of the file. */
  readonly text: Uint8Array;
  readonly outcome: FileOutcome;
  /** What it gives to the workbooks checked after it. */
  readonly shared?: PackedFigures;
}

/** `others`: what workbooks that were checked before gave of the same things; the file is then checked once more. */
export type CheckAndFormat = (file: string, others?: Counterparts) => Promise<FileResult>;

export async function openCheck(settings: RunSettings): Promise<CheckAndFormat> {
  if (settings.isSummed === true) return (await import('../summary/gather-file')).openGather(settings);
  const format = await loadFormat(settings.format);
  const context = contextOf(settings);
  const { annotated } = settings;
  const copier = annotated && (await import('./annotated-copies'));
  return async (file, others) => {
    const { checked, shared: figures } = await checkFile(file, settings, others);
    // Nobody takes the figures of a second check.
    const shared = figures && !others ? packFigures(figures, nodePacking) : undefined;
    const result = { ...formatChecked(checked, format, context), ...(shared === undefined ? {} : { shared }) };
    if (!copier || !annotated || !isRead(checked)) return result;
    // The copy of the first check is its own.
    const problems = copier.writeCopy(checked, others ? { ...annotated, mayOverwrite: true } : annotated, settings.today, settings.language);
    return problems.length === 0 ? result : { ...result, outcome: { ...result.outcome, problems } };
  };
}

export const formatChecked = (checked: CheckedFile, format: ReportFormat, context: FormatContext): FileResult => ({ text: encodeText(format.file(checked, context)), outcome: outcomeOf(checked) });

const encoder = new TextEncoder();

/** Into memory of its own, which can be handed to another thread. */
export const encodeText = (text: string): Uint8Array => encoder.encode(text);
