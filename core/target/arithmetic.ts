/** Sums on figures with few decimals, without the noise of binary fractions. Values with more than nine decimals lose the rest. */

const DECIMALS = 9;

/** Rounds to a number of decimals, half away from zero, on at most 15 significant digits (as Excel does). */
export function roundTo(number: number, decimals: number): number {
  const shifted = Number(`${Number(number.toPrecision(15))}e${decimals}`);
  if (!Number.isFinite(shifted)) return number;
  const rounded = Number(`${Math.sign(shifted) * Math.round(Math.abs(shifted))}e-${decimals}`);
  return Number.isFinite(rounded) ? rounded + 0 : number;
}

/** One value less another. */
export const subtract = (one: number, other: number): number => roundTo(one - other, DECIMALS);

/** A value changed by a percentage of its size: 8164 by 3 is 8408.92; -10 by 50 is -5. */
export const changeByPercent = (value: number, percent: number): number => roundTo(value + (Math.abs(value) * percent) / 100, DECIMALS);

/** The decimals that a value needs, at most nine. */
export function neededDecimals(number: number): number {
  for (let decimals = 0; decimals < DECIMALS; decimals += 1) if (roundTo(number, decimals) === roundTo(number, DECIMALS)) return decimals;
  return DECIMALS;
}
