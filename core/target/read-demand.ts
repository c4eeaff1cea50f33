/** Turns one part of a target phrase into its demands; words without a demand give undefined, a demand whose figure cannot be read gives `unread`. */
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

export interface ReadDemands {
  readonly demands: readonly Demand[];
  readonly rest?: string;
}

/** The figure at the head of a text: one quantity, several possible ones, or a band. */
type Figure =
  | { readonly kind: 'values'; readonly values: readonly Quantity[]; readonly rest: string }
  | { readonly kind: 'band'; readonly low: Quantity; readonly high: Quantity; readonly rest: string };

function readFigure(text: string, context: TargetContext): Figure | 'unread' | undefined {
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

const bare = ({ number, decimals, step, unit, scale, signed, outOf, notation }: Quantity): Quantity => ({
  number, decimals, step, ...(unit === undefined ? {} : { unit }), scale, signed, ...(outOf === undefined ? {} : { outOf }), notation,
});

/** One demand for one value; a choice of them where the figure has several readings. */
function forEach(values: readonly Quantity[], make: (value: Quantity) => Demand): Demand {
  const options = values.map((value) => make(bare(value)));
  const [only] = options;
  return options.length === 1 && only ? only : { kind: 'one-of', options };
}

/** A value that no word limits: at least, or what the direction says. */
function levelOf(value: Quantity, direction: Direction | undefined): Demand {
  if (direction === 'inside') return { kind: 'equal', value, because: 'bare-value' };
  return { kind: direction === 'down' ? 'at-most' : 'at-least', value, isStrict: false, because: 'bare-value' };
}

const restOf = (rest: string): { readonly rest?: string } => (rest.trim() === '' ? {} : { rest: rest.trim() });
const hasDigits = (text: string): boolean => /\d/.test(text);

/** A figure with no limit before it: limited from behind, a change, a band or a bare value. */
function readHeadFigure(text: string, context: TargetContext, direction: Direction | undefined): ReadDemands | 'unread' | undefined {
  const figure = readFigure(text, context);
  if (figure === undefined || figure === 'unread') return figure;
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

const changeOf = (value: Quantity): Demand => ({ kind: 'change', way: value.number < 0 ? 'down' : 'up', change: { ...value, number: Math.abs(value.number) } });

/** `stijging`, `stijging van 3%`, `stijging tot 15`: what follows the word. */
function readMove(way: 'up' | 'down', text: string, context: TargetContext): ReadDemands | 'unread' {
  const move: Demand = { kind: way === 'up' ? 'rise' : 'fall' };
  if (!hasDigits(text)) return { demands: [move], ...restOf(text) };
  const limit = words.LIMITS_BEFORE.find(({ pattern, isStrict }) => !isStrict && pattern.test(text));
  const open = limit ? text.replace(limit.pattern, '') : text;
  const to = words.TO_BEFORE_FIGURE.exec(open);
  const by = to ?? words.BY_BEFORE_FIGURE.exec(open) ?? /^(?=\(?[+\-−]?\s?[€\d])/u.exec(open);
  if (!by) return 'unread';
  const fromTo = to ? null : /^(?:van|de|from)\s+.+?\s(?:tot|naar|to|à)\s+(?=[€\d])/iu.exec(open);
  const figure = readFigure(open.slice((fromTo ?? by)[0].length).replace(/^\((.*)\)$/u, '$1'), context);
  if (figure === undefined || figure === 'unread' || hasDigits(figure.rest)) return 'unread';
  if (figure.kind === 'band') return to ? { demands: [move, { kind: 'between', low: figure.low, high: figure.high, isStatusQuo: false }], ...restOf(figure.rest) } : 'unread';
  if (to || fromTo) {
    const kind = way === 'up' ? 'at-least' : 'at-most';
    return { demands: [move, forEach(figure.values, (value) => ({ kind, value, isStrict: false }))], ...restOf(figure.rest) };
  }
  return { demands: [forEach(figure.values, (change) => ({ kind: 'change', way, change: { ...change, number: Math.abs(change.number) } }))], ...restOf(figure.rest) };
}

function readStatusQuo(text: string, context: TargetContext, direction: Direction | undefined): ReadDemands | 'unread' {
  if (!hasDigits(text)) return { demands: [{ kind: 'status-quo' }], ...restOf(text) };
  const margin = /^\(?\s*(?:±|\+\/-|\+\/−|plus of min|plus ou moins|plus or minus)\s*([^()]*)\)?$/iu.exec(text);
  if (margin) {
    const figure = readFigure(margin[1] ?? '', context);
    const [only] = figure !== undefined && figure !== 'unread' && figure.kind === 'values' ? figure.values : [];
    return only ? { demands: [{ kind: 'status-quo', tolerance: bare(only) }] } : 'unread';
  }
  const value = readHeadFigure(text.replace(/^[(:\s]*(?:op|van|à|de|at|of)?\s*/iu, '').replace(/\)$/u, ''), context, direction);
  return value === undefined ? 'unread' : value;
}

const WHOLE_PHRASES: readonly (readonly [RegExp, Demand])[] = [
  [words.NOT_BELOW_BASELINE, { kind: 'not-below-baseline' }],
  [words.NOT_ABOVE_BASELINE, { kind: 'not-above-baseline' }],
  [words.ABOVE_BASELINE, { kind: 'rise' }],
  [words.BELOW_BASELINE, { kind: 'fall' }],
  [words.SAME_AS_BASELINE, { kind: 'status-quo' }],
  [words.TURN_FALLING, { kind: 'turn-trend', trend: 'falling' }],
  [words.TURN_RISING, { kind: 'turn-trend', trend: 'rising' }],
];

/** `minstens 95%`, also behind words that name the indicator. Undefined where no figure follows a limit in the middle of a sentence. */
function readLimited(text: string, context: TargetContext): ReadDemands | 'unread' | undefined {
  for (const { kind, isStrict, pattern } of words.LIMITS_BEFORE) {
    const match = pattern.exec(text);
    if (!match || hasDigits(text.slice(0, match.index))) continue;
    const figure = readFigure(text.slice(match.index + match[0].length), context);
    if (figure === undefined) return match.index === 0 ? 'unread' : undefined;
    if (figure === 'unread' || figure.kind === 'band' || hasDigits(figure.rest)) return 'unread';
    return { demands: [forEach(figure.values, (value) => ({ kind, value, isStrict }))], ...restOf(figure.rest) };
  }
  return undefined;
}

/** Reads one part of a phrase, without its date. `direction` is the phrase's own or the declared one; it decides what a bare value means. */
export function readDemand(part: string, context: TargetContext, direction: Direction | undefined): ReadDemands | 'unread' | undefined {
  const text = part.trim().replace(words.VALUE_LABEL, '').replace(/(?<!\d)\.$/u, '').trim();
  if (text === '') return undefined;
  for (const [pattern, demand] of WHOLE_PHRASES) if (pattern.test(text)) return { demands: [demand] };
  const statusQuo = words.STATUS_QUO.exec(text);
  if (statusQuo) return readStatusQuo(text.slice(statusQuo[0].length), context, direction);
  const rise = words.RISE.exec(text);
  if (rise) return readMove('up', text.slice(rise[0].length), context);
  const fall = words.FALL.exec(text);
  if (fall) return readMove('down', text.slice(fall[0].length), context);
  const head = readHeadFigure(text, context, direction);
  if (head !== undefined) return head;
  const limited = readLimited(text, context);
  if (limited !== undefined) return limited;
  const exact = words.EXACTLY.exec(text);
  const exactly = exact && !hasDigits(text.slice(0, exact.index)) ? readFigure(text.slice(exact.index + exact[0].length), context) : undefined;
  if (exactly !== undefined && exactly !== 'unread' && exactly.kind === 'values') return { demands: [forEach(exactly.values, (value) => ({ kind: 'equal', value }))], ...restOf(exactly.rest) };
  const between = /(?<!\p{L})(?:tussen|entre|between)\s+(?=[€\d])/iu.exec(text);
  const of = between && !hasDigits(text.slice(0, between.index)) ? text.slice(between.index) : undefined;
  if (of !== undefined) return readHeadFigure(of, context, direction);
  const described = words.OF_BEFORE_FIGURE.exec(text);
  if (!described || /^(?:19|20)\d\d(?!\d|[.,]\d)/.test(text.slice(described[0].length))) return undefined;
  return readHeadFigure(text.slice(described[0].length), context, direction);
}
