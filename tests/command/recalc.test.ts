import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { patch } from '../../core/ooxml/patch';
import { nodeCodec } from '../../scripts/codec';

interface Recalculation {
  readonly workbook: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly formulas: readonly { readonly sheet: string; readonly cell: string; readonly formula: string; readonly stored: unknown; readonly computed?: unknown; readonly state: string }[];
}

let folder = '';
const run = (...words: readonly string[]) => spawnSync(process.execPath, ['dist/streefpeil.mjs', ...words], { encoding: 'utf8', maxBuffer: 2 ** 26 });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'streefpeil-recalc-'));
  run('fill', 'personeelsplan', '--data', 'templates/personeelsplan/data/2015-12-31.csv', '--lang', 'nl', '--out', join(folder, 'plan.xlsx'));
  writeFileSync(join(folder, 'oud.xlsx'), patch(readFileSync(join(folder, 'plan.xlsx')), [{ sheet: 'Personeelsplan', row: 5, column: 3, content: { kind: 'number', number: 4 } }], nodeCodec));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('every formula of a workbook is listed with its stored result and ours', () => {
  const { stdout, status } = run('recalc', join(folder, 'plan.xlsx'), '--format', 'json');
  const [result] = JSON.parse(stdout) as Recalculation[];
  expect(status).toBe(0);
  expect(result?.counts).toEqual({ agrees: result?.formulas.length, differs: 0, unstored: 0, 'not-computed': 0 });
  expect(result?.formulas.find(({ cell }) => cell === 'D21')).toEqual({ sheet: 'Personeelsplan', cell: 'D21', formula: 'SUBTOTAL(109,Functies[Statutair ingevuld])', stored: 119, computed: 119, state: 'agrees' });
});

test('a formula whose stored result is old is told apart, with exit code 1', () => {
  const { stdout, status } = run('recalc', join(folder, 'oud.xlsx'), '--lang', 'nl');
  expect(status).toBe(1);
  expect(stdout).toContain('Personeelsplan!D21  =SUBTOTAL(109,Functies[Statutair ingevuld])  verschilt: 119 opgeslagen, 122 berekend');
  const differing = stdout.split('\n').filter((line) => line.includes('  verschilt: '));
  expect(differing.filter((line) => /^ {2}(?:Personeelsplan|Samenvatting)!/.test(line))).toHaveLength(8);
  expect(stdout).toContain(`Verschillen: ${differing.length}.`);
});

test('TEXT, for which number formats are loaded when it is first called, gives its text in the built command', () => {
  const formulas = ['TEXT(1234.5,"0.00")', 'TEXT(42735,"dd/mm/yyyy")'];
  const edits = formulas.map((formula, at) => ({ sheet: 'Personeelsplan', row: 40 + at, column: 15, content: { kind: 'formula', formula, cached: 'oud' } } as const));
  writeFileSync(join(folder, 'tekst.xlsx'), patch(readFileSync(join(folder, 'plan.xlsx')), edits, nodeCodec));
  const [result] = JSON.parse(run('recalc', join(folder, 'tekst.xlsx'), '--format', 'json').stdout) as Recalculation[];
  expect(result?.formulas.filter(({ state }) => state !== 'agrees').map(({ formula, computed }) => [formula, computed])).toEqual([[formulas[0], '1234.50'], [formulas[1], '31/12/2016']]);
});
