/** One file of a summary -> what a run remembers of it, with what it brings in as JSON: all that passes between threads. */
import { isOffered } from '../../core/definition/definition';
import { outcomeOf } from '../../core/report/file-outcome';
import { contribute } from '../../core/summary/contribute';
import { type CheckAndFormat, encodeText } from '../check/check-and-format';
import { readAndCheck } from '../check/check-file';
import type { RunSettings } from '../check/run-settings';

/** The text is empty where a file brings in nothing: it could not be read, or is a summary itself. */
export const openGather = (settings: RunSettings): CheckAndFormat => async (file) => {
  const checked = await readAndCheck(file, settings);
  if (!('report' in checked) || !isOffered(checked.definition)) return { text: encodeText(''), outcome: outcomeOf(checked) };
  const { definition, reading, report } = checked;
  return { text: encodeText(JSON.stringify(contribute(definition, reading.inputs.data, report, settings.language))), outcome: outcomeOf(checked) };
};
