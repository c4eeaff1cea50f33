/** Turns the figure at the head of a phrase, with what limits it from behind, into demands; a figure written wrongly gives `unread`. */
import type { NumberLocale } from '../number/locale';
import { readNumber } from '../number/read';
import type { NumberUnit, Quantity } from '../number/reading';
import type { Demand, Direction } from './demand';
import * as words from './phrase-words';

/** What the definition says about the indicator. */
export interface TargetContext {
  readonly locale: NumberLocale;
  /** The indicator's unit; absent for a plain count or score. */
  readonly unit?: NumberUnit;
  readonly countsWhole?: boolean;
  readonly direction?: Direction;
}

/** Demands read from one part of a phrase, and the words that added nothing. */
export interface ReadDemands {
  readonly demands: readonly Demand[];
  readonly rest?: string;
}

/** The figure at the head of a text: one quantity, several possible ones, or a band. */
export type Figure =
  | { readonly kind: 'values'; readonly values: readonly Quantity[]; readonly rest: string }
  | { readonly kind: 'band'; readonly low: Quantity; readonly high: Quantity; readonly rest: string };

/** Reads the figure; undefined where none stands there, `unread` where one is written wrongly. */
export function readFigure(text: string, context: TargetContext): Figure | 'unread' | undefined {
  const reading = readNumber(text, context.locale, {
    ...(context.countsWhole === undefined ? {} : { countsWhole: context.countsWhole }),
    ...(context.unit === undefined ? {} : { unit: context.unit }),
  });
  const rest = reading.rest ?? '';
  if (reading.kind === 'malformed') return 'unread';
  if (reading.kind === 'range') return { kind: 'band', low: reading.low, high: reading.high, rest };
  if (reading.kind === 'ambiguous') return { kind: 'values', values: reading.readings, rest };
  if (reading.kind !== 'number') return undefined;
  const isYear = reading.decimals === 0 && reading.unit === undefined && reading.notation.group === undefined && reading.number >= 1990 && reading.number <= 2100;
  if (isYear && /^[:.]/.test(rest)) return undefined;
  return { kind: 'values', values: [reading], rest };
}

/** The quantity alone, without what a reading adds to it. */
export const bare = ({ number, decimals, step, unit, scale, signed, outOf, notation }: Quantity): Quantity => ({
  number, decimals, step, ...(unit === undefined ? {} : { unit }), scale, signed, ...(outOf === undefined ? {} : { outOf }), notation,
});

/** One demand for one value; a choice of them where the figure has several readings. */
export function forEach(values: readonly Quantity[], make: (value: Quantity) => Demand): Demand {
  const options = values.map((value) => make(bare(value)));
  const [only] = options;
  return options.length === 1 && only ? only : { kind: 'one-of', options };
}

/** A value that no word limits: at least, or what the direction says. At least zero would demand nothing, so zero is wanted itself. */
function levelOf(value: Quantity, direction: Direction | undefined): Demand {
  if (direction === 'inside' || (direction === undefined && value.number === 0)) return { kind: 'equal', value, because: 'bare-value' };
  return { kind: direction === 'down' ? 'at-most' : 'at-least', value, isStrict: false, because: 'bare-value' };
}

/** Words left over, when there are any. */
export const restOf = (rest: string): { readonly rest?: string } => (rest.trim() === '' ? {} : { rest: rest.trim() });
/** Whether a figure is left in a text. */
export const hasDigits = (text: string): boolean => /\d/.test(text);

/** A figure with no limit before it: limited from behind, a change, a band or a bare value. */
export function readHeadFigure(text: string, context: TargetContext, direction: Direction | undefined): ReadDemands | 'unread' | undefined {
  const figure = readFigure(text, context);
  if (figure === undefined || figure === 'unread') return figure;
  const around = figure.kind === 'values' ? readMargin(figure, context) : undefined;
  if (around) return { demands: [around] };
  if (hasDigits(figure.rest)) return 'unread';
  if (figure.kind === 'band') return { demands: [{ kind: 'between', low: figure.low, high: figure.high, isStatusQuo: false }], ...restOf(figure.rest) };
  const { values, rest } = figure;
  for (const { kind, isStrict, pattern } of words.LIMITS_BEHIND) {
    const match = pattern.exec(rest);
    if (match) return { demands: [forEach(values, (value) => ({ kind, value, isStrict }))], ...restOf(rest.slice(match[0].length)) };
  }
  const way = words.MORE_BEHIND.test(rest) ? 'up' : words.FEWER_BEHIND.test(rest) ? 'down' : undefined;
  if (way !== undefined) {
    if (context.unit === 'pp' && values.every((value) => value.unit === '%' || value.unit === 'pp')) {
      const kind = way === 'up' || direction !== 'down' ? 'at-least' : 'at-most';
      return { demands: [forEach(values, (value) => ({ kind, value, isStrict: false, because: 'unit-is-a-difference' }))], ...restOf(rest) };
    }
    return { demands: [forEach(values, (change) => ({ kind: 'change', way, change }))], ...restOf(rest) };
  }
  if (values.every((value) => value.signed)) return { demands: [forEach(values, changeOf)], ...restOf(rest) };
  return { demands: [forEach(values, (value) => levelOf(value, direction))], ...restOf(rest) };
}

/** `7,5 (± 0,2)`: a band around a value. `95% ± 1%` can be percent or points and is left unread. */
function readMargin({ values, rest }: Figure & { readonly kind: 'values' }, context: TargetContext): Demand | undefined {
  const [value, ...others] = values;
  const match = MARGIN.exec(rest);
  const margin = match ? readFigure(match[1] ?? '', context) : undefined;
  if (!value || others.length > 0 || margin === undefined || margin === 'unread' || margin.kind === 'band' || margin.rest !== '') return undefined;
  const [wide, ...more] = margin.values;
  if (!wide || more.length > 0 || wide.unit === '%' || (wide.unit === 'pp') !== (value.unit === '%' || value.unit === 'pp')) return undefined;
  const step = Math.min(value.step, wide.step);
  const end = (number: number): Quantity => ({ ...bare(value), number: Number(number.toPrecision(12)), step, decimals: Math.max(value.decimals, wide.decimals) });
  return { kind: 'between', low: end(value.number - wide.number), high: end(value.number + wide.number), isStatusQuo: false };
}

/** `± 0,5` behind a value or a word, as a whole. */
export const MARGIN = /^\(?\s*(?:±|\+\/-|\+\/−|plus of min|plus ou moins|plus or minus)\s*([^()]*)\)?$/iu;

const changeOf = (value: Quantity): Demand => ({ kind: 'change', way: value.number < 0 ? 'down' : 'up', change: { ...value, number: Math.abs(value.number) } });
