/** A workbook to which the sheet for explanations was added, opened and saved by LibreOffice: the explanation is still on it, and still counts. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { locateTables } from '../../core/locate/locate-tables';
import { annotate } from '../../core/ooxml/annotate';
import { newExplanationSheet } from '../../core/explain/new-explanation-sheet';
import { planExplanation } from '../../core/explain/plan-explanation';
import { readWorkbook } from '../../core/ooxml/read';
import { changeWorkbook } from '../../scripts/change-workbook';
import { nodeCodec } from '../../scripts/codec';
import { personeelsplan } from '../check/workbook-of';
import { saveAll } from './recalculated';

test('LibreOffice opens the workbook with its new sheet and table', () => {
  const bytes = annotate(new Uint8Array(readFileSync('tests/data/workbooks/xlsxwriter-personeelsplan.xlsm')), { sheet: newExplanationSheet('nl'), marks: [] }, nodeCodec);
  const workbook = readWorkbook(bytes, nodeCodec);
  const finding = { rule: 'PEP-VRG-002', severity: 'warning', verdict: 'broken', message: { id: 'x', facts: {} }, fingerprint: 'Proef | Oud' } as const;
  const planned = planExplanation(personeelsplan, workbook, [finding], { text: 'Nieuwe naam.', date: 46_082, state: 'accepted' }, 'nl');
  if ('problem' in planned) throw new Error(planned.problem.id);
  const [saved] = saveAll([changeWorkbook('plan.xlsm', bytes, workbook, planned)]);
  if (!saved) throw new Error('nothing was saved');
  const table = locateTables(personeelsplan, readWorkbook(saved, nodeCodec)).tables.find(({ name }) => name === 'Verantwoording');
  expect(table?.columns.map(({ values }) => values[0])).toEqual(['PEP-VRG-002', null, 'Proef | Oud', 'Nieuwe naam.', null, 46_082, null, 'aanvaard']);
});
