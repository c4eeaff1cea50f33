/** The words around figures in Dutch, French and English, and what they stand for: scales and units. Unknown words are left alone. */
import type { NumberUnit } from './reading';

/** Longest first where one word starts another. `billion` is left out: it is 10^9 in English and 10^12 in French. */
const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:miljarden|miljard|milliards?|mld|mia|bn)(?:\.(?=\s|$))?/iu, 1e9],
  [/^(?:miljoenen|miljoen|millions?|mln|mio)(?:\.(?=\s|$))?/iu, 1e6],
  [/^(?:duizenden|duizend|thousand|mille)/iu, 1e3],
];
/** One letter, only right before a currency sign or glued to the digits: `1,4M€`, `12k`. */
const SCALE_LETTERS: readonly (readonly [RegExp, number])[] = [[/^M(?![\p{L}\p{N}])/u, 1e6], [/^k(?![\p{L}\p{N}])/iu, 1e3]];

const UNITS: readonly (readonly [RegExp, NumberUnit])[] = [
  [/^(?:procentpunt(?:en)?|percentpunt(?:en)?|points? de pourcentage|percentage[ -]?points?|%[ -]?(?:punt(?:en)?|points?)|pp|ppt)(?![\p{L}\p{N}])/iu, 'pp'],
  [/^(?:%|(?:procent|percent|pct\.?|pour[ -]cent|per cent)(?![\p{L}\p{N}]))/iu, '%'],
  [/^(?:‰|(?:promille|pour mille|per mille)(?![\p{L}\p{N}]))/iu, '‰'],
  [/^(?:€|(?:euros?|eur)(?![\p{L}\p{N}]))/iu, '€'],
];

const OUT_OF = /^(?:op|sur|out of)\s+(\d{1,3})(?![\d.,]*\d)(?!\s*\p{L})/iu;
const OUT_OF_SLASH = /^\/\s?(\d{1,3})(?![\d/.,]*\d)/u;

export interface Taken<Value> {
  readonly value: Value;
  /** How many characters it takes. */
  readonly length: number;
}

function takeFrom<Value>(list: readonly (readonly [RegExp, Value])[], text: string): Taken<Value> | undefined {
  for (const [pattern, value] of list) {
    const match = pattern.exec(text);
    if (match) return { value, length: match[0].length };
  }
  return undefined;
}

/** The scale word at the head of a text. `isGlued` says that the digits stand right before it. */
export function takeScale(text: string, isGlued: boolean): Taken<number> | undefined {
  const word = takeFrom(SCALES, text);
  if (word) return /^[\p{L}\p{N}]/u.test(text.slice(word.length)) ? undefined : word;
  if (isGlued) return takeFrom(SCALE_LETTERS, text) ?? takeFrom([[/^M(?=€)/u, 1e6], [/^k(?=€)/iu, 1e3]], text);
  return takeFrom([[/^M(?=\s?€)/u, 1e6], [/^k(?=\s?€)/iu, 1e3]], text);
}

/** The unit at the head of a text. */
export const takeUnit = (text: string): Taken<NumberUnit> | undefined => takeFrom(UNITS, text);

/** The maximum of a score at the head of a text: 10 for `op 10`, `sur 10`, `out of 10`; for `/10` only where `allowsSlash` (a day and month look alike). */
export function takeOutOf(text: string, allowsSlash: boolean): Taken<number> | undefined {
  const match = OUT_OF.exec(text) ?? (allowsSlash ? OUT_OF_SLASH.exec(text) : null);
  return match ? { value: Number(match[1]), length: match[0].length } : undefined;
}
