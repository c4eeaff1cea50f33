import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neededDecimals, roundTo } from '../../core/number/round';

/** A value with at most 15 digits, as its digits without a point and how many of them are decimals. */
const typed = fc.record({ digits: fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }), decimals: fc.integer({ min: 0, max: 9 }) });

/** On whole digits, where nothing is lost. */
function roundDigits(digits: number, decimals: number, kept: number): number {
  if (kept >= decimals) return Number(`${digits}e-${decimals}`) + 0;
  const unit = 10n ** BigInt(decimals - kept);
  const rounded = (BigInt(Math.abs(digits)) + unit / 2n) / unit;
  return Number(`${digits < 0 ? '-' : ''}${rounded}e-${kept}`) + 0;
}

describe('rounding', () => {
  it('gives what rounding the typed digits gives, half away from zero', () => {
    fc.assert(fc.property(typed, fc.integer({ min: 0, max: 9 }), ({ digits, decimals }, kept) => {
      expect(roundTo(Number(`${digits}e-${decimals}`), kept)).toBe(roundDigits(digits, decimals, kept));
    }), { numRuns: 3_000 });
  });

  it('takes the noise of a difference away', () => {
    fc.assert(fc.property(typed, typed, (one, other) => {
      const [left, right] = [one, other].map(({ digits, decimals }) => Number(`${digits % 1e9}e-${decimals}`));
      const exact = [one, other].map(({ digits, decimals }) => BigInt(digits % 1e9) * 10n ** BigInt(9 - decimals));
      const difference = roundTo((left ?? 0) - (right ?? 0), 9);
      // Fifteen digits are all that a binary fraction keeps of the larger of both.
      if (Math.max(Math.abs(left ?? 0), Math.abs(right ?? 0)) < 1e5) expect(difference).toBe(Number(`${(exact[0] ?? 0n) - (exact[1] ?? 0n)}e-9`) + 0);
    }), { numRuns: 3_000 });
  });

  it('gives back what is no number to round', () => {
    expect([roundTo(Infinity, 2), roundTo(-Infinity, 9), roundTo(Number.NaN, 0), roundTo(1e300, 3), roundTo(-0, 2)]).toEqual([Infinity, -Infinity, Number.NaN, 1e300, 0]);
  });

  it('needs no decimals for a whole number, and those typed for another', () => {
    expect([1e12, -3, 0, 7.5, 7.36, 0.1 + 0.2, 1 / 3].map(neededDecimals)).toEqual([0, 0, 0, 1, 2, 1, 9]);
  });
});
