import { describe, expect, test } from 'vitest';
import { isProblem } from '../../core/formula/problem';
import { toCellFormula } from '../../core/formula/to-excel';
import { isErrorValue, type Scalar } from '../../core/model/scalar';
import { readKinds } from '../../scripts/generate/generated-files';
import { askRules, makeFillings } from '../rules/random-filling';
import { calculateSheet, findLibreOffice } from './soffice';

/** A workbook holds functions younger than its format with a prefix; without it LibreOffice does not know them. */
function asInFile(formula: string): string {
  const written = toCellFormula(formula);
  if (isProblem(written)) throw new Error(`${written.problem}: ${formula}`);
  return written;
}

/** LibreOffice shows booleans as numbers, and empty text as blank. */
function isSame(theirs: Scalar, ours: Scalar): boolean {
  if (isErrorValue(ours)) return isErrorValue(theirs) || (typeof theirs === 'string' && /^(?:Err:|#)/.test(theirs));
  const plain = (value: Scalar): Scalar => (typeof value === 'boolean' ? Number(value) : value === '' ? null : value);
  const [one, two] = [plain(theirs), plain(ours)];
  return typeof one === 'number' && typeof two === 'number' ? Math.abs(one - two) <= 1e-9 * Math.max(1, Math.abs(two)) : one === two;
}

describe.skipIf(findLibreOffice() === undefined).each(readKinds().map((definition) => ({ kind: definition.id, definition })))('the rules of $kind', ({ definition }) => {
  test('give over random tables what LibreOffice gives', () => {
    for (const filling of makeFillings(definition, 6)) {
      const asked = askRules(definition, filling);
      const column = Math.max(...filling.grid.map((line) => line.length)) + 2;
      const results = calculateSheet({ grid: filling.grid, formulas: asked.map(({ formula }, row) => ({ row, column, formula: asInFile(formula), isArray: true })) });
      expect(asked.flatMap((each, row) => (isSame(results[row]?.[column] ?? null, each.ours) ? [] : [{ ...each, theirs: results[row]?.[column] }]))).toEqual([]);
    }
  });
});
