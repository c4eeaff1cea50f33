/** Sums on figures with few decimals, without the noise of binary fractions. */
import { MOST_DECIMALS, roundTo } from '../number/round';

/** One value less another. */
export const subtract = (one: number, other: number): number => roundTo(one - other, MOST_DECIMALS);

/** A value changed by a percentage of its size: 8164 by 3 is 8408.92; -10 by 50 is -5. */
export const changeByPercent = (value: number, percent: number): number => roundTo(value + (Math.abs(value) * percent) / 100, MOST_DECIMALS);
