/** Whether all stored results are current is told without putting formulas in order; where it says yes, computing in order finds nothing old. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recalculate } from '../../core/formula/recalculate';
import { areResultsCurrent } from '../../core/formula/stored-results';
import type { Cell, Sheet, Workbook } from '../../core/model/workbook';

const book = (...rows: readonly (readonly (Cell | undefined)[])[]): Workbook => {
  const sheet: Sheet = { name: 'Blad1', visibility: 'visible', rows: new Map(rows.map((cells, row) => [row, cells])), merges: [], tables: [], hiddenRows: new Set(), hiddenColumns: new Set(), isProtected: false };
  return { sheets: [sheet], names: [], customXml: [], dateSystem: 1900 };
};
const OPTIONS = { today: 42_735 };
const formula = (text: string, value: Cell['value']): Cell => ({ formula: text, value });

describe('one row', () => {
  test.each<readonly [string, boolean, readonly (Cell | undefined)[]]>([
    ['results that are current', true, [{ value: 2 }, formula('A1*2', 4), formula('B1+1', 5)]],
    ['a formula before what it reads', true, [formula('B1+1', 5), formula('C1*2', 4), { value: 2 }]],
    ['a result that is old', false, [{ value: 2 }, formula('A1*2', 5)]],
    ['old results that agree with each other, but not with the cell that they rest on', false, [{ value: 3 }, formula('A1*2', 4), formula('B1+1', 5)]],
    ['a formula without a result', false, [{ value: 2 }, formula('A1*2', null)]],
    ['the twelfth digit', true, [formula('0.1+0.2', 0.3), formula('A1=0.3', true)]],
    ['a formula that cannot be computed', true, [formula('UNKNOWN(1)', 7)]],
    ['a circle', true, [formula('B1', 1), formula('A1', 1)]],
  ])('%s: %s', (_, isCurrent, cells) => {
    expect(areResultsCurrent(book(cells), OPTIONS)).toBe(isCurrent);
    const old = recalculate(book(cells), OPTIONS).filter(({ state }) => state === 'differs' || state === 'unstored');
    expect(old.length === 0).toBe(isCurrent);
  });
});

test('array formulas are computed in order', () => {
  expect(areResultsCurrent(book([{ formula: 'C1:C2', value: 1, arrayRange: { top: 0, left: 0, bottom: 1, right: 0 } }, undefined, { value: 1 }]), OPTIONS)).toBe(false);
});

const references = fc.constantFrom('A1', 'B1', 'C1', 'A2', 'B2', 'C2', 'A3', 'B3', 'C3');
const anyCell = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 3 }).map((value): Cell => ({ value })) },
  { weight: 2, arbitrary: fc.tuple(references, references, fc.integer({ min: 0, max: 6 })).map(([one, other, value]) => formula(`${one}+${other}`, value)) },
  { weight: 1, arbitrary: fc.tuple(references, fc.integer({ min: 0, max: 9 })).map(([one, value]) => formula(`SUM(A1:${one})`, value)) },
);

test('it says what computing in order says, for whatever depends on what', () => {
  let current = 0;
  fc.assert(fc.property(fc.array(fc.array(anyCell, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 }), (rows) => {
    const stored = book(...rows);
    // As Excel would store them: then nearly all are current.
    const results = new Map(recalculate(stored, OPTIONS).map(({ place, computed }) => [`${place.range.top},${place.range.left}`, computed]));
    const refreshed = book(...rows.map((cells, row) => cells.map((cell, column) => (cell.formula === undefined ? cell : { ...cell, value: results.get(`${row},${column}`) ?? cell.value }))));
    for (const each of [stored, refreshed]) {
      const old = recalculate(each, OPTIONS).filter(({ state }) => state === 'differs' || state === 'unstored');
      const isCurrent = areResultsCurrent(each, OPTIONS);
      if (isCurrent) current += 1;
      if (isCurrent) expect(old).toEqual([]);
      const hasCircle = recalculate(each, OPTIONS).some(({ reason }) => reason === 'circular');
      if (old.length === 0 && !hasCircle) expect(isCurrent).toBe(true);
    }
  }), { numRuns: 300 });
  expect(current).toBeGreaterThan(100);
});
