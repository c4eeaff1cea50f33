import { describe, expect, test } from 'vitest';
import { isErrorValue, type Scalar } from '../../core/model/scalar';
import { toPlainA1 } from '../../core/formula/to-excel';
import { CASES, GRID, OPERATOR_CASES } from './cases';
import { calculateFormulas } from './ironcalc';
import { IRONCALC_DIFFERENCES, reasonFor } from './known-differences';
import { calc, calcRows, plain } from './harness';
import { gridOf, makeRandomTables, placesOf, ROW_RULES, TABLE_RULES, worldOf } from './random-rules';

/** Whether IronCalc's result is ours, to the digits that it shows; its own error codes count as errors. */
function isSame(theirs: Scalar, ours: Scalar | string): boolean {
  const one = isErrorValue(theirs) ? theirs.code : theirs;
  if (typeof one === 'number' && typeof ours === 'number') return Math.abs(one - ours) <= 1e-8 * Math.max(1, Math.abs(ours));
  return one === ours || (one === null && ours === '');
}

test('our results on all cases are those of IronCalc, apart from the known differences', () => {
  const all = [...Object.values(CASES).flat(), ...OPERATOR_CASES].filter(([formula]) => !/^DATE\((?!108|1900)/.test(formula));
  const results = calculateFormulas(GRID, all.map(([formula]) => formula));
  const unexplained = all.filter(([formula], row) => !isSame(results[row] ?? null, calc(`=${formula}`, { grid: GRID })) && !reasonFor(IRONCALC_DIFFERENCES, formula));
  expect(unexplained.map(([formula]) => formula)).toEqual([]);
});

const isComparable = (rule: string): boolean => reasonFor(IRONCALC_DIFFERENCES, rule) === undefined;

describe('rules over random tables', () => {
  test.each(makeRandomTables(12))('table %#: every rule gives what IronCalc gives', (table) => {
    const places = placesOf(table);
    const grid = gridOf(table);
    const formulas: string[] = [];
    const ours: (Scalar | string)[] = [];
    const take = (text: string, row: number, result: Scalar | string): void => {
      const formula = toPlainA1(text, places, { homeTable: 'T', row });
      if (typeof formula !== 'string') throw new Error(`${text}: ${formula.problem}`);
      formulas.push(formula);
      ours.push(result);
    };
    const world = worldOf(table);
    for (const text of TABLE_RULES.filter(isComparable)) take(text, 1, plain(calc(text, world, 'T')));
    for (const text of ROW_RULES.filter(isComparable)) calcRows(text, world, 'T').forEach((result, row) => take(text, row + 1, plain(result)));
    const theirs = calculateFormulas(grid, formulas);
    const different = formulas.flatMap((formula, at) => (isSame(theirs[at] ?? null, ours[at] ?? null) ? [] : [{ formula, theirs: theirs[at], ours: ours[at] }]));
    expect(different).toEqual([]);
  });
});
