/** A recalculation that follows changes gives what one that starts anew gives. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recalculate } from '../../core/formula/recalculate';
import { Recalculation } from '../../core/formula/recalculation';
import { applyEdits } from '../../core/model/apply-edits';
import type { Edit, NewContent } from '../../core/model/edit';
import { readRange } from '../../core/model/place';
import type { Cell, Sheet, Workbook } from '../../core/model/workbook';

const OPTIONS = { today: 46_000 };
const f = (formula: string): Cell => ({ value: null, formula });
const v = (value: Cell['value']): Cell => ({ value });
const place = (range: string) => readRange(range) ?? { top: 0, left: 0, bottom: 0, right: 0 };

/** A table with calculated columns that look along rows and through whole columns, totals, a sheet that reads it in every way, and formulas that cannot be computed. */
function makeWorkbook(more: readonly Cell[] = []): Workbook {
  const rows = Array.from({ length: 8 }, (_, at) => [
    v(`code ${at % 3}`), v(at), f('T[[#This Row],[Aantal]]*2'), f('COUNTIF(T[Code],T[[#This Row],[Code]])'), f('INDEX(T[Aantal],ROWS(T[Aantal])-4)+SUM(T[Dubbel])'),
  ]);
  const table: Sheet = sheetOf('Tabel', [
    ['Code', 'Aantal', 'Dubbel', 'Even vaak', 'Zoek'].map(v), ...rows,
    [v('Totaal'), f('SUBTOTAL(109,T[Aantal])'), f('SUM(C2:C9)'), undefined, f('SUBTOTAL(109,B2:B10)')],
  ], [{ name: 'T', range: place('A1:E10'), headerRows: 1, totalsRows: 1, columns: ['Code', 'Aantal', 'Dubbel', 'Even vaak', 'Zoek'].map((name) => ({ name })) }]);
  const other = sheetOf('Ander', [
    [f('Tabel!B10+Tabel!C10'), f('IF(A1>40,"veel","weinig")'), f('SUMIF(Tabel!A2:A9,"code 1",Tabel!B2:B9)'), f('Vast*B3'), f('TODAY()-Tabel!B2')],
    [f('A1&B1'), f('VLOOKUP("code 2",Tabel!A2:E9,2,FALSE)'), f('NOSUCH(1)'), f('C2+1'), f('Tabel!B5/Tabel!B4')],
    [v(1), v(5), f('SUM(A3:B3)'), f('SUM(A1:E2)'), ...more],
  ]);
  return { sheets: [table, other], names: [{ name: 'Vast', formula: 'Ander!$A$3' }], customXml: [], dateSystem: 1900 };
}

const sheetOf = (name: string, rows: readonly (readonly (Cell | undefined)[])[], tables: Sheet['tables'] = []): Sheet => ({
  name, visibility: 'visible', merges: [], tables, hiddenRows: new Set(), hiddenColumns: new Set(), isProtected: false, rows: new Map(rows.map((row, at) => [at, row])),
});

const content: fc.Arbitrary<NewContent> = fc.oneof(
  fc.integer({ min: -3, max: 60 }).map((number): NewContent => ({ kind: 'number', number })),
  fc.constantFrom('code 0', 'code 1', 'code 2', 'x', '').map((text): NewContent => ({ kind: 'text', text })),
  fc.constant<NewContent>({ kind: 'blank' }),
);
/** `back` puts the formula that stood there first, where there was one; a stored result comes along. */
const step = fc.record({ sheet: fc.constantFrom('Tabel', 'Ander'), row: fc.integer({ min: 1, max: 10 }), column: fc.nat(4), content, back: fc.boolean() });

function editOf(first: Workbook, { sheet, row, column, content: typed, back }: { readonly sheet: string; readonly row: number; readonly column: number; readonly content: NewContent; readonly back: boolean }): Edit {
  const formula = first.sheets.find(({ name }) => name === sheet)?.rows.get(row)?.[column]?.formula;
  const cached = typed.kind === 'number' ? { cached: typed.number } : {};
  return { sheet, row, column, content: back && formula !== undefined ? { kind: 'formula', formula, ...cached } : typed };
}

test.each([
  ['plain formulas', makeWorkbook()],
  ['a circle', makeWorkbook([f('F3+Tabel!B3'), f('E3')])],
  ['an array formula', makeWorkbook([{ ...f('Tabel!B2:B3*2'), arrayRange: place('E3:E4') }, f('E4+E3')])],
])('whatever is typed, the results are those of starting anew: %s', (_, first) => {
  let followed = 0;
  fc.assert(fc.property(fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 }), (series) => {
    let workbook = first;
    let known = new Recalculation(workbook, OPTIONS);
    for (const steps of series) {
      workbook = applyEdits(workbook, steps.map((each) => editOf(first, each)));
      if (known.follow(workbook)) followed += 1;
      else known = new Recalculation(workbook, OPTIONS);
      expect(known.results()).toEqual(recalculate(workbook, OPTIONS));
    }
  }), { numRuns: 60 });
  expect(followed).toBeGreaterThan(40);
});

test('a cell that nothing reads leaves every result the object that it was', () => {
  const first = makeWorkbook();
  const known = new Recalculation(first, OPTIONS);
  const before = known.results();
  expect(known.follow(applyEdits(first, [{ sheet: 'Ander', row: 20, column: 0, content: { kind: 'number', number: 1 } }]))).toBe(true);
  expect(known.results().every((result, at) => result === before[at])).toBe(true);
});

test('it does not follow what changes the meaning of formulas', () => {
  const first = makeWorkbook();
  const [table, other] = first.sheets;
  if (!table || !other) throw new Error('two sheets');
  const known = new Recalculation(first, OPTIONS);
  expect(known.follow({ ...first, sheets: [table] })).toBe(false);
  expect(known.follow({ ...first, names: [] })).toBe(false);
  expect(known.follow({ ...first, sheets: [{ ...table, hiddenRows: new Set([3]) }, other] })).toBe(false);
  expect(known.follow({ ...first, sheets: [{ ...table, tables: [] }, other] })).toBe(false);
  expect(known.follow(applyEdits(first, [{ sheet: 'Ander', row: 2, column: 0, content: { kind: 'formula', formula: 'B3+1' } }]))).toBe(false);
});
