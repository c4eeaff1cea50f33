import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printAs, printNumber, printQuantity } from '../../core/number/print';
import { readNumber } from '../../core/number/read';
import type { NumberLocale } from '../../core/number/locale';

const locales: readonly NumberLocale[] = ['nl-BE', 'nl-NL', 'fr-BE', 'fr-FR', 'en-GB', 'en'];

test('values are printed in their locale', () => {
  expect(printNumber(1109881.55, 'nl-BE', { decimals: 2, unit: '€' })).toBe('1.109.881,55 €');
  expect(printNumber(82.3, 'nl-BE', { decimals: 1, unit: '%' })).toBe('82,3 %');
  expect(printNumber(-0.14, 'nl-BE', { decimals: 2 })).toBe('-0,14');
  expect(printNumber(3, 'nl-BE', { decimals: 0, unit: 'pp', showsPlus: true })).toBe('+3 procentpunt');
  expect(printNumber(1446348, 'fr-BE', { decimals: 0, unit: '€' })).toBe('1\u202f446\u202f348 €');
  expect(printNumber(1109881.55, 'en-GB', { decimals: 2, unit: '€' })).toBe('€1,109,881.55');
  expect(printNumber(82.3, 'en', { decimals: 1, unit: '%' })).toBe('82.3%');
});

test('a lone group that could be read as decimals is not printed with the locale sign', () => {
  expect(printNumber(1842, 'nl-BE', { decimals: 0 })).toBe('1842');
  expect(printNumber(28400, 'nl-BE', { decimals: 0 })).toBe('28\u00a0400');
  expect(printNumber(1200, 'nl-BE', { decimals: 0, unit: '€' })).toBe('1.200 €');
});

test('rounding is half away from zero on the decimal value, and zero has no sign', () => {
  expect(printNumber(1.005, 'en', { decimals: 2 })).toBe('1.01');
  expect(printNumber(-2.5, 'en', { decimals: 0 })).toBe('-3');
  expect(printNumber(-0.001, 'en', { decimals: 2, showsPlus: true })).toBe('0.00');
  expect(printNumber(1e-9, 'en', { decimals: 2 })).toBe('0.00');
});

test('what is printed is read back with its value, decimals and unit', () => {
  fc.assert(fc.property(
    fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 6 }),
    fc.constantFrom(...locales), fc.constantFrom(undefined, '€', '%', '‰', 'pp'),
    (digits, decimals, locale, unit) => {
      const number = Number(`${digits}e-${decimals}`);
      const text = printNumber(number, locale, { decimals, ...(unit === undefined ? {} : { unit }) });
      const reading = readNumber(text, locale);
      expect(reading).toMatchObject({ kind: 'number', number, decimals, ...(unit === undefined ? {} : { unit }) });
    },
  ), { numRuns: 2000 });
});

test('a reading is printed back in the notation it was typed in', () => {
  const typed = [
    '1.109.881,55 €', '€ 1.200.000', '1 446 348', '1.2 miljoen', '1,4 mln', '82,3 %', '26.3%', '7.22', '11 000', '+3%', '8,5 procentpunt',
    '7.50 op 10', '12k', '3M€', '1\u202f446,5', '-5,20', '1,109,881.55', '1.200 €',
  ];
  for (const text of typed) {
    const reading = readNumber(text, 'nl-BE');
    expect(reading.kind === 'number' ? printQuantity(reading, 'nl-BE') : reading.kind).toBe(text);
  }
});

test('another value is printed in the notation of the one that was typed', () => {
  const like = (text: string, number: number, decimals: number): string => {
    const reading = readNumber(text, 'nl-BE');
    return reading.kind === 'number' ? printAs(number, decimals, reading, 'nl-BE') : reading.kind;
  };
  expect(like('1.2 miljoen', 1_446_348, 2)).toBe('1.45 miljoen');
  expect(like('1 446 348', 1_317_144, 0)).toBe('1 317 144');
  expect(like('1.317.144 €', 1_500_000.5, 2)).toBe('1.500.000,50 €');
  expect(like('26.3%', 25.1, 1)).toBe('25.1%');
});
