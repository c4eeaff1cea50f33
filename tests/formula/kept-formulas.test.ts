/** Formulas that are kept from one workbook to the next, beside names that differ between the workbooks. */
import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../core/formula/catalog';
import { keepFormulas } from '../../core/formula/kept-formulas';

const catalogOf = (nameFormulas: Readonly<Record<string, string>>): Catalog => ({ tables: new Map(), names: new Set(), nameFormulas: new Map(Object.entries(nameFormulas)), allowsCells: true });
const compile = (names: Readonly<Record<string, string>>, text: string): unknown => {
  const compiled = keepFormulas(catalogOf(names))(text, undefined, 'cell');
  return 'problem' in compiled ? compiled : compiled.readsCells.map(({ range }) => range.top);
};

describe('a formula', () => {
  test('without names is compiled once, whatever names the workbook has', () => {
    const [one, other] = [{ '_xlnm._filterdatabase': 'Blad2!$A$1:$J$80' }, { '_xlnm._filterdatabase': 'Blad2!$A$1:$J$90', plafond: 'Blad1!$A$3' }].map((names) => keepFormulas(catalogOf(names))('SUM(D5:D9)+Plafonds!A1', undefined, 'cell'));
    expect(other).toBe(one);
  });

  test.each(['Plafond+1', 'SUM(plafond)', '-PLAFOND', 'Blad1!plafond*2', "'Blad 1'!Plafond", 'IF(A1>0,Plafond,0)', '_xlfn.LET(_xlpm.x,Plafond,_xlpm.x)'])('that mentions a name reads what that name says in its own workbook: %s', (text) => {
    const names = (row: number): Readonly<Record<string, string>> => ({ plafond: `Blad9!$B$${row}`, 'blad1!plafond': `Blad9!$B$${row}`, 'blad 1!plafond': `Blad9!$B$${row}` });
    for (const row of [7, 8, 7]) expect(compile(names(row), text)).toContain(row - 1);
  });

  test('that reads a name through another one follows both', () => {
    for (const row of [3, 4]) expect(compile({ helft: 'geheel/2', geheel: `Blad1!$A$${row}` }, 'helft')).toEqual([row - 1]);
  });

  test('with a name that nobody declared is a problem, also where an earlier workbook had it, and becomes none where a later one has it', () => {
    expect(compile({}, 'drempel*2')).toMatchObject({ problem: 'unknown-name', name: 'drempel' });
    expect(compile({ drempel: 'Blad1!$A$5' }, 'drempel*2')).toEqual([4]);
    expect(compile({ drempels: 'Blad1!$A$5' }, 'drempel*2')).toMatchObject({ problem: 'unknown-name', name: 'drempel' });
  });
});
