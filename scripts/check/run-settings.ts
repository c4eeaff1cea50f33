/** Everything that a run is done with, as plain data: it is sent to the threads that check. */
import type { Language } from '../../core/model/words';
import type { FormatContext, FormatName } from '../../core/report/format';
import { painter } from '../command/session';
import type { Copies } from './annotated-copies';
import type { CheckSettings } from './check-file';

export interface RunSettings extends CheckSettings, Pick<FormatContext, 'isVerbose' | 'failOn' | 'program' | 'startedAt'> {
  readonly format: FormatName;
  readonly language: Language;
  readonly hasColour: boolean;
  /** Where annotated copies go; absent where nobody asks for them. */
  readonly annotated?: Copies;
  /** Whether the files are brought together: the text of each is then what it brings in, as JSON, in place of its report. */
  readonly isSummed?: boolean;
}

export const contextOf = ({ language, hasColour, isVerbose, failOn, definitions, program, startedAt }: RunSettings): FormatContext =>
  ({ language, paint: painter(hasColour), isVerbose, failOn, definitions, program, startedAt });
