/** What a workbook gives to those that are checked together with it: the few figures that another one may give too. Plain data, which passes between threads. */
import type { Place } from '../model/place';
import type { Words } from '../model/words';
import type { NumberReading, NumberUnit } from '../number/reading';

/** Which workbook a figure is of. */
export interface Origin {
  /** As it was given or found. */
  readonly file: string;
  /** Its name without folders. */
  readonly workbook: string;
}

/** A figure of an indicator for a period. Texts as typed, '' where there is none. */
export interface SharedFigure {
  readonly code: string;
  readonly series: string;
  readonly title: string;
  /** Whether title and series stand once in the workbook, so that they name the indicator without its code. */
  readonly isOnlyTitle: boolean;
  readonly period: string;
  readonly moment: string;
  readonly reading: NumberReading;
  readonly unit?: NumberUnit;
  readonly place?: Place;
}

/** A figure of a definition, such as the filled posts of a staffing plan, with the day and the basis on which it is counted. */
export interface SharedTotal {
  /** Id of the definition, and key of its figure. */
  readonly kind: string;
  readonly figure: string;
  readonly label: Words;
  /** Null where it cannot be computed. */
  readonly value: number | null;
  /** Serial number (1900 system); absent where the workbook does not say. */
  readonly day?: number;
  /** '' where the workbook does not say. */
  readonly basis: string;
  readonly place?: Place;
}

/** An indicator whose row says that its result is a total of another workbook. */
export interface TotalClaim {
  /** What the row is called by its users. */
  readonly item: string;
  readonly kind: string;
  readonly figure: string;
  /** What the total has to be counted in; '' where the row's unit does not say; absent where any basis will do. */
  readonly basis?: string;
  /** Last day of the period of the result (serial number); absent where the row does not say. */
  readonly day?: number;
  readonly reading: NumberReading;
  /** It counts whole things, so that its print is exact. */
  readonly countsWhole: boolean;
  readonly place?: Place;
}

export interface SharedFigures extends Origin {
  /** Whose workbook it is: only workbooks of one body are held beside each other. */
  readonly body: string;
  readonly figures: readonly SharedFigure[];
  readonly totals: readonly SharedTotal[];
  readonly claims: readonly TotalClaim[];
}

/** What workbooks that were checked before give of the same things as this one. */
export interface Counterparts {
  readonly figures: readonly (Origin & SharedFigure)[];
  readonly totals: readonly (Origin & SharedTotal)[];
  readonly claims: readonly (Origin & TotalClaim)[];
}

export const hasCounterparts = ({ figures, totals, claims }: Counterparts): boolean => figures.length + totals.length + claims.length > 0;
