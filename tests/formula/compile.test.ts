import { describe, expect, test } from 'vitest';
import { calc, calcRows, compile, makeTable, problemOf } from './harness';

const functies = makeTable('Functies', {
  Rang: ['A111', 'a111', null, 'B211'],
  'Ingevuld (VTE)': [1, 2.5, null, 4],
  Vacant: [0, 1, 2, null],
  "Raar ['#]": [1, 1, 1, 1],
  'Twee\nregels': ['x', 'y', 'x', ''],
}, ['Totaal', 7.5, 3, 4, null]);
const world = { tables: [functies], names: { Plafond: 10, Entiteit: 'Syntra' } };

describe('references', () => {
  test('a column, a row, the totals, the headers and everything of a table', () => {
    expect(calc('=SUM(Functies[Ingevuld (VTE)])', world)).toBe(7.5);
    expect(calcRows('[@[Ingevuld (VTE)]]+[@Vacant]', world, 'Functies')).toEqual([1, 3.5, 2, 4]);
    expect(calc('=SUM(Functies[Ingevuld (VTE)])=Functies[[#Totals],[Ingevuld (VTE)]]', world)).toBe(true);
    expect(calc('=Functies[[#Headers],[Rang]]', world)).toBe('Rang');
    expect(calc('=ROWS(Functies[#All])', world)).toBe(6);
    expect(calc('=COLUMNS(Functies)', world)).toBe(5);
    expect(calc('=SUM(functies[[ingevuld (vte)]:[VACANT]])', world)).toBe(10.5);
    expect(calc('=SUM(Functies[[#Data],[#Totals],[Vacant]])', world)).toBe(6);
    expect(calcRows('SUM(Functies[@[Ingevuld (VTE)]:[Vacant]])', world, 'Functies')).toEqual([1, 3.5, 2, 4]);
  });

  test('awkward headers are read with their escapes and line breaks', () => {
    expect(calc("=SUM(Functies[Raar '['''#']])", world)).toBe(4);
    expect(calc('=COUNTIF(Functies[Twee\nregels],"x")', world)).toBe(2);
  });

  test('the home table is meant where no table is named, and @ of its column is the cell in the row', () => {
    expect(calc('=SUM([Vacant])', world, 'Functies')).toBe(3);
    expect(calcRows('=@Functies[Vacant]', world, 'Functies')).toEqual([0, 1, 2, 0]);
    expect(calcRows('=Functies[[#This Row],[Rang]]', world, 'Functies')).toEqual(['A111', 'a111', 0, 'B211']);
  });

  test('parameters are names', () => {
    expect(calc('=SUM(Functies[Vacant])<=plafond', world)).toBe(true);
    expect(compile('=Plafond+1', world).readsNames).toEqual(['plafond']);
  });

  test('A1 references are read where there are cells', () => {
    expect(calc('=SUM(A1:B2)+Blad1!$B$2', { grid: [[1, 2], [3, 4]] })).toBe(14);
    expect(calc('=SUM(A:A)', { grid: [[1, 2], [3, 4]] })).toBe(4);
    expect(calc('=ROWS(A:A)', { grid: [[1]] })).toBe(1_048_576);
  });

  test('what is read is told for the type gate', () => {
    expect(compile('=AND([@Rang]="",SUM(Functies[Vacant])=Functies[[#Totals],[Vacant]])', world, 'Functies').reads).toEqual([
      { table: 'Functies', column: 'Rang', part: 'row' },
      { table: 'Functies', column: 'Vacant', part: 'data' },
      { table: 'Functies', column: 'Vacant', part: 'totals' },
    ]);
  });
});

describe('problems', () => {
  test.each([
    ['=SUM(Funkties[Rang])', 'unknown-table', 5, 'Functies'],
    ['=SUM(Functies[Ragn])', 'unknown-column', 5, undefined],
    ['=SUM(Functies[Vacnt])', 'unknown-column', 5, 'Vacant'],
    ['=Plafon+1', 'unknown-name', 1, 'plafond'],
    ['=SUMM(1)', 'unknown-function', 1, 'SUM'],
    ['=[@Rang]', 'no-home-table', 1, undefined],
    ['=A1+1', 'cells-not-allowed', 1, undefined],
    ['=1+', 'syntax', 3, undefined],
    ['=ROUND(1)', 'argument-count', 1, undefined],
    ['=COUNTIF({1,2},1)', 'needs-reference', 1, undefined],
    ['=constructor', 'unknown-name', 1, undefined],
    ['=__proto__', 'unknown-name', 1, undefined],
    ['=constructor(1)', 'unknown-function', 1, undefined],
    ['=Functies[constructor]', 'unknown-column', 1, undefined],
    ['', 'syntax', 0, undefined],
    ['="abc', 'syntax', 1, undefined],
  ])('%s is %s', (text, problem, at, nearest) => {
    const found = problemOf(text, world);
    expect(found).toMatchObject({ problem, at });
    if (nearest !== undefined) expect(found?.nearest).toBe(nearest);
  });

  test('5,000 nested brackets are too deep, and so are 5,000 signs', () => {
    expect(problemOf(`=${'('.repeat(3000)}1${')'.repeat(3000)}`)?.problem).toBe('too-deep');
    expect(problemOf(`=${'('.repeat(5000)}1${')'.repeat(5000)}`)?.problem).toMatch(/too-/);
    expect(problemOf(`=${'-'.repeat(5000)}1`)?.problem).toBe('too-deep');
    expect(problemOf(`=1${'+1'.repeat(4000)}`)?.problem).toBe('too-deep');
    expect(calc(`=1${'+1'.repeat(900)}`)).toBe(901);
  });
});

describe('operators', () => {
  test.each<[string, unknown]>([
    ['=-2^2', 4], ['=2^3^2', 64], ['=-[@x]^2', 9], ['=50%', 0.5], ['=1-2-3', -4], ['="a"&1&TRUE', 'a1TRUE'],
    ['=0.1+0.2=0.3', true], ['=0.1+0.2-0.3', 0], ['=(0.1+0.2-0.3)=0', false],
    ['="a"="A"', true], ['="n/a">=0', true], ['=TRUE>"z"', true], ['="2"+3', 5], ['="x"+3', '#VALUE!'], ['=TRUE+1', 2],
    ['=1/0', '#DIV/0!'], ['=0^0', '#NUM!'], ['=10^400', '#NUM!'], ['="5%"*100', 5], ['=[@leeg]=0', true], ['=[@leeg]=""', true], ['=[@leeg]&"x"', 'x'],
    ['=1/3&""', '0.333333333333333'], ['=[@leeg]', 0],
  ])('%s is %s', (text, expected) => {
    const own = { tables: [makeTable('T', { x: [-3], leeg: [null] })] };
    expect(calcRows(text, own, 'T')).toEqual([expected]);
  });
});

describe('traps that other engines fall into', () => {
  const grid = [['a', -1, '5'], [2, 0, null], [3, 4, true]];
  test.each<[string, unknown]>([
    ['=SUMPRODUCT(--ISNUMBER(A1:A3))', 2],
    ['=COUNTIFS(C1:C3,">=0")', 0],
    ['=COUNTIF(B1:B4,">=0")', 2],
    ['=SUMPRODUCT(--(B1:B3<0))', 1],
    ['=SUM(C1:C3)', 0],
    ['=SUM("5",TRUE,C1)', 6],
    ['=COUNTIF(A1:A3,"A")', 1],
    ['=COUNTIF(A1:A3,"?")', 1],
    ['=COUNTIF(C1:C3,5)', 1],
    ['=COUNTBLANK(C1:C3)', 1],
    ['=COUNTIF(C1:C3,"")', 1],
    ['=COUNTIF(C1:C3,"<>")', 2],
    ['=SUM(IF(B1:B3>0,B1:B3))', 4],
  ])('%s is %s', (text, expected) => {
    expect(calc(text, { grid })).toBe(expected);
  });

  test('a pattern of many stars is matched at once', () => {
    expect(calc('=COUNTIF(A1,"*a*a*a*a*a*a*a*a*b")', { grid: [['a'.repeat(5000)]] })).toBe(0);
  });
});

describe('LET', () => {
  test('names a value, an array or a row value', () => {
    expect(calc('=LET(a,2,b,a*3,a+b)')).toBe(8);
    expect(calc('=_xlfn.LET(_xlpm.a,2,_xlpm.a*2)')).toBe(4);
    expect(calc('(LET(R,2,R)+LET(C,3,C))')).toBe(5);
    expect(calcRows('=LET(totaal,SUM(Functies[Vacant]),deel,[@Vacant],deel/totaal)', world, 'Functies')).toEqual([0, 1 / 3, 2 / 3, 0]);
    expect(calc('=LET(kolom,Functies[Vacant],SUM(kolom)/COUNT(kolom))', world)).toBe(1);
  });
});
