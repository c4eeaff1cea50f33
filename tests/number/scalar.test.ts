import { expect, test } from 'vitest';
import { errorValue } from '../../core/model/scalar';
import { readCodes } from '../../core/number/code';
import { printReading } from '../../core/number/print';
import { readNumber } from '../../core/number/read';
import { readScalar } from '../../core/number/scalar';

test('a number cell is read as it is shown', () => {
  expect(readScalar(0.823, '0.0%', 'nl-BE')).toMatchObject({ kind: 'number', number: 82.3, unit: '%', decimals: 1, step: 0.1, text: '82,3 %' });
  expect(readScalar(1109881.55, '#,##0.00 "€"', 'nl-BE')).toMatchObject({ kind: 'number', number: 1109881.55, unit: '€', decimals: 2 });
  expect(readScalar(1109881.55, '[$€-813] #,##0', 'nl-BE')).toMatchObject({ unit: '€', decimals: 0, number: 1109881.55 });
  expect(readScalar(7.36, undefined, 'nl-BE')).toMatchObject({ number: 7.36, decimals: 2 });
  expect(readScalar(0.1 + 0.2, 'General', 'nl-BE')).toMatchObject({ decimals: 1 });
  expect(readScalar(7.5, '0.00', 'nl-BE')).toMatchObject({ number: 7.5, decimals: 2, step: 0.01 });
});

test('the other kinds of cell value are read too', () => {
  expect(readScalar(null, undefined, 'nl-BE').kind).toBe('blank');
  expect(readScalar(errorValue('#N/A'), undefined, 'nl-BE')).toMatchObject({ kind: 'mark', mark: 'not-available' });
  expect(readScalar(errorValue('#DIV/0!'), undefined, 'nl-BE').kind).toBe('text');
  expect(readScalar(true, undefined, 'nl-BE').kind).toBe('text');
  expect(readScalar(42735, 'dd/mm/yyyy', 'nl-BE')).toMatchObject({ kind: 'date', day: { year: 2016, month: 12, day: 31 }, text: '31/12/2016' });
  expect(readScalar('1.842', undefined, 'nl-BE', { countsWhole: true })).toMatchObject({ kind: 'number', number: 1842 });
});

test('a code that Excel took for a number is noticed from its neighbours', () => {
  const codes = ['2.8', '2.9', 2.1, 2.1, '2.11', '2.12'].map((value) => ({ value }));
  expect(readCodes(codes).map(({ text, isNumber, mayBe }) => [text, isNumber, mayBe])).toEqual([
    ['2.8', false, undefined], ['2.9', false, undefined], ['2.1', true, '2.10'], ['2.1', true, '2.10'], ['2.11', false, undefined], ['2.12', false, undefined],
  ]);
  expect(readCodes([{ value: '2.10' }])).toEqual([{ text: '2.10', isNumber: false }]);
  expect(readCodes([{ value: 1.3 }, { value: 2.1 }, { value: 2.2 }]).map(({ mayBe }) => mayBe)).toEqual([undefined, undefined, undefined]);
  expect(readCodes([{ value: 2.19 }, { value: 2.2 }])[1]).toEqual({ text: '2.2', isNumber: true, mayBe: '2.20' });
  expect(readCodes([{ value: 43010, format: 'd-mmm' }])).toEqual([{ text: '43010', isNumber: true, mayBe: '2.10' }]);
  expect(readCodes([{ value: ' DP7 ' }, { value: null }]).map(({ text }) => text)).toEqual(['DP7', '']);
});

test('ranges, series and changes are printed back as they were typed', () => {
  for (const text of ['97%-98%', '80 tot 85%', 'tussen 80 en 85 %', '1 tot 1,5 miljoen', 'OT: 74%\nLT: 93%', 'OT: 74% / LT: 93%', 'OT = 74%; LT = 93%', '25.1% (+8.5%)', 'n.v.t.', '1.234', 'Vijf bouwblokken']) {
    expect(printReading(readNumber(text, 'nl-BE'), 'nl-BE')).toBe(text);
  }
});

test('a number beyond the calendar is no date, whatever its format', () => {
  expect(readScalar(1e300, 'dd/mm/yyyy', 'nl-BE')).toMatchObject({ kind: 'number', number: 1e300 });
  expect(readScalar(-5, 'dd/mm/yyyy', 'nl-BE')).toMatchObject({ kind: 'number', number: -5 });
  expect(readScalar(2_958_465.75, 'dd/mm/yyyy', 'nl-BE')).toMatchObject({ kind: 'date', day: { year: 9999, month: 12, day: 31 } });
});
