/** How a phrase was read, and how far its result is from it -> what the columns for it hold, in each language: sort of target, value, end of a band, distance. */
import { LANGUAGES, type Language, type Words } from '../model/words';
import { LOCALES } from '../number/print-words';
import { printNumber } from '../number/print';
import type { TargetReading } from './demand';
import { type ReadingId, type ReadingMessage, describeTarget } from './describe-target';
import type { TargetContext } from './phrase-figure';
import type { Distance } from './verdict';

export const TARGET_COLUMNS = ['targetKind', 'targetValue', 'targetUpTo', 'distance'] as const;

/** '' where a column stays blank. */
export type TargetColumns = Readonly<Record<(typeof TARGET_COLUMNS)[number], Words>>;

/** What is read of a phrase as a sort of target; dates and assumptions are no sort. */
const SORTS: Partial<Readonly<Record<ReadingId, Words>>> = {
  'at-least': { nl: 'minstens', fr: 'au moins', en: 'at least' },
  'more-than': { nl: 'meer dan', fr: 'plus de', en: 'more than' },
  'at-most': { nl: 'hoogstens', fr: 'au plus', en: 'at most' },
  'less-than': { nl: 'minder dan', fr: 'moins de', en: 'less than' },
  'between': { nl: 'tussen', fr: 'entre', en: 'between' },
  'equal': { nl: 'precies', fr: 'exactement', en: 'exactly' },
  'rise-by': { nl: 'stijging met', fr: 'hausse de', en: 'rise by' },
  'fall-by': { nl: 'daling met', fr: 'baisse de', en: 'fall by' },
  'rise': { nl: 'stijging', fr: 'hausse', en: 'rise' },
  'fall': { nl: 'daling', fr: 'baisse', en: 'fall' },
  'not-below-baseline': { nl: 'niet lager', fr: 'pas moins', en: 'not lower' },
  'not-above-baseline': { nl: 'niet hoger', fr: 'pas plus', en: 'not higher' },
  'status-quo': { nl: 'status quo', fr: 'statu quo', en: 'status quo' },
  'status-quo-within': { nl: 'status quo op', fr: 'statu quo à', en: 'status quo within' },
  'turn-falling': { nl: 'dalende trend keren', fr: 'inverser la baisse', en: 'turn a falling trend' },
  'turn-rising': { nl: 'stijgende trend keren', fr: 'inverser la hausse', en: 'turn a rising trend' },
  'milestone': { nl: 'mijlpaal', fr: 'jalon', en: 'milestone' },
  'one-of': { nl: 'dubbelzinnig', fr: 'ambigu', en: 'ambiguous' },
  'none': { nl: 'geen', fr: 'aucun', en: 'none' },
  'to-be-determined': { nl: 'nog te bepalen', fr: 'à déterminer', en: 'to be determined' },
  'unread': { nl: 'niet gelezen', fr: 'non lu', en: 'not read' },
};

/** A phrase with more demands has them behind each other with a semicolon; so has one with parts, each behind its label. */
export function describeColumns(target: TargetReading, indicator: Pick<TargetContext, 'unit' | 'countsWhole'>, distance: Distance | undefined): TargetColumns {
  const column = (show: (message: ReadingMessage, language: Language) => string): Words => inEachLanguage((language) =>
    join(describeTarget(target, LOCALES[language], indicator), (message) => show(message, language)));
  return {
    targetKind: column(({ id }, language) => SORTS[id]?.[language] ?? ''),
    targetValue: column(({ facts, inner }) => inner?.map((option) => valueOf(option)).filter((value) => value !== '').join(' / ') ?? facts.target ?? facts.low ?? facts.stated ?? facts.tolerance ?? ''),
    targetUpTo: column(({ facts }) => facts.high ?? ''),
    distance: inEachLanguage((language) => (distance === undefined ? '' : printDistance(distance, language))),
  };
}

const valueOf = ({ facts }: ReadingMessage): string => facts.target ?? facts.low ?? facts.stated ?? '';

const inEachLanguage = (print: (language: Language) => string): Words => Object.fromEntries(LANGUAGES.map((language) => [language, print(language)])) as Words;

const join = (messages: readonly ReadingMessage[], show: (message: ReadingMessage) => string): string =>
  messages.flatMap((message) => {
    const said = message.id === 'part' ? join(message.inner ?? [], show) : show(message);
    return said === '' ? [] : [message.id === 'part' ? `${message.facts.part ?? ''}: ${said}` : said];
  }).join('; ');

/** With its sign: short of the target is below zero. */
const printDistance = ({ number, decimals, unit }: Distance, language: Language): string =>
  printNumber(number, LOCALES[language], { decimals, showsPlus: true, ...(unit === undefined ? {} : { unit }) });
