/** Reads two quantities with `-`, `tot`, `tussen ... en` between them; refuses years (2014-2015) and single quantities. */
import type { NumberLocale } from './locale';
import { takeQuantity } from './quantity';
import type { Quantity } from './reading';

const JOINED = /^\s*(?:-|–|—|\.\.\.?|…|(?:tot(?: en met)?|t\/m|à|to|through|jusqu'à)(?=\s|\d|€))\s*/iu;
const BETWEEN = /^(?:tussen|entre|between)(?:\s+de)?\s+/iu;
const BETWEEN_JOINED = /^\s*(?:en|et|and)\s+/iu;
const FROM = /^(?:van|de|from)\s+/iu;

/** Two ends as typed; `low` may be above `high`, the caller judges that. */
export interface RangeEnds {
  readonly low: Quantity;
  readonly high: Quantity;
  /** The words before the first end and between the two, as typed. */
  readonly lead: string;
  readonly join: string;
  /** What stood behind the range. */
  readonly rest: string;
}

const isYear = (quantity: Quantity): boolean =>
  Number.isInteger(quantity.number) && quantity.number >= 1900 && quantity.number <= 2100 && quantity.decimals === 0
  && quantity.unit === undefined && quantity.notation.group === undefined;

/** The unit and the scale of the second end hold for a first end that has none: `1 tot 1,5 miljoen`. */
function shareWith(low: Quantity, high: Quantity): Quantity {
  const unit = low.unit ?? high.unit;
  const takesScale = low.scale === 1 && low.unit === undefined && high.scale > 1;
  const power = Math.round(Math.log10(high.scale));
  return {
    ...low,
    ...(unit === undefined ? {} : { unit }),
    ...(takesScale ? { number: Number(`${low.number}e${power}`), step: Number(`${low.step}e${power}`), scale: high.scale } : {}),
  };
}

/** Reads a range at the start of a text, or undefined when there is none or an end has no single value. */
export function readRange(text: string, locale: NumberLocale): RangeEnds | undefined {
  const between = BETWEEN.exec(text)?.[0];
  const head = between ?? FROM.exec(text)?.[0] ?? '';
  const low = takeQuantity(text.slice(head.length), locale);
  if (low?.kind !== 'one') return undefined;
  const behindLow = text.slice(head.length + low.length);
  const join = (between === undefined ? JOINED : BETWEEN_JOINED).exec(behindLow)?.[0];
  if (join === undefined) return undefined;
  const high = takeQuantity(behindLow.slice(join.length), locale);
  if (high?.kind !== 'one') return undefined;
  if (isYear(low.quantity) && isYear(high.quantity)) return undefined;
  const rest = behindLow.slice(join.length + high.length);
  return /^\s*[-/]\s*\d/.test(rest) ? undefined : { low: shareWith(low.quantity, high.quantity), high: high.quantity, lead: head, join, rest };
}
