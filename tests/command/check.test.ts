import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Bench } from './run';

const bench = new Bench();

beforeAll(() => {
  bench.fill('plan.xlsx');
  bench.change('plan.xlsx', 'fout.xlsx', { 'Personeelsplan!D21': 118, 'Personeelsplan!A17': 'B' });
  bench.fill('waarschuwing.xlsx', ['Entiteit=Proefinstelling', 'Referentiedatum=31/12/2015', 'Plafond=155'], 'niveau;rang;functie;statutair ingevuld;statutair vacant;contractueel ingevuld onbepaalde duur;contractueel ingevuld bepaalde duur;contractueel vacant onbepaalde duur;contractueel vacant bepaalde duur\nA;A1;Informaticus;;;;;;\n');
  bench.write('stuk.xlsx', 'geen werkmap');
});

afterAll(() => bench.remove());

interface JsonReport {
  readonly format: string;
  readonly workbook: string;
  readonly isBound: boolean;
  readonly counts: Readonly<Record<'held' | 'broken' | 'undecided' | 'crashed', number>>;
  readonly rules: readonly { readonly rule: string; readonly title: string; readonly applies: boolean; readonly counts: JsonReport['counts'] }[];
  readonly findings: readonly { readonly rule: string; readonly severity: string; readonly verdict: string; readonly address?: string; readonly item?: string; readonly text: string; readonly why: string; readonly solve: string; readonly place?: unknown }[];
  readonly figures: readonly { readonly key: string; readonly value: unknown }[];
  readonly figureLine: string;
  readonly errors?: readonly { readonly id: string; readonly text: string }[];
}

const json = (files: readonly string[], ...words: readonly string[]): readonly JsonReport[] => JSON.parse(bench.run(['check', ...files, '--format', 'json', ...words]).out) as JsonReport[];

describe('a workbook in order', () => {
  test('is told so, with its figures, on stdout only', () => {
    const { exitCode, out, err } = bench.run(['check', 'plan.xlsx']);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(out).toContain('plan.xlsx  Personeelsplan ');
    expect(out).toContain('119 / 24 / 9 = 152  (Statutair / Contractueel onbepaalde duur / Contractueel bepaalde duur = Totaal ingevuld)');
    expect(out).toContain('Alles in orde.');
  });

  test('has no colours when nobody watches', () => {
    expect(bench.run(['check', 'fout.xlsx']).out).not.toContain('\u001b');
  });
});

describe('a workbook with mistakes', () => {
  test('says place, rule, what, why and what to do', () => {
    const { exitCode, out } = bench.run(['check', 'fout.xlsx']);
    expect(exitCode).toBe(1);
    expect(out).toContain([
      '  FOUT  PEP-TOT-001  Totalen kloppen met de rijen',
      '    Personeelsplan!D21: 118 opgegeven, de rijen geven 119: verschil 1.',
      '    Waarom: Het totaal is het cijfer dat gepubliceerd en vergeleken wordt.',
      '    Wat te doen: Verbeter het totaal of de rij die fout is; in ons sjabloon rekent de totaalrij vanzelf.',
    ].join('\n'));
    expect(out).toContain('Personeelsplan!B17 (C2 Hoofdmedewerker): Rang C2 hoort niet bij niveau B.');
    expect(out).toContain('Personeelsplan!D21: De formule is overschreven met 118.');
  });

  test('blocks by its errors; warnings block only when asked', () => {
    expect(bench.run(['check', 'waarschuwing.xlsx'])).toMatchObject({ exitCode: 0 });
    expect(bench.run(['check', 'waarschuwing.xlsx', '--fail-on', 'warning'])).toMatchObject({ exitCode: 1 });
    expect(bench.run(['check', 'waarschuwing.xlsx']).out).toContain('0 fouten, 1 waarschuwing');
  });
});

describe('JSON', () => {
  test('is a list with a report for each file, whole and with counts that add up', () => {
    const [report, ...others] = json(['fout.xlsx']);
    expect(others).toEqual([]);
    expect(report).toMatchObject({ format: 'streefpeil-report/1', workbook: 'fout.xlsx', isBound: true, definition: { id: 'personeelsplan', title: 'Personeelsplan' }, figureLine: '119 / 24 / 9 = 152' });
    expect(report?.rules).toHaveLength(35);
    for (const verdict of ['held', 'broken', 'undecided', 'crashed'] as const) {
      expect(report?.rules.reduce((sum, { counts }) => sum + counts[verdict], 0)).toBe(report?.counts[verdict]);
    }
    for (const finding of report?.findings ?? []) {
      expect(finding).toMatchObject({ rule: expect.stringMatching(/^[A-Z]{3}-[A-Z]{3}-\d{3}$/) as string, severity: expect.stringMatching(/^(error|warning|info)$/) as string, verdict: expect.stringMatching(/^(broken|undecided|crashed)$/) as string });
      for (const text of [finding.text, finding.why, finding.solve]) expect(text.length).toBeGreaterThan(5);
    }
    expect(report?.findings.find(({ rule }) => rule === 'PEP-TOT-001')).toMatchObject({
      address: 'Personeelsplan!D21', place: { sheet: 'Personeelsplan', range: { top: 20, left: 3, bottom: 20, right: 3 } }, text: '118 opgegeven, de rijen geven 119: verschil 1.',
    });
  });

  test('counts what the text counts', () => {
    const [report] = json(['fout.xlsx']);
    const { held = 0, broken = 0, undecided = 0, crashed = 0 } = report?.counts ?? {};
    expect(bench.run(['check', 'fout.xlsx']).out).toContain(`Beoordeeld: ${held + broken + undecided + crashed}. In orde: ${held}. Niet in orde: ${broken}. Niet te beoordelen: ${undecided}. Mislukt: ${crashed}.`);
  });

  test('is worded in the language that is asked; codes stay', () => {
    const [report] = json(['fout.xlsx'], '--lang', 'fr');
    const total = report?.findings.find(({ rule }) => rule === 'PEP-TOT-001');
    expect(total?.text).toBe('118 indiqué, les lignes donnent 119\u00a0: différence 1.');
    expect(total?.severity).toBe('error');
  });
});

describe('several files', () => {
  test('of which one cannot be read: the others are reported all the same', () => {
    const { exitCode, out, err } = bench.run(['check', 'plan.xlsx', 'stuk.xlsx', 'fout.xlsx']);
    expect(exitCode).toBe(3);
    expect(err).toBe('stuk.xlsx: Dit is geen Excel-werkmap, maar gewone tekst. Open het in Excel en bewaar het als Excel-werkmap (.xlsx).\n');
    expect(out.indexOf('plan.xlsx')).toBe(0);
    expect(out).toContain('fout.xlsx  Personeelsplan');
  });

  test('keep their order in JSON, where a file that cannot be read has its reason', () => {
    const [first, second, third] = json(['plan.xlsx', 'stuk.xlsx', 'fout.xlsx']);
    expect([first, second, third].map((report) => report?.workbook)).toEqual(['plan.xlsx', 'stuk.xlsx', 'fout.xlsx']);
    expect(second?.errors).toEqual([{ id: 'unreadable.not-a-zip', facts: { seems: 'text' }, text: 'Dit is geen Excel-werkmap, maar gewone tekst. Open het in Excel en bewaar het als Excel-werkmap (.xlsx).' }]);
    expect(third?.findings.length).toBeGreaterThan(0);
  });

  test('--quiet still tells which file could not be read', () => {
    expect(bench.run(['check', 'stuk.xlsx', '--quiet'])).toMatchObject({ exitCode: 3, out: '', err: expect.stringContaining('stuk.xlsx: ') as string });
  });
});

describe('--out', () => {
  test('writes what would have been shown, and says so', () => {
    const shown = bench.run(['check', 'fout.xlsx']).out;
    expect(bench.run(['check', 'fout.xlsx', '--out', 'verslag.txt'])).toEqual({ exitCode: 1, out: '', err: 'verslag.txt geschreven.\n' });
    expect(bench.read('verslag.txt').toString('utf8').trim()).toBe(shown.trim());
    expect(bench.list().filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
