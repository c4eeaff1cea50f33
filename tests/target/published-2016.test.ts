/** The 27 published rows of 2016 against the table that was worked out by hand (expected-2016.ts, with the reasoning for each row). */
import { describe, expect, test } from 'vitest';
import { readRemarkMark } from '../../core/number/mark';
import { readNumber } from '../../core/number/read';
import { judgeTarget } from '../../core/target/judge-target';
import { readTarget } from '../../core/target/read-target';
import { printReasonFacts } from '../../core/target/reason';
import type { TargetJudgement } from '../../core/target/verdict';
import { targetTextsEn } from '../../core/text/target/en';
import { targetTextsFr } from '../../core/text/target/fr';
import { targetTextsNl } from '../../core/text/target/nl';
import { EXPECTED_2016, type Expected } from './expected-2016';
import { readPublished, type PublishedRow } from './published';

const rows = readPublished('doelstellingsparameters-2016.csv');

function judgeRow(row: PublishedRow, { direction, counts, unit }: Pick<Expected, 'direction' | 'counts' | 'unit'>): TargetJudgement {
  const declared = {
    ...(direction === undefined ? {} : { direction }),
    ...(counts === undefined ? {} : { countsWhole: counts }),
    ...(unit === undefined ? {} : { unit }),
  };
  const mark = readRemarkMark(row['opmerking'] ?? '');
  return judgeTarget({
    ...declared,
    target: readTarget(row['objectief_2016'] ?? '', { locale: 'nl-BE', ...declared }),
    baseline: readNumber(row['resultaat_2015'] ?? '', 'nl-BE', declared),
    result: readNumber(row['resultaat_2016'] ?? '', 'nl-BE', declared),
    referenceDay: { year: 2016, month: 12, day: 31 },
    ...(mark === undefined ? {} : { mark }),
  });
}

const rowOf = ({ code, series }: Expected): PublishedRow => {
  const found = rows.filter((row) => row['code'] === code && (series === undefined || row['reeks'] === series));
  if (found.length !== 1) throw new Error(`${found.length} rows for ${code}`);
  return found[0] ?? {};
};

test('every published row has one expected verdict', () => {
  expect(rows.length).toBe(27);
  expect(EXPECTED_2016.map(rowOf)).toEqual(rows);
});

describe('the verdict and its reason', () => {
  test.each(EXPECTED_2016.map((expected) => [`${expected.code} ${expected.series ?? ''}`.trim(), expected] as const))('%s is judged as worked out by hand', (_name, expected) => {
    const judged = judgeRow(rowOf(expected), expected);
    expect({ verdict: judged.verdict, isProvisional: judged.isProvisional, reason: judged.reason.id, distance: judged.distance?.number })
      .toEqual({ verdict: expected.verdict, isProvisional: expected.isProvisional ?? false, reason: expected.reason, distance: expected.distance });
    const said = targetTextsNl.reasons[judged.reason.id](printReasonFacts(judged.reason, 'nl-BE'));
    expect(said).toBe(expected.nl);
  });

  test('counts of the verdicts add up to the rows', () => {
    const counts = new Map<string, number>();
    for (const expected of EXPECTED_2016) {
      const { verdict } = judgeRow(rowOf(expected), expected);
      counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
    }
    expect(Object.fromEntries(counts)).toEqual({
      'to-be-judged': 6, 'met': 9, 'missed': 5, 'missed-but-improved': 2, 'cannot-be-judged': 3, 'met-above-band': 1, 'not-available': 1,
    });
  });
});

test('the same reason reads well in three languages', () => {
  const expected = EXPECTED_2016.find(({ code }) => code === 'DP17');
  const judged = expected && judgeRow(rowOf(expected), expected);
  if (!judged) throw new Error('DP17 is missing');
  expect(targetTextsNl.reasons[judged.reason.id](printReasonFacts(judged.reason, 'nl-BE'))).toBe('Gestegen van 7,22 naar 7,36, maar 7,50 niet gehaald: 0,14 te kort.');
  expect(targetTextsFr.reasons[judged.reason.id](printReasonFacts(judged.reason, 'fr-BE'))).toBe('En hausse de 7,22 à 7,36, mais 7,50 non atteint : 0,14 de moins que requis.');
  expect(targetTextsEn.reasons[judged.reason.id](printReasonFacts(judged.reason, 'en'))).toBe('Rose from 7.22 to 7.36, but 7.50 not reached: 0.14 short.');
});

test('the series of DP9 is missed because of OT alone', () => {
  const expected = EXPECTED_2016.find(({ code }) => code === 'DP9');
  const judged = expected && judgeRow(rowOf(expected), expected);
  expect(judged?.reason.part).toBe('OT');
  expect(judged?.parts?.map(({ label, judgement }) => [label, judgement.verdict, judgement.distance?.number])).toEqual([['OT', 'missed', -6], ['LT', 'met', 13]]);
});

test('without a declared direction a band is to be hit, so that above it is a miss', () => {
  const expected = EXPECTED_2016.find(({ code }) => code === 'DP21');
  if (!expected) throw new Error('DP21 is missing');
  expect(judgeRow(rowOf(expected), { unit: '%' })).toMatchObject({ verdict: 'missed', distance: { number: -1.4, unit: 'pp' } });
});

test('no undeclared unit or counting changes a verdict, but for the direction of a band', () => {
  for (const expected of EXPECTED_2016) {
    const judged = judgeRow(rowOf(expected), expected.direction === undefined ? {} : { direction: expected.direction });
    expect([expected.code, judged.verdict]).toEqual([expected.code, expected.verdict]);
  }
});
