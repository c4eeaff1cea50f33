/** A check that builds on the one before gives the very report of a check that starts anew. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkWorkbook } from '../../core/check/check-workbook';
import { Rechecker } from '../../core/check/rechecker';
import type { Definition } from '../../core/definition/definition';
import { recogniseDefinition } from '../../core/locate/recognise';
import { applyEdits } from '../../core/model/apply-edits';
import type { Edit, NewContent } from '../../core/model/edit';
import type { Workbook } from '../../core/model/workbook';
import { readWorkbook } from '../../core/ooxml/read';
import { nodeCodec } from '../../scripts/codec';
import { fillDemo, makeDemoWorkbooks } from '../../scripts/generate/demo-workbooks';

const OPTIONS = { workbookName: 'plan.xlsx', today: 46_000 };
const read = (bytes: Uint8Array): Workbook => readWorkbook(bytes, nodeCodec);
const definitions = ['personeelsplan', 'indicatoren'].map((kind) => JSON.parse(readFileSync(`dist/definitions/${kind}.json`, 'utf8')) as Definition);
const demo = makeDemoWorkbooks();
const workbooks = {
  'a plan without mistakes': demo.plan2016,
  'a plan with mistakes': demo.broken2016,
  'a plan of somebody\'s own': new Uint8Array(readFileSync('tests/data/workbooks/xlsxwriter-personeelsplan.xlsm')),
  'indicators': fillDemo('indicatoren', 'templates/indicatoren/data/2016.csv', ['Referentiedatum=31/12/2016']),
};

const content: fc.Arbitrary<NewContent> = fc.oneof(
  fc.integer({ min: -2, max: 40 }).map((number): NewContent => ({ kind: 'number', number })),
  fc.constantFrom(0.5, 1e6, 42_735).map((number): NewContent => ({ kind: 'number', number })),
  fc.constantFrom('A', 'B2', 'Informaticus', '12', '1.234', 'n.v.t.', '80% of meer', 'Stijging', 'IND-DOEL-001', 'x').map((text): NewContent => ({ kind: 'text', text })),
  fc.constant<NewContent>({ kind: 'blank' }),
);
/** Mostly a place in the data, sometimes one just outside them; `back` puts back what stood there first. */
const step = fc.record({ at: fc.nat(5000), isBelow: fc.nat(9), content, back: fc.boolean() });

function editOf(first: Workbook, { at, isBelow, content: typed, back }: { readonly at: number; readonly isBelow: number; readonly content: NewContent; readonly back: boolean }): Edit {
  const sheets = first.sheets.filter(({ visibility }) => visibility === 'visible');
  const sheet = sheets[at % sheets.length] ?? first.sheets[0];
  const rows = [...(sheet?.rows.keys() ?? [])];
  const row = (rows[Math.floor(at / 7) % rows.length] ?? 0) + (isBelow === 0 ? 1 : 0);
  const column = Math.floor(at / 3) % 12;
  const cell = sheet?.rows.get(row)?.[column];
  const place = { sheet: sheet?.name ?? '', row, column };
  if (back && cell?.formula !== undefined) return { ...place, content: { kind: 'formula', formula: cell.formula, ...(typeof cell.value === 'number' ? { cached: cell.value } : {}) } };
  if (back && cell?.formula === undefined && typeof cell?.value === 'number') return { ...place, content: { kind: 'number', number: cell.value } };
  return { ...place, content: typed };
}

test.each(Object.entries(workbooks))('after whatever is typed in %s', (_, bytes) => {
  const first = read(bytes as Uint8Array);
  const definition = recogniseDefinition(definitions, first);
  if (!definition) throw new Error('no kind');
  fc.assert(fc.property(fc.array(fc.array(step, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 5 }), (series) => {
    const rechecker = new Rechecker();
    let workbook = first;
    expect(rechecker.check(definition, workbook, OPTIONS)).toEqual(checkWorkbook(definition, workbook, OPTIONS));
    for (const steps of series) {
      workbook = applyEdits(workbook, steps.map((each) => editOf(first, each)));
      expect(rechecker.check(definition, workbook, OPTIONS)).toEqual(checkWorkbook(definition, workbook, OPTIONS));
    }
  }), { numRuns: 6 });
});

test('another workbook, another day and another kind begin anew', () => {
  const rechecker = new Rechecker();
  for (const bytes of [demo.plan2016, workbooks.indicators, demo.broken2016]) {
    const workbook = read(bytes);
    const definition = recogniseDefinition(definitions, workbook);
    if (!definition) throw new Error('no kind');
    for (const today of [OPTIONS.today, OPTIONS.today + 400]) expect(rechecker.check(definition, workbook, { ...OPTIONS, today })).toEqual(checkWorkbook(definition, workbook, { ...OPTIONS, today }));
  }
});
