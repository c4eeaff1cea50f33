import { describe, expect, test } from 'vitest';
import { isErrorValue, type Scalar } from '../../core/model/scalar';
import { readKinds } from '../../scripts/generate/generated-files';
import { calculateFormulas } from '../formula/ironcalc';
import { askRules, makeFillings } from './random-filling';

/** Its error values are ours where any error is one; numbers show nine digits. */
function isSame(theirs: Scalar, ours: Scalar): boolean {
  if (isErrorValue(ours)) return isErrorValue(theirs) || (typeof theirs === 'string' && theirs.startsWith('#'));
  if (typeof theirs === 'number' && typeof ours === 'number') return Math.abs(theirs - ours) <= 1e-8 * Math.max(1, Math.abs(ours));
  return theirs === ours || (theirs === null && ours === '');
}

describe.each(readKinds().map((definition) => ({ kind: definition.id, definition })))('the rules of $kind', ({ definition }) => {
  test('give over random tables what IronCalc gives', () => {
    let compared = 0;
    for (const [at, filling] of makeFillings(definition, 100).entries()) {
      // A kind with few formulas is compared over more tables.
      if (at >= 10 && compared > 1000) break;
      const asked = askRules(definition, filling);
      const theirs = calculateFormulas(filling.grid, asked.map(({ formula }) => formula));
      expect(asked.flatMap((each, at) => (isSame(theirs[at] ?? null, each.ours) ? [] : [{ ...each, theirs: theirs[at] }]))).toEqual([]);
      compared += asked.length;
    }
    expect(compared).toBeGreaterThan(1000);
  });
});
