/** Explanations -> JSON: as they stand on their sheet, and how each stands now. */
import type { Explanation, ExplanationReport } from '../model/explanation';
import { dayOfSerial } from '../model/date';
import { formatPlace } from '../model/place';
import type { Language } from '../model/words';
import { wordId } from '../text/word-message';
import { isoDay } from './iso-day';

/** Dates as 2016-12-31. `counts` add up to the entries. */
export const explanationsAsJson = ({ entries, counts }: ExplanationReport, language: Language): object => ({
  counts,
  entries: entries.map((entry) => explanationAsJson(entry, language)),
});

export const explanationAsJson = ({ date, expires, place, ...entry }: Explanation, language: Language): object => ({
  ...entry,
  ...(date === undefined ? {} : { date: isoDay(dayOfSerial(date)) }),
  ...(expires === undefined ? {} : { expires: isoDay(dayOfSerial(expires)) }),
  standingText: wordId(`explain.state.${entry.standing}`, {}, language),
  place,
  address: formatPlace(place),
});
