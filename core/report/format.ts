/** What every output format is: the text of one file of a run, with what comes before, between and after. */
import type { Severity } from '../model/report';
import type { Language } from '../model/words';
import type { Definition } from '../definition/definition';
import type { CheckedFile } from './checked-file';
import type { FileOutcome } from './file-outcome';
import type { TextOptions } from './text';

export const FORMAT_NAMES = ['text', 'json', 'ndjson', 'junit', 'sarif', 'markdown', 'html'] as const;

export type FormatName = (typeof FORMAT_NAMES)[number];

export interface FormatContext {
  readonly language: Language;
  readonly paint: TextOptions['paint'];
  /** Whether everything that could not be judged is written, not only the first of each rule. */
  readonly isVerbose: boolean;
  /** From which severity on a broken rule fails the run. */
  readonly failOn: Exclude<Severity, 'info'>;
  /** Every definition that a file of the run may have been judged by. */
  readonly definitions: readonly Definition[];
  readonly program: { readonly name: string; readonly version: string };
  /** When the run started: ISO 8601 in UTC, such as `2026-11-21T07:30:00Z`. */
  readonly startedAt: string;
}

export interface ReportFormat {
  /** Needs nothing of the other files, so that any thread can write it; '' where nothing is shown of the file. */
  readonly file: (checked: CheckedFile, context: FormatContext) => string;
  /** Between two files that show something. */
  readonly between: string;
  /** Before the first file. A format that needs the outcomes here cannot be written before the last file is checked. */
  readonly start: { readonly needsOutcomes: false; readonly write: (context: FormatContext) => string } | { readonly needsOutcomes: true; readonly write: (outcomes: readonly FileOutcome[], context: FormatContext) => string };
  /** After the last file. */
  readonly end: (outcomes: readonly FileOutcome[], context: FormatContext) => string;
}

/** A whole run in one text. */
export function formatRun(format: ReportFormat, checked: readonly CheckedFile[], outcomes: readonly FileOutcome[], context: FormatContext): string {
  const files = checked.map((each) => format.file(each, context)).filter((text) => text !== '');
  const start = format.start.needsOutcomes ? format.start.write(outcomes, context) : format.start.write(context);
  return `${start}${files.join(format.between)}${format.end(outcomes, context)}`;
}
