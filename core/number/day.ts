/** Turns a day written out in Dutch, French or English, in figures or ISO 8601, into a Day; a month without a day or a two-digit year is refused. */
import { serialOfDay, type Day } from '../model/date';
import { languageOf, type NumberLocale } from './locale';

/** One line a month: Dutch, French and English in that order, then other spellings and short forms. */
const MONTHS: readonly (readonly string[])[] = [
  ['januari', 'janvier', 'january', 'jan', 'janv'],
  ['februari', 'février', 'february', 'fevrier', 'feb', 'févr', 'fév'],
  ['maart', 'mars', 'march', 'mrt', 'mar'],
  ['april', 'avril', 'april', 'apr', 'avr'],
  ['mei', 'mai', 'may'],
  ['juni', 'juin', 'june', 'jun'],
  ['juli', 'juillet', 'july', 'jul', 'juil'],
  ['augustus', 'août', 'august', 'aout', 'aug'],
  ['september', 'septembre', 'september', 'sept', 'sep'],
  ['oktober', 'octobre', 'october', 'okt', 'oct'],
  ['november', 'novembre', 'november', 'nov'],
  ['december', 'décembre', 'december', 'decembre', 'dec', 'déc'],
];
const MONTH_OF = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));
const NAME = [...MONTH_OF.keys()].sort((a, b) => b.length - a.length).join('|');

const FORMS: readonly { readonly pattern: RegExp; readonly day: (match: RegExpExecArray) => Day }[] = [
  {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}.,])(\\d{1,2})(?:er|st|nd|rd|th|e)?\\s+(?:of\\s+)?(${NAME})\\.?,?\\s+(\\d{4})(?!\\d)`, 'iu'),
    day: (match) => ({ day: Number(match[1]), month: MONTH_OF.get((match[2] ?? '').toLowerCase()) ?? 0, year: Number(match[3]) }),
  },
  {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(${NAME})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)`, 'iu'),
    day: (match) => ({ day: Number(match[2]), month: MONTH_OF.get((match[1] ?? '').toLowerCase()) ?? 0, year: Number(match[3]) }),
  },
  { pattern: /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/u, day: (match) => ({ day: Number(match[3]), month: Number(match[2]), year: Number(match[1]) }) },
  { pattern: /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)/u, day: (match) => ({ day: Number(match[1]), month: Number(match[3]), year: Number(match[4]) }) },
];

/** A day found in a text, with where it stands (zero-based, in characters). */
export interface FoundDay {
  readonly day: Day;
  readonly start: number;
  readonly end: number;
}

/** The first day written out in a text, in any of the three languages; figures are day, month, year. Undefined when there is none or no such day exists. */
export function findDay(text: string): FoundDay | undefined {
  for (const { pattern, day } of FORMS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const found = day(match);
    if (serialOfDay(found) !== undefined) return { day: found, start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}

/** The day that a text is as a whole: `1 oktober 2017`, `31/12/2016`, `1er octobre 2017`, `October 1, 2017`, `2016-12-31`. */
export function readDay(text: string): Day | undefined {
  const bare = text.trim();
  const found = findDay(bare);
  return found && found.start === 0 && found.end === bare.length ? found.day : undefined;
}

const OPENS_WITH_MONTH = new RegExp(`^\\s*(?:${NAME})(?![\\p{L}\\p{N}])`, 'iu');

/** Whether a text opens with the name of a month, so that the figure before it is a day. */
export const opensWithMonth = (text: string): boolean => OPENS_WITH_MONTH.test(text);

const MONTH_AND_YEAR = new RegExp(`(?<![\\p{L}\\p{N}])(${NAME})\\.?\\s+(\\d{4})(?!\\d)`, 'iu');

/** A month with its year found in a text (`juni 2017`), and where it stands (zero-based, in characters). Undefined when there is none. */
export function findMonth(text: string): { readonly year: number; readonly month: number; readonly start: number; readonly end: number } | undefined {
  const match = MONTH_AND_YEAR.exec(text);
  if (!match) return undefined;
  return { year: Number(match[2]), month: MONTH_OF.get((match[1] ?? '').toLowerCase()) ?? 0, start: match.index, end: match.index + match[0].length };
}

/** A day in words: `1 oktober 2017`, `1er octobre 2017`, `1 October 2017`. */
export function printDay({ year, month, day }: Day, locale: NumberLocale): string {
  const [nl = '', fr = '', en = ''] = MONTHS[month - 1] ?? [];
  const language = languageOf(locale);
  if (language === 'fr') return `${day === 1 ? '1er' : day} ${fr} ${year}`;
  return language === 'nl' ? `${day} ${nl} ${year}` : `${day} ${en.charAt(0).toUpperCase()}${en.slice(1)} ${year}`;
}
