import { describe, expect, test } from 'vitest';
import { loadDefinition } from '../../core/definition/load';
import { type DataFile, readData } from '../../core/fill/read-data';
import { readParameters } from '../../core/fill/read-parameters';
import type { Scalar } from '../../core/model/scalar';
import { wordMessage } from '../../core/text/word-message';
import { SMALL } from '../definition/small';
import { TODAY, complaints, csv, definition, functions, json, published, source } from './personeelsplan';

const count = (file: DataFile, given: ReadonlyMap<string, Scalar> = new Map()) =>
  readData(file, { definition, table: functions, source, needed: 'all', parameters: readParameters(definition, [], given), today: TODAY });
const HEAD = 'Naam,Rijksregisternummer,Statuut,Duur,Bezetting,VTE,Niveau,Rang,Functie';

test('the export of 2016, a row per head, counts into exactly the published plan', () => {
  const expected = readData(csv(published('2016-12')), { definition, table: functions, needed: 'all', parameters: new Map(), today: TODAY });
  const { filled, counted } = count(csv(published('hr-export-2016')));
  expect(filled.rows).toEqual(expected.filled.rows);
  expect(counted).toEqual({ read: 146, rows: 15, ignored: 1, isCounted: true });
});

test('other spellings of columns and values mean the same, and rows of one function may stand anywhere', () => {
  const { filled } = count(csv('Dienstverband;Type contract;Bezet;Graad;Functietitel\nVast benoemd;;ja;A1;Informaticus\nC;onbep.;V;B1;Deskundige\nSTAT.;;in dienst;A1;informaticus \n'));
  expect(filled.rows).toEqual([['A', 'A1', 'Informaticus', 2, null, null, null, null, null, null, null], ['B', 'B1', 'Deskundige', null, null, null, null, 1, null, null, null]]);
  expect(filled.lines).toEqual([2, 3]);
});

test('full-time equivalents are summed where the plan counts in them', () => {
  const rows = `${HEAD}\n,,S,,I,"0,8",A,A1,Informaticus\n,,S,,I,"0,6",A,A1,Informaticus\n,,C,bep,I,"0,1",A,A1,Informaticus\n,,C,bep,I,"0,2",A,A1,Informaticus\n`;
  expect(count(csv(rows), new Map([['Telbasis', 'VTE']])).filled.rows[0]?.slice(3, 7)).toEqual([1.4, null, null, 0.3]);
  expect(count(csv(rows)).filled.rows[0]?.slice(3, 7)).toEqual([2, null, null, 2]);
  expect(complaints(() => count(csv(rows.replace('"0,6"', '')), new Map([['Telbasis', 'VTE']])))).toEqual([
    'Line 3 cannot be counted: its weight or a count is not a number of zero or more. Check the numbers on that row.',
  ]);
});

describe('persons stay out of the result and out of every message', () => {
  const person = 'Voornaam Achternaam,85.07.30-033.61';

  test('columns that are not declared are only counted', () => {
    const { filled, counted } = count(csv(`${HEAD}\n${person},S,,I,1,A,A1,Informaticus\n`));
    expect(counted?.ignored).toBe(2);
    expect(JSON.stringify(filled)).not.toMatch(/naam|85\.07/i);
  });

  test.each([
    ['X,,I,1,A,A1,Informaticus', ['Line 2, column Statuut: "X" is unknown. Possible are: statutair, contractueel.']],
    ['S,,,1,A,A1,Informaticus', ['Line 2: the column Bezetting is blank. Fill it in, or leave the whole row out.']],
    ['C,,I,1,A,A1,Informaticus', ['Line 2 counts in no column at all. Check whether these columns agree: Statuut, Duur, Bezetting, VTE, Niveau, Rang, Functie.']],
    ['S,,I,veel,A,A1,Informaticus', ['Line 2, column VTE: "veel" is not a number.']],
    ['S,soms,I,1,E,A1,', ['Line 2, column Duur: "soms" is unknown. Possible are: onbepaald, bepaald.', 'Line 2, column Niveau: "E" is unknown. Possible are: A, B, C, D.', 'Line 2: the column Functie is blank. Fill it in, or leave the whole row out.']],
  ])('%s', (fields, sentences) => {
    const told = complaints(() => count(csv(`${HEAD}\n${person},${fields}\n`)));
    expect(told).toEqual(sentences);
    expect(told.join()).not.toMatch(/Voornaam|85\.07/);
  });

  test('a column that is missing or there twice is told by the name that the source gives it', () => {
    expect(complaints(() => count(csv('Naam,Statuut,Status,Rang,Functie\nx,S,S,A1,y\n')))).toEqual(['The column "Statuut" appears twice.', 'The column Bezetting is missing.']);
  });
});

test('a list of objects is told by its items', () => {
  expect(complaints(() => count(json('[{"Statuut":"S","Bezetting":"I","Rang":"A1","Functie":"y"},{"Statuut":"?","Bezetting":"I","Rang":"A1","Functie":"y"}]')))).toEqual([
    'Item 2, column Statuut: "?" is unknown. Possible are: statutair, contractueel.',
  ]);
});

describe('mistakes in a source are told with their line', () => {
  const withSource = (lines: string): readonly string[] => {
    const text = `${SMALL.trimEnd()}\nsources:\n  - id: personen\n    label: Personen\n${lines}`;
    return loadDefinition(text, 'd.yaml').problems.map(({ path, message }) => `${path}: ${wordMessage(message, 'en')}`);
  };
  const fine = '    table: Functies\n    columns:\n      - name: Rol\n      - name: Deel\n        type: number\n    groupBy: { Functie: "=[@Rol]" }\n    counts: { Ingevuld: "=1" }\n    weight: "=[@Deel]"\n';

  test('a right one has none', () => {
    expect(withSource(fine)).toEqual([]);
  });

  test.each([
    [fine.replace('table: Functies', 'table: Functie'), 'sources[0].table: there is no table "Functie"'],
    [fine.replace('[@Rol]', '[@Rolle]'), 'sources[0].groupBy.Functie: '],
    [fine.replace('Functie: "=', 'Functei: "='), 'sources[0].groupBy: groupBy lacks the column "Functie", by which a row of the table Functies is known'],
    [fine.replace('counts: { Ingevuld', 'counts: { Vacant'), 'sources[0].counts.Vacant: the workbook calculates the column "Vacant" itself'],
    [fine.replace('counts: { Ingevuld', 'counts: { Functie'), 'sources[0].counts.Functie: the column "Functie" holds no numbers and cannot be counted'],
    [fine.replace('name: Deel', 'name: rol'), 'sources[0].columns[1].name: "rol" '],
    [fine.replace('"=[@Deel]"', '"=Functies[Ingevuld]"'), 'sources[0].weight: '],
  ])('%#', (lines, sentence) => {
    const told = withSource(lines);
    expect(told.some((each) => each.startsWith(sentence)), told.join('\n')).toBe(true);
  });
});
