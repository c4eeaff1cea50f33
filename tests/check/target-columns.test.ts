/** The columns that say how a target was read: filled in for new rows, right when they are checked, and told when phrase and numbers disagree. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeTargetColumns } from '../../core/check/target-columns';
import { formatPlace } from '../../core/model/place';
import type { Report } from '../../core/model/report';
import type { Scalar } from '../../core/model/scalar';
import { LANGUAGES } from '../../core/model/words';
import type { NewContent } from '../../core/model/edit';
import { readWorkbook } from '../../core/ooxml/read';
import { wordMessage } from '../../core/text/word-message';
import { nodeCodec } from '../../scripts/codec';
import { writeTemplate } from '../../scripts/template/write-template';
import { TODAY, change, check, contentOf, dataOf, indicatorTable, indicatoren } from './indicatoren';

const text = (content: string): NewContent => ({ kind: 'text', text: content });
const content = (year: 2016 | 2017) => contentOf(dataOf(year), ['Referentiedatum=31/12/2016']);

/** A new workbook as `streefpeil fill` makes it. */
async function fill(year: 2016 | 2017, language: (typeof LANGUAGES)[number]) {
  const { tables: [filled], parameters } = content(year);
  if (!filled) throw new Error('nothing filled');
  const rows = writeTargetColumns(indicatoren, indicatorTable, filled.rows, parameters, TODAY, language);
  return { rows, workbook: readWorkbook(await writeTemplate(indicatoren, language, { tables: [{ ...filled, rows }], parameters }, TODAY), nodeCodec) };
}

const asRead = (report: Report): readonly string[] =>
  report.findings.filter(({ rule }) => rule === 'IND-DOEL-007').map(({ verdict, place, message }) => `${verdict} ${place ? formatPlace(place) : '-'}: ${wordMessage(message, 'nl')}`);

describe('the published targets', () => {
  test.each(LANGUAGES.flatMap((language) => ([2016, 2017] as const).map((year) => [year, language] as const)))('of %s in %s are written as they are read, and held', async (year, language) => {
    const { workbook } = await fill(year, language);
    const report = check(workbook);
    expect(asRead(report)).toEqual([]);
    expect(report.rules.find(({ rule }) => rule === 'IND-DOEL-007')?.counts).toMatchObject({ broken: 0, undecided: 0 });
    // The columns change no verdict.
    expect(report.indicators?.counts).toEqual(check(readWorkbook(await writeTemplate(indicatoren, language, content(year), TODAY), nodeCodec)).indicators?.counts);
  });

  test('say sort, value, end of a band and distance', async () => {
    const { rows } = await fill(2016, 'nl');
    const of = (code: string) => rows.find((row) => row[0] === code)?.slice(17, 21);
    expect(of('DP3')).toEqual(['stijging; minstens', '15', null, '+16']);
    expect(of('DP7')).toEqual(['stijging met', '+3 %', null, '+2591']);
    expect(of('DP9')).toEqual(['minstens', '80 %', null, '-6 procentpunt']);
    expect(of('DP18')).toEqual(['dalende trend keren', null, null, '-289']);
    expect(of('DP19')).toEqual(['tussen', '97 %', '98 %', '-4,85 procentpunt']);
    expect(of('DP26')).toEqual(['stijging', null, null, null]);
    expect(of('DP1')).toEqual(['mijlpaal', null, null, null]);
  });
});

describe('what stands there', () => {
  test('may be typed in another notation, and left out', async () => {
    const { workbook } = await fill(2016, 'nl');
    expect(asRead(check(change(workbook, { S23: text('97,0%'), S27: { kind: 'number', number: 1_400_000 }, S21: { kind: 'blank' }, R21: { kind: 'blank' } })))).toEqual([]);
  });

  test('and disagrees with the phrase is told, with what is read', async () => {
    const { workbook } = await fill(2016, 'nl');
    expect(asRead(check(change(workbook, { R12: text('hoogstens'), S12: text('85 %'), T12: text('90 %'), S22: text('2548') })))).toEqual([
      'broken Indicatoren!R12: In de kolom Doeltype staat "hoogstens", maar het doel is gelezen als "minstens".',
      'broken Indicatoren!S12: In de kolom Doelwaarde staat "85 %", maar het doel is gelezen als "80 %".',
      'broken Indicatoren!T12: In de kolom Doel tot staat "90 %", maar het doel heeft daar niets voor.',
      'broken Indicatoren!S22: In de kolom Doelwaarde staat "2548", maar het doel heeft daar niets voor.',
    ]);
  });

  test('a distance of before the result changed is told', async () => {
    const { workbook } = await fill(2016, 'nl');
    expect(asRead(check(change(workbook, { N21: text('7,45') })))).toEqual(['broken Indicatoren!U21: In de kolom Afstand staat "-0,14", maar de afstand is -0,05.']);
    expect(asRead(check(change(workbook, { N21: text('n.b.') })))).toEqual(['broken Indicatoren!U21: In de kolom Afstand staat "-0,14", maar een afstand is er niet.']);
  });

  test('is nowhere filled in: then there is nothing to judge', async () => {
    const report = check(readWorkbook(await writeTemplate(indicatoren, 'nl', content(2016), TODAY), nodeCodec));
    expect(asRead(report)).toEqual(['undecided -: Er is niets gevonden waarvoor deze regel geldt.']);
  });
});

test('whatever the phrase, unit and result, what is written is what a check reads, and nothing typed is replaced', async () => {
  const { workbook } = await fill(2016, 'nl');
  const phrase = fc.oneof(
    fc.constantFrom('Stijging', 'Status quo', 'Stijging van +3%', 'OT: 80%, LT: 90%', '97%-98%', 'minstens drie', 'geen', 'Ntb', 'Rapport klaar', 'meer dan 1.500', 'minimaal 2000 op 1 oktober 2017', 'Dalende trend ombuigen'),
    fc.tuple(fc.constantFrom('minstens', 'maximaal', 'meer dan', 'Stijging, streefwaarde:'), fc.integer({ min: 0, max: 9_999_999 }), fc.constantFrom('', ' %', ' €', ',5', '.000')).map((parts) => `${parts[0]} ${parts[1]}${parts[2]}`),
  );
  const figure = fc.oneof(fc.constantFrom('', 'n.b.', 'OT: 74%\nLT: 93%', '1.234', 'veel'), fc.integer({ min: -50, max: 99_999 }).map(String), fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 99 })).map((parts) => `${parts[0]},${parts[1]} %`));
  fc.assert(fc.property(phrase, figure, figure, fc.constantFrom('', 'aantal', '%', 'euro', 'score op 10'), fc.constantFrom('', 'hoger', 'lager', 'gelijk'), fc.constantFrom(...LANGUAGES), (target, baseline, result, unit, direction, language) => {
    const row = (texts: Readonly<Record<number, string>>): readonly Scalar[] => indicatorTable.columns.map((_, at) => texts[at] ?? null);
    const [written = []] = writeTargetColumns(indicatoren, indicatorTable, [row({ 0: 'X', 3: 'Proef', 5: unit, 6: direction, 8: baseline, 9: target, 13: result })], new Map<string, Scalar>([['Referentiedatum', 42_735]]), TODAY, language);
    expect(written.slice(0, 17)).toEqual(row({ 0: 'X', 3: 'Proef', 5: unit, 6: direction, 8: baseline, 9: target, 13: result }).slice(0, 17));
    expect(writeTargetColumns(indicatoren, indicatorTable, [written], new Map(), TODAY, language)).toEqual([written]);
    const sheets = workbook.sheets.map((sheet) => (sheet.name === 'Indicatoren' ? { ...sheet, rows: new Map([...[...sheet.rows].filter(([at]) => at < 3), [3, written.map((value) => (value === null ? undefined : { value, format: '@' }))] as const]) } : sheet));
    expect(asRead(check({ ...workbook, sheets })).filter((said) => said.startsWith('broken'))).toEqual([]);
  }), { numRuns: 60 });
});
