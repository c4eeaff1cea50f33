/** The 20 published rows of 2017 on two reference days against the table that was worked out by hand (expected-2017.ts). */
import { describe, expect, test } from 'vitest';
import type { Day } from '../../core/model/date';
import { readNumber } from '../../core/number/read';
import { judgeTarget } from '../../core/target/judge-target';
import { readPeriod } from '../../core/target/period';
import { readTarget } from '../../core/target/read-target';
import { printReasonFacts } from '../../core/target/reason';
import type { TargetJudgement } from '../../core/target/verdict';
import { targetTextsNl } from '../../core/text/target/nl';
import { EXPECTED_2017, type Expected2017 } from './expected-2017';
import { readPublished, type PublishedRow } from './published';

const rows = readPublished('indicatoren-2017.csv');
const END_OF_2016: Day = { year: 2016, month: 12, day: 31 };
const OCTOBER_2017: Day = { year: 2017, month: 10, day: 1 };

function judgeRow(row: PublishedRow, { counts, unit }: Pick<Expected2017, 'counts' | 'unit'>, referenceDay: Day, knowsPeriod = true): TargetJudgement {
  const declared = { ...(counts === undefined ? {} : { countsWhole: counts }), ...(unit === undefined ? {} : { unit }) };
  const period = knowsPeriod ? readPeriod(row['laatste_periode'] ?? '') : undefined;
  return judgeTarget({
    ...declared,
    target: readTarget(row['doel_2017'] ?? '', { locale: 'nl-BE', ...declared }),
    baseline: readNumber(row['vorige_waarde'] ?? '', 'nl-BE', declared),
    result: readNumber(row['laatste_waarde'] ?? '', 'nl-BE', declared),
    referenceDay,
    ...(period === undefined ? {} : { measuredUntil: period.last }),
  });
}

const rowOf = ({ code, series }: Expected2017): PublishedRow => {
  const found = rows.filter((row) => row['code'] === code && (series === undefined || series === row['reeks'] || series === row['omschrijving']));
  if (found.length !== 1) throw new Error(`${found.length} rows for ${code}`);
  return found[0] ?? {};
};

test('every published row has one expected verdict', () => {
  expect(rows.length).toBe(20);
  expect(EXPECTED_2017.map(rowOf)).toEqual(rows);
});

describe.each([['31 December 2016', END_OF_2016], ['1 October 2017', OCTOBER_2017]] as const)('on %s', (_day, referenceDay) => {
  test.each(EXPECTED_2017.map((expected) => [`${expected.code} ${expected.series ?? ''}`.trim(), expected] as const))('%s is judged as worked out by hand', (_name, expected) => {
    const judged = judgeRow(rowOf(expected), expected, referenceDay);
    const wanted = referenceDay === OCTOBER_2017 ? expected.atOctober2017 ?? expected.atEndOf2016 : expected.atEndOf2016;
    expect([judged.verdict, judged.reason.id, judged.distance?.number]).toEqual([...wanted, expected.distance]);
  });
});

test('the two dated figures differ between the days, and nothing else', () => {
  const differing = EXPECTED_2017.filter((expected) => {
    const row = rowOf(expected);
    return judgeRow(row, expected, END_OF_2016).verdict !== judgeRow(row, expected, OCTOBER_2017).verdict;
  });
  expect(differing.map(({ code }) => code)).toEqual(['1.1', '2.6']);
});

test('a result without a known period is taken for the date itself once that has come', () => {
  const expected = EXPECTED_2017.find(({ code }) => code === '2.6');
  if (!expected) throw new Error('2.6 is missing');
  const judged = judgeRow(rowOf(expected), expected, OCTOBER_2017, false);
  expect([judged.verdict, judged.distance?.number]).toEqual(['missed', -158]);
  expect(targetTextsNl.reasons[judged.reason.id](printReasonFacts(judged.reason, 'nl-BE'))).toBe('Gedaald van 2259 naar 1842: 2000 niet gehaald, 158 te kort.');
});

test('a target that is ahead, or whose result is too old, says so with the distance', () => {
  const expected = EXPECTED_2017.find(({ code }) => code === '1.1');
  if (!expected) throw new Error('1.1 is missing');
  const said = [END_OF_2016, OCTOBER_2017].map((day) => {
    const { reason } = judgeRow(rowOf(expected), expected, day);
    return targetTextsNl.reasons[reason.id](printReasonFacts(reason, 'nl-BE'));
  });
  expect(said).toEqual([
    'Te halen op 1 oktober 2017 (nu 4845, nog 2155 te gaan tot 7000).',
    'Geen resultaat voor 1 oktober 2017: de laatste meting is van vóór die datum (nu 4845, nog 2155 te gaan tot 7000).',
  ]);
});
