/** Rounds values as people see them: on decimal digits, without the noise of binary fractions. Excel's 15 significant digits count, and at most nine decimals. */

/** Figures are never typed with more. */
export const MOST_DECIMALS = 9;

/** Rounds to a number of decimals (0 or more), half away from zero. Values too large for it are given back. */
export function roundTo(number: number, decimals: number): number {
  const usual = roundUsual(number, decimals);
  if (usual !== undefined) return usual;
  const shifted = Number(`${Number(number.toPrecision(15))}e${decimals}`);
  if (!Number.isFinite(shifted)) return number;
  const rounded = Number(`${Math.sign(shifted) * Math.round(Math.abs(shifted))}e-${decimals}`);
  return Number.isFinite(rounded) ? rounded + 0 : number;
}

/** Where binary arithmetic gives the same as decimal digits: nothing near enough to half for its noise to decide. Undefined elsewhere. */
function roundUsual(number: number, decimals: number): number | undefined {
  const power = 10 ** decimals;
  const shifted = Math.abs(number) * power;
  if (!(shifted < 1e8) || !Number.isInteger(decimals) || decimals < 0) return undefined;
  const rounded = Math.round(shifted);
  if (Math.abs(Math.abs(shifted - rounded) - 0.5) < 1e-6) return undefined;
  return (number < 0 ? -rounded : rounded) / power + 0;
}

/** The decimals that a value needs to be printed in full, at most MOST_DECIMALS. */
export function neededDecimals(number: number): number {
  const full = roundTo(number, MOST_DECIMALS);
  for (let decimals = 0; decimals < MOST_DECIMALS; decimals += 1) if (roundTo(number, decimals) === full) return decimals;
  return MOST_DECIMALS;
}
