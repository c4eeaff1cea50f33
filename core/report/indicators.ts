/** Judged indicators -> the verdict table of the report: lines of text by theme with a summary that adds up, and JSON. */
import { type IndicatorDistance, type IndicatorReport, type IndicatorResult, TARGET_VERDICTS, type TargetVerdict } from '../model/indicator';
import { formatPlace } from '../model/place';
import type { Language } from '../model/words';
import { printDay } from '../number/day';
import type { NumberLocale } from '../number/locale';
import { printNumber } from '../number/print';
import { wordPhrase, wordTargetVerdict } from '../text/target/messages';
import { wordId, wordMessage } from '../text/word-message';
import { isoDay } from './iso-day';
import { type Style, type TextOptions, whole } from './text';

const LOCALES: Readonly<Record<Language, NumberLocale>> = { nl: 'nl-BE', fr: 'fr-BE', en: 'en' };

/** How a verdict is set apart, beside its words: a miss is a warning, a question is to be looked at. */
const STYLES: Readonly<Record<TargetVerdict, Style>> = {
  'met': 'good', 'met-above-band': 'good', 'within-tolerance': 'good', 'missed': 'warning', 'missed-but-improved': 'warning',
  'not-yet-due': 'quiet', 'not-available': 'quiet', 'to-be-judged': 'info', 'cannot-be-judged': 'info', 'no-target': 'quiet',
};

/** The table, theme by theme in the order of the workbook, and the summary as its last line. */
export function describeIndicators({ referenceDay, isDayGiven, results, counts }: IndicatorReport, { language, paint }: Pick<TextOptions, 'language' | 'paint'>): readonly string[] {
  const day = printDay(referenceDay, LOCALES[language]);
  const themes = [...new Set(results.map(({ theme }) => theme))];
  const width = Math.max(0, ...results.map((result) => verdictOf(result, language).length));
  return [
    paint('heading', wordId(isDayGiven ? 'report.targets' : 'report.targets.no-day', { day }, language)),
    ...themes.flatMap((theme) => [
      `  ${paint('heading', theme === '' ? wordId('report.targets.no-theme', {}, language) : onOneLine(theme))}`,
      ...results.filter((result) => result.theme === theme).flatMap((result) => describeResult(result, width, language, paint)),
    ]),
    summarise(results, counts, language),
  ];
}

function describeResult(result: IndicatorResult, width: number, language: Language, paint: TextOptions['paint']): readonly string[] {
  const name = [result.code, result.title, result.series === '' ? '' : `(${result.series})`].filter((text) => text !== '').map(onOneLine).join(' ');
  const indent = ' '.repeat(width + 6);
  return [
    `    ${paint(STYLES[result.verdict], verdictOf(result, language).padEnd(width))}  ${name}`,
    `${indent}${wordMessage(result.reason, language)}`,
    ...(isPlain(result) ? [] : [`${indent}${paint('quiet', wordId('report.targets.reading', { reading: whole(wordPhrase(result.reading, language)) }, language))}`]),
  ];
}

/** A target of words, or none, is not read as anything. */
const isPlain = ({ reading }: IndicatorResult): boolean => reading.every(({ id }) => id === 'milestone' || id === 'none');

const verdictOf = ({ verdict, isProvisional, reason }: IndicatorResult, language: Language): string => wordTargetVerdict(verdict, isProvisional, reason.facts, language);

/** Every verdict that occurs, in one order; the numbers add up to the indicators. */
function summarise(results: readonly IndicatorResult[], counts: IndicatorReport['counts'], language: Language): string {
  const parts = TARGET_VERDICTS.filter((verdict) => counts[verdict] > 0).map((verdict) => {
    const provisional = results.filter((result) => result.verdict === verdict && result.isProvisional).length;
    const facts = { count: counts[verdict], verdict: wordTargetVerdict(verdict, false, {}, language), provisional };
    return wordId(provisional === 0 ? 'report.targets.part' : 'report.targets.part-provisional', facts, language);
  });
  return wordId('report.targets.summary', { count: results.length, verdicts: whole(parts.join('; ')) }, language);
}

const onOneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' / ');

/** Distances are numbers in the indicator's unit; `text` is the same as people read it. What is undefined is left out when it is written. */
export const indicatorsAsJson = ({ referenceDay, isDayGiven, results, counts }: IndicatorReport, language: Language): object => ({
  referenceDate: isoDay(referenceDay),
  isReferenceDateGiven: isDayGiven,
  counts,
  summary: summarise(results, counts, language),
  results: results.map((result) => ({
    item: result.item,
    code: result.code,
    series: result.series,
    theme: result.theme,
    part: result.part,
    title: result.title,
    place: result.place,
    address: result.place && formatPlace(result.place),
    verdict: result.verdict,
    isProvisional: result.isProvisional,
    text: verdictOf(result, language),
    reason: wordMessage(result.reason, language),
    reasonId: result.reason.id.slice('target.reason.'.length),
    distance: result.distance && { ...result.distance, text: formatDistance(result.distance, language) },
    figures: result.figures,
    target: result.phrase,
    reading: wordPhrase(result.reading, language),
  })),
});

export const formatDistance = ({ number, decimals, unit }: IndicatorDistance, language: Language): string =>
  printNumber(number, LOCALES[language], { decimals, showsPlus: true, ...(unit === undefined ? {} : { unit }) });
