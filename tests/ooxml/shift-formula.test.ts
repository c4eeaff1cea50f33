import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinFormula, splitFormula } from '../../core/ooxml/shift-formula';

const shift = (formula: string, rows: number, columns: number): string => joinFormula(splitFormula(formula), rows, columns);

test.each([
  ['A1+$A1+A$1+$A$1', 'B3+$A3+B$1+$A$1'],
  ['SUM(A1:B2,C:C,$D:E,3:4,$5:6)', 'SUM(B3:C4,D:D,$D:F,5:6,$5:8)'],
  ["'Blad A1'!A1&\"A1\"&Blad2!B2", "'Blad A1'!B3&\"A1\"&Blad2!C4"],
  ['LOG10(A1)+ATAN2(B1,C1)', 'LOG10(B3)+ATAN2(C3,D3)'],
  ['Functies[[#This Row],[A1]]+T1[A1]', 'Functies[[#This Row],[A1]]+T1[A1]'],
  ["[1]Blad1!A1+'[B2.xlsx]C3'!A1", "[1]Blad1!B3+'[B2.xlsx]C3'!B3"],
  ['_xlfn.XLOOKUP(A1,Tarief2016,ABCD1)+A1#', '_xlfn.XLOOKUP(B3,Tarief2016,ABCD1)+B3#'],
  ['#REF!+#N/A+IF(A1="#A1",1E5,2.5E-3)', '#REF!+#N/A+IF(B3="#A1",1E5,2.5E-3)'],
  ["it''s", "it''s"],
  ['A1048576', '#REF!'],
  ['XFD1', '#REF!'],
  ['"a""A1"&A1', '"a""A1"&B3'],
  ['Jan:Mrt!A1+A1:A2', 'Jan:Mrt!B3+B3:B4'],
])('%s moved two rows down and one column right is %s', (formula, moved) => {
  expect(shift(formula, 2, 1)).toBe(moved);
});

test('a formula that does not move stays letter for letter, whatever it holds', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('A', 'b', '1', '$', ':', '!', '"', "'", '[', ']', '(', ')', '#', ' ', 'é', '.', '0', '_'), maxLength: 30 }), (formula) => {
    const canonical = formula.toUpperCase().replace(/\$?\b0+(?=\d)/g, '');
    fc.pre(canonical === formula);
    expect(shift(formula, 0, 0)).toBe(formula);
  }));
});
