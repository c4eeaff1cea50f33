/** What a graph of an indicator shows, and the scale that it is drawn on. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeScale } from '../../addin/view/targets/scale';
import { readNumber } from '../../core/number/read';
import { drawCharts } from '../../core/target/chart';
import { readTarget } from '../../core/target/read-target';

const draw = (phrase: string, baseline: string, result: string, unit?: '%' | '€') => {
  const context = unit === undefined ? {} : { unit };
  return drawCharts({
    referenceDay: { year: 2017, month: 12, day: 31 }, ...context, target: readTarget(phrase, { locale: 'nl-BE', ...context }),
    baseline: readNumber(baseline, 'nl-BE', context), result: readNumber(result, 'nl-BE', context),
  });
};

describe('a graph shows baseline, result and the values that meet the target', () => {
  test.each([
    ['80% of meer', '75%', '82,5%', { baseline: 75, result: 82.5, target: { low: 80 } }],
    ['maximaal 10%', '8%', '11,6%', { baseline: 8, result: 11.6, target: { high: 10 } }],
    ['tussen 80 en 85%', '', '79%', { result: 79, target: { low: 80, high: 85 } }],
    ['exact 5', '4', '5', { baseline: 4, result: 5, target: { low: 5, high: 5 } }],
    ['Hoger of gelijk aan niveau van vorig jaar', '40', '38', { baseline: 40, result: 38, target: { low: 40 } }],
    ['Stijging van +3%', '200', '210', { baseline: 200, result: 210, target: { low: 206 } }],
  ])('%s', (phrase, baseline, result, expected) => {
    expect(draw(phrase, baseline, result)).toMatchObject([expected]);
  });

  test('a share that must rise by a percentage has two readings, and no stretch', () => {
    const [chart] = draw('Stijging van +3%', '50%', '52%', '%');
    expect(chart).toMatchObject({ baseline: 50, result: 52, unit: '%' });
    expect(chart).not.toHaveProperty('target');
  });

  test('each part of a series has its own graph, with its own limit', () => {
    expect(draw('OT: 80% of meer; LT: 90% of meer', '', 'OT: 74% / LT: 93%')).toMatchObject([{ label: 'OT', result: 74 }, { label: 'LT', result: 93 }]);
  });

  test('a text that is no figure, and no limit to hold it to, give no graph', () => {
    expect(draw('Verfijning vijf bouwblokken', 'Vijf bouwblokken', 'verfijnd')).toEqual([]);
    expect(draw('n.v.t.', '', '')).toEqual([]);
  });
});

describe('the scale of a graph', () => {
  const figure = fc.integer({ min: -1e9, max: 1e9 }).map((cents) => cents / 100);

  test('holds all that is drawn, within bounds that are round', () => {
    fc.assert(fc.property(fc.record({ baseline: fc.option(figure, { nil: undefined }), result: figure, low: fc.option(figure, { nil: undefined }), isShare: fc.boolean() }), ({ baseline, result, low, isShare }) => {
      const scale = makeScale({ decimals: 0, result, ...(baseline === undefined ? {} : { baseline }), ...(low === undefined ? {} : { target: { low } }), ...(isShare ? { unit: '%' as const } : {}) });
      for (const value of [baseline, result, low]) {
        if (value === undefined) continue;
        expect(scale.at(value)).toBeGreaterThanOrEqual(-1e-9);
        expect(scale.at(value)).toBeLessThanOrEqual(1 + 1e-9);
      }
      expect(scale.at(scale.low)).toBeCloseTo(0);
      expect(scale.at(scale.high)).toBeCloseTo(1);
    }));
  });

  test('of shares ends at 100; of figures that lie close together far from zero it begins near them', () => {
    expect(makeScale({ decimals: 0, result: 12, target: { low: 80 }, unit: '%' })).toMatchObject({ low: 0, high: 100 });
    expect(makeScale({ decimals: 0, result: 10_010, target: { low: 10_000 } }).low).toBeGreaterThan(9000);
  });
});
