/** Explanations -> JSON: as they stand on their sheet, and how each stands now. */
import { type Explanation, type ExplanationReport, countExplained } from '../model/explanation';
import type { Finding } from '../model/report';
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

/** How many findings are explained, in words; nothing where none is. */
export function describeExplained(findings: readonly Finding[], language: Language): readonly string[] {
  const { accepted, underReview } = countExplained(findings);
  return accepted + underReview === 0 ? [] : [wordId('report.explained-counts', { accepted, underReview }, language)];
}
