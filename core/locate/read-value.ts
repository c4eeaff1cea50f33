/** A raw cell value -> the value that its declared type says it is, or the news that it cannot be read. */
import type { NumberLocale } from '../number/locale';
import { readNumber } from '../number/read';
import { serialOfDay } from '../model/date';
import { type Scalar, isBlank, isErrorValue } from '../model/scalar';
import type { ValueType } from '../definition/definition';

export interface ReadValue {
  readonly state: 'read' | 'blank' | 'unreadable';
  /** The typed value; of an unreadable cell what stands there, so that a rule on the type itself can judge it. */
  readonly value: Scalar;
}

/** `decimals` is what the column declares: a column of whole things reads `1.234` as 1234. */
export function readValue(value: Scalar, type: ValueType, locale: NumberLocale, decimals: number): ReadValue {
  if (isBlank(value)) return { state: 'blank', value: null };
  if (isErrorValue(value)) return { state: 'unreadable', value };
  switch (type) {
    case 'text': return { state: 'read', value: typeof value === 'string' ? value : String(value) };
    case 'boolean': return typeof value === 'boolean' ? { state: 'read', value } : { state: 'unreadable', value };
    case 'number': return readNumeric(value, locale, decimals);
    case 'date': return readDate(value, locale);
  }
}

function readNumeric(value: Scalar, locale: NumberLocale, decimals: number): ReadValue {
  if (typeof value === 'number') return { state: 'read', value };
  if (typeof value !== 'string') return { state: 'unreadable', value };
  const reading = readNumber(value, locale, { countsWhole: decimals === 0 });
  return reading.kind === 'number' && reading.rest === undefined ? { state: 'read', value: reading.number } : { state: 'unreadable', value };
}

function readDate(value: Scalar, locale: NumberLocale): ReadValue {
  if (typeof value === 'number') return value >= 1 ? { state: 'read', value } : { state: 'unreadable', value };
  if (typeof value !== 'string') return { state: 'unreadable', value };
  const reading = readNumber(value, locale);
  const serial = reading.kind === 'date' ? serialOfDay(reading.day) : undefined;
  return serial === undefined ? { state: 'unreadable', value } : { state: 'read', value: serial };
}
