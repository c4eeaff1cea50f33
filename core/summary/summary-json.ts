/** A summary -> JSON for other programs. */
import type { Language } from '../model/words';
import { isoDay } from '../report/iso-day';
import { dayOfSerial } from '../model/date';
import { addOutcomeCounts, countStates } from '../report/file-outcome';
import { wordMessage } from '../text/word-message';
import type { Summary } from './summary';

/** Name and version of the format; the number rises when a reader of the old format could go wrong. */
export const SUMMARY_FORMAT = 'streefpeil-summary/1';

/** Dates as 2016-12-31; `counts` and `states` add up to those of the files. */
export function summaryAsJson({ files, totals, rules, expected, outliers }: Summary, language: Language): object {
  const outcomes = files.map(({ outcome }) => outcome);
  return {
    counts: addOutcomeCounts(outcomes),
    states: countStates(outcomes),
    files: files.map(({ outcome: { file, body, state, definition, counts, broken, settled, problems }, expectedAs, contribution }) => ({
      file, body, state, definition, expectedAs, counts, findings: broken, explained: settled,
      ...(contribution?.date === undefined ? {} : { date: isoDay(dayOfSerial(contribution.date)) }),
      ...(problems.length === 0 ? {} : { errors: problems.map((problem) => wordMessage(problem, language)) }),
      figures: contribution?.figures, indicators: contribution?.indicators, unreadCells: contribution?.unreadCount,
    })),
    totals, rules, expected, outliers,
  };
}
