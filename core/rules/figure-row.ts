/** A row of a table of figures as the rules on them see it, and a figure with the interval of values that its print stands for. */
import type { Words } from '../model/words';
import type { Facts } from '../model/report';
import type { Place } from '../model/place';
import { printNumber } from '../number/print';
import { printInEachLanguage } from '../number/print-words';
import type { NumberReading, NumberUnit, Quantity } from '../number/reading';
import { MOST_DECIMALS, roundTo } from '../number/round';
import type { Judgement } from './judgement';

export interface FigureRow {
  /** Zero-based in the table. */
  readonly row: number;
  /** Text of a column, without white space around it; '' where it is blank. */
  readonly textOf: (column: string) => string;
  readonly reading: NumberReading;
  /** It counts whole things: what is printed is exact. */
  readonly countsWhole: boolean;
  /** Unit that the row declares. */
  readonly unit?: NumberUnit;
  /** End of the scale of a score, by its unit. */
  readonly outOf?: number;
  readonly place?: Place;
}

/** What a printed figure stands for: every value within `half` of it. */
export interface Interval {
  readonly middle: number;
  readonly half: number;
  /** Decimals when printed without scale word. */
  readonly decimals: number;
  readonly unit?: NumberUnit;
}

const halfStep = ({ step }: Quantity): number => step / 2;

/** `isRounded`: the figure need not be whole even where its unit is, such as an average of counts. Undefined when the cell gives no single value. */
export function intervalOf({ reading, countsWhole, unit }: FigureRow, isRounded = false): Interval | undefined {
  if (reading.kind !== 'number' || /\d/.test(reading.rest ?? '')) return undefined;
  const shown = unit ?? reading.unit;
  return {
    middle: reading.number,
    half: countsWhole && !isRounded && reading.scale === 1 ? 0 : halfStep(reading),
    decimals: Math.max(0, Math.round(-Math.log10(reading.step))),
    ...(shown === undefined ? {} : { unit: shown }),
  };
}

/** Without the noise of binary fractions. */
export const exceeds = (value: number, limit: number): boolean => roundTo(value - limit, MOST_DECIMALS) > 0;

export const printInterval = ({ middle, decimals, unit }: Pick<Interval, 'middle' | 'decimals' | 'unit'>): Words | string =>
  printInEachLanguage((locale) => printNumber(middle, locale, { decimals, ...(unit === undefined ? {} : { unit }) }));

/** Words that people type in a column are compared without regard to case and spaces. */
export const isOneOf = (text: string, words: readonly string[]): boolean => words.some((word) => word.trim().toLowerCase() === text.trim().toLowerCase());

export const sameIn = (one: FigureRow, other: FigureRow, columns: readonly string[]): boolean =>
  columns.every((column) => one.textOf(column).toLowerCase() === other.textOf(column).toLowerCase());

/** A verdict on a row, at its figure or at that of another row. */
export const judgeAt = (table: string, { row, place }: FigureRow, verdict: 'broken' | 'undecided', messageId: string, facts: Facts, at?: Place): Judgement => {
  const shown = at ?? place;
  return { verdict, messageId, facts, row: { table, row }, ...(shown === undefined ? {} : { place: shown }) };
};
