/** Turns what a cell holds (number, text, date, error, blank) and its number format into a NumberReading, as the cell shows it. */
import { dayOfSerial, isDateFormat, isDateSerial } from '../model/date';
import { isErrorValue, type Scalar } from '../model/scalar';
import type { NumberLocale } from './locale';
import { printNumber } from './print';
import { readNumber } from './read';
import type { NumberEvidence, NumberReading, NumberUnit } from './reading';
import { neededDecimals } from './round';

/** The part of a number format for values above zero, without quoted text, colours and escapes; currency signs in brackets are kept. */
function bareFormat(format: string | undefined): string {
  return (format ?? '').replace(/\[\$([^\]-]*)[^\]]*\]/g, '$1').replace(/"([^"]*)"/g, (_all, inner: string) => (inner.includes('€') ? '€' : '')).replace(/\\(.)|_./g, '$1').replace(/\[[^\]]*\]/g, '').split(';')[0] ?? '';
}

/** Decimals that a format shows, or undefined when it leaves them open (General, text). */
function formatDecimals(bare: string): number | undefined {
  if (!/[0#?]/.test(bare) || /^general$/i.test(bare.trim())) return undefined;
  return /\.([0#?]*)/.exec(bare)?.[1]?.length ?? 0;
}

/**
 * Reads a cell's value with its number format (absent: General). 0.823 with `0.0%` is 82.3 `%` with 1 decimal, as the cell shows it; the number keeps its full precision.
 * `#N/A` is the mark not-available, the other errors and booleans are text, a number with a date format is a date (1900 system).
 */
export function readScalar(value: Scalar, format: string | undefined, locale: NumberLocale, evidence: NumberEvidence = {}): NumberReading {
  if (value === null) return { kind: 'blank', text: '' };
  if (typeof value === 'string') return readNumber(value, locale, evidence);
  if (isErrorValue(value)) return value.code === '#N/A' ? { kind: 'mark', text: value.code, mark: 'not-available' } : { kind: 'text', text: value.code, rest: value.code };
  if (typeof value === 'boolean') return { kind: 'text', text: String(value), rest: String(value) };
  if (isDateFormat(format) && isDateSerial(value)) {
    const day = dayOfSerial(value);
    const two = (part: number): string => String(part).padStart(2, '0');
    return { kind: 'date', text: `${two(day.day)}/${two(day.month)}/${day.year}`, day };
  }
  const bare = bareFormat(format);
  const unit: NumberUnit | undefined = bare.includes('%') ? '%' : bare.includes('€') ? '€' : undefined;
  const number = unit === '%' ? Number(`${Number(value.toPrecision(15))}e2`) : value;
  const decimals = formatDecimals(bare) ?? neededDecimals(number);
  const text = printNumber(number, locale, { decimals, ...(unit === undefined ? {} : { unit }) });
  return {
    kind: 'number', text, number, decimals, step: Number(`1e-${decimals}`), scale: 1, signed: number < 0,
    ...(unit === undefined ? {} : { unit }),
    notation: { before: '', after: unit === undefined ? '' : ` ${unit}` },
  };
}
