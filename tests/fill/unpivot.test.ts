/** Wide tables as they were published become one row for each figure. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadDefinition } from '../../core/definition/load';
import { type DataFile, readData } from '../../core/fill/read-data';
import { wordMessage } from '../../core/text/word-message';
import { indicatoren } from '../check/indicatoren';
import { SMALL } from '../definition/small';
import { complaints, csv } from './personeelsplan';

const table = indicatoren.sheets.flatMap(({ tables }) => tables).find(({ name }) => name === 'Reeksen');
if (!table) throw new Error('no table Reeksen');
const published = (name: string): string => readFileSync(`templates/indicatoren/data/reeks-${name}.csv`, 'utf8');

function fill(id: string, file: DataFile) {
  const source = indicatoren.sources.find((each) => each.id === id);
  if (!table || !source) throw new Error(`no source ${id}`);
  return readData(file, { definition: indicatoren, table, source, needed: 'all', parameters: new Map(), today: 42_735 });
}

test('the data of the template are the published ones', () => {
  for (const name of ['erkenningsaanvragen-2016', 'ingeschreven-leertijd', 'ondernemerschapstrajecten', 'voltijds-engagement-leertijd']) {
    expect(published(name)).toBe(readFileSync(`tests/data/published/reeks-${name}.csv`, 'utf8'));
  }
});

describe('published tables', () => {
  test('with measures beside each other give a row for each month and measure', () => {
    const { filled, counted } = fill('erkenningsaanvragen', csv(published('erkenningsaanvragen-2016')));
    expect(counted).toEqual({ read: 7, rows: 14, ignored: 0, blank: 0, isCounted: false });
    expect(filled.rows[1]).toEqual(['Erkenningsaanvragen alternerende opleiding', '1.1', '', 'Goedgekeurde aanvragen', '2016', '2016-07', 'cijfer', 'aantal', '169', ''].map((text) => (text === '' ? null : text)));
    expect(filled.rows.at(-1)?.slice(3)).toEqual(['Goedgekeurde aanvragen', '2016', null, 'totaal', 'aantal', '4845', 'ja']);
  });

  test('with school years beside each other give a row for each figure, and none for what was not measured yet', () => {
    const { filled, counted } = fill('ingeschreven-leertijd', csv(published('ingeschreven-leertijd')));
    expect(counted).toEqual({ read: 3, rows: 7, ignored: 0, blank: 2, isCounted: false });
    expect(filled.rows.map((row) => [row[4], row[5], row[8]])).toEqual([
      ['2014-2015', '1 oktober', '2548'], ['2015-2016', '1 oktober', '2259'], ['2016-2017', '1 oktober', '1842'],
      ['2014-2015', '1 februari', '2636'], ['2015-2016', '1 februari', '2360'], ['2014-2015', '1 juni', '2527'], ['2015-2016', '1 juni', '2294'],
    ]);
    expect(filled.lines).toEqual([2, 2, 2, 3, 3, 4, 4]);
  });

  test('keep figures as typed, and tell the row from the moment at which it was measured', () => {
    const rows = fill('ondernemerschapstrajecten', csv(published('ondernemerschapstrajecten'))).filled.rows;
    expect(rows[4]?.slice(3, 9)).toEqual(['Aantal ingeschreven cursisten', '2014-2015', '1 juni', 'cijfer', 'aantal', '35.753']);
    expect(rows.at(-1)?.slice(6)).toEqual(['verhouding', '%', '12.6%', 'ja']);
    expect(fill('voltijds-engagement', csv(published('voltijds-engagement-leertijd'))).filled.rows.at(-1)?.slice(4)).toEqual(['2015-2016', null, 'gemiddelde', '%', '96,15%', 'ja']);
  });

  test('take a code of their own, and years to come', () => {
    const { filled } = fill('voltijds-engagement', csv('meetmoment;code;2016-2017;2017-2018\n1/10;DP19;94,95%;95,2%\n'));
    expect(filled.rows.map((row) => [row[1], row[4], row[8]])).toEqual([['DP19', '2016-2017', '94,95%'], ['DP19', '2017-2018', '95,2%']]);
  });

  test('from a workbook are read as their cells show them', () => {
    const rows = new Map([[2, [{ value: 'Meetmoment' }, { value: '2014-2015' }, { value: 2016 }]], [3, [{ value: '1/10' }, { value: 0.9804, format: '0.00%' }, { value: '94,95%' }]]]);
    const workbook = { sheets: [{ name: 'Blad1', rows, tables: [], merges: [] }], names: [], customXml: [], dateSystem: 1900 } as unknown as Extract<DataFile, { form: 'workbook' }>['workbook'];
    expect(fill('voltijds-engagement', { form: 'workbook', workbook }).filled.rows.map((row) => [row[4], row[8]])).toEqual([['2014-2015', '98,04 %'], ['2016', '94,95%']]);
  });
});

describe('a table that does not fit is refused', () => {
  test.each([
    ['voltijds-engagement', 'meetmoment,nu\n1/10,3\n', ['No column header is a year or school year, such as 2016 or 2015-2016.']],
    ['voltijds-engagement', 'meetmoment,2016,2016\n1/10,3,4\n', ['The column "2016" appears twice.']],
    ['voltijds-engagement', 'dag,2016\n1/10,3\n', ['The column meetmoment is missing.']],
    ['voltijds-engagement', 'meetmoment,2016\n,3\n', ['Line 2: the column meetmoment is blank. Fill it in, or leave the whole row out.']],
    ['voltijds-engagement', 'meetmoment,2016\n1/10,\n', ['The file has no rows of data.']],
    ['erkenningsaanvragen', 'maand,nieuwe aanvragen\n2016-07,3\n', ['The column Goedgekeurde aanvragen is missing.']],
  ])('%s: %s', (id, text, sentences) => {
    expect(complaints(() => fill(id, csv(text)))).toEqual(sentences);
  });

  test('one that is given without its source is told by what it can be', () => {
    const [first] = indicatoren.sheets.flatMap(({ tables }) => tables);
    if (!first) throw new Error('no table');
    expect(complaints(() => readData(csv(published('erkenningsaanvragen-2016')), { definition: indicatoren, table: first, needed: 'all', parameters: new Map(), today: 42_735 }))).toEqual([
      'This is an export (Applications for recognition by month), not a list with the columns of the template. Add --source erkenningsaanvragen to read it.',
    ]);
  });
});

describe('mistakes in a source that fills are told with their line', () => {
  const mistakes = (lines: string): readonly string[] =>
    loadDefinition(`${SMALL.trimEnd()}\nsources:\n  - id: breed\n    label: Breed\n    table: Functies\n    columns: [{ name: functie }]\n${lines}`, 'd.yaml').problems.map(({ path, message }) => `${path}: ${wordMessage(message, 'en')}`);
  const fine = '    unpivot: { columns: periods, into: jaar, value: waarde }\n    fills: { Functie: "=[@functie]", Ingevuld: "=[@waarde]" }\n';

  test('a right one has none', () => {
    expect(mistakes(fine)).toEqual([]);
  });

  test.each([
    [fine.replace('[@waarde]', '[@warde]'), 'sources[0].fills.Ingevuld: there is no column warde (character 2 of =[@warde]); did you mean waarde?'],
    [fine.replace('into: jaar', 'into: functie'), 'sources[0].unpivot.into: "functie" is already in use'],
    [fine.replace('Functie: "=[@functie]", ', ''), 'sources[0].fills: fills lacks the column "Functie", by which a row of the table Functies is known'],
    [fine.replace('periods', 'jaren'), 'sources[0].unpivot.columns: '],
    [`${fine}    counts: { Ingevuld: "=1" }\n`, 'sources[0]: a source with fills does not count: leave out counts, or leave out fills'],
    ['    unpivot: { columns: periods, into: jaar, value: waarde }\n', 'sources[0]: "groupBy" is missing'],
  ])('%#', (lines, sentence) => {
    expect(mistakes(lines)[0]).toContain(sentence);
  });
});
