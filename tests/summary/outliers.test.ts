import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FEWEST_FIGURES, findOutliers, measureSpread, scoreOf } from '../../core/summary/find-outliers';

const figures = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: FEWEST_FIGURES, maxLength: 40 });

test('a worked example: the median is 10, the median deviation 1, so that 20 lies 10 / 1.4826 spreads away', () => {
  const values = [8, 9, 9, 10, 10, 10, 11, 11, 20];
  expect(measureSpread(values)).toEqual({ median: 10, spread: 1.4826 });
  expect(findOutliers(values)).toEqual([{ at: 8, score: 10 / 1.4826, spread: { median: 10, spread: 1.4826 } }]);
});

test('where most figures are equal the mean deviation takes the place of the median one', () => {
  expect(findOutliers([5, 5, 5, 5, 5, 5, 5, 5, 50]).map(({ at }) => at)).toEqual([8]);
  expect(findOutliers([5, 5, 5, 5, 5, 5, 5, 5])).toEqual([]);
});

test('seven figures have no outlier, however far one lies from the rest', () => {
  expect(findOutliers([1, 1, 2, 2, 3, 3, 1_000_000])).toEqual([]);
});

test('order, a shift and another scale change nothing', () => {
  fc.assert(fc.property(figures, fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 1, max: 50 }), (values, shift, scale) => {
    const found = (list: readonly number[]): readonly number[] => findOutliers(list).map(({ at }) => list[at] ?? 0).sort((one, other) => one - other);
    expect(found([...values].reverse())).toEqual(found(values));
    const moved = values.map((value) => value * scale + shift);
    const [old, now] = [measureSpread(values), measureSpread(moved)];
    if (!old || !now) throw new Error('too few');
    values.forEach((value, at) => expect(scoreOf(moved[at] ?? 0, now)).toBeCloseTo(scoreOf(value, old), 6));
  }));
});
