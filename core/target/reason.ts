/** Why a verdict is what it is: a message id with its facts, and those facts printed in a locale. The sentences themselves are in core/text/target. */
import type { Day } from '../model/date';
import { printDay } from '../number/day';
import type { NumberLocale } from '../number/locale';
import { printNumber } from '../number/print';
import type { NumberUnit, Quantity } from '../number/reading';

export const REASON_IDS = [
  'met', 'met-above-band', 'within-tolerance', 'missed', 'missed-but-improved',
  'not-yet-due', 'not-available', 'not-applicable', 'no-result', 'result-before-due',
  'to-be-judged', 'judged-by-person', 'no-target', 'target-to-be-determined',
  'target-unread', 'result-is-text', 'result-is-limit', 'result-malformed', 'result-partly-read', 'readings-differ', 'unit-mismatch',
  'no-baseline', 'baseline-unread', 'baseline-not-in-parts', 'zero-baseline', 'percent-or-points', 'stated-change-contradicts', 'parts-differ',
] as const;

export type ReasonId = (typeof REASON_IDS)[number];

/** A value with what is needed to print it. */
export interface Figure {
  readonly number: number;
  readonly decimals: number;
  readonly unit?: NumberUnit;
  readonly showsPlus?: boolean;
}

/** What was to be reached: a value, a band, or something about the baseline. */
export type Goal = 'value' | 'band' | 'rise' | 'fall' | 'turn-falling' | 'turn-rising' | 'not-below-baseline' | 'not-above-baseline' | 'status-quo';

export type Limit = 'at-least' | 'more-than' | 'at-most' | 'less-than' | 'equal';

/** Everything a sentence may tell. Which facts are there depends on the id; a sentence must do without those that are not. */
export interface ReasonFacts {
  readonly movement?: 'rose' | 'fell' | 'unchanged';
  readonly goal?: Goal;
  readonly baseline?: Figure;
  readonly result?: Figure;
  /** The value to reach, with goal `value`. */
  readonly target?: Figure;
  /** How the value limits, with goal `value`. */
  readonly limit?: Limit;
  /** Ends of the band, with goal `band`. */
  readonly low?: Figure;
  readonly high?: Figure;
  /** Distance to the limit, never negative. */
  readonly gap?: Figure;
  /** On which side of the limit the result is: `above`, `below`, on it (`on`) or inside the band. */
  readonly side?: 'above' | 'below' | 'on' | 'inside';
  readonly tolerance?: Figure;
  readonly heads?: number;
  /** The change stated beside the result. */
  readonly stated?: Figure;
  readonly due?: Day;
  /** As typed: the milestone, the result that could not be read, when it will be available. */
  readonly text?: string;
  readonly judged?: 'met' | 'missed' | 'partly';
  readonly isProvisional?: boolean;
}

export interface Reason {
  readonly id: ReasonId;
  readonly facts: ReasonFacts;
  /** Label of the part that decided, in a series. */
  readonly part?: string;
}

type FigureName = 'baseline' | 'result' | 'target' | 'low' | 'high' | 'gap' | 'tolerance' | 'stated';

/** Facts as text in one locale: figures with signs and units, days in words. The others stay as they are. */
export type PrintedFacts =
  & { readonly [Name in FigureName | 'due' | 'heads' | 'part']?: string }
  & Pick<ReasonFacts, 'movement' | 'goal' | 'limit' | 'side' | 'text' | 'judged' | 'isProvisional'>;

const FIGURES: readonly FigureName[] = ['baseline', 'result', 'target', 'low', 'high', 'gap', 'tolerance', 'stated'];

export const makeFigure = (number: number, decimals: number, unit: NumberUnit | undefined): Figure => (unit === undefined ? { number, decimals } : { number, decimals, unit });

/** A quantity with its own or else another unit, to be printed later. */
export function figureOf(quantity: Quantity, unit: NumberUnit | undefined = quantity.unit): Figure {
  return makeFigure(quantity.number, plainDecimals(quantity), unit);
}

/** Prints a figure in a locale. */
export const printFigure = ({ number, ...options }: Figure, locale: NumberLocale): string => printNumber(number, locale, options);

/** Prints the facts of a reason in a locale, for the sentence of the same id in core/text/target. */
export function printReasonFacts(reason: Reason, locale: NumberLocale): PrintedFacts {
  const { movement, goal, limit, side, text, judged, isProvisional, due, heads } = reason.facts;
  const figures = FIGURES.flatMap((name) => {
    const figure = reason.facts[name];
    return figure === undefined ? [] : [[name, printFigure(figure, locale)] as const];
  });
  return {
    ...Object.fromEntries(figures),
    ...(movement === undefined ? {} : { movement }),
    ...(goal === undefined ? {} : { goal }),
    ...(limit === undefined ? {} : { limit }),
    ...(side === undefined ? {} : { side }),
    ...(text === undefined ? {} : { text }),
    ...(judged === undefined ? {} : { judged }),
    ...(isProvisional === undefined ? {} : { isProvisional }),
    ...(due === undefined ? {} : { due: printDay(due, locale) }),
    ...(heads === undefined ? {} : { heads: String(heads) }),
    ...(reason.part === undefined ? {} : { part: reason.part }),
  };
}

/** Decimals that a quantity shows when its scale word is written out: 0 for `1,4 mln`. */
export const plainDecimals = (quantity: Pick<Quantity, 'step'>): number => Math.max(0, Math.round(-Math.log10(quantity.step)));
