/** Which figures of which places ought to be the same. */
import { describe, expect, test } from 'vitest';
import { readNumber } from '../../core/number/read';
import { type PlacedFigure, pairFigures } from '../../core/target/same-figure';

const figure = (code: string, series: string, period: string, value: string, where = '', moment = ''): PlacedFigure => ({ code, series, period, moment, where, reading: readNumber(value, 'nl-BE') });
const pairs = (...figures: readonly PlacedFigure[]) => pairFigures(figures).map(({ figure: later, known }) => [known.where, later.where]);

describe('two figures are about the same', () => {
  test.each([
    ['2016', '', '31/12/2016', ''],
    ['2015-2016', '', 'schooljaar 2015-2016', ''],
    ['2016-2017', '1 oktober', '1/10/2016', ''],
    ['2016-2017', '1/02', '1 februari 2017', ''],
    ['2016-2017', '1 oktober', '2016-2017', ''],
    ['eerste meting', '', 'Eerste  meting', ''],
  ])('%s %s and %s %s', (period, moment, otherPeriod, otherMoment) => {
    expect(pairs(figure('A', '', period, '1', 'one', moment), figure('a', '', otherPeriod, '2', 'two', otherMoment))).toEqual([['one', 'two']]);
  });
});

describe('two figures are not about the same', () => {
  test.each([
    ['another year', figure('A', '', '2015', '1'), figure('A', '', '2016', '2')],
    ['another code', figure('2.1', '', '2016', '1'), figure('2.10', '', '2016', '2')],
    ['another series', figure('A', 'x', '2016', '1'), figure('A', 'y', '2016', '2')],
    ['another moment', figure('A', '', '2016', '1', '', '1 oktober'), figure('A', '', '2016', '2', '', '1 juni')],
    ['a moment outside the period', figure('A', '', '2016-2017', '1', '', '1 oktober'), figure('A', '', '1/10/2017', '2')],
    ['no period', figure('A', '', '', '1'), figure('A', '', '', '2')],
    ['no figure', figure('A', '', '2016', 'n.b.'), figure('A', '', '2016', '2')],
  ])('%s', (_, one, other) => {
    expect(pairs(one, other)).toEqual([]);
  });
});
