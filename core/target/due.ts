/** Takes the date by or on which a target must hold out of its phrase; dates that belong to a description are left in it. */
import { dayOfSerial, serialOfDay, type Day } from '../model/date';
import { findDay, findMonth } from '../number/day';
import type { Due } from './demand';

export interface TakenDue {
  readonly due?: Due;
  /** The phrase without the date and its preposition. */
  readonly left: string;
}

const ON = /(?<![\p{L}\p{N}])(?:op|per|on|as of|at|au|le|à la date du)\s+$/iu;
const BY = /(?<![\p{L}\p{N}])(?:tegen|uiterlijk(?: op| tegen| per)?|ten laatste(?: op)?|by|no later than|pour le|d[’']ici(?: le| au)?|au plus tard le)\s+$/iu;
const BEFORE = /(?<![\p{L}\p{N}])(?:vóór|before|avant le)\s+$/iu;
const YEAR_END = /(?<![\p{L}\p{N}])(?:(?:tegen|op|uiterlijk|by|at|before|d[’']ici|à|pour)\s+)?(?:het |the |la )?(?:eind(?:e)?|end|fin)(?:\s+(?:van|of|de))?\s+(\d{4})(?!\d)/iu;
const YEAR = /(?<![\p{L}\p{N}])(?:tegen|uiterlijk(?: in)?|in|by|d[’']ici)\s+(20\d\d)(?![\d\p{L}])/iu;
const MONTH_PREPOSITION = /(?<![\p{L}\p{N}])(?:tegen|uiterlijk(?: in)?|ten laatste in|by|d[’']ici)\s+(?:(?:het )?einde?(?: van)? |(?:the )?end(?: of)? |(?:la )?fin )?$/iu;

const dayBefore = (day: Day): Day => dayOfSerial((serialOfDay(day) ?? 0) - 1);
const lastDayOf = (year: number, month: number): Day =>
  dayBefore(month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 });

const without = (phrase: string, start: number, end: number): string =>
  `${phrase.slice(0, start).trimEnd()} ${phrase.slice(end).trimStart()}`.replace(/\s+([,;.])/g, '$1').replace(/^[\s,:]+|[\s,:]+$/g, '');

/**
 * `minimaal 2000 op 1 oktober 2017`: due on that day. `tegen`, `by`, `d'ici`: by it. `vóór` a day: by the day before.
 * `eind 2017` and `tegen 2017` mean 31 December; `tegen juni 2017` the last day of that month.
 */
export function takeDue(phrase: string): TakenDue {
  const found = findDay(phrase);
  if (found) {
    const head = phrase.slice(0, found.start);
    for (const [pattern, mode, day] of [[ON, 'on', found.day], [BY, 'by', found.day], [BEFORE, 'by', dayBefore(found.day)]] as const) {
      const match = pattern.exec(head);
      if (match) return { due: { day, mode }, left: without(phrase, match.index, found.end) };
    }
  }
  const yearEnd = YEAR_END.exec(phrase);
  if (yearEnd) return { due: { day: { year: Number(yearEnd[1]), month: 12, day: 31 }, mode: 'by' }, left: without(phrase, yearEnd.index, yearEnd.index + yearEnd[0].length) };
  const month = findMonth(phrase);
  const before = month ? MONTH_PREPOSITION.exec(phrase.slice(0, month.start)) : null;
  if (month && before) return { due: { day: lastDayOf(month.year, month.month), mode: 'by' }, left: without(phrase, before.index, month.end) };
  const year = YEAR.exec(phrase);
  if (year) return { due: { day: { year: Number(year[1]), month: 12, day: 31 }, mode: 'by' }, left: without(phrase, year.index, year.index + year[0].length) };
  return { left: phrase };
}
