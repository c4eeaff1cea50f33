/** What people type for a result and get something else: names that ask for a form, names that start with a hyphen, and a workbook where a list is wanted. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Bench } from './run';

const bench = new Bench();
beforeAll(() => bench.fill('-plan.xlsx'));
afterAll(() => bench.remove());

test('the name of --out chooses the form of a report, unless --format does', () => {
  const write = (name: string, ...words: readonly string[]): string => {
    expect(bench.run(['check', './-plan.xlsx', '--lang', 'nl', '--out', name, ...words]).exitCode).toBe(0);
    return bench.read(name).toString('utf8');
  };
  expect(write('verslag.HTML')).toMatch(/^<!doctype html>/i);
  expect(write('verslag.md')).toMatch(/^# Verslag van de controle/);
  expect(write('verslag.json')).toMatch(/^\[/);
  expect(write('tekst.html', '--format', 'text')).toContain('Alles in orde.');
});

test.each([
  [['check', './-plan.xlsx', '--out', 'kopie.xlsx'], '--out kopie.xlsx kan niet: een controle geeft een verslag, geen werkmap.'],
  [['compare', './-plan.xlsx', './-plan.xlsx', '--out', 'verschil.html'], '--out verschil.html kan niet: een vergelijking is een .xlsx-, .json- of .txt-bestand.'],
  [['summary', './-plan.xlsx', '--expected', './-plan.xlsx', '--out', 'overzicht.xlsx'], '--expected ./-plan.xlsx kan niet: de lijst is een .csv- of .txt-bestand.'],
  [['check', '-plan.xlsx'], '-plan.xlsx begint met een streepje en is dus als optie gelezen. Schrijf ./-plan.xlsx voor het bestand.'],
  [['check', '-plam.xlsx'], 'Er is geen optie -plam.xlsx.'],
])('%s is refused with what to do', (words, message) => {
  const before = bench.list();
  const { exitCode, out, err } = bench.run([...words, '--lang', 'nl']);
  expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
  expect(err).toContain(message);
  expect(bench.list()).toEqual(before);
});

test('a copy with findings that is there already is told with the option that it came from', () => {
  mkdirSync(join(bench.folder, 'kopie'));
  bench.write('kopie/-plan.xlsx', 'van mij');
  expect(bench.run(['check', './-plan.xlsx', '--annotate', 'kopie', '--lang', 'nl'])).toEqual({ exitCode: 2, out: '', err: `${join('kopie', '-plan.xlsx')} bestaat al en is niet overschreven. Kies een andere map met --annotate, of gebruik --force.\n` });
  expect(bench.read('kopie/-plan.xlsx').toString()).toBe('van mij');
});
