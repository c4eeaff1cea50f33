/** The indicators of two years -> which ones are the same. Says which pairs are not certain; guesses none. */
import type { Day } from '../model/date';
import type { IndicatorTexts } from '../model/indicator-change';
import type { IndicatorResult } from '../model/indicator';
import type { NumberReading } from '../number/reading';

/** An indicator of one year as judged, with its figures as read. */
export interface YearOfIndicator {
  readonly result: IndicatorResult;
  readonly typed: IndicatorTexts;
  readonly readings: { readonly baseline?: NumberReading; readonly result: NumberReading };
  /** Last day of what the figures are about, where the row says so. */
  readonly until: { readonly baseline?: Day; readonly result?: Day };
}

/** One indicator in both years, or in the one that has it. */
export interface IndicatorPair {
  readonly old?: YearOfIndicator;
  readonly now?: YearOfIndicator;
  /** The same title and series under another code. */
  readonly isRenumbered: boolean;
  /** Indicators of the other year with the same title, none of which is surely this one. */
  readonly mayBe: readonly YearOfIndicator[];
}

/**
 * The same code and series are the same indicator. Of the rest, one with the same title and series is, if it stands once in each year: codes
 * are given anew with every plan. A title that stands there more often may be, which is said. In the order of the newer year; what it lacks comes last.
 */
export function pairIndicators(old: readonly YearOfIndicator[], now: readonly YearOfIndicator[]): readonly IndicatorPair[] {
  const unpaired = new Set(old);
  const take = (row: YearOfIndicator | undefined): YearOfIndicator | undefined => {
    if (row) unpaired.delete(row);
    return row;
  };
  const byCode = new Map(now.map((row) => [row, take([...unpaired].find((other) => codeOf(other) === codeOf(row)))]));
  const left = now.filter((row) => byCode.get(row) === undefined);
  const candidates = new Map(left.map((row) => [row, [...unpaired].filter((other) => titleOf(other) === titleOf(row))]));
  const isOnly = (row: YearOfIndicator): boolean => candidates.get(row)?.length === 1 && left.filter((other) => titleOf(other) === titleOf(row)).length === 1;
  const byTitle = new Map(left.filter(isOnly).map((row) => [row, take(candidates.get(row)?.[0])]));
  return [
    ...now.map((row): IndicatorPair => {
      const other = byCode.get(row) ?? byTitle.get(row);
      return { now: row, ...(other === undefined ? {} : { old: other }), isRenumbered: byTitle.has(row), mayBe: isOnly(row) ? [] : (candidates.get(row) ?? []) };
    }),
    ...old.filter((row) => unpaired.has(row)).map((row): IndicatorPair => ({ old: row, isRenumbered: false, mayBe: left.filter((other) => titleOf(other) === titleOf(row)) })),
  ];
}

/** As people compare texts: without case, points and extra spaces. */
export const normaliseText = (text: string): string => text.replace(/[\s.]+/g, ' ').trim().toLowerCase();

/** A point tells 2.10 from 2.1: codes keep theirs. */
const codeOf = ({ result }: YearOfIndicator): string => `${result.code.trim().toLowerCase()}\n${normaliseText(result.series)}`;
const titleOf = ({ result }: YearOfIndicator): string => `${normaliseText(result.title)}\n${normaliseText(result.series)}`;
