/** The published staffing plans of 31 December 2015 and December 2016. The mutations were worked out by hand from the two tables in print. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkWorkbook } from '../../core/check/check-workbook';
import { fillParameters } from '../../core/fill/fill-parameters';
import { fillTable } from '../../core/fill/fill-table';
import { readDelimited } from '../../core/fill/read-delimited';
import type { Mutation, Pair } from '../../core/model/mutation';
import type { Workbook } from '../../core/model/workbook';
import { readWorkbook } from '../../core/ooxml/read';
import { nodeCodec } from '../../scripts/codec';
import { writeTemplate } from '../../scripts/template/write-template';
import { personeelsplan } from '../check/workbook-of';
import { plan2015, plan2016, writePrintLike } from '../locate/print-like';

const TODAY = 42_735;

async function published(name: string, day: string): Promise<Workbook> {
  const functions = personeelsplan.sheets[0]?.tables[0];
  if (!functions) throw new Error('no table');
  const rows = fillTable(personeelsplan, functions, readDelimited(readFileSync(`templates/personeelsplan/data/${name}.csv`, 'utf8')));
  return readWorkbook(await writeTemplate(personeelsplan, 'nl', { tables: [rows], parameters: fillParameters(personeelsplan, ['Entiteit=SYNTRA Vlaanderen', 'Plafond=155', `Referentiedatum=${day}`]) }, TODAY), nodeCodec);
}

/** Function; then filled posts: statutory, contractual permanent, contractual fixed-term; then all. Before and after, where they differ. */
const BY_HAND: readonly (readonly [string, Pair | null, Pair | null, Pair | null, Pair])[] = [
  ['A2A Afdelingshoofd', [3, 2], null, null, [3, 2]],
  ['A1 Pedagogisch adviseur', [33, 32], [4, 5], [3, 2], [40, 39]],
  ['A1 Adjunct van de directeur', [14, 13], [3, 6], [3, 2], [20, 21]],
  ['B3 LTB-deskundige spec', null, [14, 13], null, [14, 13]],
  ['B1 LTB-deskundige', [19, 17], null, [2, 3], [23, 22]],
  ['B1 Deskundige', null, null, [1, 0], [3, 2]],
  ['C3 Senior hoofdmedewerker', [5, 6], null, null, [5, 6]],
  ['C2 Hoofdmedewerker', [12, 10], null, null, [12, 10]],
  ['C1 Medewerker', [19, 17], null, null, [19, 17]],
  ['D1 Assistent', [5, 6], null, null, [6, 7]],
];

const STATUTES = ['statutair', 'contractueel onbepaalde duur', 'contractueel bepaalde duur'];

const asByHand = ({ item, filled, changes }: Mutation) =>
  [item, ...STATUTES.map((statute) => changes.find((change) => change.statute.nl === statute)?.filled ?? null), filled];

test('152 became 146: ten functions changed, five did not, none came, went or moved', async () => {
  const report = checkWorkbook(personeelsplan, await published('2016-12', '31/12/2016'), { workbookName: '2016.xlsx', today: TODAY, previous: { workbook: await published('2015-12-31', '31/12/2015'), name: '2015.xlsx' } });
  const mutations = report.previous?.mutations;
  expect(mutations?.mutations.map(asByHand)).toEqual(BY_HAND);
  expect(mutations?.mutations.every(({ kind, vacant }) => kind === 'changed' && vacant.every((posts) => posts === 0))).toBe(true);
  expect(mutations?.mutations.flatMap(({ changes }) => changes).every(({ kind, filled: [old, now] }) => kind === (now > old ? 'filled' : 'vacated'))).toBe(true);
  expect(mutations?.unchangedCount).toBe(5);
  expect(mutations?.totals.map(({ group = 'alle', filled, statutes }) => [group, filled, ...statutes.map((each) => each.filled)])).toEqual([
    ['A', [67, 66], [54, 51], [7, 11], [6, 4]],
    ['B', [41, 38], [22, 20], [16, 15], [3, 3]],
    ['C', [36, 33], [36, 33], [0, 0], [0, 0]],
    ['D', [8, 9], [7, 8], [1, 1], [0, 0]],
    ['alle', [152, 146], [119, 112], [24, 27], [9, 7]],
  ]);
  expect(report.findings).toEqual([]);
});

test('the plans as they stand in print give the same mutations', () => {
  const [old, now] = [plan2015, plan2016].map((plan) => readWorkbook(writePrintLike(plan), nodeCodec));
  if (!old || !now) throw new Error('no workbook');
  const report = checkWorkbook(personeelsplan, now, { workbookName: '2016.xlsx', today: TODAY, previous: { workbook: old, name: '2015.xlsx' } });
  expect(report.previous?.mutations?.mutations.map(asByHand)).toEqual(BY_HAND);
});
