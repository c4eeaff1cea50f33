/** Excel's operators on single values: arithmetic, percent, joining text, comparing. */
import type { Scalar } from '../model/scalar';
import { toNumber, toText } from './coerce';
import { areEqual, isSameNumber, orderScalars } from './compare';
import { asNumber, DIV0, isError, NUM, VALUE } from './value';

/** Longest text that a cell can hold (Microsoft, "Excel specifications and limits"). */
export const MAX_TEXT = 32_767;

function arithmetic(compute: (left: number, right: number) => Scalar): (left: Scalar, right: Scalar) => Scalar {
  return (left, right) => {
    const one = toNumber(left);
    if (typeof one !== 'number') return one;
    const two = toNumber(right);
    return typeof two === 'number' ? compute(one, two) : two;
  };
}

export const add = arithmetic((left, right) => asNumber(left + right));
export const subtract = arithmetic((left, right) => asNumber(left - right));
export const multiply = arithmetic((left, right) => asNumber(left * right));
export const divide = arithmetic((left, right) => (right === 0 ? DIV0 : asNumber(left / right)));

/** Addition or subtraction as the last step of a formula: a difference beyond the 15th digit becomes 0 (Microsoft, "Floating-point arithmetic may give inaccurate results in Excel"). */
export const addLast = arithmetic((left, right) => (isSameNumber(left, -right) ? 0 : asNumber(left + right)));
export const subtractLast = arithmetic((left, right) => (isSameNumber(left, right) ? 0 : asNumber(left - right)));

/** `^` and POWER: 0^0 is `#NUM!`, 0 to a negative power `#DIV/0!`, a negative number to a broken power `#NUM!`. */
export const power = arithmetic((base, exponent) => {
  if (base === 0) return exponent === 0 ? NUM : exponent < 0 ? DIV0 : 0;
  return asNumber(base ** exponent);
});

export function negate(value: Scalar): Scalar {
  const number = toNumber(value);
  return typeof number === 'number' ? 0 - number : number;
}

export function takePercent(value: Scalar): Scalar {
  const number = toNumber(value);
  return typeof number === 'number' ? number / 100 : number;
}

export function join(left: Scalar, right: Scalar): Scalar {
  const one = toText(left);
  if (typeof one !== 'string') return one;
  const two = toText(right);
  if (typeof two !== 'string') return two;
  return limitText(one + two);
}

/** Text, or `#VALUE!` when it is longer than a cell can hold. */
export const limitText = (text: string): Scalar => (text.length > MAX_TEXT ? VALUE : text);



const compareBy = (holds: (order: number) => boolean) => (left: Scalar, right: Scalar): Scalar => {
  const order = orderScalars(left, right);
  return typeof order === 'number' ? holds(order) : order;
};

export const isLess = compareBy((order) => order < 0);
export const isMore = compareBy((order) => order > 0);
export const isAtMost = compareBy((order) => order <= 0);
export const isAtLeast = compareBy((order) => order >= 0);
export const isEqual = (left: Scalar, right: Scalar): Scalar => {
  if (isError(left)) return left;
  return areEqual(left, right);
};
export const isUnequal = (left: Scalar, right: Scalar): Scalar => {
  const equal = isEqual(left, right);
  return typeof equal === 'boolean' ? !equal : equal;
};
