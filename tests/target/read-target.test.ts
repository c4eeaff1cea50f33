import { describe, expect, test } from 'vitest';
import type { NumberLocale } from '../../core/number/locale';
import { describeTarget } from '../../core/target/describe-target';
import type { Demand } from '../../core/target/demand';
import { readTarget, type TargetContext } from '../../core/target/read-target';
import { targetTextsEn } from '../../core/text/target/en';
import { targetTextsFr } from '../../core/text/target/fr';
import { targetTextsNl } from '../../core/text/target/nl';
import { wordReading } from '../../core/text/target/word';

const read = (phrase: string, context: Partial<TargetContext> = {}) => readTarget(phrase, { locale: 'nl-BE', ...context });

/** A demand in short: `at-least 80%`. */
function short(demand: Demand): string {
  const figure = (quantity: { readonly number: number; readonly unit?: string }): string => `${quantity.number}${quantity.unit ?? ''}`;
  switch (demand.kind) {
    case 'at-least': case 'at-most': return `${demand.isStrict ? 'strictly ' : ''}${demand.kind} ${figure(demand.value)}${demand.because === undefined ? '' : ` (${demand.because})`}`;
    case 'equal': return `equal ${figure(demand.value)}${demand.because === undefined ? '' : ` (${demand.because})`}`;
    case 'between': return `between ${figure(demand.low)} and ${figure(demand.high)}${demand.isStatusQuo ? ' (status quo)' : ''}`;
    case 'change': return `change ${demand.way} ${figure(demand.change)}`;
    case 'status-quo': return demand.tolerance === undefined ? 'status quo' : `status quo within ${figure(demand.tolerance)}`;
    case 'turn-trend': return `turn ${demand.trend}`;
    case 'one-of': return `one of: ${demand.options.map(short).join(' | ')}`;
    default: return demand.kind;
  }
}

function demandsOf(phrase: string, context: Partial<TargetContext> = {}): readonly string[] {
  const reading = read(phrase, context);
  return reading.kind === 'target' ? reading.demands.map(short) : [reading.kind];
}

describe('phrases as printed', () => {
  test.each([
    ['80% of meer', ['at-least 80%']],
    ['minstens 95%', ['at-least 95%']],
    ['maximaal 10%', ['at-most 10%']],
    ['1.500.000 of meer', ['at-least 1500000']],
    ['21 of meer', ['at-least 21']],
    ['10% of minder', ['at-most 10%']],
    ['meer dan 80%', ['strictly at-least 80%']],
    ['niet meer dan 10%', ['at-most 10%']],
    ['niet lager dan 95%', ['at-least 95%']],
    ['< 10%', ['strictly at-most 10%']],
    ['≥ 7,5', ['at-least 7.5']],
    ['gemiddelde score van minstens 7,5', ['at-least 7.5']],
    ['gemiddelde tevredenheidsscore van 7.50 op 10', ['at-least 7.5 (bare-value)']],
    ['15%', ['at-least 15% (bare-value)']],
    ['3', ['at-least 3 (bare-value)']],
    ['exact 5', ['equal 5']],
    ['97%-98%', ['between 97% and 98%']],
    ['tussen 80 en 85%', ['between 80% and 85%']],
    ['score tussen 7 en 8', ['between 7 and 8']],
    ['Stijging', ['rise']],
    ['lichte stijging', ['rise']],
    ['Daling', ['fall']],
    ['Stijging van +3%', ['change up 3%']],
    ['stijging van 3%', ['change up 3%']],
    ['stijgen met minstens 3%', ['change up 3%']],
    ['een stijging van het aantal cursisten met 3%', ['change up 3%']],
    ['Stijging +1%', ['change up 1%']],
    ['daling van 5 procentpunt', ['change down 5pp']],
    ['+10', ['change up 10']],
    ['-5%', ['change down 5%']],
    ['3% meer dan vorig jaar', ['change up 3%']],
    ['Stijging\nStreefwaarde: 15', ['rise', 'at-least 15']],
    ['Stijging / Streefwaarde: 15', ['rise', 'at-least 15']],
    ['Stijging\nStreefwaarde 17', ['rise', 'at-least 17']],
    ['Stijging tot 15', ['rise', 'at-least 15']],
    ['Stijging van 13 naar 15', ['rise', 'at-least 15']],
    ['Daling tot maximaal 10%', ['fall', 'at-most 10%']],
    ['Daling\nStreefwaarde: 10%', ['fall', 'at-most 10%']],
    ['stijging en minstens 15', ['rise', 'at-least 15']],
    ['minstens 80% en maximaal 90%', ['at-least 80%', 'at-most 90%']],
    ['Status quo / Streefwaarde: 97%-98%', ['between 97% and 98% (status quo)']],
    ['Status quo', ['status quo']],
    ['Status quo (± 0,5 procentpunt)', ['status quo within 0.5pp']],
    ['Dalende trend ombuigen', ['turn falling']],
    ['stijgende trend keren', ['turn rising']],
    ['Hoger of gelijk aan niveau van vorig jaar', ['not-below-baseline']],
    ['niet lager dan vorig jaar', ['not-below-baseline']],
    ['hoogstens het niveau van vorig jaar', ['not-above-baseline']],
    ['hoger dan vorig jaar', ['rise']],
    ['van 70% naar 80%', ['rise', 'at-least 80%']],
    ['Stijging (streefwaarde: 15)', ['rise', 'at-least 15']],
    ['Stijging, streefwaarde 15', ['rise', 'at-least 15']],
    ['doelstelling 2017: 2000', ['at-least 2000 (bare-value)']],
    ['groter dan of gelijk aan 80%', ['at-least 80%']],
    ['minstens 7/10', ['at-least 7']],
    ['gemiddeld 7,5', ['at-least 7.5 (bare-value)']],
    ['0 klachten', ['equal 0 (bare-value)']],
    ['100 extra plaatsen', ['change up 100']],
    ['7,5 (± 0,2)', ['between 7.3 and 7.7']],
    ['95% ± 1 procentpunt', ['between 94% and 96%']],
    ['95% (± 1%)', ['unread']],
    ['status quo of stijging', ['not-below-baseline']],
    ['geen daling', ['not-below-baseline']],
    ['geen verdere stijging', ['not-above-baseline']],
    ['stijging of een tevredenheid boven 7', ['unread']],
    ['stijgende lijn doorzetten', ['rise']],
    ['minstens gelijk aan vorig jaar', ['not-below-baseline']],
    ['evenveel als vorig jaar', ['status quo']],
    ['maximaal 10% uitval en minstens 80% slaagt', ['unread']],
    ['minimaal 1.500', ['one of: at-least 1500 | at-least 1.5']],
    ['minstens drie workshops', ['unread']],
    ['minstens 1.200.0000 €', ['unread']],
    ['', ['none']], ['geen', ['none']], ['n.v.t.', ['none']], ['Ntb', ['none']],
    ['Verfijning vijf bouwblokken regie', ['milestone']],
    ['Betrokkenheid stakeholders 2016', ['milestone']],
    ['Ontwerp BvR principieel goedgekeurd in april 2016', ['milestone']],
    ['Een strategisch veranderingsplan gebaseerd op de drie pijlers.', ['milestone']],
  ])('"%s" is read as what it demands', (phrase, expected) => {
    expect(demandsOf(phrase)).toEqual(expected);
  });

  test('a phrase with a demand and a description keeps both', () => {
    expect(demandsOf('Minstens 5 trajecten\nEvaluatierapport opgeleverd')).toEqual(['at-least 5', 'milestone']);
  });

  test('counting whole things decides 1.500, and the declared direction what a bare value means', () => {
    expect(demandsOf('minimaal 1.500', { countsWhole: true })).toEqual(['at-least 1500']);
    expect(demandsOf('10%', { direction: 'down' })).toEqual(['at-most 10% (bare-value)']);
    expect(demandsOf('10%', { direction: 'inside' })).toEqual(['equal 10% (bare-value)']);
  });

  test('more of something is a change, unless the indicator is itself a difference', () => {
    expect(demandsOf('8% meer zelfstandigen')).toEqual(['change up 8%']);
    expect(demandsOf('8% meer zelfstandigen', { unit: 'pp' })).toEqual(['at-least 8% (unit-is-a-difference)']);
  });
});

describe('French and English phrases', () => {
  test.each<[NumberLocale, string, readonly string[]]>([
    ['fr-BE', 'au moins 95 %', ['at-least 95%']],
    ['fr-BE', 'maximum 10 %', ['at-most 10%']],
    ['fr-BE', '80 % ou plus', ['at-least 80%']],
    ['fr-BE', 'augmentation de 3 %', ['change up 3%']],
    ['fr-BE', 'hausse', ['rise']],
    ['fr-BE', 'entre 80 et 85 %', ['between 80% and 85%']],
    ['fr-BE', 'statu quo', ['status quo']],
    ['fr-BE', 'inverser la tendance à la baisse', ['turn falling']],
    ['fr-BE', "au moins le niveau de l'année précédente", ['not-below-baseline']],
    ['fr-BE', 'un plan stratégique approuvé', ['milestone']],
    ['fr-BE', 'aucun objectif', ['none']],
    ['en', 'at least 95%', ['at-least 95%']],
    ['en', 'no more than 10%', ['at-most 10%']],
    ['en', '80% or more', ['at-least 80%']],
    ['en', 'increase by 3%', ['change up 3%']],
    ['en', 'rise to 15', ['rise', 'at-least 15']],
    ['en', 'decrease by 2 percentage points', ['change down 2pp']],
    ['en', 'between 80 and 85%', ['between 80% and 85%']],
    ['en', 'reverse the falling trend', ['turn falling']],
    ['en', 'not below last year', ['not-below-baseline']],
    ['en', 'a plan approved by the board', ['milestone']],
  ])('in %s, "%s" is read as what it demands', (locale, phrase, expected) => {
    expect(demandsOf(phrase, { locale })).toEqual(expected);
  });
});

describe('dates', () => {
  test.each([
    ['minimaal 2000 op 1 oktober 2017', { day: { year: 2017, month: 10, day: 1 }, mode: 'on' }, ['at-least 2000']],
    ['Op 1 oktober 2017 7000 goedgekeurde erkenningsaanvragen', { day: { year: 2017, month: 10, day: 1 }, mode: 'on' }, ['at-least 7000 (bare-value)']],
    ['Einde 2017 rapportering', { day: { year: 2017, month: 12, day: 31 }, mode: 'by' }, ['milestone']],
    ['minstens 5 tegen 31/12/2017', { day: { year: 2017, month: 12, day: 31 }, mode: 'by' }, ['at-least 5']],
    ['vóór 1 oktober 2017 minstens 5', { day: { year: 2017, month: 9, day: 30 }, mode: 'by' }, ['at-least 5']],
    ['85 tot 90 % tegen juni 2018', { day: { year: 2018, month: 6, day: 30 }, mode: 'by' }, ['between 85% and 90%']],
    ['80 % tegen eind februari 2020', { day: { year: 2020, month: 2, day: 29 }, mode: 'by' }, ['at-least 80% (bare-value)']],
    ['in 2018: 10%', { day: { year: 2018, month: 12, day: 31 }, mode: 'by' }, ['at-least 10% (bare-value)']],
    ['80 % tegen 2018', { day: { year: 2018, month: 12, day: 31 }, mode: 'by' }, ['at-least 80% (bare-value)']],
    ['au moins 80 % au 31 décembre 2017', { day: { year: 2017, month: 12, day: 31 }, mode: 'on' }, ['at-least 80%']],
    ['at least 80% by October 1, 2017', { day: { year: 2017, month: 10, day: 1 }, mode: 'by' }, ['at-least 80%']],
  ])('"%s" is due on its date', (phrase, due, demands) => {
    expect(read(phrase)).toMatchObject({ kind: 'target', due });
    expect(demandsOf(phrase)).toEqual(demands);
  });

  test('a date in a description is no due date', () => {
    expect(read('Ontwerp BvR principieel goedgekeurd in april 2016')).not.toHaveProperty('due');
    expect(read('minstens 95%')).not.toHaveProperty('due');
  });
});

test('a target for each part is a series', () => {
  const reading = read('OT: 80%, LT: minstens 90%');
  expect(reading.kind === 'series' && reading.parts.map(({ label, target }) => [label, target.kind === 'target' && target.demands.map(short)]))
    .toEqual([['OT', ['at-least 80% (bare-value)']], ['LT', ['at-least 90%']]]);
});

describe('the reading is shown in words', () => {
  test('percent or points is only said where points are possible', () => {
    const reading = read('stijging van 3%');
    expect(wordReading(targetTextsNl, describeTarget(reading, 'nl-BE'))).toBe('minstens +3 % tegenover de nulmeting (in procent en in procentpunt beoordeeld als de indicator een percentage is)');
    expect(wordReading(targetTextsNl, describeTarget(reading, 'nl-BE', { countsWhole: true }))).toBe('minstens +3 % tegenover de nulmeting');
  });

  test.each([
    ['Stijging\nStreefwaarde: 15', 'hoger dan de nulmeting, en minstens 15', 'au-dessus de la référence, et au moins 15', 'higher than the baseline, and at least 15'],
    ['minimaal 2000 op 1 oktober 2017', 'minstens 2000, op 1 oktober 2017', 'au moins 2\u202f000, au 1er octobre 2017', 'at least 2000, on 1 October 2017'],
    ['15%', 'minstens 15 % (de zin noemt alleen een waarde; dit volgt uit de richting)', 'au moins 15 % (la phrase ne donne qu’une valeur ; ceci découle du sens de l’indicateur)', 'at least 15% (the phrase only names a value; this follows from the direction)'],
    ['97%-98%', 'van 97 % tot en met 98 %', 'de 97 % à 98 % inclus', 'from 97% up to and including 98%'],
    ['minimaal 1.500', 'een van beide: minstens 1500 / minstens 1,500', 'l’un des deux : au moins 1\u202f500 / au moins 1,500', 'one of: at least 1500 / at least 1.500'],
    ['Verfijning vijf bouwblokken regie', 'een mijlpaal die iemand beoordeelt', 'un jalon qu’une personne apprécie', 'a milestone that a person judges'],
    ['OT: 80%, LT: minstens 90%', 'OT: minstens 80 % (de zin noemt alleen een waarde; dit volgt uit de richting), en LT: minstens 90 %', 'OT : au moins 80 % (la phrase ne donne qu’une valeur ; ceci découle du sens de l’indicateur), et LT : au moins 90 %', 'OT: at least 80% (the phrase only names a value; this follows from the direction), and LT: at least 90%'],
  ])('"%s" is shown in three languages', (phrase, nl, fr, en) => {
    const reading = read(phrase);
    expect(wordReading(targetTextsNl, describeTarget(reading, 'nl-BE'))).toBe(nl);
    expect(wordReading(targetTextsFr, describeTarget(reading, 'fr-BE'))).toBe(fr);
    expect(wordReading(targetTextsEn, describeTarget(reading, 'en'))).toBe(en);
  });
});
