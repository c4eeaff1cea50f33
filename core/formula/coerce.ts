/** Turns scalars into numbers, text and booleans as Excel does when an operator or a function asks for them. */
import type { ErrorValue, Scalar } from '../model/scalar';
import { readNumberText } from './number-text';
import { isError, VALUE } from './value';

export { readNumberText };

/** Blank is 0, TRUE is 1, text is read (`#VALUE!` when it is no number), errors stay. */
export function toNumber(value: Scalar): number | ErrorValue {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string') return readNumberText(value) ?? VALUE;
  return value;
}

/** Blank is FALSE, numbers are TRUE unless 0, the texts TRUE and FALSE count in any case, other text is `#VALUE!`. */
export function toBoolean(value: Scalar): boolean | ErrorValue {
  if (typeof value === 'boolean') return value;
  if (value === null) return false;
  if (typeof value === 'number') return value !== 0;
  if (typeof value === 'string') return readBooleanText(value) ?? VALUE;
  return value;
}

export function readBooleanText(text: string): boolean | undefined {
  if (text.length !== 4 && text.length !== 5) return undefined;
  const upper = text.toUpperCase();
  return upper === 'TRUE' ? true : upper === 'FALSE' ? false : undefined;
}

/** Blank is `''`, booleans are TRUE and FALSE, numbers as General shows them with 15 digits, errors stay. */
export function toText(value: Scalar): string | ErrorValue {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'number') return writeNumber(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value;
}

/** A number as text with at most 15 significant digits, as `&` gives it: 0.3 for 0.1+0.2, 1E+20 for a one with 20 zeros. */
export function writeNumber(number: number): string {
  if (Number.isInteger(number) && Math.abs(number) < 1e15) return String(number === 0 ? 0 : number);
  const rounded = Number(number.toPrecision(15));
  const size = Math.abs(rounded);
  if (size >= 1e20 || size < 1e-9) {
    const [digits = '0', exponent = '+0'] = rounded.toExponential().split('e');
    const power = exponent.slice(1);
    return `${digits}E${exponent[0] ?? '+'}${power.length < 2 ? `0${power}` : power}`;
  }
  if (size >= 1e15) return BigInt(rounded).toString();
  return size < 1e-6 ? writeSmall(rounded) : String(rounded);
}

/** A number below a millionth without E notation, digit by digit, because toFixed would show what lies beyond the 15th digit. */
function writeSmall(number: number): string {
  const [digits = '0', exponent = '0'] = Math.abs(number).toExponential().split('e');
  return `${number < 0 ? '-' : ''}0.${'0'.repeat(-Number(exponent) - 1)}${digits.replace('.', '')}`;
}

/** The first error among values, or undefined. */
export function firstError(values: readonly Scalar[]): ErrorValue | undefined {
  for (const value of values) if (isError(value)) return value;
  return undefined;
}
