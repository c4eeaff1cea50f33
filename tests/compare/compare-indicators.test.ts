/** The published indicators of 2016 and 2017, and small changes to the first. */
import { expect, test } from 'vitest';
import { readForCheck } from '../../core/check/read-for-check';
import { compareIndicators } from '../../core/compare/compare-indicators';
import type { IndicatorChanges } from '../../core/model/indicator-change';
import type { Workbook } from '../../core/model/workbook';
import { TODAY, change, dataOf, indicatoren, workbookOf } from '../check/indicatoren';

const text = (value: string) => ({ kind: 'text', text: value } as const);

function compare(old: Workbook, now: Workbook): IndicatorChanges {
  const [before, after] = [old, now].map((each) => readForCheck(indicatoren, each, TODAY).indicators?.years);
  if (!before || !after) throw new Error('no indicators');
  return compareIndicators(before, after);
}

const day = ['Referentiedatum=31/12/2016'];

test('the same workbook twice has no changes', async () => {
  const workbook = await workbookOf(dataOf(2016), day);
  expect(compare(workbook, workbook)).toEqual({ changes: [], unchangedCount: 27 });
});

test('of the published plans of 2016 and 2017 one indicator kept its words under another code; the others came and went, and none is guessed', async () => {
  const { changes, unchangedCount } = compare(await workbookOf(dataOf(2016), day), await workbookOf(dataOf(2017), day));
  expect(unchangedCount).toBe(0);
  expect(changes.filter(({ kind }) => kind === 'renumbered')).toEqual([{
    kind: 'renumbered', item: '2.13', from: 'DP25', title: 'Aantal organisaties waaraan gunningen werden toegekend',
    changes: [{ what: 'target', old: 'Stijging\nStreefwaarde: 50', now: '' }, { what: 'verdict', old: 'met', now: 'no-target' }],
  }]);
  expect(changes.filter(({ kind }) => kind === 'added').map(({ item }) => item.split(' ')[0])).toEqual('1.1 1.2 1.3 2.1 2.1 2.2 2.3 2.3 2.4 2.5 2.6 2.7 2.8 2.9 2.10 2.11 2.12 2.13 2.14'.split(' '));
  expect(changes.filter(({ kind }) => kind === 'dropped')).toHaveLength(26);
});

test('an indicator under another code is found by its title; what changed is told, with the verdict', async () => {
  const old = await workbookOf(dataOf(2016), day);
  // DP3 stands on the third row: code, unit, direction, baseline and result.
  const { changes, unchangedCount } = compare(old, change(old, { A6: text('3.1'), F6: text('%'), G6: text('hoger'), I6: text('30'), N6: text('14') }));
  expect(unchangedCount).toBe(26);
  expect(changes).toEqual([{
    kind: 'renumbered', item: '3.1', from: 'DP3', title: 'Aantal opstartbare innovatieve trajecten',
    changes: [
      { what: 'unit', old: 'aantal', now: '%' },
      { what: 'direction', old: '', now: 'hoger' },
      { what: 'result', old: '31', now: '14' },
      { what: 'verdict', old: 'met', now: 'missed' },
      { what: 'baseline', old: '31', now: '30' },
    ],
  }]);
});
