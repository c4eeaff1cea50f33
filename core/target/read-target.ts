/** Turns a target phrase (Dutch, French or English) into a TargetReading that can be shown back; a phrase without figure or direction, or longer than a phrase, becomes a milestone for a person. */
import { readMark } from '../number/mark';
import { MOST_CHARACTERS } from '../number/read';
import { splitSeries } from '../number/series';
import type { Demand, Direction, TargetReading } from './demand';
import { takeDue } from './due';
import { FALL, RISE, SAYS_NONE, TURN_FALLING, TURN_RISING, VALUE_LABEL } from './phrase-words';
import type { ReadDemands, TargetContext } from './phrase-figure';
import { readDemand } from './read-demand';

export type { TargetContext } from './phrase-figure';
export type { Demand, Direction, Due, TargetReading } from './demand';

/** Reads a phrase as it stands in a cell; white space only is no target. The context's unit, direction and counting decide what the phrase leaves open. */
export function readTarget(phrase: string, context: TargetContext): TargetReading {
  const text = phrase.replace(/\r\n?/g, '\n').trim();
  if (text === '') return { kind: 'none', text: phrase, why: 'blank' };
  if (text.length > MOST_CHARACTERS) return { kind: 'target', text: phrase, demands: [{ kind: 'milestone', text }] };
  const mark = readMark(text);
  if (mark?.mark === 'not-applicable' || SAYS_NONE.test(text)) return { kind: 'none', text: phrase, why: 'said-so' };
  if (mark) return { kind: 'none', text: phrase, why: 'to-be-determined' };
  const series = readSeries(text, phrase, context);
  if (series) return series;
  const { due, left } = takeDue(text);
  const own = ownDirection(left);
  const direction = own ?? context.direction;
  const parts = splitLabels(left).split(/\n|\s\/\s|;/u).filter((part) => part.trim() !== '');
  const read = parts.flatMap((part): readonly (ReadDemands | 'unread' | undefined)[] => readJoined(part, context, direction) ?? [readDemand(part, context, direction)]);
  if (read.includes('unread')) return { kind: 'unread', text: phrase, rest: left };
  const known = read.filter((one): one is ReadDemands => one !== undefined && one !== 'unread');
  const dated = due === undefined ? {} : { due };
  if (known.length === 0) return { kind: 'target', text: phrase, demands: [{ kind: 'milestone', text }], ...dated };
  const milestones = parts.filter((_part, index) => read.length === parts.length && read[index] === undefined)
    .map((part): Demand => ({ kind: 'milestone', text: part.trim() }));
  const rest = known.flatMap((one) => one.rest ?? []).join('; ');
  return {
    kind: 'target', text: phrase, demands: [...mergeStatusQuo(known.flatMap((one) => one.demands)).map((demand) => (own === undefined ? demand : dropBareValue(demand))), ...milestones], ...dated,
    ...(rest === '' ? {} : { rest }),
  };
}

/** `Stijging (streefwaarde: 15)`: the labelled value on a line of its own. */
function splitLabels(phrase: string): string {
  const at = phrase.search(/[(,]\s*(?=\p{L}+[^()]*\)?$)/u);
  const value = at < 0 ? '' : phrase.slice(at + 1).trim().replace(/\)$/u, '');
  return value !== '' && VALUE_LABEL.test(value) ? `${phrase.slice(0, at)}\n${value}` : phrase;
}

/** `in 2018` before a colon is a date, no part. */
const NO_PART = /(?:19|20)\d\d$/;

function readSeries(text: string, phrase: string, context: TargetContext): TargetReading | undefined {
  const parts = splitSeries(text)?.parts;
  if (!parts || parts.some(({ label, value }) => splitSeries(value) !== undefined || VALUE_LABEL.test(label) || NO_PART.test(label) || RISE.test(label) || FALL.test(label))) return undefined;
  const read = parts.map(({ label, value }) => ({ label, target: readTarget(value, context) }));
  const isSeries = read.every(({ target }) => target.kind === 'target' && target.demands.every((demand) => demand.kind !== 'milestone'));
  return isSeries ? { kind: 'series', text: phrase, parts: read } : undefined;
}

/** The direction that a word in the phrase gives to a value beside it. */
function ownDirection(phrase: string): Direction | undefined {
  for (const part of phrase.split(/\n|\s\/\s|;|,|\s(?:en|et|and)\s/u)) {
    if (RISE.test(part.trim()) || TURN_FALLING.test(part.trim())) return 'up';
    if (FALL.test(part.trim()) || TURN_RISING.test(part.trim())) return 'down';
  }
  return undefined;
}

/** `minstens 80% en maximaal 90%`: both halves, but only when each demands something by its own words. */
function readJoined(part: string, context: TargetContext, direction: Direction | undefined): readonly ReadDemands[] | undefined {
  const halves = part.split(/\s+(?:en|et|and|maar|mais|but)\s+|,\s+/iu);
  if (halves.length < 2) return undefined;
  const read = halves.map((half) => readDemand(half, context, direction));
  const known = read.filter((one): one is ReadDemands => one !== undefined && one !== 'unread' && one.demands.every(saysItself));
  const subjects = new Set(known.flatMap((one) => one.rest ?? []));
  return known.length === halves.length && subjects.size < 2 ? known : undefined;
}

const saysItself = (demand: Demand): boolean => !('because' in demand) && demand.kind !== 'one-of';

/** Beside `stijging` or `daling` a bare value is no longer an assumption. */
function dropBareValue(demand: Demand): Demand {
  if (demand.kind !== 'at-least' && demand.kind !== 'at-most') return demand;
  const { because, ...limit } = demand;
  return because === undefined || because === 'bare-value' ? limit : demand;
}

/** A value beside `status quo` says what keeping the status quo means, so it takes the place of "no change at all". */
function mergeStatusQuo(demands: readonly Demand[]): readonly Demand[] {
  const isQuo = (demand: Demand): boolean => demand.kind === 'status-quo' && demand.tolerance === undefined;
  const others = demands.filter((demand) => !isQuo(demand));
  if (others.length === demands.length || others.length === 0) return demands;
  return others.map((demand) => (demand.kind === 'between' ? { ...demand, isStatusQuo: true } : demand));
}

/** The direction a target itself gives: the first demand that has one; `inside` for bands, equal values and status quo. */
export function directionOf(demands: readonly Demand[]): Direction | undefined {
  for (const demand of demands) {
    switch (demand.kind) {
      case 'at-least': case 'rise': case 'not-below-baseline': return 'up';
      case 'at-most': case 'fall': case 'not-above-baseline': return 'down';
      case 'change': return demand.way;
      case 'turn-trend': return demand.trend === 'falling' ? 'up' : 'down';
      case 'between': case 'equal': case 'status-quo': return 'inside';
      case 'one-of': return directionOf(demand.options);
      case 'milestone': continue;
    }
  }
  return undefined;
}
