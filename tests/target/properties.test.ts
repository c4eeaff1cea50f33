import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { NumberLocale } from '../../core/number/locale';
import { printNumber } from '../../core/number/print';
import { readNumber } from '../../core/number/read';
import { describeTarget } from '../../core/target/describe-target';
import { findImplausible } from '../../core/target/find-implausible';
import { printFindingFacts } from '../../core/target/finding';
import { judgeTarget, type IndicatorFacts } from '../../core/target/judge-target';
import { readTarget } from '../../core/target/read-target';
import { printReasonFacts } from '../../core/target/reason';
import { TARGET_VERDICTS, type TargetVerdict } from '../../core/target/verdict';
import { targetTextsEn } from '../../core/text/target/en';
import { targetTextsFr } from '../../core/text/target/fr';
import { targetTextsNl } from '../../core/text/target/nl';
import { wordReading } from '../../core/text/target/word';

const texts = [['nl-BE', targetTextsNl], ['fr-BE', targetTextsFr], ['en', targetTextsEn]] as const;

const phrases = [
  '', 'geen', 'Ntb', 'Stijging', 'Daling', 'Status quo', 'Status quo (± 2)', 'Stijging +1%', 'Stijging van 3 procentpunt', 'Daling van 10', 'Dalende trend ombuigen', 'Stijgende trend keren',
  '80% of meer', 'meer dan 80', 'minder dan 80', 'maximaal 10%', '97%-98%', 'exact 5', '15%', 'minimaal 1.500', 'Stijging\nStreefwaarde: 15', 'Daling tot 40', 'Status quo / Streefwaarde: 40-60',
  'minimaal 20 op 1 oktober 2017', 'Einde 2017 rapportering', 'Plan goedgekeurd', 'minstens 5\nRapport klaar', 'OT: 80%, LT: 90%', 'minstens drie', '8% meer zelfstandigen', 'Hoger of gelijk aan niveau van vorig jaar',
];
const figures = ['', 'n.v.t.', 'Niet beschikbaar', '/', '5', '0', '-3', '80%', '82,3 %', '1.842', '80-85%', '1.200.0000', '12 [p]', 'OT: 74%\nLT: 93%', 'OT: 74%', 'Drie groepen', '25.1%\n(+8.5%)', '7,5 op 10', '1,4 mln €', '(5)', '31/12/2016', '21 van 25', '<5'];

const typed = (known: readonly string[]): fc.Arbitrary<string> => fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: fc.string() });
const declared = fc.record({
  unit: fc.constantFrom('€' as const, '%' as const, 'pp' as const, '‰' as const),
  countsWhole: fc.boolean(),
  direction: fc.constantFrom('up' as const, 'down' as const, 'inside' as const),
  tolerance: fc.integer({ min: 0, max: 5 }),
  groupSize: fc.integer({ min: 0, max: 600 }),
  beforeBaseline: fc.integer({ min: -50, max: 150 }),
  judgement: fc.constantFrom('met' as const, 'missed' as const, 'partly' as const),
  mark: fc.constantFrom('provisional' as const, 'revised' as const),
  measuredUntil: fc.constantFrom({ year: 2016, month: 12, day: 31 }, { year: 2018, month: 1, day: 1 }),
  due: fc.constantFrom({ year: 2016, month: 12, day: 31 }, { year: 2018, month: 1, day: 1 }),
}, { requiredKeys: [] });

function factsOf(phrase: string, baseline: string, result: string, rest: Partial<IndicatorFacts>): IndicatorFacts {
  const context = { ...(rest.unit === undefined ? {} : { unit: rest.unit }), ...(rest.countsWhole === undefined ? {} : { countsWhole: rest.countsWhole }), ...(rest.direction === undefined ? {} : { direction: rest.direction }) };
  return {
    referenceDay: { year: 2017, month: 6, day: 30 }, ...rest,
    target: readTarget(phrase, { locale: 'nl-BE', ...context }),
    baseline: readNumber(baseline, 'nl-BE', context), result: readNumber(result, 'nl-BE', context),
  };
}

test('every input gets exactly one verdict, with a sentence in each language and no fact left open', () => {
  fc.assert(fc.property(typed(phrases), typed(figures), typed(figures), declared, (phrase, baseline, result, rest) => {
    const facts = factsOf(phrase, baseline, result, rest);
    const judged = judgeTarget(facts);
    expect(TARGET_VERDICTS).toContain(judged.verdict);
    for (const [locale, wording] of texts) {
      const sentence = wording.reasons[judged.reason.id](printReasonFacts(judged.reason, locale));
      expect(sentence).toMatch(/[.?]$/);
      expect(sentence).not.toMatch(/undefined|NaN|Infinity|\[object|^[.:]/);
      expect(wordReading(wording, describeTarget(facts.target, locale))).not.toBe('');
      for (const finding of findImplausible({ ...facts, hasUnit: false })) expect(wording.findings[finding.id](printFindingFacts(finding, locale))).toMatch(/[.?]$/);
    }
  }), { numRuns: 3000 });
});

test('a verdict on a figure has a distance, and its sign agrees with the verdict', () => {
  fc.assert(fc.property(fc.constantFrom(...phrases), fc.constantFrom(...figures), fc.integer({ min: -50, max: 150 }), declared, (phrase, baseline, result, rest) => {
    const { judgement: _judgement, ...facts } = rest;
    const judged = judgeTarget(factsOf(phrase, baseline, String(result), facts));
    const distance = judged.distance?.number;
    if (judged.verdict === 'met' || judged.verdict === 'met-above-band') expect(distance).toBeGreaterThanOrEqual(0);
    if (judged.verdict === 'missed' || judged.verdict === 'missed-but-improved' || judged.verdict === 'within-tolerance') expect(distance).toBeLessThanOrEqual(0);
  }), { numRuns: 2000 });
});

const RANK: Partial<Record<TargetVerdict, number>> = { 'missed': 0, 'missed-but-improved': 1, 'within-tolerance': 2, 'met': 3, 'met-above-band': 3 };

const better = fc.constantFrom<readonly [phrase: string, way: 1 | -1, direction: 'up' | 'down']>(
  ['minstens 80', 1, 'up'], ['meer dan 80', 1, 'up'], ['Stijging', 1, 'up'], ['Stijging\nStreefwaarde: 60', 1, 'up'], ['Stijging van 10%', 1, 'up'], ['Stijging van 10', 1, 'up'],
  ['niet lager dan vorig jaar', 1, 'up'], ['Dalende trend ombuigen', 1, 'up'], ['70 tot 90', 1, 'up'], ['Status quo (± 5)', 1, 'up'], ['Status quo / Streefwaarde: 40-60', 1, 'up'], ['60', 1, 'up'],
  ['hoogstens 20', -1, 'down'], ['minder dan 20', -1, 'down'], ['Daling', -1, 'down'], ['Daling tot 40', -1, 'down'], ['Daling van 10%', -1, 'down'], ['niet hoger dan vorig jaar', -1, 'down'],
  ['stijgende trend keren', -1, 'down'], ['10 tot 30', -1, 'down'], ['25', -1, 'down'], ['Status quo', -1, 'down'],
);

test('a better result never gets a worse verdict', () => {
  fc.assert(fc.property(
    better, fc.integer({ min: 0, max: 1200 }), fc.integer({ min: 0, max: 1200 }), fc.integer({ min: 0, max: 1200 }),
    fc.integer({ min: 0, max: 8 }), fc.constantFrom(undefined, '%' as const), fc.option(fc.integer({ min: 0, max: 120 }), { nil: undefined }), fc.boolean(),
    ([phrase, way, direction], baseline, one, other, tolerance, unit, beforeBaseline, countsWhole) => {
      const tenth = (value: number): string => printNumber(countsWhole ? Math.round(value / 10) : value / 10, 'nl-BE', { decimals: countsWhole ? 0 : 1, ...(unit === undefined || countsWhole ? {} : { unit }) });
      const [worse, good] = way === 1 ? [Math.min(one, other), Math.max(one, other)] : [Math.max(one, other), Math.min(one, other)];
      const [low, high] = [worse, good].map((value) => RANK[judgeTarget(factsOf(phrase, tenth(baseline), tenth(value), {
        tolerance, direction, countsWhole, ...(unit === undefined || countsWhole ? {} : { unit }), ...(beforeBaseline === undefined ? {} : { beforeBaseline }),
      })).verdict]);
      fc.pre(low !== undefined && high !== undefined);
      expect(high).toBeGreaterThanOrEqual(low ?? 0);
    },
  ), { numRuns: 5000 });
});

test('a result nearer to a band or value that is wanted for itself never gets a worse verdict', () => {
  fc.assert(fc.property(
    fc.constantFrom<readonly [string, number, number]>(['exact 50', 50, 50], ['40 tot 60', 40, 60], ['Status quo / Streefwaarde: 45-55', 45, 55]),
    fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 8 }),
    ([phrase, low, high], baseline, one, other, tolerance) => {
      const gap = (value: number): number => Math.max(low - value, value - high, 0);
      const [near, far] = gap(one) <= gap(other) ? [one, other] : [other, one];
      const rank = (value: number): number => RANK[judgeTarget(factsOf(phrase, String(baseline), String(value), { tolerance, direction: 'inside' })).verdict] ?? -1;
      expect(rank(near)).toBeGreaterThanOrEqual(rank(far));
    },
  ), { numRuns: 2000 });
});

test('long and repetitive texts are read as prose, at once', () => {
  for (const piece of ['1', '1.', 'a:', 'van ', '1 000 ', '(', 'a, ', '€ ', 'stijging of ', '/ a:']) {
    const long = piece.repeat(Math.ceil(32_767 / piece.length));
    expect(readNumber(long, 'nl-BE').kind).toBe('text');
    expect(readTarget(long, { locale: 'nl-BE' })).toMatchObject({ kind: 'target', demands: [{ kind: 'milestone' }] });
    const short = piece.repeat(Math.floor(400 / piece.length));
    expect(TARGET_VERDICTS).toContain(judgeTarget(factsOf(short, short, short, {})).verdict);
  }
});

test('the notation of the figures changes no verdict', () => {
  fc.assert(fc.property(
    fc.constantFrom('minstens', 'hoogstens'), fc.integer({ min: 1000, max: 9_999_999 }), fc.integer({ min: 1000, max: 9_999_999 }), fc.constantFrom<NumberLocale>('nl-BE', 'fr-BE', 'en'),
    (limit, target, result, locale) => {
      const print = (value: number): string => printNumber(value, locale, { decimals: 2 });
      const judgeIn = (targetText: string, resultText: string, reads: NumberLocale): TargetVerdict => judgeTarget({
        referenceDay: { year: 2017, month: 6, day: 30 },
        target: readTarget(`${limit} ${targetText}`, { locale: reads }), result: readNumber(resultText, reads),
      }).verdict;
      expect(judgeIn(print(target), print(result), locale)).toBe(judgeIn(String(target), String(result), 'nl-BE'));
    },
  ), { numRuns: 500 });
});
