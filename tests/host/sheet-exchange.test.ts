/** What reaches the worker is the workbook that was sent, whatever went before. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SheetKeeper, SheetSender, packDifference, unpackDifference } from '../../addin/engine/sheet-exchange';
import { applyEdits } from '../../core/model/apply-edits';
import { keepSame } from '../../core/model/keep-same';
import type { Edit } from '../../core/model/edit';
import type { Sheet, Workbook } from '../../core/model/workbook';

const makeSheet = (name: string, rowCount: number): Sheet => ({
  name, visibility: 'visible', merges: [], tables: [], hiddenRows: new Set(), hiddenColumns: new Set(), isProtected: false,
  rows: new Map(Array.from({ length: rowCount }, (_, row) => [row, [{ value: row }, { value: `${name} ${row}` }]])),
});
const makeWorkbook = (sheets: readonly Sheet[]): Workbook => ({ sheets, names: [], customXml: [], dateSystem: 1900 });

const edits = fc.array(fc.record({
  sheet: fc.constantFrom('A', 'B', 'C'), row: fc.nat(6), column: fc.nat(3),
  content: fc.oneof(fc.record({ kind: fc.constant('number' as const), number: fc.nat(9) }), fc.constant({ kind: 'blank' as const })),
}), { maxLength: 4 });
const steps = fc.array(fc.record({ edits, dropped: fc.option(fc.constantFrom('A', 'B', 'C')) }), { minLength: 1, maxLength: 8 });

test('after any series of edits, and of sheets that come and go, both sides hold the same', () => {
  fc.assert(fc.property(steps, (series) => {
    const [sender, keeper] = [new SheetSender(), new SheetKeeper()];
    let workbook = makeWorkbook(['A', 'B', 'C'].map((name) => makeSheet(name, 4)));
    for (const step of series) {
      workbook = applyEdits(workbook, step.edits as readonly Edit[]);
      const sent = { ...workbook, sheets: workbook.sheets.filter(({ name }) => name !== step.dropped) };
      expect(keeper.unpack(structuredClone(sender.pack(sent)))).toEqual(sent);
    }
  }));
});

test('one typed cell sends one row', () => {
  const [sender, workbook] = [new SheetSender(), makeWorkbook([makeSheet('A', 1000), makeSheet('B', 1000)])];
  sender.pack(workbook);
  const packed = sender.pack(applyEdits(workbook, [{ sheet: 'A', row: 7, column: 0, content: { kind: 'number', number: 1 } }]));
  expect(JSON.stringify(packed).length).toBeLessThan(500);
  expect(packed.sheets).toMatchObject([{ base: 0, rows: [[7, [{ value: 1 }, { value: 'A 7' }]]], gone: [] }, { kept: 1 }]);
});

test('a sheet that was never sent is our own mistake, and is told', () => {
  expect(() => new SheetKeeper().unpack({ names: [], customXml: [], dateSystem: 1900, sheets: [{ kept: 3 }] })).toThrow('no sheet 3');
});

test('a changed workbook that was read anew comes across as its changed rows; the rest stays the objects that it was', () => {
  fc.assert(fc.property(edits, (made) => {
    const here = makeWorkbook(['A', 'B', 'C'].map((name) => makeSheet(name, 4)));
    const there = structuredClone(here);
    const changed = applyEdits(there, made as readonly Edit[]);
    const kept = keepSame(there, structuredClone(changed));
    const arrived = unpackDifference(here, structuredClone(packDifference(there, kept)));
    expect(arrived).toEqual(changed);
    for (const [at, sheet] of arrived.sheets.entries()) {
      const [old, untouched] = [here.sheets[at], made.every((edit) => edit.sheet !== sheet.name)];
      if (untouched) expect(sheet).toBe(old);
      for (const [row, cells] of sheet.rows) if (made.every((edit) => edit.sheet !== sheet.name || edit.row !== row)) expect(cells).toBe(old?.rows.get(row));
    }
  }));
});

test('a sheet of which only something else than its cells changed is another one with the same rows', () => {
  const before = makeWorkbook([makeSheet('A', 3)]);
  const [sheet] = keepSame(before, { ...structuredClone(before), sheets: [{ ...makeSheet('A', 3), hiddenRows: new Set([1]) }] }).sheets;
  expect([...(sheet?.hiddenRows ?? [])]).toEqual([1]);
  expect(sheet?.rows).toBe(before.sheets[0]?.rows);
});
