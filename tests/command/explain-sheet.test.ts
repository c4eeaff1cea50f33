/** Explaining what only last year's workbook can tell, in staffing plans of our own and in one without a sheet for it. */
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readWorkbook } from '../../core/ooxml/read';
import { nodeCodec } from '../../scripts/codec';
import { Bench } from './run';

const bench = new Bench();
const param = (...pairs: readonly string[]): readonly string[] => pairs.flatMap((pair) => ['--param', pair]);

beforeAll(() => {
  bench.fill('oud.xlsx', ['Entiteit=Proef', 'Referentiedatum=31/12/2015', 'Plafond=155', 'Drempel=1']);
  bench.write('nu.csv', readFileSync('templates/personeelsplan/data/2016-12.csv', 'utf8'));
  bench.run(['fill', 'personeelsplan', '--data', 'nu.csv', '--out', 'nu.xlsx', ...param('Entiteit=Proef', 'Referentiedatum=31/12/2016', 'Plafond=155', 'Drempel=1')]);
  bench.write('eigen.xlsm', readFileSync('tests/data/workbooks/xlsxwriter-personeelsplan.xlsm'));
  bench.run(['fill', 'eigen.xlsm', '--data', 'nu.csv', '--out', 'eigen-nu.xlsm', ...param('Referentiedatum=31/12/2016')]);
});
afterAll(() => bench.remove());

test('a large change is explained with --previous, counts as explained, and is no orphan where last year is not given', () => {
  const listed = bench.run(['explain', 'nu.xlsx', '--previous', 'oud.xlsx']).out;
  expect(listed).toContain('PEP-MUT-001  C1 Medewerker  (zonder verantwoording)\n  Vorig jaar 19, nu 17: verschil 2, meer dan 1.');
  expect(bench.run(['explain', 'nu.xlsx', '--previous', 'oud.xlsx', '--rule', 'PEP-MUT-001', '--row', 'C1 Medewerker', '--text', 'Twee pensioneringen.', '--state', 'aanvaard', '--in-place']).exitCode).toBe(0);
  expect(bench.run(['check', 'nu.xlsx', '--previous', 'oud.xlsx']).out).toContain('Verantwoording (aanvaard): Twee pensioneringen.');
  const alone = bench.run(['check', 'nu.xlsx']).out;
  expect(alone).not.toContain('VER-');
  expect(alone).toContain('1 verantwoording: 1 aanvaard.');
  expect(bench.run(['explain', 'nu.xlsx', '--rule', 'PEP-MUT-001', '--row', 'C1 Medewerker', '--text', 'x', '--in-place']).exitCode).toBe(2);
});

test('a workbook without the sheet gets it, and keeps its parts but those that list sheets and styles', () => {
  const before = unzipSync(bench.read('eigen-nu.xlsm'));
  expect(bench.run(['explain', 'eigen-nu.xlsm', '--previous', 'oud.xlsx', '--rule', 'PEP-VRG-002', '--text', 'Nieuwe naam.', '--state', 'aanvaard', '--out', 'met-blad.xlsm']).exitCode).toBe(0);
  const after = unzipSync(bench.read('met-blad.xlsm'));
  const changed = Object.keys(before).filter((name) => Buffer.compare(before[name] ?? new Uint8Array(), after[name] ?? new Uint8Array()) !== 0);
  expect(changed.filter((name) => !/content_types|workbook\.xml|styles|sharedStrings|docProps/i.test(name))).toEqual([]);
  const sheet = readWorkbook(new Uint8Array(bench.read('met-blad.xlsm')), nodeCodec).sheets.at(-1);
  expect([sheet?.name, sheet?.tables.map(({ name }) => name)]).toEqual(['Verantwoording', ['Verantwoording']]);
  expect(bench.run(['check', 'met-blad.xlsm', '--previous', 'oud.xlsx']).out).toContain('Verantwoording (aanvaard): Nieuwe naam.');
});
