import { describe, expect, test } from 'vitest';
import { isProblem } from '../../core/formula/compile';
import { mapDependencies } from '../../core/formula/depends';
import { readNumberText } from '../../core/formula/number-text';
import { toRelativeA1 } from '../../core/formula/to-excel';
import { writeNumber } from '../../core/formula/coerce';
import { calc, calcRows, compile, dataOf, makeTable, problemOf } from './harness';

const table = makeTable('T', { a: [1, 2, 3], b: [4, null, 6], naam: ['x', 'y', 'x'] }, [6, 10, null]);
const world = { tables: [table], names: { plafond: 5 } };

describe('what is known of a compiled formula', () => {
  test.each([
    ['=SUM(T[a])', false], ['=[@a]+1', true], ['=LET(x,[@a],x)', true], ['=LET(x,T[a],SUM(x))', false], ['=SUM([@a],T[b])', true], ['=1+1', false], ['=plafond', false], ['=SUM(T[@[a]:[b]])', true],
  ])('%s is per row: %s', (text, perRow) => {
    expect(compile(text, world, 'T').perRow).toBe(perRow);
  });

  test.each([
    ['=SUM(T[a])', false], ['=SUMPRODUCT((T[a]>1)*T[b])', false], ['=SUM(IF(T[a]>1,T[b]))', true], ['=SUM((T[a]>1)*1)', true], ['=MAX(LEN(T[naam]))', true], ['=SUM({1,2}*2)', false],
    ['=COUNTIF(T[naam],[@naam])', false], ['=SUM(COUNTIF(T[naam],T[naam]))', true], ['=FILTER(T[a],T[a]>1)', true], ['=XLOOKUP([@a],T[a],T[b])', false], ['=XLOOKUP(T[a],T[a],T[b])', true], ['=INDEX(T[a],2)', false], ['=UNIQUE(T[a])', true], ['=AND(T[a]>=0)', true],
  ])('%s must be entered as an array formula: %s', (text, needed) => {
    expect(compile(text, world, 'T').needsArrayEntry).toBe(needed);
  });

  test('reading the clock is told', () => {
    expect(compile('=TODAY()-1').readsClock).toBe(true);
    expect(compile('=1-1').readsClock).toBe(false);
    expect(calc('=TODAY()')).toBe(43_009);
    expect(calc('=NOW()-TODAY()')).toBe(0.75);
  });

  test('an edit of a column asks only for the formulas that read it', () => {
    const rules = ['=SUM(T[a])', '=[@b]>0', '=T[[#Totals],[a]]=1', '=ROWS(T)', '=plafond'].map((text) => compile(text, world, 'T'));
    const map = mapDependencies(rules, (rule) => rule);
    const texts = (found: readonly { readonly text: string }[]) => found.map(({ text }) => text);
    expect(texts(map.readersOf('t', 'A'))).toEqual(['=SUM(T[a])', '=T[[#Totals],[a]]=1', '=ROWS(T)']);
    expect(texts(map.readersOf('T', 'a', 'totals'))).toEqual(['=T[[#Totals],[a]]=1']);
    expect(texts(map.readersOf('T', 'b'))).toEqual(['=[@b]>0', '=ROWS(T)']);
    expect(texts(map.readersOfName('PLAFOND'))).toEqual(['=plafond']);
  });

  test('one compiled formula serves many tables', () => {
    const rule = compile('=COUNTIF(T[naam],[@naam])', world, 'T');
    const other = { tables: [makeTable('T', { naam: ['p', 'p', 'p', 'q'], b: [1, 2, 3, 4], a: [1, 1, 1, 1] })] };
    expect(rule.evaluateRows(dataOf(world))).toEqual([2, 1, 2]);
    expect(rule.evaluateRows(dataOf(other))).toEqual([3, 3, 3, 1]);
    expect(compile('=SUM(T[a])', world).evaluate(dataOf(other))).toBe(4);
  });

  test('a table without rows has sum 0 and no answers by row', () => {
    const empty = { tables: [makeTable('T', { a: [] })] };
    expect(calc('=SUM(T[a])', empty)).toBe(0);
    expect(calcRows('=[@a]>0', empty, 'T')).toEqual([]);
    expect(calcRows('=SUM(T[a])=0', empty, 'T')).toEqual([]);
    expect(calc('=AND(T[a]>0)', empty)).toBe('#VALUE!');
  });

  test('data that lack a promised column are a fault of the caller', () => {
    expect(() => compile('=SUM(T[b])', world).evaluate(dataOf({ tables: [makeTable('T', { a: [1] })] }))).toThrow(/lack the column b/);
  });

  test('a circle of cells in one rule, other references that are not read, and too large arrays are refused or an error', () => {
    expect(problemOf('=SUM((A1,B1))', { grid: [[1]] })?.problem).toBe('unsupported');
    expect(problemOf('=A1:B2 B1:C3', { grid: [[1]] })?.problem).toBe('unsupported');
    expect(problemOf('=[Boek]Blad1!A1', { grid: [[1]] })?.problem).toBe('unsupported');
    expect(problemOf('=Blad1:Blad3!A1', { grid: [[1]] })?.problem).toBe('unsupported');
    expect(problemOf('=Ander[@a]', { tables: [table, makeTable('Ander', { a: [1] })] }, 'T')?.problem).toBe('row-of-other-table');
    expect(problemOf('=INDIRECT("A1")')?.problem).toBe('unknown-function');
    expect(problemOf(`="${'x'.repeat(9000)}"`)?.problem).toBe('too-long');
    expect(problemOf('=T[[#Totals],[a]]', { tables: [makeTable('T', { a: [1] })] })?.problem).toBe('no-totals-row');
    expect(problemOf('=ROW([@a])', world, 'T')?.problem).toBe('cells-not-allowed');
    expect(calc('=SUM(A1:A5000*TRANSPOSE(A1:A5000))', { grid: Array.from({ length: 5000 }, () => [1]) })).toBe('#NUM!');
    expect(calc('=REPT("x",40000)')).toBe('#VALUE!');
  });

  test('a formula with a problem does not reach a conditional format', () => {
    const problem = toRelativeA1('=[@a', new Map(), { row: 0 });
    expect(isProblem(problem) && problem.problem).toBe('syntax');
  });
});

describe('whole columns of a sheet end in blanks', () => {
  const grid = [['x', 1], ['y', 2], ['x', 5]];
  test.each<[string, unknown]>([
    ['=SUMPRODUCT((A:A="x")*B:B)', 6], ['=SUMPRODUCT(--(A:A=""))', 1_048_573], ['=SUMPRODUCT(--(A:A=B:B))', 1_048_573], ['=COUNTBLANK(A:B)', 2_097_146], ['=COUNTIFS(A:A,"",B:B,"")', 1_048_573],
    ['=COUNTIFS(A:A,"<>x")', 1_048_574], ['=MATCH(1,INDEX((A:A="x")*(B:B=5),0),0)', 3], ['=XMATCH(C1,A:A)', 4], ['=ROWS(FILTER(B:B,A:A="x"))', 2], ['=SUM(A:B)', 8], ['=SUMPRODUCT(--(A:B=""))', '#NUM!'],
    ['=SUMPRODUCT(LEN(A:A))', 3], ['=COUNTIF(A:A,"<1")', 0], ['=SUMPRODUCT(--ISBLANK(2:2))', 16_382],
  ])('%s is %s', (text, expected) => {
    expect(calc(text, { grid })).toBe(expected);
  });
});

describe('numbers in text', () => {
  test.each<[string, number | undefined]>([
    ['5', 5], [' 5 ', 5], ['-1.5e3', -1500], ['1,234', 1234], ['1,234.5', 1234.5], ['12,34', undefined], ['1.234,5', undefined], ['$5', 5], ['-$5', -5], ['$-5', -5], ['€ 1,000', 1000], ['5 €', 5], ['(5)', -5],
    ['5%', 0.05], ['5 %', 0.05], ['5%%', undefined], ['--5', undefined], ['', undefined], ['-', undefined], ['abc', undefined], ['A111', undefined], ['1e400', undefined],
    ['2017-10-01', 43009], ['2017/10/1', 43009], ['10/1/2017', 43009], ['13/1/2017', undefined], ['1-Oct-17', 43009], ['1 October 2017', 43009], ['October 1, 2017', 43009], ['31/12', undefined], ['5-3', undefined],
    ['Oct 2017', undefined], ['12:00', 0.5], ['1:30 PM', 0.5625], ['24:00', 1], ['12:60', undefined], ['2017-10-01 06:00', 43009.25], ['1900-02-29', 60], ['1899-12-31', undefined], ['1\u00a0000', undefined],
  ])('%j is %s', (text, expected) => {
    expect(readNumberText(text)).toBe(expected);
  });

  test.each([[0.1 + 0.2, '0.3'], [1 / 3, '0.333333333333333'], [1e15, '1000000000000000'], [1e20, '1E+20'], [-1.5e-10, '-1.5E-10'], [0.00001234, '0.00001234'], [123456789012345680, '123456789012346000'], [-0, '0'], [1e-7, '0.0000001']])('%d is written %s', (number, text) => {
    expect(writeNumber(number)).toBe(text);
  });
});
