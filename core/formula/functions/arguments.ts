/** Small guards for functions of single values: convert the arguments, or give the error that Excel gives. */
import type { ErrorValue, Scalar } from '../../model/scalar';
import { toNumber, toText } from '../coerce';
import { asNumber, isError } from '../value';

/** A function of numbers; the first argument that is no number decides the error. */
export const ofNumbers = (compute: (...numbers: number[]) => Scalar) => (...args: Scalar[]): Scalar => {
  const numbers: number[] = [];
  for (const arg of args) {
    const number = toNumber(arg);
    if (typeof number !== 'number') return number;
    numbers.push(number);
  }
  const result = compute(...numbers);
  return typeof result === 'number' ? asNumber(result) : result;
};

/** A function of one number. */
export const ofNumber = (compute: (number: number) => Scalar) => (arg: Scalar = null): Scalar => {
  const number = typeof arg === 'number' ? arg : toNumber(arg);
  if (typeof number !== 'number') return number;
  const result = compute(number);
  return typeof result === 'number' ? asNumber(result) : result;
};

/** A function of one text. */
export const ofText = (compute: (text: string) => Scalar) => (arg: Scalar = null): Scalar => {
  const text = toText(arg);
  return typeof text === 'string' ? compute(text) : text;
};

/** Narrowing for results that are either a value or an error. */
export const isErrorResult = (value: unknown): value is ErrorValue => isError(value as Scalar);
