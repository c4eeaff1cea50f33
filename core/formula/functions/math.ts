/** Rounding and elementary arithmetic. Decimal rounding works on the 15 digits that Excel shows, so that 1.005 rounds to 1.01. */
import { power } from '../operators';
import { DIV0, NUM } from '../value';
import { ofNumber, ofNumbers } from './arguments';
import type { EachFunction, FunctionSpec } from './spec';

type Rounding = (scaled: number) => number;

/** Rounds the size of a number to `digits` decimals (negative: tens, hundreds); the sign stays. */
export function roundTo(number: number, digits: number, rounding: Rounding): number {
  const places = Math.trunc(digits);
  if (number === 0 || places > 300 || (places >= 0 && isShortWhole(number))) return number;
  const scaled = shiftDecimal(Math.abs(number), places);
  const rounded = shiftDecimal(rounding(Number(scaled.toPrecision(15))), -places);
  return number < 0 ? 0 - rounded : rounded;
}

/** Moves the decimal point by way of the shortest decimal text, which keeps 1.005 from becoming 100.49999999999999. */
function shiftDecimal(number: number, places: number): number {
  const [digits = '0', exponent = '0'] = String(number).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}

const halfAway: Rounding = (scaled) => Math.floor(scaled + 0.5);

/** Quotients that differ from a whole number only beyond the 15th digit count as whole. */
const tidy = (quotient: number): number => (isShortWhole(quotient) ? quotient : Number(quotient.toPrecision(15)));

/** A whole number of at most 15 digits, which no rounding changes: most figures are. */
const isShortWhole = (number: number): boolean => Number.isInteger(number) && Math.abs(number) < 1e15;

function roundToMultiple(number: number, multiple: number, rounding: Rounding): number {
  return tidy(rounding(tidy(number / multiple)) * multiple);
}

/** CEILING and FLOOR: a positive number with a negative multiple is `#NUM!`. */
function ceiling(number: number, multiple: number) {
  if (number === 0 || multiple === 0) return 0;
  return number > 0 && multiple < 0 ? NUM : roundToMultiple(number, multiple, Math.ceil);
}

function floor(number: number, multiple: number) {
  if (number === 0) return 0;
  if (multiple === 0) return DIV0;
  return number > 0 && multiple < 0 ? NUM : roundToMultiple(number, multiple, Math.floor);
}

/** CEILING.MATH and FLOOR.MATH: `awayFromZero` turns the direction for negative numbers. */
const towards = (up: Rounding, down: Rounding) => (number: number, multiple = 1, awayOrTowards = 0): number => {
  const size = Math.abs(multiple);
  if (size === 0 || number === 0) return 0;
  return roundToMultiple(number, size, number < 0 && awayOrTowards !== 0 ? down : up);
};

function mround(number: number, multiple: number) {
  if (number === 0 || multiple === 0) return 0;
  if (Math.sign(number) !== Math.sign(multiple)) return NUM;
  return tidy(halfAway(tidy(number / multiple)) * multiple);
}

/** MOD has the sign of the divisor; Excel refuses quotients beyond 2^53. */
function modulo(number: number, divisor: number) {
  if (divisor === 0) return DIV0;
  const quotient = tidy(number / divisor);
  if (Math.abs(quotient) > Number.MAX_SAFE_INTEGER) return NUM;
  if (Number.isInteger(quotient)) return 0;
  const rest = number - divisor * Math.floor(quotient);
  return rest;
}

const logarithm = (number: number, base: number) => {
  if (number <= 0 || base <= 0) return NUM;
  if (base === 1) return DIV0;
  return base === 10 ? Math.log10(number) : base === 2 ? Math.log2(number) : Math.log(number) / Math.log(base);
};

const math = (name: string, arity: readonly [number, number], call: EachFunction['call'], facts: Partial<EachFunction> = {}): FunctionSpec => ({
  kind: 'each', name, family: 'math', arity, call, ...facts,
});

export const mathFunctions: readonly FunctionSpec[] = [
  math('ROUND', [2, 2], ofNumbers((number = 0, digits = 0) => roundTo(number, digits, halfAway))),
  math('ROUNDUP', [2, 2], ofNumbers((number = 0, digits = 0) => roundTo(number, digits, Math.ceil))),
  math('ROUNDDOWN', [2, 2], ofNumbers((number = 0, digits = 0) => roundTo(number, digits, Math.floor))),
  math('TRUNC', [1, 2], ofNumbers((number = 0, digits = 0) => roundTo(number, digits, Math.floor))),
  math('MROUND', [2, 2], ofNumbers((number = 0, multiple = 0) => mround(number, multiple))),
  math('INT', [1, 1], ofNumber((number) => Math.floor(tidy(number)))),
  math('CEILING', [2, 2], ofNumbers((number = 0, multiple = 0) => ceiling(number, multiple))),
  math('FLOOR', [2, 2], ofNumbers((number = 0, multiple = 0) => floor(number, multiple))),
  math('CEILING.MATH', [1, 3], ofNumbers((number = 0, multiple = 1, mode = 0) => towards(Math.ceil, Math.floor)(number, multiple, mode)), { prefix: '_xlfn.' }),
  math('FLOOR.MATH', [1, 3], ofNumbers((number = 0, multiple = 1, mode = 0) => towards(Math.floor, Math.ceil)(number, multiple, mode)), { prefix: '_xlfn.' }),
  math('ABS', [1, 1], ofNumber(Math.abs)),
  math('SIGN', [1, 1], ofNumber(Math.sign)),
  math('MOD', [2, 2], ofNumbers((number = 0, divisor = 0) => modulo(number, divisor))),
  math('QUOTIENT', [2, 2], ofNumbers((number = 0, divisor = 0) => (divisor === 0 ? DIV0 : Math.trunc(number / divisor)))),
  math('POWER', [2, 2], (base = null, exponent = null) => power(base, exponent)),
  math('SQRT', [1, 1], ofNumber((number) => (number < 0 ? NUM : Math.sqrt(number)))),
  math('EXP', [1, 1], ofNumber(Math.exp)),
  math('LN', [1, 1], ofNumber((number) => (number <= 0 ? NUM : Math.log(number)))),
  math('LOG', [1, 2], ofNumbers((number = 0, base = 10) => logarithm(number, base))),
  math('LOG10', [1, 1], ofNumber((number) => (number <= 0 ? NUM : Math.log10(number)))),
  math('PI', [0, 0], () => Math.PI),
];
