import { describe, expect, test } from 'vitest';
import { functionNames } from '../../core/formula/functions/table';
import { CASES, GRID, OPERATOR_CASES } from './cases';
import { calc } from './harness';

const expectSame = (actual: unknown, expected: number | string | boolean): void => {
  if (typeof expected === 'number' && typeof actual === 'number') expect(actual).toBeCloseTo(expected, 12 - Math.max(0, Math.ceil(Math.log10(Math.abs(expected) || 1))));
  else expect(actual).toBe(expected);
};

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  test.each(cases)('=%s is %s', (formula, expected) => {
    expectSame(calc(`=${formula}`, { grid: GRID }), expected);
  });
});

describe('operators and coercion', () => {
  test.each(OPERATOR_CASES)('=%s is %s', (formula, expected) => {
    expectSame(calc(`=${formula}`, { grid: GRID }), expected);
  });
});

test('every function has cases with documented results', () => {
  expect(functionNames().filter((name) => !Object.hasOwn(CASES, name))).toEqual([]);
});
