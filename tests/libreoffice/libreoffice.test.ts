import { describe, expect, test } from 'vitest';
import { isErrorValue, type Scalar } from '../../core/model/scalar';
import { isProblem } from '../../core/formula/compile';
import { findFunction } from '../../core/formula/functions/table';
import { toCellFormula, toRelativeA1 } from '../../core/formula/to-excel';
import { CASES, GRID, OPERATOR_CASES } from '../formula/cases';
import { calc, calcRows, plain } from '../formula/harness';
import { LIBREOFFICE_DIFFERENCES, reasonFor } from '../formula/known-differences';
import { gridOf, makeRandomTables, placesOf, ROW_RULES, TABLE_RULES, worldOf } from '../formula/random-rules';
import { calculateSheet, findLibreOffice, versionNumber } from './soffice';

const version = findLibreOffice();
/** Functions that came with LibreOffice 24.8. */
const NEEDS_NEW = /\b(?:LET|XLOOKUP|XMATCH|FILTER|SORT|UNIQUE)\(/;
const canRun = (formula: string): boolean => versionNumber(version ?? '') >= 24.8 || !NEEDS_NEW.test(formula);

/** LibreOffice has no booleans and error numbers of its own, and shows empty text and blanks alike. */
function normalize(value: Scalar): number | string {
  if (value === null) return '';
  if (typeof value === 'boolean') return Number(value);
  if (isErrorValue(value) || (typeof value === 'string' && /^(?:Err:\d+|#[A-Z/0]+[!?A]?)$/.test(value))) return 'error';
  return value;
}

function isSame(theirs: Scalar, ours: Scalar): boolean {
  const [one, two] = [normalize(theirs), normalize(ours)];
  return typeof one === 'number' && typeof two === 'number' ? Math.abs(one - two) <= 1e-9 * Math.max(1, Math.abs(two)) : one === two;
}

const written = (formula: ReturnType<typeof toCellFormula>): string => {
  if (isProblem(formula)) throw new Error(formula.problem);
  return formula;
};

describe.skipIf(version === undefined)(`against ${version}`, () => {
  test('our results on all cases are those of LibreOffice, apart from the known differences', () => {
    const all = [...Object.values(CASES).flat(), ...OPERATOR_CASES].filter(([formula]) => canRun(formula));
    const results = calculateSheet({ grid: GRID, formulas: all.map(([formula], row) => ({ row, column: 8, formula: written(toCellFormula(formula)), isArray: true })) });
    const different = all.filter(([formula], row) => !isSame(results[row]?.[8] ?? null, calc(`=${formula}`, { grid: GRID }) as Scalar));
    expect(different.map(([formula]) => formula).filter((formula) => reasonFor(LIBREOFFICE_DIFFERENCES, formula) === undefined)).toEqual([]);
  });

  test('every rule gives what LibreOffice gives, over random tables', () => {
    const unexplained: unknown[] = [];
    for (const table of makeRandomTables(8)) {
      const [world, places] = [worldOf(table), placesOf(table)];
      const asked: { readonly rule: string; readonly formula: string; readonly ours: Scalar }[] = [];
      const take = (rule: string, row: number, ours: Scalar): void => {
        if (canRun(rule)) asked.push({ rule, formula: written(toRelativeA1(rule, places, { homeTable: 'T', row })), ours });
      };
      for (const rule of TABLE_RULES) take(rule, 1, plain(calc(rule, world, 'T')) as Scalar);
      for (const rule of ROW_RULES) calcRows(rule, world, 'T').forEach((ours, row) => take(rule, row + 1, ours as Scalar));
      const results = calculateSheet({ grid: gridOf(table), formulas: asked.map(({ formula }, row) => ({ row, column: 8, formula, isArray: true })) });
      asked.forEach(({ rule, formula, ours }, row) => {
        const theirs = results[row]?.[8] ?? null;
        if (!isSame(theirs, ours) && reasonFor(LIBREOFFICE_DIFFERENCES, rule) === undefined) unexplained.push({ rule, formula, ours, theirs });
      });
    }
    expect(unexplained).toEqual([]);
  });

  test('names of newer functions are written as LibreOffice reads them', () => {
    const prefixed = Object.entries(CASES).filter(([name]) => findFunction(name)?.prefix !== undefined && canRun(`${name}(`));
    const results = calculateSheet({ grid: GRID, formulas: prefixed.map(([, [first]], row) => ({ row, column: 8, formula: written(toCellFormula(first?.[0] ?? '')), isArray: true })) });
    expect(prefixed.filter((_, row) => results[row]?.[8] === '#NAME?').map(([name]) => name)).toEqual([]);
  });
});
