/** The command over workbooks that give the same figures: what it finds between them, in every format and however many threads check. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FORMAT_NAMES } from '../../core/report/format';
import { Bench } from '../command/run';

const bench = new Bench();
const HEADS = 'Code,Omschrijving,Eenheid,Doel,Resultaat periode,Resultaat,Zelfde als\nP1,Aantal personeelsleden,aantal,hoogstens 155,31/12/2015,152,personeelsplan: ingevuld\nP2,Tevredenheid,score op 10,minstens 7,2015,7.36,\n';
const WANTED = [
  'b-doelen.xlsx: 152, maar het totaal "Totaal ingevuld" in a-plan.xlsx is 151 (Personeelsplan!D21:G21): verschil 1.',
  'c-verslag.xlsx: "een 150-tal" van de indicator P1',
  'c-verslag.xlsx: 7,46, maar 7,36 in b-doelen.xlsx (Indicatoren!N5), voor dezelfde indicator en periode (2015).',
];

beforeAll(() => {
  mkdirSync(join(bench.folder, 'samen'));
  bench.fill('plan.xlsx', ['Entiteit=Proef', 'Referentiedatum=31/12/2015', 'Plafond=155']);
  bench.change('plan.xlsx', 'samen/a-plan.xlsx', { 'Personeelsplan!D20': 4 });
  const { exitCode, err } = bench.run(['fill', 'indicatoren', '--data', '-', '--out', 'samen/b-doelen.xlsx', '--param', 'Entiteit=Proef', '--param', 'Referentiedatum=31/12/2015'], { input: HEADS });
  if (exitCode !== 0) throw new Error(err);
  bench.change('samen/b-doelen.xlsx', 'samen/c-verslag.xlsx', { 'Indicatoren!N4': 'een 150-tal', 'Indicatoren!N5': '7.46' });
});
afterAll(() => bench.remove());

interface Element { readonly workbook: string; readonly findings: readonly { readonly rule: string; readonly text: string }[] }

const told = (out: string): readonly string[] => (JSON.parse(out) as readonly Element[]).flatMap(({ workbook, findings }) => findings.filter(({ rule }) => /-WRK-/.test(rule)).map(({ text }) => `${workbook}: ${text}`)).sort();

test('each difference is told at the later workbook, the same by one thread and by three, and every format carries it', () => {
  const { out, exitCode } = bench.run(['check', 'samen', '--format', 'json', '--fail-on', 'warning']);
  expect(exitCode).toBe(1);
  expect(told(out)).toEqual(WANTED.map((text) => expect.stringContaining(text) as unknown));
  for (const jobs of ['1', '3']) expect(told(bench.run(['check', 'samen', '--format', 'json', '--jobs', jobs, '--timeout', '60']).out)).toEqual(told(out));
  for (const format of FORMAT_NAMES) expect(bench.run(['check', 'samen', '--format', format]).out, format).toContain('IND-WRK-001');
});

test('annotated copies hold what was found between them; a workbook alone has nothing to be held beside', () => {
  expect(bench.run(['check', 'samen', '--annotate', 'kopie', '-q']).exitCode).not.toBe(3);
  expect(bench.read(join('kopie', 'c-verslag.xlsx')).length).toBeGreaterThan(bench.read(join('samen', 'c-verslag.xlsx')).length);
  expect(told(bench.run(['check', 'samen/c-verslag.xlsx', '--format', 'json']).out)).toEqual([]);
});
