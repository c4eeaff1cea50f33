/** Turns a target reading into message ids with facts, so that people see how their phrase was understood; the words are in core/text/target. */
import type { NumberLocale } from '../number/locale';
import { printDay } from '../number/day';
import type { Quantity } from '../number/reading';
import type { Demand, TargetReading } from './demand';
import type { TargetContext } from './phrase-figure';
import { figureOf, printFigure } from './reason';

export const READING_IDS = [
  'at-least', 'more-than', 'at-most', 'less-than', 'between', 'equal', 'rise-by', 'fall-by', 'rise', 'fall',
  'not-below-baseline', 'not-above-baseline', 'status-quo', 'status-quo-within', 'turn-falling', 'turn-rising',
  'milestone', 'one-of', 'due-on', 'due-by', 'part', 'none', 'to-be-determined', 'unread',
  'because-bare-value', 'because-unit-is-a-difference', 'percent-or-points',
] as const;

export type ReadingId = (typeof READING_IDS)[number];

/** One thing that was read. Figures and days are printed in the locale asked for. */
export interface ReadingMessage {
  readonly id: ReadingId;
  readonly facts: { readonly [Name in 'target' | 'low' | 'high' | 'stated' | 'tolerance' | 'due' | 'text' | 'part']?: string };
  /** The options of `one-of`, or what is read for a `part`. */
  readonly inner?: readonly ReadingMessage[];
}

function describeDemand(demand: Demand, locale: NumberLocale, isShare: boolean): readonly ReadingMessage[] {
  const print = (quantity: Quantity): string => printFigure(figureOf(quantity), locale);
  switch (demand.kind) {
    case 'at-least': case 'at-most': {
      const strict = demand.kind === 'at-least' ? 'more-than' as const : 'less-than' as const;
      return [{ id: demand.isStrict ? strict : demand.kind, facts: { target: print(demand.value) } }, ...because(demand.because)];
    }
    case 'between': return [{ id: 'between', facts: { low: print(demand.low), high: print(demand.high) } }];
    case 'equal': return [{ id: 'equal', facts: { target: print(demand.value) } }, ...because(demand.because)];
    case 'change': {
      const isUp = demand.way === 'up';
      const figure = figureOf(demand.change);
      const stated = printFigure({ ...figure, number: isUp ? figure.number : -figure.number, showsPlus: true }, locale);
      return [{ id: isUp ? 'rise-by' : 'fall-by', facts: { stated } }, ...(demand.change.unit === '%' && isShare ? [{ id: 'percent-or-points' as const, facts: {} }] : [])];
    }
    case 'status-quo': return [demand.tolerance === undefined ? { id: 'status-quo', facts: {} } : { id: 'status-quo-within', facts: { tolerance: print(demand.tolerance) } }];
    case 'turn-trend': return [{ id: demand.trend === 'falling' ? 'turn-falling' : 'turn-rising', facts: {} }];
    case 'milestone': return [{ id: 'milestone', facts: { text: demand.text } }];
    case 'one-of': return [{ id: 'one-of', facts: {}, inner: demand.options.flatMap((option) => describeDemand(option, locale, isShare)) }];
    default: return [{ id: demand.kind, facts: {} }];
  }
}

const because = (reason: 'bare-value' | 'unit-is-a-difference' | undefined): readonly ReadingMessage[] =>
  (reason === undefined ? [] : [{ id: `because-${reason}`, facts: {} }]);

/**
 * What was read, in the order of the phrase: the demands (each with what was assumed), then the date. Never empty.
 * A change in % of an indicator that counts whole things or has a unit of its own cannot be in points, so nothing is said about it.
 */
export function describeTarget(target: TargetReading, locale: NumberLocale, indicator: Pick<TargetContext, 'unit' | 'countsWhole'> = {}): readonly ReadingMessage[] {
  const isShare = indicator.countsWhole !== true && indicator.unit !== '€';
  switch (target.kind) {
    case 'none': return [{ id: target.why === 'to-be-determined' ? 'to-be-determined' : 'none', facts: {} }];
    case 'unread': return [{ id: 'unread', facts: { text: target.rest } }];
    case 'series': return target.parts.map(({ label, target: part }) => ({ id: 'part' as const, facts: { part: label }, inner: describeTarget(part, locale, indicator) }));
    case 'target': {
      const { due } = target;
      return [
        ...target.demands.flatMap((demand) => describeDemand(demand, locale, isShare)),
        ...(due === undefined ? [] : [{ id: due.mode === 'on' ? 'due-on' as const : 'due-by' as const, facts: { due: printDay(due.day, locale) } }]),
      ];
    }
  }
}
