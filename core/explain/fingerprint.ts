/** The values that a finding rests on -> one line of text, which people can read and type, and which changes when they do. */
import { type Scalar, isBlank, isErrorValue } from '../model/scalar';
import type { NumberLocale } from '../number/locale';

/** Longer lines are cut, with a hash of the whole behind them, so that they fit a cell that is read by people. */
const LONGEST = 120;
const KEPT = 100;
/** Excel keeps 15 digits (Microsoft, "Excel specifications and limits"); the rest differs between programs. */
const DIGITS = 15;

/**
 * `7,36 | hoger dan 7,50 | 7,22`: the values in their order, `-` for a blank one. A number has the decimal sign of the definition's
 * locale, whatever the language of the user, so that 7.36 and the text 7,36 are the same value.
 */
export function fingerprintOf(values: readonly Scalar[], locale: NumberLocale): string {
  const whole = values.every((value) => isBlank(value)) ? '-' : values.map((value) => printValue(value, locale)).join(' | ');
  return whole.length <= LONGEST ? whole : `${whole.slice(0, KEPT).trim()}… (${hashText(whole)})`;
}

function printValue(value: Scalar, locale: NumberLocale): string {
  if (isErrorValue(value)) return value.code;
  if (typeof value === 'number') return String(Number(value.toPrecision(DIGITS))).replace('.', locale === 'en' ? '.' : ',');
  const text = value === null ? '' : String(value).replace(/\s+/g, ' ').trim();
  return text === '' ? '-' : text;
}

/** The line as it reads in a cell: people may have typed it, and Excel makes a number of 12. */
export const readFingerprint = (value: Scalar, locale: NumberLocale): string => (isBlank(value) ? '' : printValue(value, locale));

/** Case and blanks around the bars do not count. */
export const isSameFingerprint = (one: string, other: string): boolean => bare(one) === bare(other);

const bare = (text: string): string => text.toLowerCase().replace(/\s*\|\s*/g, '|').replace(/\s+/g, ' ').trim();

/** FNV-1a, 32 bits, over UTF-16 code units, in eight hexadecimal digits. */
function hashText(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
