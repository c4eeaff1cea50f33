/** Checking a workbook of indicators: the published tables of 2016 and 2017 filled into the template, against the verdicts worked out by hand. */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { NewContent } from '../../core/model/edit';
import { countTargetVerdicts } from '../../core/model/indicator';
import type { Report } from '../../core/model/report';
import { LANGUAGES } from '../../core/model/words';
import { indicatorsAsJson } from '../../core/report/indicators';
import { formatReportText } from '../../core/report/text';
import { wordMessage } from '../../core/text/word-message';
import { EXPECTED_2016 } from '../target/expected-2016';
import { EXPECTED_2017 } from '../target/expected-2017';
import { change, check, contentOf, dataOf, indicatoren, resultsOf, workbookOf } from './indicatoren';

const on = (day: string, ...more: readonly string[]): readonly string[] => [`Referentiedatum=${day}`, ...more];
const text = (content: string): NewContent => ({ kind: 'text', text: content });
const book2016 = await workbookOf(dataOf(2016), on('31/12/2016', 'DoelenOp=31/12/2016'));
const book2017 = await workbookOf(dataOf(2017), on('31/12/2016'));
const report2016 = check(book2016);

const messagesOf = (report: Report, rule: string): readonly string[] =>
  report.findings.filter((finding) => finding.rule === rule).map(({ place, message }) => `${place ? `${String.fromCharCode(65 + place.range.left)}${place.range.top + 1}: ` : ''}${wordMessage(message, 'nl')}`);

const countsOf = (report: Report, rule: string) => report.rules.find((each) => each.rule === rule)?.counts;

describe('the data of the template', () => {
  test('of 2016 are the published ones, with unit and direction beside them', () => {
    const rows = (file: string) => Papa.parse<Record<string, string>>(readFileSync(file, 'utf8'), { header: true, skipEmptyLines: true }).data;
    expect(rows('templates/indicatoren/data/2016.csv').map(({ eenheid: _unit, richting: _direction, ...rest }) => rest)).toEqual(rows('tests/data/published/doelstellingsparameters-2016.csv'));
  });

  test('of 2017 are the published ones', () => {
    expect(dataOf(2017)).toBe(readFileSync('tests/data/published/indicatoren-2017.csv', 'utf8'));
  });

  test('are kept as typed', () => {
    const [table] = contentOf(dataOf(2016), []).tables;
    expect(table?.rows.map((row) => row[13])).toContain('1 446 348');
    expect(table?.rows.map((row) => row[13])).toContain('OT: 74%\nLT: 93%');
    expect(contentOf(dataOf(2017), []).tables[0]?.rows.map((row) => row[0])).toContain('2.10');
  });
});

describe('the 27 rows of 2016', () => {
  test('are judged as worked out by hand, each with its reason in Dutch', () => {
    expect(resultsOf(report2016).map(({ code, verdict, isProvisional, reason, distance }) => ({ code, verdict, isProvisional, reason: reason.id, distance: distance?.number, nl: wordMessage(reason, 'nl') })))
      .toEqual(EXPECTED_2016.map(({ code, verdict, isProvisional, reason, distance, nl }) => ({ code, verdict, isProvisional: isProvisional ?? false, reason: `target.reason.${reason}`, distance, nl })));
  });

  test('are judged the same in a template of any language, and as published but for the band that has no direction', async () => {
    for (const language of ['fr', 'en'] as const) {
      expect(resultsOf(check(await workbookOf(dataOf(2016), on('31/12/2016'), language))).map(({ verdict }) => verdict)).toEqual(EXPECTED_2016.map(({ verdict }) => verdict));
    }
    const published = resultsOf(check(await workbookOf(readFileSync('tests/data/published/doelstellingsparameters-2016.csv', 'utf8'), on('31/12/2016'))));
    expect(published.filter(({ verdict }, at) => verdict !== EXPECTED_2016[at]?.verdict).map(({ code, verdict }) => [code, verdict])).toEqual([['DP21', 'missed']]);
  });

  test('have counts that add up', () => {
    expect(report2016.indicators?.counts).toEqual(countTargetVerdicts(EXPECTED_2016.map(({ verdict }) => ({ verdict: verdict as 'met' }))));
    expect(Object.values(report2016.indicators?.counts ?? {}).reduce((sum, count) => sum + count, 0)).toBe(27);
    for (const { counts } of report2016.rules) expect(counts.crashed).toBe(0);
  });

  test('give a rule held, broken by the seven misses, and undecided for the rest', () => {
    expect(countsOf(report2016, 'IND-DOEL-001')).toEqual({ held: 10, broken: 7, undecided: 10, crashed: 0 });
    const missed = report2016.findings.filter(({ rule, verdict }) => rule === 'IND-DOEL-001' && verdict === 'broken').map(({ item }) => item);
    expect(missed).toEqual(['DP9', 'DP15 Aantal ingeschreven op 1 oktober', 'DP15 Aantal getuigschriften ondernemerschapstraject beroepskennis', 'DP17', 'DP18', 'DP19', 'DP22']);
  });

  test('show what is odd: a target met already, percent or points, parts without a whole, a change that is another', () => {
    expect(messagesOf(report2016, 'IND-DOEL-003')).toEqual(['J12: De nulmeting 80 % haalde het doel 80 % al.']);
    expect(messagesOf(report2016, 'IND-DOEL-005')).toEqual(['J20: "Stijging +1%" kan procent of procentpunt zijn.']);
    expect(messagesOf(report2016, 'IND-DOEL-006')).toEqual(['N12: Het resultaat is in delen gegeven (OT, LT), doel of nulmeting niet.']);
    expect(messagesOf(report2016, 'IND-RES-002')).toEqual(['N20: De vermelde verandering +8,5 % is niet die van 26,3 % naar 25,1 %.']);
  });

  test('stand in the report by theme, with how the phrase was read and a summary', () => {
    const report = formatReportText(report2016, indicatoren, { language: 'nl', paint: (_, each) => each, isVerbose: false });
    expect(report).toContain([
      '    3. Sturend beleid',
      "      te beoordelen                DP8 Goedkeuring concept, indicatoren, KPI's en financieringsmodel voor het financieel sturend beleid.",
      '                                   Kwalitatief doel: iemand moet oordelen.',
      '      niet gehaald                 DP9 Percentage van de aangevraagde opleidingen die effectief werden gerealiseerd/gestart',
      '                                   OT: 74 % haalt 80 % niet: 6 procentpunt te kort.',
      '                                   doel gelezen als: minstens 80 %',
    ].join('\n'));
    expect(report).toContain('  Doelen, stand op 31 december 2016\n');
    expect(report).toContain('  27 indicatoren: 9 gehaald (waarvan 2 voorlopig); 1 gehaald, boven de band; 5 niet gehaald; 2 niet gehaald, wel verbeterd; 1 niet beschikbaar; 6 te beoordelen; 3 niet te beoordelen.\n');
  });

  test('are carried by the JSON in the language asked for', () => {
    if (!report2016.indicators) throw new Error('nothing was judged');
    const { results } = indicatorsAsJson(report2016.indicators, 'en') as { results: readonly Record<string, unknown>[] };
    expect(results).toHaveLength(27);
    expect(results.find(({ code }) => code === 'DP17')).toMatchObject({
      verdict: 'missed-but-improved', text: 'missed but improved', reason: 'Rose from 7.22 to 7.36, but 7.50 not reached: 0.14 short.', reasonId: 'missed-but-improved',
      distance: { number: -0.14, decimals: 2, text: '-0.14' }, target: 'Stijging\nStreefwaarde: 7.5', address: 'Indicatoren!A21:W21',
    });
    for (const language of LANGUAGES) expect(JSON.stringify(indicatorsAsJson(report2016.indicators, language))).not.toMatch(/undefined|\[object/);
  });
});

describe('the 20 rows of 2017', () => {
  test.each([['31/12/2016', 'atEndOf2016'], ['1/10/2017', 'atOctober2017']] as const)('are judged on %s as worked out by hand', async (day, key) => {
    const report = day === '31/12/2016' ? check(book2017) : check(await workbookOf(dataOf(2017), on(day)));
    expect(resultsOf(report).map(({ code, verdict, reason, distance }) => [code, verdict, reason.id, distance?.number]))
      .toEqual(EXPECTED_2017.map((expected) => {
        const [verdict, reason] = expected[key] ?? expected.atEndOf2016;
        return [expected.code, verdict, `target.reason.${reason}`, expected.distance];
      }));
  });

  test('tell that one code names two indicators, and that 2.10 is not 2.1', () => {
    expect(messagesOf(check(book2017), 'IND-COD-002')).toEqual(['A21: De code 2.13 staat 2 keer in de tabel met dezelfde reeks.', 'A22: De code 2.13 staat 2 keer in de tabel met dezelfde reeks.']);
    expect(countsOf(check(book2017), 'IND-COD-003')).toEqual({ held: 20, broken: 0, undecided: 0, crashed: 0 });
  });

  test('ask a baseline for a rise, and say what was met already', () => {
    expect(messagesOf(check(book2017), 'IND-NUL-001')).toEqual(['I7: Het doel vergelijkt met een nulmeting, maar die ontbreekt.', 'I8: Het doel vergelijkt met een nulmeting, maar die ontbreekt.']);
    expect(messagesOf(check(book2017), 'IND-DOEL-003')).toHaveLength(3);
  });
});

describe('a mistake', () => {
  test('a code that became a number is told with what it was', () => {
    const report = check(change(book2017, { A18: { kind: 'number', number: 2.1 } }));
    expect(messagesOf(report, 'IND-COD-003')).toEqual(['A18: De code 2.1 staat als getal in de cel; er stond waarschijnlijk 2.10.']);
  });

  test('a blank code, a share over 100 and a score beyond its scale are errors', () => {
    const report = check(change(book2017, { A4: { kind: 'blank' }, N18: text('930%'), N12: text('73,6') }));
    expect(messagesOf(report, 'IND-COD-001')).toEqual(['A4: Code is niet ingevuld.']);
    expect(messagesOf(report, 'IND-RES-001')).toEqual(['N18: Een aandeel van 930 % ligt niet tussen 0 en 100 %.', 'N12: Een score van 73,6 ligt niet tussen 0 en 10.'].sort());
  });

  test('a unit, direction, tolerance or date that cannot be read is told with the choices', () => {
    const report = check(change(book2017, { F4: text('stuks'), G4: text('vooruit'), K4: text('ooit'), L4: text('een beetje'), M4: text('onlangs'), O4: text('misschien'), Q4: text('hm') }));
    expect(messagesOf(report, 'IND-LEZ-001')).toEqual([
      'F4: "stuks" in de kolom Eenheid is niet bekend; kies uit aantal, %, procentpunt, promille, euro, score op 10, score op 5, dagen, uren, VTE.',
      'G4: "vooruit" in de kolom Richting is niet bekend; kies uit hoger, lager, gelijk.',
      'L4: "een beetje" in de kolom Tolerantie is niet te begrijpen.',
      'K4: "ooit" in de kolom Doeldatum is niet te begrijpen.',
      'M4: "onlangs" in de kolom Resultaat periode is niet te begrijpen.',
      'O4: "misschien" in de kolom Kenmerk is niet te begrijpen.',
      'Q4: "hm" in de kolom Oordeel is niet te begrijpen.',
    ]);
    expect(countsOf(check(book2017), 'IND-LEZ-001')).toMatchObject({ broken: 0, undecided: 0 });
  });
});

describe('what is filled in beside the figures counts', () => {
  const verdictIn = (cells: Parameters<typeof change>[1], code: string) => {
    const result = resultsOf(check(change(book2016, cells))).find((each) => each.code === code);
    return result && [result.verdict, result.isProvisional];
  };

  test.each([
    ['a judgement by a person on a target in words', { Q4: text('gehaald') }, 'DP1', ['met', false]],
    ['a judgement of partly', { Q4: text('deels') }, 'DP1', ['missed-but-improved', false]],
    ['a tolerance', { L21: text('0,2') }, 'DP17', ['within-tolerance', false]],
    ['a mark', { O6: text('voorlopig') }, 'DP3', ['met', true]],
    ['a due date that lies ahead', { K21: text('31/12/2017') }, 'DP17', ['not-yet-due', false]],
    ['a due date in words', { K21: text('eind 2017') }, 'DP17', ['not-yet-due', false]],
    ['a due date in the order of scripts', { K21: text('2017-12-31') }, 'DP17', ['not-yet-due', false]],
    ['a direction that turns a band round', { G25: text('lager') }, 'DP21', ['missed', false]],
    ['a number that Excel stored as one', { N21: { kind: 'number', number: 7.5 } }, 'DP17', ['met', false]],
    ['no result at all', { N21: { kind: 'blank' } }, 'DP17', ['not-available', false]],
  ] as const)('%s', (_name, cells, code, expected) => {
    expect(verdictIn(cells, code)).toEqual(expected);
  });
});

test('a share that Excel stores as a fraction is read as its cell shows it', () => {
  const sheets = book2016.sheets.map((sheet) => {
    if (sheet.name !== 'Indicatoren') return sheet;
    const cells = [...(sheet.rows.get(24) ?? [])];
    cells[13] = { value: 0.864, format: '0.0%' };
    return { ...sheet, rows: new Map(sheet.rows).set(24, cells) };
  });
  const result = resultsOf(check({ ...book2016, sheets })).find(({ code }) => code === 'DP21');
  expect(result && [result.verdict, wordMessage(result.reason, 'nl')]).toEqual(['met', 'Gedaald van 86,7 % naar 86,4 %: binnen de band van 86 % tot 87 %.']);
});

test('a due date that cannot be read is told, and no other date takes its place', () => {
  const late = change(book2016, { K21: text('ooit'), N21: text('7,5') });
  expect(messagesOf(check(late), 'IND-LEZ-001')).toEqual(['K21: "ooit" in de kolom Doeldatum is niet te begrijpen.']);
  expect(messagesOf(check(late), 'IND-DOEL-004')).toEqual(['J21: Het doel heeft geen datum.']);
});

describe('a workbook that lacks something', () => {
  test('without a reference date is judged on the day of the check, and says so', async () => {
    const report = check(await workbookOf(dataOf(2017), []));
    expect(report.indicators).toMatchObject({ isDayGiven: false, referenceDay: { year: 2026, month: 3, day: 1 } });
    expect(messagesOf(report, 'IND-PAR-001')).toEqual([expect.stringContaining('Referentiedatum is niet ingevuld.')]);
    expect(formatReportText(report, indicatoren, { language: 'nl', paint: (_, each) => each, isVerbose: false })).toContain('Doelen, stand op 1 maart 2026 (de dag van deze controle: de werkmap noemt geen referentiedatum)');
  });

  test('with a column twice judges no indicator', () => {
    const report = check(change(book2016, { K3: text('Resultaat') }));
    expect(report.isBound).toBe(false);
    expect(report.indicators).toBeUndefined();
    expect(countsOf(report, 'IND-DOEL-001')).toEqual({ held: 0, broken: 0, undecided: 1, crashed: 0 });
  });

  test('with the columns that were published, and no table or metadata of ours, is found and judged the same', () => {
    const bare = { ...book2016, customXml: [], sheets: book2016.sheets.map((sheet) => ({ ...sheet, tables: [] })) };
    expect(resultsOf(check(bare)).map(({ verdict }) => verdict)).toEqual(EXPECTED_2016.map(({ verdict }) => verdict));
  });
});
