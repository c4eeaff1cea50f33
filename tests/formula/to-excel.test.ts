import { describe, expect, test } from 'vitest';
import { renameReferences } from '../../core/formula/rename';
import { toCellFormula, toPlainA1, toRelativeA1 } from '../../core/formula/to-excel';

const places = new Map([
  ['functies', { sheet: 'Personeel 2016', headers: ['Rang', 'Ingevuld', 'Vacant'], left: 3, headerRow: 7, firstDataRow: 8, lastDataRow: 40, totalsRow: 41 }],
  ['lijst', { sheet: 'Lijsten', headers: ['Rangen'], left: 0, headerRow: 0, firstDataRow: 1, lastDataRow: 9 }],
]);
const target = { homeTable: 'Functies', row: 8 };

describe('the formula in a cell', () => {
  test.each([
    ['=[@Rang]=""', 'Functies[[#This Row],[Rang]]=""'],
    ['SUM([Ingevuld])', 'SUM(Functies[Ingevuld])'],
    ['=SUM(Functies[[#Totals],[Ingevuld]])', 'SUM(Functies[[#Totals],[Ingevuld]])'],
    ['=[@[Aantal VTE]] + 1', 'Functies[[#This Row],[Aantal VTE]] + 1'],
    ["=[@[a'[b']]]", "Functies[[#This Row],[a'[b']]]"],
    ['=SUM(Functies[@[Ingevuld]:[Vacant]])', 'SUM(Functies[[#This Row],[Ingevuld]:[Vacant]])'],
    ['=XLOOKUP([@Rang],Lijst[Rangen],Lijst[Rangen],"")', '_xlfn.XLOOKUP(Functies[[#This Row],[Rang]],Lijst[Rangen],Lijst[Rangen],"")'],
    ['=let(x,1,IFNA(x,2))', '_xlfn.LET(_xlpm.x,1,_xlfn.IFNA(_xlpm.x,2))'],
    ['=FILTER(Lijst[Rangen],Lijst[Rangen]<>"")', '_xlfn._xlws.FILTER(Lijst[Rangen],Lijst[Rangen]<>"")'],
    ['=@[Rang]&"x"', 'Functies[[#This Row],[Rang]]&"x"'],
    ['=SUM(@Lijst[Rangen])', 'SUM(_xlfn.SINGLE(Lijst[Rangen]))'],
  ])('%s', (text, expected) => {
    expect(toCellFormula(text, 'Functies')).toBe(expected);
  });

  test('a row reference without home table is a problem', () => {
    expect(toCellFormula('=[@Rang]')).toMatchObject({ problem: 'no-home-table', at: 1 });
  });
});

describe('the formula in a conditional format or validation', () => {
  test.each([
    ['=[@Rang]=""', '$D9=""'],
    ['=COUNTIF(Functies[Rang],[@Rang])>1', 'COUNTIF($D$9:$D$41,$D9)>1'],
    ['=COUNTIF(Lijst[Rangen],[@Rang])=0', 'COUNTIF(Lijsten!$A$2:$A$10,$D9)=0'],
    ['=SUM(Functies[@[Ingevuld]:[Vacant]])', 'SUM($E9:$F9)'],
    ['=Functies[[#Totals],[Vacant]]', '$F$42'],
    ['=ROWS(Functies[#All])', 'ROWS($D$8:$F$42)'],
    ['=IFNA([@Rang],1)', '_xlfn.IFNA($D9,1)'],
    ['=@[Rang]="x"', '$D9="x"'],
  ])('%s', (text, expected) => {
    expect(toRelativeA1(text, places, target)).toBe(expected);
  });

  test('on another sheet the sheet is named', () => {
    expect(toRelativeA1('=SUM(Functies[Vacant])', places, { row: 0, sheet: 'Lijsten' })).toBe("SUM('Personeel 2016'!$F$9:$F$41)");
  });

  test('for engines without tables there are no file prefixes', () => {
    expect(toPlainA1('=IFNA([@Rang],1)', places, target)).toBe('IFNA($D9,1)');
  });

  test('a totals row that is not there is a problem', () => {
    expect(toRelativeA1('=Lijst[#Totals]', places, target)).toMatchObject({ problem: 'no-totals-row' });
  });
});

describe('renaming', () => {
  const renaming = {
    table: (table: string) => (table === 'Functies' ? 'Fonctions' : undefined),
    column: (column: string, table: string | undefined) => (table === 'Functies' && column === 'Rang' ? 'Rang [FR]' : undefined),
    name: (name: string) => (name.toLowerCase() === 'plafond' ? 'Plafond_FR' : undefined),
  };
  test.each([
    ['=SUM(Functies[Vacant]) <= plafond', '=SUM(Fonctions[Vacant]) <= Plafond_FR'],
    ['[@Rang]=""', "[@[Rang '[FR']]]=\"\""],
    ['=COUNTIF(Functies[Rang],"Rang")', "=COUNTIF(Fonctions[[Rang '[FR']]],\"Rang\")"],
    ['=ROWS(Functies)', '=ROWS(Fonctions)'],
    ['=LET(plafond,1,plafond)+Plafond', '=LET(plafond,1,plafond)+Plafond_FR'],
    ['=Ander[Rang]', '=Ander[Rang]'],
  ])('%s', (text, expected) => {
    expect(renameReferences(text, renaming, 'Functies')).toBe(expected);
  });
});
