/** Findings explained through the command, in workbooks of the published figures. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { valueAt } from '../../core/model/workbook';
import { readWorkbook } from '../../core/ooxml/read';
import { nodeCodec } from '../../scripts/codec';
import { Bench, PROGRAM_WORDS } from './run';

const bench = new Bench();

beforeAll(() => {
  bench.write('in.csv', readFileSync('templates/indicatoren/data/2016.csv', 'utf8'));
  expect(bench.run(['fill', 'indicatoren', '--data', 'in.csv', '--out', '2016.xlsx', ...['Entiteit=Proef', 'Referentiedatum=31/12/2016', 'DoelenOp=31/12/2016'].flatMap((each) => ['--param', each])])).toMatchObject({ exitCode: 0 });
});
afterAll(() => bench.remove());

const MISSED = ['DP9', 'DP15 Aantal ingeschreven op 1 oktober', 'DP15 Aantal getuigschriften ondernemerschapstraject beroepskennis', 'DP17', 'DP18', 'DP19', 'DP22'];
const explain = (file: string, ...words: readonly string[]) => bench.run(['explain', file, '--rule', 'IND-DOEL-001', '--text', 'Zie het jaarverslag.', ...words]);

describe('streefpeil explain with a workbook', () => {
  test('shows what may be explained, with the values that it rests on', () => {
    const { out, exitCode } = bench.run(['explain', '2016.xlsx']);
    expect(exitCode).toBe(0);
    expect([...out.matchAll(/^IND-DOEL-001 {2}(.*) {2}\(zonder verantwoording\)$/gm)].map(([, row]) => row)).toEqual(MISSED);
    expect(out).toContain('  7.36 | Stijging Streefwaarde: 7.5 | 7.22\n');
  });

  test('writes a row on the sheet and leaves every other part as it is', () => {
    const { exitCode, err } = explain('2016.xlsx', '--row', 'dp17', '--author', 'Kwaliteit', '--expires', '31/12/2099', '--state', 'aanvaard', '--out', 'een.xlsx');
    expect([exitCode, err]).toEqual([0, 'IND-DOEL-001: DP17 verantwoord (aanvaard): 7.36 | Stijging Streefwaarde: 7.5 | 7.22\neen.xlsx geschreven.\n']);
    const [before, after] = ['2016.xlsx', 'een.xlsx'].map((name) => unzipSync(bench.read(name)));
    const changed = Object.keys(before ?? {}).filter((name) => Buffer.compare(before?.[name] ?? new Uint8Array(), after?.[name] ?? new Uint8Array()) !== 0);
    expect(changed.filter((name) => !/^xl\/(?:workbook|sharedStrings|styles)\.xml$/.test(name))).toHaveLength(1);
    const { out } = bench.run(['check', 'een.xlsx']);
    expect(out).toContain('      Verantwoording (aanvaard, Kwaliteit): Zie het jaarverslag.\n');
    expect(out).toContain('1 verantwoording: 1 aanvaard.');
    expect(out).toContain('; 1 met aanvaarde verantwoording');
  });

  test('accepted explanations of all warnings make a strict check clean; handed in ones do not', () => {
    const rows = Papa.parse<readonly string[]>(readFileSync('templates/indicatoren/data/2016.csv', 'utf8').trim()).data;
    bench.write('enkele.csv', Papa.unparse(rows.filter((row, at) => at === 0 || row.some((field) => /^DP(?:17|22)$/.test(field))).map((row) => [...row])));
    expect(bench.run(['fill', 'indicatoren', '--data', 'enkele.csv', '--out', 'alles.xlsx', ...['Entiteit=Proef', 'Referentiedatum=31/12/2016', 'DoelenOp=31/12/2016'].flatMap((each) => ['--param', each])])).toMatchObject({ exitCode: 0 });
    const findings = (JSON.parse(bench.run(['check', 'alles.xlsx', '--format', 'json']).out) as readonly { readonly findings: readonly { readonly rule: string; readonly item?: string; readonly fingerprint?: string }[] }[])[0]?.findings ?? [];
    const wanted = new Set(findings.flatMap(({ rule, item, fingerprint }) => (fingerprint === undefined ? [] : [`${rule}\n${item ?? ''}`])));
    expect([...wanted]).toEqual(['IND-DOEL-001\nDP17', 'IND-DOEL-001\nDP22']);
    for (const state of ['in behandeling', 'aanvaard']) {
      for (const [rule = '', row = ''] of [...wanted].map((each) => each.split('\n'))) {
        expect(bench.run(['explain', 'alles.xlsx', '--rule', rule, '--row', row, '--text', 'Gezien.', '--state', state, '--in-place'])).toMatchObject({ exitCode: 0 });
      }
      expect([state, bench.run(['check', 'alles.xlsx', '--fail-on', 'warning']).exitCode]).toEqual([state, state === 'aanvaard' ? 0 : 1]);
    }
    const { out } = bench.run(['check', 'alles.xlsx', '--format', 'json']);
    const [report] = JSON.parse(out) as readonly { readonly explained: object; readonly explanations: { readonly counts: Readonly<Record<string, number>>; readonly entries: readonly object[] } }[];
    expect(report?.explained).toEqual({ accepted: wanted.size, underReview: 0 });
    expect(report?.explanations.counts).toMatchObject({ accepted: wanted.size, replaced: wanted.size });
    expect(report?.explanations.entries).toHaveLength(2 * wanted.size);
  });

  test.each<[string, readonly string[], string]>([
    ['no place for the result', ['--row', 'DP17'], 'Waar moet de werkmap met de verantwoording komen?'],
    ['no row', ['--out', 'nee.xlsx'], `Noem de rij met --row. Te verantwoorden: ${MISSED.join(', ')}.`],
    ['a row without a finding', ['--row', 'DP1', '--out', 'nee.xlsx'], 'IND-DOEL-001 vindt hier niets dat verantwoord kan worden.'],
    ['a day that is none', ['--row', 'DP17', '--expires', 'ooit', '--out', 'nee.xlsx'], '"ooit" is geen datum'],
    ['a day that is past', ['--row', 'DP17', '--expires', '31/12/2017', '--out', 'nee.xlsx'], '31/12/2017 is al voorbij'],
    ['an unknown state', ['--row', 'DP17', '--state', 'klaar', '--out', 'nee.xlsx'], '"klaar" is geen status; kies uit in behandeling, aanvaard, verworpen.'],
    ['the input as output', ['--row', 'DP17', '--out', '2016.xlsx'], 'Gebruik --in-place'],
  ])('refuses %s and writes nothing', (_, words, text) => {
    const before = bench.list();
    const { exitCode, err } = explain('2016.xlsx', ...words);
    expect(exitCode).toBe(2);
    expect(err).toContain(text);
    expect(err).not.toMatch(PROGRAM_WORDS);
    expect(bench.list()).toEqual(before);
  });

  test('an error stays an error', () => {
    bench.fill('plan.xlsx', ['Entiteit=Proef', 'Referentiedatum=31/12/2015', 'Plafond=100']);
    const { exitCode, err } = bench.run(['explain', 'plan.xlsx', '--rule', 'PEP-PLF-001', '--text', 'Mag van de minister.', '--in-place']);
    expect([exitCode, err]).toEqual([2, 'Een bevinding van PEP-PLF-001 kan niet verantwoord worden: los ze op.\n']);
  });

  test('options about a finding make no sense with a rule alone', () => {
    expect(bench.run(['explain', 'PEP-TOT-001', '--text', 'x'])).toMatchObject({ exitCode: 2, err: expect.stringContaining('--text') as string });
  });
});

describe('streefpeil check --annotate', () => {
  test('writes a copy of each workbook with its findings, and leaves the workbook as it was', () => {
    const before = bench.read('2016.xlsx');
    const { exitCode, err } = bench.run(['check', '2016.xlsx', '--annotate', 'kopie']);
    expect([exitCode, err]).toEqual([0, 'Kopieën met bevindingen geschreven in kopie: 1.\n']);
    expect(Buffer.compare(bench.read('2016.xlsx'), before)).toBe(0);
    const copy = readWorkbook(new Uint8Array(bench.read('kopie/2016.xlsx')), nodeCodec);
    const sheet = copy.sheets.at(-1);
    expect(sheet?.name).toBe('Bevindingen');
    expect(sheet && [valueAt(sheet, 5, 0), valueAt(sheet, 5, 1), valueAt(sheet, 5, 2), valueAt(sheet, 5, 3)]).toEqual(['waarschuwing', 'IND-DOEL-001', 'Indicatoren!N12', 'DP9']);
  });

  test.each<[string, readonly string[], string]>([
    ['a copy that is there', ['check', '2016.xlsx', '--annotate', 'kopie'], 'bestaat al'],
    ['the workbook itself as its copy', ['check', '2016.xlsx', '--annotate', '.', '--force'], '2016.xlsx is een werkmap die gecontroleerd wordt'],
    ['standard input', ['check', '-', '--annotate', 'kopie'], '--annotate heeft een bestand nodig'],
  ])('refuses %s', (_, words, text) => {
    const { exitCode, err } = bench.run(words);
    expect(exitCode).toBe(2);
    expect(err).toContain(text);
    expect(err).not.toMatch(PROGRAM_WORDS);
  });
});
