/** Turns a period as typed (`31/12/2016`, `2016`, `schooljaar 2015-2016`, `cohorte 2013-2014`) into its first and last day; other words give undefined. */
import type { Day } from '../model/date';
import { readDay } from '../number/day';

export interface Period {
  readonly first: Day;
  readonly last: Day;
}

const WORDS = /^(?:het )?(?:(?:kalender|school|boek|begrotings)?jaar|cohorte?|année(?: scolaire)?|(?:school |calendar )?year)\s+/iu;

/** A school year in Flanders runs from 1 September to 31 August. Two years that do not follow each other are no period. */
export function readPeriod(text: string): Period | undefined {
  const bare = text.trim().replace(WORDS, '');
  const day = readDay(bare);
  if (day) return { first: day, last: day };
  const match = /^((?:19|20)\d\d)(?:\s*[-–/]\s*((?:19|20)?\d\d))?$/u.exec(bare);
  if (!match) return undefined;
  const year = Number(match[1]);
  if (match[2] === undefined) return { first: { year, month: 1, day: 1 }, last: { year, month: 12, day: 31 } };
  const next = Number(match[2].length === 2 ? `${Math.floor(year / 100)}${match[2]}` : match[2]);
  return next === year + 1 ? { first: { year, month: 9, day: 1 }, last: { year: next, month: 8, day: 31 } } : undefined;
}
