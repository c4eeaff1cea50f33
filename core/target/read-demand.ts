/** Turns one part of a target phrase into its demands; words without a demand give undefined, a demand whose figure cannot be read gives `unread`. */
import type { Demand, Direction } from './demand';
import { bare, forEach, hasDigits, MARGIN, readFigure, readHeadFigure, restOf, type ReadDemands, type TargetContext } from './phrase-figure';
import * as words from './phrase-words';

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
  const margin = MARGIN.exec(text);
  if (margin) {
    const figure = readFigure(margin[1] ?? '', context);
    const [only] = figure !== undefined && figure !== 'unread' && figure.kind === 'values' ? figure.values : [];
    return only ? { demands: [{ kind: 'status-quo', tolerance: bare(only) }] } : 'unread';
  }
  const value = readHeadFigure(text.replace(/^[(:\s]*(?:op|van|à|de|at|of)?\s*/iu, '').replace(/\)$/u, ''), context, direction);
  return value === undefined ? 'unread' : value;
}

/** `van 70% naar 80%`: a move to the second value. */
function readFromTo(text: string, context: TargetContext): ReadDemands | undefined {
  const match = /^(?:van|de|from)\s+(\S.*?)\s+(?:naar|à|to)\s+(\S.*)$/iu.exec(text);
  const [from, to] = match ? [readFigure(match[1] ?? '', context), readFigure(match[2] ?? '', context)] : [];
  if (from === undefined || from === 'unread' || from.kind === 'band' || to === undefined || to === 'unread' || to.kind === 'band' || hasDigits(to.rest)) return undefined;
  const [start] = from.values;
  const [end] = to.values;
  if (!start || !end || from.values.length + to.values.length > 2 || start.number === end.number) return undefined;
  const isUp = end.number > start.number;
  return { demands: [{ kind: isUp ? 'rise' : 'fall' }, { kind: isUp ? 'at-least' : 'at-most', value: bare(end), isStrict: false }], ...restOf(to.rest) };
}

/** A score after a slash; in a target it is no day and month. */
const SCORE = /(\d+(?:[.,]\d+)?)\s?\/\s?(10|20|100)(?![\d/])/u;

const WHOLE_PHRASES: readonly (readonly [RegExp, Demand])[] = [
  [words.NO_FALL, { kind: 'not-below-baseline' }],
  [words.NO_RISE, { kind: 'not-above-baseline' }],
  [words.KEEP_RISING, { kind: 'rise' }],
  [words.KEEP_FALLING, { kind: 'fall' }],
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
  const text = part.trim().replace(words.VALUE_LABEL, '').replace(/(?<!\d)\.$/u, '').replace(SCORE, '$1 op $2').trim();
  if (text === '') return undefined;
  for (const [pattern, demand] of WHOLE_PHRASES) if (pattern.test(text)) return { demands: [demand] };
  const fromTo = readFromTo(text, context);
  if (fromTo) return fromTo;
  const statusQuo = words.STATUS_QUO.exec(text);
  if (words.OR_ELSE.test(text) && (statusQuo || words.RISE.test(text) || words.FALL.test(text))) return 'unread';
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
