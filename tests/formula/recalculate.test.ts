import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recalculate, type RecalculatedCell } from '../../core/formula/recalculate';
import { readRange } from '../../core/model/place';
import { errorValue, type Scalar } from '../../core/model/scalar';
import type { Cell, ExcelTable, Sheet, Workbook } from '../../core/model/workbook';
import { plain } from './harness';

type Content = Scalar | { readonly f: string; readonly v?: Scalar; readonly array?: string };

function cellOf(content: Content): Cell | undefined {
  if (content === null) return undefined;
  if (typeof content !== 'object' || !('f' in content)) return { value: content };
  const range = content.array === undefined ? undefined : readRange(content.array);
  return { value: content.v ?? null, formula: content.f, ...(range ? { arrayRange: range } : {}) };
}

const sheetOf = (name: string, rows: readonly (readonly Content[])[], more: Partial<Sheet> = {}): Sheet => ({
  name, visibility: 'visible', merges: [], tables: [], hiddenRows: new Set(), hiddenColumns: new Set(), isProtected: false,
  rows: new Map(rows.map((row, at) => [at, row.map(cellOf)])), ...more,
});

const bookOf = (sheets: readonly Sheet[], more: Partial<Workbook> = {}): Workbook => ({ sheets, names: [], customXml: [], dateSystem: 1900, ...more });

const f = (formula: string, v: Scalar = null): Content => ({ f: formula, v });

const brief = (results: readonly RecalculatedCell[]): (readonly unknown[])[] =>
  results.map(({ computed, state, reason }) => (reason === undefined ? [computed === undefined ? undefined : plain(computed), state] : [reason, state]));

const tableOf = (name: string, range: string, columns: readonly string[], totalsRows: 0 | 1 = 0): ExcelTable => {
  const place = readRange(range);
  if (!place) throw new Error(range);
  return { name, range: place, headerRows: 1, totalsRows, columns: columns.map((column) => ({ name: column })) };
};

describe('recalculating a workbook', () => {
  test('follows dependencies in any order, across sheets, and compares with what is stored', () => {
    const results = recalculate(bookOf([
      sheetOf('Blad1', [[f('B1+1', 8), f("'Blad 2'!A1*2", 6), f('A1&"x"')]]),
      sheetOf('Blad 2', [[f('SUM(B1:C1)', 3), 1, 2]]),
    ]));
    expect(brief(results)).toEqual([[7, 'differs'], [6, 'agrees'], ['7x', 'unstored'], [3, 'agrees']]);
    expect(results[0]?.place).toEqual({ sheet: 'Blad1', range: { top: 0, left: 0, bottom: 0, right: 0 } });
  });

  test('reports circles, and only those cells that are in them', () => {
    const results = recalculate(bookOf([sheetOf('Blad1', [[f('B1', 5), f('C1+1', 6), f('A1', 5), f('A1+1', 6), f('SUM(A1:E1)', 1)]])]));
    expect(brief(results)).toEqual([['circular', 'not-computed'], ['circular', 'not-computed'], ['circular', 'not-computed'], [6, 'agrees'], ['circular', 'not-computed']]);
  });

  test('computes tables: columns, totals and cells beside them', () => {
    const rows: Content[][] = [
      ['Rang', 'Aantal', 'Dubbel', null],
      ['A', 1, f('T[[#This Row],[Aantal]]*2', 2), f('T[[#This Row],[Dubbel]]+1', 3)],
      ['B', 2, f('T[[#This Row],[Aantal]]*2', 4), f('T[[#This Row],[Dubbel]]+1', 5)],
      ['Totaal', f('SUBTOTAL(109,T[Aantal])', 3), f('SUBTOTAL(109,T[Dubbel])', 7), f('SUM(T[[#Totals],[Aantal]:[Dubbel]])', 9)],
    ];
    const results = recalculate(bookOf([sheetOf('Blad1', rows, { tables: [tableOf('T', 'A1:C4', ['Rang', 'Aantal', 'Dubbel'], 1)] })]));
    expect(brief(results)).toEqual([[2, 'agrees'], [3, 'agrees'], [4, 'agrees'], [5, 'agrees'], [3, 'agrees'], [6, 'differs'], [9, 'agrees']]);
  });

  test('reads defined names: cells, constants, formulas, names of one sheet, and no circle of names', () => {
    const names = [
      { name: 'Plafond', formula: 'Blad1!$A$1' }, { name: 'Vast', formula: '42' }, { name: 'Som', formula: 'SUM(Blad1!$A$1:$B$1)' },
      { name: 'Eigen', formula: '1', sheet: 'Blad1' }, { name: 'Eigen', formula: '2' }, { name: 'Rond', formula: 'Rond+1' },
    ];
    const results = recalculate(bookOf([sheetOf('Blad1', [[3, 4, f('plafond+Vast'), f('Som'), f('Eigen'), f('Rond')]]), sheetOf('Blad2', [[f('Eigen'), f('Blad1!Eigen')]])], { names }));
    expect(brief(results)).toEqual([[45, 'unstored'], [7, 'unstored'], [1, 'unstored'], ['problem', 'not-computed'], [2, 'unstored'], [1, 'unstored']]);
  });

  test('an ordinary formula takes the cell in its own row of a range, an array formula the whole range', () => {
    const results = recalculate(bookOf([sheetOf('Blad1', [
      [1, f('A1:A3*10'), f('SUM(IF(A1:A3>1,1,0))'), { f: 'SUM(IF(A1:A3>1,1,0))', array: 'D1' }, { f: 'A1:A3*2', array: 'E1:E3' }, f('SUM(E1:E3)')],
      [2, f('A1:A3*10'), f('SUMPRODUCT(--(A1:A3>1))')],
      [3, f('SUM(A1:A3)')],
      [4, f('A1:A3*10')],
    ])]));
    expect(brief(results).map(([value]) => value)).toEqual([10, 0, 2, 2, 12, 20, 2, 6, '#VALUE!']);
  });

  test('leaves alone what it cannot know, and goes on with the stored value', () => {
    const results = recalculate(bookOf([sheetOf('Blad1', [[f('NOSUCH(1)', 7), f('A1+1', 8), f('TODAY()', 43009), f('Weg!A1', 1), f('[1]Blad1!A1', 1), f('SUBTOTAL(9,A1:B1)', 1), errorValue('#REF!')]], { hiddenRows: new Set([5]) })]));
    expect(brief(results)).toEqual([
      ['problem', 'not-computed'], [8, 'agrees'], ['clock', 'not-computed'], ['unknown-sheet', 'not-computed'], ['problem', 'not-computed'], ['hidden-rows', 'not-computed'],
    ]);
    expect(results[0]?.problem).toMatchObject({ problem: 'unknown-function', at: 0, name: 'NOSUCH' });
  });

  test('subtotals pass over other subtotals, and over hidden rows when asked', () => {
    const rows: Content[][] = [[1, f('SUBTOTAL(9,A1:A3)')], [2, f('SUBTOTAL(9,A1:A5)')], [f('SUBTOTAL(9,A1:A2)'), f('SUM(A1:A3)')], [5], [7, f('SUBTOTAL(109,A1:A5)')]];
    expect(brief(recalculate(bookOf([sheetOf('Blad1', rows)]))).map(([value]) => value)).toEqual([3, 15, 3, 6, 15]);
    const hidden = recalculate(bookOf([sheetOf('Blad1', rows, { hiddenRows: new Set([3]) })]));
    expect(brief(hidden).at(-1)).toEqual([10, 'unstored']);
  });

  test('dates of the 1904 system are not judged', () => {
    expect(brief(recalculate(bookOf([sheetOf('Blad1', [[f('YEAR(1)', 1904), f('1+1', 2)]])], { dateSystem: 1904 })))).toEqual([['date-system', 'not-computed'], [2, 'agrees']]);
  });

  test('a chain of 20,000 cells and 20,000 counts over one column are computed', () => {
    const rows: Content[][] = Array.from({ length: 20_000 }, (_, row) => [row === 0 ? 1 : f(`A${row}+1`), row % 100, f(`COUNTIF($B$1:$B$20000,B${row + 1})`)]);
    const results = recalculate(bookOf([sheetOf('Blad1', rows)]));
    expect(results.length).toBe(39_999);
    expect(results.at(-2)?.computed).toBe(20_000);
    expect(results.at(-1)?.computed).toBe(200);
  });

  test('whatever the formulas, every cell gets a state, and results do not depend on where evaluation starts', () => {
    const piece = fc.constantFrom('A1', 'B2', 'A1:B3', 'A:A', '1:2', 'C3', 'Blad2!A1', '1', '"a"', '+', '*', '=', '&', '(', ')', ',', 'SUM(', 'IF(', 'COUNTIF(', 'INDEX(', 'SUBTOTAL(9,', 'ROW(', 'T[x]', 'T[@x]', 'T[[#Totals],[x]]', 'Naam', '-', '%', '{1,2}', 'MATCH(');
    const formula = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => f(pieces.join('') + ')'.repeat(Math.max(0, pieces.join('').split('(').length - pieces.join('').split(')').length))));
    const content = fc.oneof({ weight: 3, arbitrary: formula }, fc.constantFrom<Content>(1, 'a', null, true, 2.5));
    fc.assert(fc.property(fc.array(fc.array(content, { minLength: 3, maxLength: 4 }), { minLength: 4, maxLength: 4 }), (rows) => {
      const one = sheetOf('Blad1', rows, { tables: [tableOf('T', 'B1:B4', ['x'], 1)] });
      const two = sheetOf('Blad2', [[3]]);
      const names = [{ name: 'Naam', formula: 'Blad1!$A$2' }];
      const here = recalculate(bookOf([one, two], { names }));
      const there = recalculate(bookOf([two, { ...one, rows: new Map([...one.rows].reverse()) }], { names }));
      const key = ({ place: { range } }: RecalculatedCell): string => `${range.top},${range.left}`;
      const sorted = (results: readonly RecalculatedCell[]) => [...results].sort((left, right) => key(left).localeCompare(key(right)));
      expect(sorted(there)).toEqual(sorted(here));
    }), { numRuns: 400 });
  });

  test('the same workbook without results comes out the same, whatever the order of its sheets', () => {
    const one = sheetOf('Een', [[f('Twee!A1+1'), 3]]);
    const two = sheetOf('Twee', [[f('Een!B1*2')]]);
    const value = (results: readonly RecalculatedCell[], sheet: string) => results.find(({ place }) => place.sheet === sheet)?.computed;
    expect(value(recalculate(bookOf([one, two])), 'Een')).toBe(7);
    expect(value(recalculate(bookOf([two, one])), 'Een')).toBe(7);
  });
});
