import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findJsonMistake } from '../../core/fill/find-json-mistake';
import { type DataFile, readData } from '../../core/fill/read-data';
import { readWorkbook } from '../../core/ooxml/read';
import { nodeCodec } from '../../scripts/codec';
import { plan2016, writePrintLike } from '../locate/print-like';
import { TODAY, complaints, csv, definition, functions, json, published } from './personeelsplan';

const read = (file: DataFile, needed: 'all' | 'key' = 'all') => readData(file, { definition, table: functions, needed, parameters: new Map(), today: TODAY }).filled;
const records = published('2016-12').trim().split('\n').map((line) => line.split(','));
const asObjects = records.slice(1).map((fields) => Object.fromEntries((records[0] ?? []).map((name, at) => [name, fields[at] === '' ? null : at > 2 ? Number(fields[at]) : fields[at]])));

describe('the same rows come out of every kind of file', () => {
  const expected = read(csv(published('2016-12'))).rows;

  test('CSV with semicolons', () => {
    expect(read(csv(published('2016-12').replaceAll(',', ';'))).rows).toEqual(expected);
  });

  test('JSON', () => {
    expect(read(json(JSON.stringify(asObjects))).rows).toEqual(expected);
  });

  test('another workbook of the kind, as printed: with the level once per group', () => {
    const filled = read({ form: 'workbook', workbook: readWorkbook(writePrintLike(plan2016), nodeCodec) });
    expect(filled.rows).toEqual(expected);
    expect([filled.unit, filled.lines[0]]).toEqual(['row', 6]);
  });
});

describe('JSON that cannot be read is refused with its place', () => {
  test.each([
    ['[\n  {"Rang": "A1",}\n]', 'This is not valid JSON: line 2, character 17 cannot stand there.'],
    ['[{"Rang": "A1"}', 'This is not valid JSON: line 1, character 16 cannot stand there.'],
    ['', 'This is not valid JSON: line 1, character 1 cannot stand there.'],
    ['{"Rang": "A1"}', 'The JSON must be a list of objects, one for each row: [{ "Rang": "A1", ... }, ...].'],
    ['[{"Rang": "A1"}, 7]', 'Item 2 is not an object with column names and values.'],
    ['[{"Rang": ["A1"]}]', 'Item 1, column Rang: a value must be text, a number, true or false, not a list or an object.'],
    ['[]', 'The file has no rows of data.'],
  ])('%s', (text, sentence) => {
    expect(complaints(() => read(json(text)))).toEqual([sentence]);
  });

  test('wherever a stray character is put between two tokens, that is the place', () => {
    const value = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)), { maxKeys: 4 });
    fc.assert(fc.property(fc.array(value, { minLength: 1, maxLength: 4 }), fc.nat(), (list, pick) => {
      const lines = JSON.stringify(list, null, 1).split('\n');
      const at = pick % lines.length;
      const text = [...lines.slice(0, at), `?${lines[at] ?? ''}`, ...lines.slice(at + 1)].join('\n');
      expect(findJsonMistake(text)).toBe(lines.slice(0, at).join('\n').length + (at === 0 ? 0 : 1));
    }));
  });

  test('where a text is cut off, nothing but the piece of a last token stands behind the place', () => {
    const text = JSON.stringify(asObjects.slice(0, 2));
    for (let length = 1; length < text.length; length += 1) {
      const cut = text.slice(0, length);
      expect(cut.slice(findJsonMistake(cut))).toMatch(/^(?:"[^"]*|[a-z]{0,4})$/);
    }
  });
});

test('a number in JSON is that number, whatever the locale of typed text', () => {
  const filled = read(json(JSON.stringify([{ ...asObjects[0], statutair_ingevuld: 1.234 }])));
  expect(filled.rows[0]?.[3]).toBe(1.234);
  expect(read(csv(`${records[0]?.join(',')}\nA,A1,x,1.234,,,,,`)).rows[0]?.[3]).toBe(1234);
});

test('for an existing workbook only the columns that name a row are needed', () => {
  const filled = read(csv('Rang,Functie,Statutair ingevuld\nA1,Informaticus,4\n'), 'key');
  expect(filled.given).toEqual([1, 2, 3]);
  expect(complaints(() => read(csv('Rang,Statutair ingevuld\nA1,4\n'), 'key'))).toEqual(['The column Function is missing.']);
});

test('an error in a workbook that serves as data is refused with its row', () => {
  const { sheets: [sheet], ...rest } = readWorkbook(writePrintLike(plan2016), nodeCodec);
  if (!sheet) throw new Error('no sheet');
  const row = [...(sheet.rows.get(6) ?? [])];
  row[3] = { value: { code: '#N/A' } };
  const broken = { ...rest, sheets: [{ ...sheet, rows: new Map([...sheet.rows, [6, row]]) }] };
  expect(complaints(() => read({ form: 'workbook', workbook: broken }))).toEqual(['Row 7, column Statutory filled: "#N/A" is not a number.']);
});

test('an export that is given without its source is recognised as one', () => {
  expect(complaints(() => read(csv(published('hr-export-2016'))))).toEqual(['This is an export (Export from the HR system), not a list with the columns of the template. Add --source personen to read it.']);
  expect(complaints(() => read(csv('Niveau;Rang;Functie;Iets\nA;A1;x;1')))[0]).toContain('"Iets"');
});
