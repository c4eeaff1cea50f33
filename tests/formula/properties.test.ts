import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileFormula, isProblem } from '../../core/formula/compile';
import { renameReferences } from '../../core/formula/rename';
import { toCellFormula, toPlainA1 } from '../../core/formula/to-excel';
import { makeWildcardTest } from '../../core/formula/wildcard';
import { readCriterion } from '../../core/formula/criteria';
import { keyOf } from '../../core/formula/column-index';
import type { Scalar } from '../../core/model/scalar';
import { calc, calcRows, catalogOf, compile, dataOf, makeTable, plain, type World } from './harness';
import { gridOf, makeRandomTables, placesOf, ROW_RULES, TABLE_RULES, worldOf } from './random-rules';

const scalar: fc.Arbitrary<Scalar> = fc.oneof(
  fc.constant(null), fc.boolean(), fc.integer({ min: -5, max: 5 }), fc.constantFrom(0.1, 2.5, -0.5), fc.constantFrom('a', 'A', 'b*', '1', '5%', '', '~', 'TRUE', 'é'),
);

describe('translations keep the meaning', () => {
  const tables = makeRandomTables(25);

  test.each([...TABLE_RULES, ...ROW_RULES])('%s: as a cell formula, and with A1 references', (rule) => {
    for (const table of tables) {
      const world = worldOf(table);
      const stored = toCellFormula(rule, 'T');
      if (typeof stored !== 'string') throw new Error(stored.problem);
      const ours = calcRows(rule, world, 'T');
      expect(calcRows(stored, world, 'T')).toEqual(ours);
      const cells: World = { grid: gridOf(table) };
      const isRowRule = compile(rule, world, 'T').perRow;
      ours.slice(0, isRowRule ? undefined : 1).forEach((result, row) => {
        const formula = toPlainA1(rule, placesOf(table), { homeTable: 'T', row: row + 1 });
        expect(calc(formula as string, cells)).toEqual(result);
      });
    }
  });

  test('any header survives renaming there and back, and the way to a file', () => {
    fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 20, unit: fc.constantFrom(...'abcé Z09[]#\'@,:.()"&\n%-') }).filter((header) => header.trim() === header), (header) => {
      const renamed = renameReferences('=[@x]+SUM(T[x])', { column: (column) => (column === 'x' ? header : undefined) }, 'T');
      const world: World = { tables: [makeTable('T', { [header]: [1, 2] })] };
      expect(calcRows(renamed as string, world, 'T')).toEqual([4, 5]);
      expect(calcRows(toCellFormula(renamed as string, 'T') as string, world, 'T')).toEqual([4, 5]);
      expect(renameReferences(renamed as string, { column: (column) => (column === header ? 'x' : undefined) }, 'T')).toBe('=[@x]+SUM(T[x])');
    }), { numRuns: 500 });
  });
});

describe('a rule over the table is the rule row by row', () => {
  test.each(ROW_RULES)('%s', (rule) => {
    for (const table of makeRandomTables(20)) {
      const world = worldOf(table);
      const compiled = compile(rule, world, 'T');
      const data = dataOf(world);
      const rows = compiled.evaluateRows(data);
      rows.forEach((result, row) => expect(compiled.evaluate(data, { row })).toEqual(result));
    }
  });
});

describe('whatever the text', () => {
  const piece = fc.constantFrom('1', '"a"', '[@x]', 'T[x]', 'T', '(', ')', ',', '+', '-', '*', '=', '<', '&', '%', '^', '@', '{', '}', ';', ':', ' ', 'SUM(', 'IF(', 'LET(', 'a', 'COUNTIF(', 'INDEX(', 'toString', '#N/A', 'TRUE', '[', ']', '#', '"', "'", '!', 'A1', '_xlfn.');
  test('compiling gives a formula or a problem, and a formula gives a value', () => {
    const world: World = { tables: [makeTable('T', { x: [1, null, 'a'] })], grid: [[1, 2], [3, 4]] };
    fc.assert(fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const compiled = compileFormula(pieces.join(''), catalogOf(world), 'T');
      if (isProblem(compiled)) expect(compiled.at).toBeLessThanOrEqual(pieces.join('').length);
      else for (const result of compiled.evaluateRows(dataOf(world))) expect(result === null || ['number', 'string', 'boolean', 'object'].includes(typeof result)).toBe(true);
    }), { numRuns: 3000 });
  });
});

describe('indexes give what scanning gives', () => {
  const column = fc.array(scalar, { minLength: 1, maxLength: 40 });

  test('counting each value of a column', () => {
    fc.assert(fc.property(column, (values) => {
      const world: World = { tables: [makeTable('T', { x: values })] };
      const counted = calcRows('=COUNTIF(T[x],[@x])', world, 'T');
      const scanned = values.map((value) => values.filter(readCriterion(value).test).length);
      expect(counted).toEqual(scanned);
    }));
  });

  test('comparing, ranking and conditions together give what scanning gives', () => {
    const number = fc.integer({ min: -3, max: 3 });
    fc.assert(fc.property(fc.array(fc.tuple(fc.oneof(number, scalar), number), { minLength: 1, maxLength: 100 }), fc.constantFrom('<', '<=', '>', '>=', '<>', '='), (rows, operator) => {
      const [x, y] = [rows.map(([value]) => value), rows.map(([, value]) => value)];
      const world: World = { tables: [makeTable('T', { x, y })] };
      const ordered = rows.map(([, value]) => readCriterion(`${operator}${value}`));
      expect(calcRows(`=COUNTIF(T[x],"${operator}"&[@y])`, world, 'T')).toEqual(ordered.map(({ test }) => x.filter(test).length));
      expect(calcRows(`=COUNTIFS(T[x],"${operator}"&[@y],T[y],[@y])`, world, 'T')).toEqual(ordered.map(({ test }, row) => x.filter((value, at) => test(value) && y[at] === y[row]).length));
      expect(calcRows(`=SUMIFS(T[y],T[x],"${operator}"&[@y],T[y],"<2")`, world, 'T')).toEqual(ordered.map(({ test }) => y.reduce((total, value, at) => total + (test(x[at] ?? null) && value < 2 ? value : 0), 0)));
      expect(calcRows('=RANK([@y],T[y])', world, 'T')).toEqual(y.map((value) => 1 + y.filter((each) => each > value).length));
      expect(calcRows('=RANK([@y],T[y],1)', world, 'T')).toEqual(y.map((value) => 1 + y.filter((each) => each < value).length));
    }));
  });

  test('looking up each value of a column finds the first equal one', () => {
    fc.assert(fc.property(column, (values) => {
      const world: World = { tables: [makeTable('T', { x: values, n: values.map((_, row) => row) })] };
      const found = calcRows('=XLOOKUP([@x],T[x],T[n])', world, 'T');
      values.forEach((value, row) => {
        expect(found[row]).toBeLessThanOrEqual(row);
        expect(typeof values[Number(found[row])]).toBe(typeof value);
        expect(keyOf(values[Number(found[row])] ?? null)).toBe(keyOf(value));
      });
    }));
  });
});

test('wildcards match as the same regular expression does', () => {
  const short = fc.string({ maxLength: 8, unit: fc.constantFrom('a', 'b', '*', '?') });
  fc.assert(fc.property(short, fc.string({ maxLength: 12, unit: fc.constantFrom('a', 'b') }), (pattern, text) => {
    const expression = new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`, 's');
    expect(makeWildcardTest(pattern)(text)).toBe(expression.test(text));
  }));
});

test('sums, counts and averages agree with each other', () => {
  fc.assert(fc.property(fc.array(scalar, { minLength: 1, maxLength: 30 }), (values) => {
    const world: World = { tables: [makeTable('T', { x: values })] };
    expect(calc('=COUNTA(T[x])+SUMPRODUCT(--ISBLANK(T[x]))=ROWS(T[x])', world)).toBe(true);
    expect(calc('=IF(COUNT(T[x])=0,TRUE,ROUND(AVERAGE(T[x])*COUNT(T[x])-SUM(T[x]),9)=0)', world)).toBe(true);
    expect(plain(calc('=SUM(T[x])=SUMPRODUCT(T[x])', world))).toBe(true);
  }));
});
