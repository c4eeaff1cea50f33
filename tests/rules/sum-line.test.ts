import { expect, test } from 'vitest';
import { judgeSumLines, readSumLine } from '../../core/rules/sum-line';

const place = { sheet: 'Blad1', range: { top: 0, left: 0, bottom: 0, right: 0 } };
const judge = (text: string, parts: readonly (number | undefined)[]) => judgeSumLines([{ place, text }], ['Totaal'], parts, 'nl-BE').map(({ verdict, messageId }) => [verdict, messageId]);

test('a line of text with a sum is read, thousands and decimals too', () => {
  expect(readSumLine('Totaal: 119 + 33 = 152', 'nl-BE')).toEqual({ label: 'Totaal', terms: [119, 33], result: 152 });
  expect(readSumLine('Totaal 1.119 + 33 = 1.152.', 'nl-BE')).toEqual({ label: 'Totaal', terms: [1119, 33], result: 1152 });
  expect(readSumLine('Totaal: 112 + 34,5 = 146,5', 'nl-BE')).toEqual({ label: 'Totaal', terms: [112, 34.5], result: 146.5 });
  expect(readSumLine('Totaal: 112 + 34.5 = 146.5', 'nl-BE')).toEqual({ label: 'Totaal', terms: [112, 34.5], result: 146.5 });
  expect(readSumLine('zie a + b = c', 'nl-BE')).toBeUndefined();
  expect(readSumLine('Totaal: 119', 'nl-BE')).toBeUndefined();
});

test('its terms may join neighbours of the table, and parts of none may be left out', () => {
  expect(judge('Totaal: 119 + 33 = 152', [119, 24, 9])).toEqual([['held', undefined]]);
  expect(judge('Totaal: 112 + 27 + 7 = 146', [112, 27, 7])).toEqual([['held', undefined]]);
  expect(judge('Totaal: 119 + 24 = 143', [119, 24, 0])).toEqual([['held', undefined]]);
  expect(judge('Totaal: 0,1 + 0,2 = 0,3', [0.1, 0.2])).toEqual([['held', undefined]]);
});

test('it is broken when it does not add up, has another result, or other terms', () => {
  expect(judge('Totaal: 119 + 33 = 153', [119, 24, 9])).toEqual([['broken', 'broken.sum-line.sum']]);
  expect(judge('Totaal: 119 + 34 = 153', [119, 24, 9])).toEqual([['broken', 'broken.sum-line.result']]);
  expect(judge('Totaal: 120 + 32 = 152', [119, 24, 9])).toEqual([['broken', 'broken.sum-line.terms']]);
});

test('it is undecided while a figure of the table is unknown, and no line of ours without its label', () => {
  expect(judge('Totaal: 119 + 33 = 152', [119, undefined, 9])).toEqual([['undecided', 'undecided.sum-line']]);
  expect(judge('Budget: 1 + 1 = 3', [119, 24, 9])).toEqual([]);
});
