/** Figures of indicators from several places -> pairs that ought to be the same: one indicator, one series, one period. */
import { type Day, serialOfDay } from '../model/date';
import { readDay } from '../number/day';
import type { NumberReading } from '../number/reading';
import { readPeriod } from './period';

/** One figure as one place gives it. Texts as typed, '' where there is none. */
export interface PlacedFigure {
  readonly code: string;
  readonly series: string;
  readonly period: string;
  /** Day or month within the period. */
  readonly moment: string;
  readonly reading: NumberReading;
  /** Where it stands, as people are told. */
  readonly where: string;
}

/** When a figure was measured. */
type Dated = Pick<PlacedFigure, 'period' | 'moment'>;

/** The later figure of a pair first; `known` is the first figure that it ought to equal. Figures without one value are in no pair. */
export interface FigurePair<Figure extends PlacedFigure> {
  readonly figure: Figure;
  readonly known: Figure;
}

/** A figure is paired with the first one before it that is about the same. */
export function pairFigures<Figure extends PlacedFigure>(figures: readonly Figure[]): readonly FigurePair<Figure>[] {
  const byCode = new Map<string, Figure[]>();
  return figures.flatMap((figure) => {
    if (figure.reading.kind !== 'number' || figure.code === '' || figure.period === '') return [];
    const key = `${spell(figure.code)}\u0000${spell(figure.series)}`;
    const earlier = byCode.get(key) ?? [];
    byCode.set(key, [...earlier, figure]);
    const known = earlier.find((each) => isSamePeriod(each, figure));
    return known ? [{ figure, known }] : [];
  });
}

const spell = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ');

/** A period and its last day are the same (2016, 31/12/2016), and so are a moment and its day (1 oktober of 2016-2017, 1/10/2016). A figure that names no moment is about whichever one was reported. */
export function isSamePeriod(one: Dated, other: Dated): boolean {
  if (one.moment !== '' && other.moment !== '') return spell(one.moment) === spell(other.moment) && dayKey(one.period) === dayKey(other.period);
  if (dayKey(one.period) === dayKey(other.period)) return true;
  const [moment, plain] = one.moment === '' ? [other, one] : [one, other];
  return moment.moment !== '' && momentKey(moment) === dayKey(plain.period);
}

const keyOf = (day: Day): string => String(serialOfDay(day));

/** The last day of a period; words that are no period stand for themselves. */
function dayKey(period: string): string {
  const read = readPeriod(period);
  return read ? keyOf(read.last) : spell(period);
}

/** The day that a moment is in its period: 1/10 of 2016-2017 is 1 October 2016. */
function momentKey({ period, moment }: Dated): string {
  const read = readPeriod(period);
  if (!read) return '';
  for (const year of [read.first.year, read.last.year]) {
    const day = readDay(`${moment} ${year}`) ?? readDay(`${moment}/${year}`) ?? readDay(moment);
    const serial = day && serialOfDay(day);
    if (day && serial !== undefined && serial >= (serialOfDay(read.first) ?? 0) && serial <= (serialOfDay(read.last) ?? 0)) return keyOf(day);
  }
  return '';
}
