/** Rounds values as people see them: on decimal digits, without the noise of binary fractions. Excel's 15 significant digits count, and at most nine decimals. */

/** Figures are never typed with more. */
export const MOST_DECIMALS = 9;

/** Rounds to a number of decimals (0 or more), half away from zero. Values too large for it are given back. */
export function roundTo(number: number, decimals: number): number {
  const usual = roundUsual(number, decimals);
  if (usual !== undefined) return usual;
  const shifted = shiftPoint(Number(number.toPrecision(15)), decimals);
  if (!(Math.abs(shifted) < 1e21)) return number;
  return shiftPoint(Math.sign(shifted) * Math.round(Math.abs(shifted)), -decimals) + 0;
}

/** Moves the decimal point by way of the shortest decimal text, which a small number has with an exponent. */
function shiftPoint(number: number, places: number): number {
  const [digits = '', exponent = '0'] = String(number).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}

/** Looked up, for raising ten to a power takes longer than all the rest. */
const POWERS: readonly number[] = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));
/** More than what 15 digits and binary fractions can differ, as a share of the value. */
const NOISE = 1e-14;

/** Where binary arithmetic gives the same as decimal digits: whole numbers, and what is not near enough to half for its noise to decide. Undefined elsewhere. */
function roundUsual(number: number, decimals: number): number | undefined {
  const power = POWERS[decimals];
  const size = Math.abs(number);
  if (power === undefined || !(size < 1e12)) return undefined;
  if (Number.isInteger(number)) return number + 0;
  const shifted = size * power;
  if (!(shifted < 1e13)) return undefined;
  const rounded = Math.round(shifted);
  if (Math.abs(Math.abs(shifted - rounded) - 0.5) < 1e-6 + shifted * NOISE) return undefined;
  return (number < 0 ? -rounded : rounded) / power + 0;
}

/** The decimals that a value needs to be printed in full, at most MOST_DECIMALS. */
export function neededDecimals(number: number): number {
  if (Number.isInteger(number)) return 0;
  const full = roundTo(number, MOST_DECIMALS);
  for (let decimals = 0; decimals < MOST_DECIMALS; decimals += 1) if (roundTo(number, decimals) === full) return decimals;
  return MOST_DECIMALS;
}
