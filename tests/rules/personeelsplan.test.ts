import { describe, expect, test } from 'vitest';
import { asksOthers } from '../../core/rules/across-rule';
import type { Counts, Report } from '../../core/model/report';
import { type PlanChange, checkPlan, findingsOf, personeelsplan, tell } from '../check/workbook-of';
import { CASES } from './cases';

/** With a sound workbook of last year, unless the case has its own. */
const checkCase = (change: PlanChange): Report => checkPlan({ previous: {}, ...change });

const countsOf = (report: Report, rule: string): Counts | undefined => report.rules.find((each) => each.rule === rule)?.counts;

const verdictsIn = (findings: readonly string[], verdict: string): number => findings.filter((finding) => finding.startsWith(`${verdict} `)).length;

/** What asks for other workbooks has its cases in tests/check/across.test.ts. */
test('every rule of the personeelsplan has its cases', () => {
  expect(CASES.map(({ rule }) => rule).sort()).toEqual(personeelsplan.rules.filter((rule) => !asksOthers(rule)).map(({ id }) => id).sort());
});

describe.each(CASES)('$rule', ({ rule, items, held, broken, undecided }) => {
  test('holds on every item of a sound plan, and says nothing', () => {
    const report = checkCase(held.change);
    expect(findingsOf(report, rule)).toEqual([]);
    const counts = countsOf(report, rule);
    expect(counts).toMatchObject({ broken: 0, undecided: 0, crashed: 0 });
    expect(counts?.held).toBeGreaterThan(0);
  });

  test('is judged on as many items as the plan has', () => {
    const isVte = rule === 'PEP-GET-002';
    expect(countsOf(checkCase(isVte ? { parameters: { Telbasis: 'VTE' } } : {}), rule)).toEqual({ held: items, broken: 0, undecided: 0, crashed: 0 });
  });

  test.each(broken.map((each) => ({ about: 'wrong', ...each })))('is broken, at its place and in plain Dutch: $about', ({ change, findings }) => {
    const report = checkCase(change);
    expect(findingsOf(report, rule)).toEqual(findings);
    expect(countsOf(report, rule)).toMatchObject({ broken: verdictsIn(findings, 'broken'), crashed: 0 });
  });

  test.each(undecided.map((each) => ({ about: 'unreadable', ...each })))('is undecided, and says what stands in the way: $about', ({ change, findings }) => {
    const report = checkCase(change);
    expect(findingsOf(report, rule)).toEqual(findings);
    expect(countsOf(report, rule)).toMatchObject({ broken: 0, undecided: findings.length, crashed: 0 });
  });
});

test('the findings of every case can be told in the three languages', () => {
  for (const { change } of CASES.flatMap(({ broken, undecided }) => [...broken, ...undecided])) {
    for (const finding of checkCase(change).findings) {
      for (const language of ['nl', 'fr', 'en'] as const) expect(tell(finding, language)).not.toMatch(/undefined|null|NaN|\[object|\{[a-z]/);
    }
  }
});
