import { describe, expect, test } from 'vitest';
import { readNumber } from '../../core/number/read';
import type { NumberEvidence, NumberReading, SingleReading } from '../../core/number/reading';

const nl = (text: string, evidence?: NumberEvidence): NumberReading => readNumber(text, 'nl-BE', evidence);

function single(reading: NumberReading): SingleReading {
  if (reading.kind !== 'number') throw new Error(`${reading.text} was read as ${reading.kind}`);
  return reading;
}

describe('one value', () => {
  test.each([
    ['1.109.881,55 €', 1109881.55, 2, '€'],
    ['€ 1.200.000', 1200000, 0, '€'],
    ['€1.109.881,55', 1109881.55, 2, '€'],
    ['1 446 348', 1446348, 0, undefined],
    ['1\u00a0446\u00a0348', 1446348, 0, undefined],
    ['1\u202f446\u202f348,5', 1446348.5, 1, undefined],
    ['11 000', 11000, 0, undefined],
    ['1.2 miljoen', 1200000, 1, undefined],
    ['1,4 mln', 1400000, 1, undefined],
    ['1,1 miljoen euro', 1100000, 1, '€'],
    ['12k', 12000, 0, undefined],
    ['3M€', 3000000, 0, '€'],
    ['82,3 %', 82.3, 1, '%'],
    ['26.3%', 26.3, 1, '%'],
    ['12,5 procent', 12.5, 1, '%'],
    ['8,5 procentpunt', 8.5, 1, 'pp'],
    ['7.22', 7.22, 2, undefined],
    ['2.10', 2.1, 2, undefined],
    ['7,50', 7.5, 2, undefined],
    ['0.123', 0.123, 3, undefined],
    ['1234.567', 1234.567, 3, undefined],
    ['1,109,881', 1109881, 0, undefined],
    ['1,109,881.55', 1109881.55, 2, undefined],
    ['1.317.144', 1317144, 0, undefined],
    ['-5', -5, 0, undefined],
    ['−5,2', -5.2, 1, undefined],
    ['€ -5,20', -5.2, 2, '€'],
    ['€ 5,-', 5, 0, '€'],
    ['+8,5%', 8.5, 1, '%'],
    ['0', 0, 0, undefined],
  ])('%s is one value in a Dutch text', (text, number, decimals, unit) => {
    const reading = single(nl(text));
    expect([reading.number, reading.decimals, reading.unit]).toEqual([number, decimals, unit]);
  });

  test.each([
    ['fr-BE', '1 234,5 €', 1234.5, '€'],
    ['fr-BE', "1,4 million d'euros", 1400000, '€'],
    ['fr', '12,5 pour cent', 12.5, '%'],
    ['fr-BE', '2 points de pourcentage', 2, 'pp'],
    ['en', '€1,234.50', 1234.5, '€'],
    ['en', '1.4 million', 1400000, undefined],
    ['en', '1.234', 1.234, undefined],
    ['en', '3 percentage points', 3, 'pp'],
  ] as const)('in %s, %s is one value', (locale, text, number, unit) => {
    const reading = single(readNumber(text, locale));
    expect([reading.number, reading.unit]).toEqual([number, unit]);
  });

  test('the step is one unit of the last printed decimal, scale included', () => {
    expect(single(nl('1,4 mln')).step).toBe(100_000);
    expect(single(nl('7.50')).step).toBe(0.01);
    expect(single(nl('1200')).step).toBe(1);
  });

  test('a score keeps what it is out of', () => {
    expect(single(nl('7.50 op 10')).outOf).toBe(10);
    expect(single(nl('7,5/10')).outOf).toBe(10);
    expect(single(readNumber('7,5 sur 10', 'fr')).outOf).toBe(10);
  });

  test('words behind a figure are kept as what could not be read', () => {
    const reading = single(nl('82,3 % geeft een score die overeenkomt met 7 of meer'));
    expect([reading.number, reading.unit, reading.rest]).toEqual([82.3, '%', 'geeft een score die overeenkomt met 7 of meer']);
  });

  test('a superscript is a footnote and not part of the value', () => {
    expect(single(nl('804³¹'))).toMatchObject({ number: 804, footnote: '31' });
  });

  test('a change beside a value stays beside it', () => {
    const reading = single(nl('25.1%\n(+8.5%)'));
    expect([reading.number, reading.change?.number, reading.change?.unit]).toEqual([25.1, 8.5, '%']);
  });
});

describe('marks', () => {
  test.each([
    ['n.v.t.', 'not-applicable'], ['N.v.t.', 'not-applicable'], ['nvt', 'not-applicable'], ['/', 'not-applicable'], ['[z]', 'not-applicable'],
    ['sans objet', 'not-applicable'], ['not applicable', 'not-applicable'],
    ['Ntb', 'not-available'], ['n.b.', 'not-available'], ['Niet beschikbaar', 'not-available'], ['[x]', 'not-available'], ['n.d.', 'not-available'],
    ['Nog niet bekend', 'not-available'], ['n.v.t. (zie figuur)', 'not-applicable'], ['#N/A', 'not-available'], ['non disponible', 'not-available'], ['not yet available', 'not-available'], ['-', 'not-available'],
    ['voorlopig', 'provisional'], ['[p]', 'provisional'], ['[e]', 'estimated'], ['[r]', 'revised'],
  ])('%s is a mark without a value', (text, mark) => {
    expect(nl(text)).toMatchObject({ kind: 'mark', mark });
  });

  test('a date of availability is kept', () => {
    expect(nl('Beschikbaar vanaf het tweede kwartaal 2017')).toMatchObject({ kind: 'mark', mark: 'not-available', rest: 'het tweede kwartaal 2017' });
  });

  test.each(['804 [p]', '804 (voorlopig)', 'Voorlopig: 804', '[p] 804', '804, voorlopig cijfer', '804 (p)'])('%s is 804, provisional', (text) => {
    expect(nl(text)).toMatchObject({ kind: 'number', number: 804, mark: 'provisional' });
  });

  test('a figure said to be about right is estimated', () => {
    expect(nl('ongeveer 80%')).toMatchObject({ kind: 'number', number: 80, mark: 'estimated' });
    expect(nl('geschat: 80%')).toMatchObject({ kind: 'number', number: 80, mark: 'estimated' });
    expect(nl('ca. 1.200.000')).toMatchObject({ kind: 'number', number: 1200000, mark: 'estimated' });
  });
});

describe('more than one value', () => {
  test.each([
    ['97%-98%', 97, 98, '%'], ['80 tot 85%', 80, 85, '%'], ['tussen 80 en 85 %', 80, 85, '%'], ['80–85', 80, 85, undefined],
    ['1 tot 1,5 miljoen', 1e6, 1.5e6, undefined], ['van 80 t/m 85', 80, 85, undefined],
  ])('%s is a range', (text, low, high, unit) => {
    const reading = nl(text);
    expect(reading.kind === 'range' && [reading.low.number, reading.high.number, reading.unit]).toEqual([low, high, unit]);
  });

  test.each([
    ['<5', 'below', true, 5], ['≤ 5', 'below', false, 5], ['minder dan 5', 'below', true, 5], ['> 80%', 'above', true, 80], ['minstens 80%', 'above', false, 80], ['au moins 3', 'above', false, 3], ['at most 1,4 mln', 'below', false, 1.4e6],
  ])('%s is a limit and no value', (text, side, isStrict, number) => {
    expect(nl(text)).toMatchObject({ kind: 'limit', side, isStrict, limit: { number } });
  });

  test('a limit in a sentence, or on a figure with two readings, is text', () => {
    expect([nl('minder dan 5 klachten'), nl('minder dan 1.234')].map(({ kind }) => kind)).toEqual(['text', 'text']);
  });

  test('a range from high to low is malformed', () => {
    expect(nl('85-80%')).toMatchObject({ kind: 'malformed', reason: 'range-backwards' });
  });

  test.each(['OT: 74%\nLT: 93%', 'OT: 74% / LT: 93%', 'OT: 74%; LT: 93%', 'OT: 74%, LT: 93%', 'OT = 74% | LT = 93%', 'OT 74% / LT 93%'])('%s is a series of two', (text) => {
    const reading = nl(text);
    expect(reading.kind === 'series' && reading.parts.map(({ label, reading: part }) => [label, single(part).number])).toEqual([['OT', 74], ['LT', 93]]);
  });
});

describe('ambiguity is data', () => {
  test('a point before three digits can group or start decimals', () => {
    const reading = nl('1.234');
    expect(reading.kind === 'ambiguous' && reading.readings.map(({ number, why }) => [number, why]))
      .toEqual([[1234, 'groups-thousands'], [1.234, 'starts-decimals']]);
    expect(readNumber('1,234', 'en')).toMatchObject({ kind: 'ambiguous' });
  });

  test('whole things and money have no three decimals, and the other reading is kept', () => {
    expect(nl('1.842', { countsWhole: true })).toMatchObject({ kind: 'number', number: 1842, decided: { by: 'whole-numbers', others: [{ number: 1.842 }] } });
    expect(nl('1.200 €')).toMatchObject({ kind: 'number', number: 1200, decided: { by: 'money' } });
    expect(nl('1.200', { unit: '€' })).toMatchObject({ kind: 'number', number: 1200, decided: { by: 'money' } });
    expect(nl('1.234 %', { countsWhole: true })).toMatchObject({ kind: 'ambiguous' });
  });

  test('wrong grouping gives the likely value and no value of its own', () => {
    const cents = nl('1.109.881.55 €');
    expect(cents.kind === 'malformed' && cents.readings.map(({ number, unit }) => [number, unit])).toEqual([[1109881.55, '€'], [110988155, '€']]);
    const zeros = nl('1.200.0000 €');
    expect(zeros.kind === 'malformed' && zeros.readings.map(({ number, why }) => [number, why]))
      .toEqual([[1200000, 'last-group-too-long'], [12000000, 'separators-ignored']]);
    expect(nl('12.34,56')).toMatchObject({ kind: 'malformed', reason: 'grouping' });
  });

  test('a glued footnote is said only when other evidence makes it plausible', () => {
    expect(nl('11.00018')).toMatchObject({ kind: 'number', number: 11.00018 });
    expect(nl('80431')).toMatchObject({ kind: 'number', number: 80431 });
    expect(nl('11.00018', { baseline: 8164 })).toMatchObject({ kind: 'ambiguous', readings: [{ number: 11000, why: 'footnote-glued', footnote: '18' }, { number: 11.00018, why: 'as-typed' }] });
    expect(nl('80431', { baseline: 785 })).toMatchObject({ kind: 'ambiguous', readings: [{ number: 804, footnote: '31' }, { number: 80431 }] });
    expect(nl('80431', { elsewhere: [804] })).toMatchObject({ kind: 'ambiguous', readings: [{ number: 804, footnote: '31' }, { number: 80431 }] });
    expect(nl('80431', { baseline: 78500 })).toMatchObject({ kind: 'number', number: 80431 });
    expect(nl('80431', { baseline: 785, elsewhere: [80431] })).toMatchObject({ kind: 'number', number: 80431 });
  });

  test('brackets alone can mean minus', () => {
    expect(nl('(5)')).toMatchObject({ kind: 'ambiguous', readings: [{ number: -5 }, { number: 5 }] });
    expect(nl('(+8,5%)')).toMatchObject({ kind: 'number', number: 8.5 });
  });
});

describe('what is no figure', () => {
  test.each(['Verfijning vijf bouwblokken regie', 'Verschillende initiatieven binnen drie groepen: DAB, duaal leren en DAEB', '12A', '2de kwartaal', '1/10', '1 oktober', '2014-2015', '2014 - 2015', 'DP7', 'constructor', '__proto__'])('%s is text', (text) => {
    expect(nl(text)).toMatchObject({ kind: 'text', rest: text });
  });

  test('a day is a date, and white space is blank', () => {
    expect(nl('31/12/2016')).toMatchObject({ kind: 'date', day: { year: 2016, month: 12, day: 31 } });
    expect(nl('1 oktober 2017')).toMatchObject({ kind: 'date', day: { year: 2017, month: 10, day: 1 } });
    expect(nl(' \n\t')).toMatchObject({ kind: 'blank' });
  });

  test('a day that does not exist is no date', () => {
    expect(nl('31/02/2016').kind).toBe('text');
  });
});
