import { describe, expect, test } from 'vitest';
import { readNumber } from '../../core/number/read';
import { readJudgement } from '../../core/target/judgement';
import { judgeTarget, type IndicatorFacts } from '../../core/target/judge-target';
import { readPeriod } from '../../core/target/period';
import { readTarget } from '../../core/target/read-target';
import { printReasonFacts } from '../../core/target/reason';
import type { TargetJudgement } from '../../core/target/verdict';
import { targetTextsEn } from '../../core/text/target/en';
import { targetTextsFr } from '../../core/text/target/fr';
import { targetTextsNl } from '../../core/text/target/nl';
import { wordVerdict } from '../../core/text/target/word';

type Declared = Partial<Omit<IndicatorFacts, 'target' | 'result' | 'baseline'>>;

function judge(phrase: string, baseline: string, result: string, declared: Declared = {}): TargetJudgement {
  const context = {
    ...(declared.unit === undefined ? {} : { unit: declared.unit }),
    ...(declared.countsWhole === undefined ? {} : { countsWhole: declared.countsWhole }),
    ...(declared.direction === undefined ? {} : { direction: declared.direction }),
  };
  return judgeTarget({
    referenceDay: { year: 2017, month: 12, day: 31 },
    ...declared,
    target: readTarget(phrase, { locale: 'nl-BE', ...context }),
    baseline: readNumber(baseline, 'nl-BE', context),
    result: readNumber(result, 'nl-BE', context),
  });
}

const verdict = (...parts: Parameters<typeof judge>): string => judge(...parts).verdict;
const nl = (judged: TargetJudgement): string => targetTextsNl.reasons[judged.reason.id](printReasonFacts(judged.reason, 'nl-BE'));

describe('limits', () => {
  test.each([
    ['80% of meer', '', '80%', 'met', 0], ['80% of meer', '', '79,9%', 'missed', -0.1], ['80% of meer', '75%', '79,9%', 'missed-but-improved', -0.1],
    ['meer dan 80%', '', '80%', 'missed', 0], ['meer dan 80%', '', '80,1%', 'met', 0.1],
    ['maximaal 10%', '13,3%', '11,6%', 'missed-but-improved', -1.6], ['maximaal 10%', '8%', '11,6%', 'missed', -1.6], ['maximaal 10%', '', '9,5%', 'met', 0.5],
    ['exact 5', '4', '5', 'met', 0], ['exact 5', '9', '7', 'missed-but-improved', -2], ['exact 5', '5', '7', 'missed', -2],
    ['tussen 80 en 85%', '', '80%', 'met', 0], ['tussen 80 en 85%', '', '85%', 'met', 0], ['tussen 80 en 85%', '', '86%', 'missed', -1], ['tussen 80 en 85%', '70%', '79%', 'missed-but-improved', -1],
    ['Stijging', '785', '804', 'met', 19], ['Stijging', '785', '785', 'missed', 0], ['Daling', '785', '700', 'met', 85], ['Daling', '785', '800', 'missed', -15],
    ['niet lager dan vorig jaar', '785', '785', 'met', 0], ['niet hoger dan vorig jaar', '785', '786', 'missed', -1],
    ['Stijging\nStreefwaarde: 15', '13', '15', 'met', 0], ['Stijging\nStreefwaarde: 15', '16', '15', 'missed', -1], ['Stijging\nStreefwaarde: 15', '13', '14', 'missed-but-improved', -1],
    ['minstens 80% en maximaal 90%', '', '95%', 'missed', -5],
    ['stijging van 10', '100', '110', 'met', 0], ['daling van 10%', '200', '181', 'missed-but-improved', -1], ['daling van 10%', '200', '180', 'met', 0],
    ['Dalende trend ombuigen', '2548', '2549', 'met', 1], ['Dalende trend ombuigen', '2548', '2548', 'missed', 0],
  ])('"%s" with baseline "%s" and result "%s" is %s', (phrase, baseline, result, expected, distance) => {
    const judged = judge(phrase, baseline, result);
    expect([judged.verdict, judged.distance?.number]).toEqual([expected, distance]);
  });

  test('a band has a good side where the direction says so', () => {
    expect(verdict('tussen 80 en 85%', '', '86%', { direction: 'up' })).toBe('met-above-band');
    expect(verdict('tussen 80 en 85%', '', '86%', { direction: 'down' })).toBe('missed');
    const below = judge('tussen 80 en 85%', '', '79%', { direction: 'down' });
    expect(wordVerdict(targetTextsNl, below.verdict, false, below.reason.facts.side)).toBe('gehaald, onder de band');
    expect(wordVerdict(targetTextsNl, 'met-above-band', false, 'above')).toBe('gehaald, boven de band');
    expect([below.verdict, nl(below)]).toEqual(['met-above-band', '79 %: 1 procentpunt onder de band van 80 % tot 85 %.']);
  });

  test('a trend that falls less than before has improved, when the period before is known', () => {
    expect(verdict('Dalende trend ombuigen', '2259', '2200')).toBe('missed');
    expect(verdict('Dalende trend ombuigen', '2259', '2200', { beforeBaseline: 2548 })).toBe('missed-but-improved');
    expect(verdict('Dalende trend ombuigen', '2259', '1842', { beforeBaseline: 2548 })).toBe('missed');
  });

  test('status quo holds inside its margin, or as far as the coarser figure can tell', () => {
    expect(verdict('Status quo (± 0,5 procentpunt)', '97,45%', '97,00%', { unit: '%' })).toBe('met');
    expect(verdict('Status quo (± 0,5 procentpunt)', '97,45%', '96,90%', { unit: '%' })).toBe('missed');
    expect(verdict('Status quo', '97,45%', '97,5%')).toBe('met');
    expect(verdict('Status quo', '97,45%', '97,46%')).toBe('missed');
    expect(verdict('Status quo', '97,45%', '97,46%', { direction: 'up' })).toBe('met-above-band');
  });

  test('a declared tolerance keeps a near miss apart from a miss', () => {
    const judged = judge('7.50', '7,22', '7,46', { tolerance: 0.05 });
    expect([judged.verdict, judged.distance?.number]).toEqual(['within-tolerance', -0.04]);
    expect(nl(judged)).toBe('Gestegen van 7,22 naar 7,46: 7,50 niet gehaald, maar 0,04 te kort valt binnen de tolerantie van 0,05.');
    expect(verdict('7.50', '7,22', '7,45', { tolerance: 0.05 })).toBe('within-tolerance');
    expect(verdict('7.50', '7,22', '7,44', { tolerance: 0.05 })).toBe('missed-but-improved');
    expect(() => judge('7.50', '', '7', { tolerance: -1 })).toThrow(RangeError);
  });

  test('a count is compared with the next whole number, and its distance is whole', () => {
    expect(judge('Stijging van 3%', '8164', '8408', { countsWhole: true }).distance?.number).toBe(-1);
    expect(verdict('Stijging van 3%', '8164', '8409', { countsWhole: true })).toBe('met');
    expect(verdict('daling van 3%', '101', '97', { countsWhole: true })).toBe('met');
    const short = judge('daling van 3%', '101', '98', { countsWhole: true });
    expect([short.verdict, short.distance?.number]).toEqual(['missed-but-improved', -1]);
  });

  test('no binary noise decides a limit', () => {
    expect(verdict('stijging van 0,1', '0,2', '0,3')).toBe('met');
    expect(judge('minstens 0,3', '', '0,1').distance?.number).toBe(-0.2);
  });
});

describe('heads', () => {
  test('the distance of a missed share of a small group is also given in heads', () => {
    const judged = judge('minstens 80%', '', '74%', { unit: '%', groupSize: 45 });
    expect(judged.distance).toEqual({ number: -6, decimals: 0, unit: 'pp', heads: 3 });
    expect(nl(judged)).toBe('74 % haalt 80 % niet: 6 procentpunt te kort (3 personen).');
    expect(judge('maximaal 10%', '', '12%', { unit: '%', groupSize: 50 }).distance?.heads).toBe(1);
    expect(judge('minstens 80%', '', '74%', { unit: '%', groupSize: 20_000 }).distance).not.toHaveProperty('heads');
    expect(judge('minstens 80%', '', '84%', { unit: '%', groupSize: 45 }).distance).not.toHaveProperty('heads');
    expect(judge('minstens 80', '', '74', { groupSize: 45 }).distance).not.toHaveProperty('heads');
  });
});

describe('percent or points', () => {
  test('both are judged, and one verdict stands', () => {
    const missed = judge('Stijging +1%', '26,3%', '25,1%', { unit: '%' });
    expect([missed.verdict, missed.distance?.number]).toEqual(['missed', -2.2]);
    const met = judge('Stijging +1%', '26,3%', '27,5%', { unit: '%' });
    expect([met.verdict, met.distance?.number]).toEqual(['met', 0.2]);
  });

  test('with two verdicts it asks', () => {
    const judged = judge('Stijging +1%', '26,3%', '26,8%', { unit: '%' });
    expect([judged.verdict, judged.reason.id]).toEqual(['cannot-be-judged', 'percent-or-points']);
    expect(nl(judged)).toBe('+1 % kan procent zijn (26,563 %) of procentpunt (27,3 %), met een verschillend oordeel: welke is bedoeld?');
  });

  test('typed in points there is one meaning, and a count has no points', () => {
    expect(verdict('Stijging van 1 procentpunt', '26,3%', '26,8%', { unit: '%' })).toBe('missed-but-improved');
    expect(verdict('Stijging +1%', '263', '266')).toBe('met');
    expect(judge('Stijging van 1 procentpunt', '263', '266').reason.id).toBe('unit-mismatch');
    expect(judge('Stijging van 3%', '0', '5').reason.id).toBe('zero-baseline');
  });
});

describe('a change stated beside the result', () => {
  test('it does no harm when it agrees or leads to the same verdict', () => {
    expect(verdict('Stijging', '26,3%', '27,3% (+1%)', { unit: '%' })).toBe('met');
    expect(verdict('Stijging', '26,3%', '27,3% (+3,8%)', { unit: '%' })).toBe('met');
    expect(verdict('Stijging', '26,3%', '27,3% (+9%)', { unit: '%' })).toBe('met');
  });

  test('when it says otherwise than the values it is asked about, but only where the demand is about the change', () => {
    expect(judge('Stijging', '26,3%', '25,1% (+8,5%)', { unit: '%' }).reason.id).toBe('stated-change-contradicts');
    expect(verdict('minstens 26%', '26,3%', '25,1% (+8,5%)', { unit: '%' })).toBe('missed');
  });
});

describe('what cannot be judged', () => {
  test.each([
    ['3', '', 'Drie groepen', 'result-is-text'], ['3', '', '31/12/2016', 'result-is-text'], ['3', '', '1.200.0000', 'result-malformed'],
    ['maximaal 10', '', '<5', 'result-is-limit'], ['minstens 80%', '', 'meer dan 85%', 'result-is-limit'], ['3', '', '21 van de 25', 'result-partly-read'], ['minstens 1200', '', '1.842', 'readings-differ'], ['minstens 82%', '', '80-85%', 'readings-differ'],
    ['minstens 80%', '', '1200 €', 'unit-mismatch'], ['minstens 7 op 10', '', '75 op 100', 'unit-mismatch'],
    ['Stijging', '', '5', 'no-baseline'], ['Stijging', 'n.v.t.', '5', 'no-baseline'], ['Stijging', 'Enkele', '5', 'baseline-unread'],
    ['Stijging', '70%', 'OT: 74%, LT: 93%', 'baseline-not-in-parts'], ['minstens drie', '', '5', 'target-unread'], ['OT: 80%, LT: 90%', '', '85%', 'parts-differ'],
    ['Stijging', '1.234', '2', 'readings-differ'],
  ])('"%s" with baseline "%s" and result "%s": %s', (phrase, baseline, result, reason) => {
    const judged = judge(phrase, baseline, result);
    expect([judged.verdict, judged.reason.id]).toEqual(['cannot-be-judged', reason]);
  });

  test('a figure with two readings is judged when both give the same verdict', () => {
    expect(verdict('minstens 1', '', '1.842')).toBe('met');
    expect(verdict('minstens 2000', '', '1.842')).toBe('missed');
    expect(verdict('minstens 2000', '1.234', '3000')).toBe('met');
    expect(verdict('minstens 80%', '', '85-90%')).toBe('met');
    expect(verdict('minimaal 1.500', '', '1600')).toBe('met');
    expect(judge('minimaal 1.500', '', '1400').reason.id).toBe('readings-differ');
  });

  test('a missed value is a miss even when the other demand cannot be judged', () => {
    expect(verdict('Stijging\nStreefwaarde: 15', '', '14')).toBe('missed');
    expect(judge('Stijging\nStreefwaarde: 15', '', '16').reason.id).toBe('no-baseline');
  });
});

describe('results that are not there', () => {
  test.each([['Niet beschikbaar', 'not-available'], ['n.v.t.', 'not-applicable'], ['', 'no-result'], ['voorlopig', 'no-result'], ['Beschikbaar vanaf 2018', 'not-available']])('"%s" is never a miss', (result, reason) => {
    for (const phrase of ['Stijging', '80% of meer', 'OT: 80%, LT: 90%', 'Plan goedgekeurd']) {
      const judged = judge(phrase, '5', result);
      expect([judged.verdict, judged.reason.id]).toEqual(['not-available', reason]);
    }
  });

  test('no target comes before everything', () => {
    expect(judge('', '5', 'Niet beschikbaar').reason.id).toBe('no-target');
    expect(judge('Ntb', '5', '6').reason.id).toBe('target-to-be-determined');
    expect(verdict('geen', '', '')).toBe('no-target');
  });
});

describe('dates', () => {
  const on = (year: number, month: number, day: number) => ({ referenceDay: { year, month, day } });

  test('a target is due on its day and not before', () => {
    expect(verdict('minimaal 2000 op 1 oktober 2017', '', '2100', on(2017, 9, 30))).toBe('not-yet-due');
    expect(verdict('minimaal 2000 op 1 oktober 2017', '', '2100', on(2017, 10, 1))).toBe('met');
    expect(nl(judge('minimaal 2000 op 1 oktober 2017', '', '2100', on(2017, 9, 30)))).toBe('Te halen op 1 oktober 2017 (nu 2100: gehaald).');
    expect(verdict('minstens 5', '', '6', { ...on(2017, 9, 30), due: { year: 2018, month: 1, day: 1 } })).toBe('not-yet-due');
  });

  test('a result from before the day is no result for it, but what had to be reached by it and was, is met', () => {
    const measured = { measuredUntil: { year: 2017, month: 6, day: 30 } };
    expect(judge('minstens 5 op 31/12/2017', '', '6', measured).reason.id).toBe('result-before-due');
    expect(verdict('minstens 5 tegen 31/12/2017', '', '6', measured)).toBe('met');
    expect(judge('minstens 5 tegen 31/12/2017', '', '4', measured).reason.id).toBe('result-before-due');
    expect(verdict('Plan goedgekeurd tegen 31/12/2017', '', 'Goedgekeurd', measured)).toBe('to-be-judged');
  });

  test('periods end on their last day', () => {
    expect(readPeriod('schooljaar 2015-2016')).toEqual({ first: { year: 2015, month: 9, day: 1 }, last: { year: 2016, month: 8, day: 31 } });
    expect(readPeriod('cohorte 2013-2014')?.last).toEqual({ year: 2014, month: 8, day: 31 });
    expect(readPeriod('2016')?.last).toEqual({ year: 2016, month: 12, day: 31 });
    expect(readPeriod('1/09/2016')?.last).toEqual({ year: 2016, month: 9, day: 1 });
    expect([readPeriod('2014-2016'), readPeriod(''), readPeriod('najaar')]).toEqual([undefined, undefined, undefined]);
  });
});

describe('sentences', () => {
  const inThree = (judged: TargetJudgement): readonly string[] => ([['nl-BE', targetTextsNl], ['fr-BE', targetTextsFr], ['en', targetTextsEn]] as const)
    .map(([locale, texts]) => texts.reasons[judged.reason.id](printReasonFacts(judged.reason, locale)));

  test('an upper limit is named as one, and too much is not too little', () => {
    expect(inThree(judge('maximaal 10%', '13,3%', '11,6%', { unit: '%' }))).toEqual([
      'Gedaald van 13,3 % naar 11,6 %, maar hoogstens 10,0 % niet gehaald: 1,6 procentpunt te veel.',
      'En baisse de 13,3 % à 11,6 %, mais au plus 10,0 % non atteint : 1,6 point de pourcentage de trop.',
      'Fell from 13.3% to 11.6%, but at most 10.0% not reached: 1.6 percentage points too much.',
    ]);
  });

  test('a strict limit that is just touched is not a distance of nothing', () => {
    expect(inThree(judge('meer dan 80%', '70%', '80%'))).toEqual([
      'Gestegen van 70 % naar 80 %, maar meer dan 80 % niet gehaald.', 'En hausse de 70 % à 80 %, mais plus de 80 % non atteint.', 'Rose from 70% to 80%, but more than 80% not reached.',
    ]);
    expect(nl(judge('Stijging', '785', '785'))).toBe('Gelijk gebleven op 785: stijging niet gehaald.');
  });

  test('without a baseline no movement is told', () => {
    expect(inThree(judge('minstens 80%', '', '82,5%'))).toEqual([
      '82,5 %: 80,0 % gehaald, 2,5 procentpunt erboven.', '82,5 % : 80,0 % atteint, 2,5 points de pourcentage au-dessus.', '82.5%: 80.0% reached, 2.5 percentage points above.',
    ]);
  });
});

describe('people', () => {
  test('a milestone takes the judgement of a person, a figure does not', () => {
    expect(verdict('Plan goedgekeurd', '', 'Goedgekeurd op 15 juli 2016')).toBe('to-be-judged');
    expect(verdict('Plan goedgekeurd', '', 'Goedgekeurd op 15 juli 2016', { judgement: 'met' })).toBe('met');
    expect(verdict('Plan goedgekeurd', '', '', { judgement: 'missed' })).toBe('missed');
    expect(verdict('Plan goedgekeurd', '', '', { judgement: 'partly' })).toBe('missed-but-improved');
    expect(verdict('minstens 5', '', '4', { judgement: 'met' })).toBe('missed');
    expect(verdict('Minstens 5 trajecten\nRapport opgeleverd', '', '6')).toBe('to-be-judged');
    expect(verdict('Minstens 5 trajecten\nRapport opgeleverd', '', '4')).toBe('missed');
  });

  test.each([['gehaald', 'met'], ['Niet gehaald', 'missed'], ['deels gehaald', 'partly'], ['ja', 'met'], ['non atteint', 'missed'], ['atteint', 'met'], ['partly met', 'partly'], ['not reached', 'missed'], ['', undefined], ['zie figuur', undefined]])('"%s" is read as the judgement %s', (text, judgement) => {
    expect(readJudgement(text)).toBe(judgement);
  });
});

describe('provisional results', () => {
  test('the verdict is provisional when the result is provisional or estimated, and only then', () => {
    expect(judge('Stijging', '785', '804 [p]').isProvisional).toBe(true);
    expect(judge('Stijging', '785', 'ca. 804').isProvisional).toBe(true);
    expect(judge('Stijging', '785', '804', { mark: 'provisional' }).isProvisional).toBe(true);
    expect(judge('Stijging', '785', '804 [r]').isProvisional).toBe(false);
    expect(judge('Stijging', '785 [p]', '804').isProvisional).toBe(false);
    expect(judge('Stijging', '785', 'Niet beschikbaar', { mark: 'provisional' }).isProvisional).toBe(false);
    expect(wordVerdict(targetTextsNl, 'met', true)).toBe('gehaald (voorlopig)');
    expect(wordVerdict(targetTextsFr, 'met', true)).toBe('atteint (provisoire)');
    expect(wordVerdict(targetTextsEn, 'missed-but-improved', false)).toBe('missed but improved');
  });
});

describe('series', () => {
  test('a series is met only if every part is, each against its own target and baseline', () => {
    const judged = judge('OT: 80%, LT: 90%', 'OT: 70%, LT: 95%', 'LT: 91%, OT: 74%', { unit: '%' });
    expect([judged.verdict, judged.reason.part, judged.distance?.number]).toEqual(['missed-but-improved', 'OT', -6]);
    expect(nl(judged)).toBe('OT: gestegen van 70 % naar 74 %, maar 80 % niet gehaald: 6 procentpunt te kort.');
    expect(verdict('OT: 80%, LT: 90%', '', 'LT: 91%, OT: 84%')).toBe('met');
    expect(verdict('OT: 80%, LT: 90%', '', 'OT: 84%')).toBe('not-available');
    expect(verdict('80% of meer', '', 'OT: 74%, LT: n.b.')).toBe('missed');
    expect(verdict('80% of meer', '', 'OT: 84%, LT: n.b.')).toBe('not-available');
  });
});
