import { describe, expect, test } from 'vitest';
import { readNumber } from '../../core/number/read';
import { describeTarget, READING_IDS } from '../../core/target/describe-target';
import { canBeSame, findBrokenContinuation, findConflicts } from '../../core/target/find-conflicts';
import { findImplausible } from '../../core/target/find-implausible';
import { FINDING_IDS, type PlausibilityFacts, printFindingFacts } from '../../core/target/finding';
import { readTarget } from '../../core/target/read-target';
import { REASON_IDS } from '../../core/target/reason';
import { TARGET_VERDICTS } from '../../core/target/verdict';
import { targetTextsEn } from '../../core/text/target/en';
import { targetTextsFr } from '../../core/text/target/fr';
import { targetTextsNl } from '../../core/text/target/nl';
import { wordReading } from '../../core/text/target/word';

type Declared = Partial<Omit<PlausibilityFacts, 'target' | 'result' | 'baseline'>>;

function findings(phrase: string, baseline: string, result: string, declared: Declared = {}) {
  const context = { ...(declared.unit === undefined ? {} : { unit: declared.unit }), ...(declared.countsWhole === undefined ? {} : { countsWhole: declared.countsWhole }) };
  const found = findImplausible({
    referenceDay: { year: 2017, month: 12, day: 31 }, due: { year: 2017, month: 12, day: 31 }, direction: 'up', hasUnit: true, ...declared,
    target: readTarget(phrase, { locale: 'nl-BE', ...context }), baseline: readNumber(baseline, 'nl-BE', context), result: readNumber(result, 'nl-BE', context),
  });
  return found.map((finding) => ({ ...finding, facts: printFindingFacts(finding, 'nl-BE') }));
}
const ids = (...parts: Parameters<typeof findings>): readonly string[] => findings(...parts).map(({ id }) => id);
const said = (...parts: Parameters<typeof findings>): readonly string[] => findings(...parts).map(({ id, facts }) => targetTextsNl.findings[id](facts));

test.each([
  ['minstens 110%', ['een aandeel van 110 % ligt niet tussen 0 en 100 %']],
  ['90 tot 120%', ['een aandeel van 120 % ligt niet tussen 0 en 100 %']],
  ['maximaal -5%', ['een aandeel van -5 % ligt niet tussen 0 en 100 %']],
  ['Stijging / Streefwaarde: 101%', ['een aandeel van 101 % ligt niet tussen 0 en 100 %']],
  ['100%', []], ['Stijging van +120 procentpunt', []],
])('a share of "%s" in a target is looked at', (phrase, expected) => {
  expect(findings(phrase, '75%', '78%', { unit: '%' }).filter(({ id }) => id === 'share-outside-range').map(({ id, facts, field }) => [field, targetTextsNl.findings[id](facts).toLowerCase().replace(/\.$/, '')])).toEqual(expected.map((each) => ['target', each]));
});

test('more than 100% of something that is no share may be demanded', () => {
  expect(ids('Stijging van +120%', '75', '178', { countsWhole: true })).not.toContain('share-outside-range');
});

test('a sound indicator has no findings', () => {
  expect(ids('minstens 80%', '75%', '78%', { unit: '%' })).toEqual([]);
  expect(ids('', '75%', '78%', { unit: '%' })).toEqual([]);
});

describe('a provisional figure', () => {
  const measured = (year: number, month: number, day: number) => ({ measuredUntil: { year, month, day }, mark: 'provisional' as const, due: { year: 2015, month: 12, day: 31 } });

  test('may be a year old on the reference date, and no older', () => {
    expect(ids('minstens 5', '', '6', measured(2016, 12, 31))).toEqual([]);
    expect(said('minstens 5', '', '6', measured(2016, 12, 30))).toEqual(['Het resultaat van 30 december 2016 is na meer dan een jaar nog voorlopig.']);
    expect(ids('', '', '6 (voorlopig)', { measuredUntil: { year: 2015, month: 8, day: 31 } })).toEqual(['provisional-too-old']);
    expect(ids('', '', '6', { measuredUntil: { year: 2015, month: 8, day: 31 } })).toEqual([]);
  });
});

describe('the target', () => {
  test('was already met by the baseline', () => {
    expect(said('minstens 95%', '97,45%', '96,15%', { unit: '%' })).toEqual(['De nulmeting 97,45 % haalde het doel 95 % al.']);
    expect(ids('80% of meer', '80%', 'OT: 74%, LT: 93%', { unit: '%' })).toEqual(['target-met-at-baseline', 'scope-parts']);
    expect(ids('Status quo / Streefwaarde: 97%-98%', '97,45%', '92,15%', { unit: '%' })).toEqual([]);
    expect(ids('maximaal 10%', '13,3%', '11,6%', { unit: '%', direction: 'down' })).toEqual([]);
  });

  test('lacks a baseline, a unit, a date or a direction', () => {
    expect(ids('Stijging', '', '5')).toEqual(['no-baseline']);
    expect(ids('minstens 5', '', '4', { hasUnit: false })).toEqual(['no-unit']);
    expect(ids('minstens 5%', '', '4%', { hasUnit: false })).toEqual([]);
    const facts = { referenceDay: { year: 2017, month: 12, day: 31 }, hasUnit: true, target: readTarget('15%', { locale: 'nl-BE' }), result: readNumber('12,6%', 'nl-BE') };
    expect(findImplausible(facts).map(({ id }) => id)).toEqual(['no-date', 'no-direction']);
  });

  test('goes against its direction, its own figures, or the declared date', () => {
    expect(ids('Daling', '10', '9', { direction: 'up' })).toEqual(['direction-conflict']);
    expect(said('Stijging\nStreefwaarde: 15', '16', '17')).toEqual(['De zin vraagt een beweging de andere kant op dan van 16 naar 15.']);
    expect(ids('minstens 5 tegen eind 2018', '', '6')).toEqual(['due-conflict']);
  });

  test('can be percent or points, or cannot be read', () => {
    expect(ids('Stijging +1%', '26,3%', '27,9%', { unit: '%' })).toEqual(['percent-or-points']);
    expect(ids('Stijging van 3%', '8164', '9000', { countsWhole: true })).toEqual([]);
    expect(ids('minstens drie', '', '4')).toEqual(['target-unread']);
  });
});

describe('the result', () => {
  test('is about something else than the target', () => {
    expect(ids('minstens 80%', '', '85%', { targetScope: 'leertijd', resultScope: 'opleiding' })).toEqual(['scope-named']);
    expect(ids('minstens 7 op 10', '', '75 op 100')).toEqual(['scope-out-of']);
    expect(ids('minstens 80%', '', '1200 €')).toEqual(['unit-conflict']);
    expect(said('OT: 80%, LT: 90%', '', 'OT: 85%, XT: 91%')).toEqual(['"XT" heeft een resultaat maar geen doel, of een doel maar geen resultaat.', '"LT" heeft een resultaat maar geen doel, of een doel maar geen resultaat.']);
  });

  test('states a change that is not the one from its baseline', () => {
    expect(said('minstens 30%', '26.3%', '25.1%\n(+8.5%)', { unit: '%' })).toEqual(['De vermelde verandering +8,5 % is niet die van 26,3 % naar 25,1 %.']);
    expect(ids('minstens 30%', '26,3%', '27,3% (+1%)', { unit: '%' })).toEqual([]);
    expect(ids('minstens 30%', '26,3%', '27,3% (+3,8%)', { unit: '%' })).toEqual([]);
    expect(ids('minstens 30', '13', '15 (+2)')).toEqual([]);
  });

  test('is older than the date of its target', () => {
    expect(ids('minstens 5', '', '4', { measuredUntil: { year: 2016, month: 12, day: 31 } })).toEqual(['result-before-due']);
  });

  test('is no possible value', () => {
    expect(said('minstens 80', '79,5', '-3', { countsWhole: true })).toEqual(['Een aantal van 79,5 kan niet: het telt hele dingen.', 'Een aantal van -3 kan niet: het telt hele dingen.']);
    expect(ids('minstens 1 miljoen', '', '1,4 miljoen', { countsWhole: true })).toEqual([]);
    expect(ids('', '', '11 op 10')).toEqual(['score-outside-range']);
    expect(ids('minstens 80%', '', '112%', { unit: '%' })).toEqual(['share-outside-range']);
    expect(ids('minstens 7,5 op 10', '', '11 op 10')).toEqual(['score-outside-range']);
  });
});

test('figures that are ambiguous, malformed or read in part are said with what they may be', () => {
  expect(said('minstens 2000', '1.234', '1.109.881.55 €')).toEqual(['"1.234" kan 1234 zijn of 1,234.', '"1.109.881.55 €" is verkeerd gegroepeerd; waarschijnlijk 1.109.881,55 €.']);
  expect(said('Stijging', '82,3 % geeft een score van 7 of meer', 'Niet beschikbaar', { unit: '%' })).toEqual(['Van "82,3 % geeft een score van 7 of meer" is alleen 82,3 % gelezen.']);
});

describe('between places and years', () => {
  const figure = (key: string, where: string, text: string) => ({ key, where, reading: readNumber(text, 'nl-BE') });

  test('one indicator with two values is a finding with both places', () => {
    const conflicts = findConflicts([
      figure('voltijds', 'Indicatoren!H12', '92,15%'), figure('voltijds', 'Reeksen!D8', '96,15%'), figure('voltijds', 'Dashboard!B2', '92,2%'),
      figure('leertijd', 'Indicatoren!H13', '1842'), figure('leertijd', 'Reeksen!D9', '1 842'), figure('leertijd', 'Reeksen!E9', 'n.b.'),
    ]);
    expect(conflicts.map(({ key, places, finding }) => [key, places, printFindingFacts(finding, 'nl-BE').low, printFindingFacts(finding, 'nl-BE').high])).toEqual([['voltijds', ['Indicatoren!H12', 'Reeksen!D8'], '92,15 %', '96,15 %']]);
  });

  test('a coarser figure can be the same value', () => {
    const same = (one: string, other: string): boolean => {
      const [a, b] = [readNumber(one, 'nl-BE'), readNumber(other, 'nl-BE')];
      return a.kind === 'number' && b.kind === 'number' && canBeSame(a, b);
    };
    expect([same('96,15%', '96,2%'), same('96,15%', '96%'), same('96,15%', '96,3%'), same('1,2 mln', '1.234.567'), same('5', '5,0'), same('5', '6')]).toEqual([true, true, false, true, true, false]);
  });

  test('this year starts where last year ended', () => {
    const check = (last: string, baseline: string) => {
      const finding = findBrokenContinuation(readNumber(last, 'nl-BE'), readNumber(baseline, 'nl-BE'));
      return finding && printFindingFacts(finding, 'nl-BE');
    };
    expect(check('27532', '27569')).toEqual({ baseline: '27\u00a0569', result: '27\u00a0532' });
    expect(check('74%', '74,0%')).toBeUndefined();
    expect(check('Niet beschikbaar', '12')).toBeUndefined();
  });
});

test('every id has its own wording in three languages, and none has wording without an id', () => {
  for (const texts of [targetTextsNl, targetTextsFr, targetTextsEn]) {
    expect(Object.keys(texts.verdicts).sort()).toEqual([...TARGET_VERDICTS].sort());
    expect(Object.keys(texts.reasons).sort()).toEqual([...REASON_IDS].sort());
    expect(Object.keys(texts.findings).sort()).toEqual([...FINDING_IDS].sort());
    expect(Object.keys(texts.readings).sort()).toEqual([...READING_IDS].sort());
    expect(wordReading(texts, describeTarget(readTarget('Dalende trend ombuigen', { locale: 'nl-BE' }), 'nl-BE'))).not.toBe('');
  }
});
