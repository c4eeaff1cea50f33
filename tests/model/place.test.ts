import { expect, test } from 'vitest';
import fc from 'fast-check';
import { MAX_COLUMNS, columnIndex, columnLetters, formatPlace, formatRange, readRange } from '../../core/model/place';

test('columns go to letters and back', () => {
  expect([0, 25, 26, 701, 702, 16_383].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
  fc.assert(fc.property(fc.nat(MAX_COLUMNS - 1), (column) => columnIndex(columnLetters(column)) === column));
  expect(columnIndex('XFE')).toBeUndefined();
});

test('a range reads back as it was printed, corners in order', () => {
  expect(readRange('$D$9:B3')).toEqual({ top: 2, left: 1, bottom: 8, right: 3 });
  expect(formatRange({ top: 2, left: 1, bottom: 8, right: 3 })).toBe('B3:D9');
  expect(readRange('A0')).toBeUndefined();
  expect(readRange('A1048577')).toBeUndefined();
});

test('a place quotes the sheet names that need it', () => {
  const range = { top: 8, left: 4, bottom: 8, right: 4 };
  expect(formatPlace({ sheet: 'Functies', range })).toBe('Functies!E9');
  expect(formatPlace({ sheet: "Plan '16", range })).toBe("'Plan ''16'!E9");
  expect(formatPlace({ sheet: 'Q1', range })).toBe("'Q1'!E9");
  expect(formatPlace({ sheet: 'Jan', range })).toBe('Jan!E9');
});
