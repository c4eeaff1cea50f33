import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Definition } from '../../core/definition/definition';
import type { Report } from '../../core/model/report';
import type { Scalar } from '../../core/model/scalar';
import { formatReportText } from '../../core/report/text';
import { formatFigureLine } from '../../core/report/figure-line';
import type { Rule } from '../../core/rules/rule';
import { type PlanRow, checkPlan, error, findingsOf, personeelsplan, rowsWith, tell } from './workbook-of';

const resultOf = (report: Report, rule: string) => report.rules.find((each) => each.rule === rule);

const words = (text: string) => ({ nl: text, fr: text, en: text });

/** The personeelsplan with one rule only. */
const withRule = (rule: Partial<Rule> & Pick<Rule, 'kind'>): Definition => ({
  ...personeelsplan,
  rules: [{ id: 'PEP-TST-001', title: words('Proef'), demands: words('Proef.'), why: words('Proef.'), solve: words('Proef.'), severity: 'error', explainable: false, ...rule } as Rule],
});

const formula = (text: string, more: object = {}): Definition => withRule({ kind: 'formula', formula: text, blank: 'undecided', facts: {}, ...more } as Partial<Rule> & Pick<Rule, 'kind'>);

const text = (report: Report, definition: Definition = personeelsplan): string => formatReportText(report, definition, { language: 'nl', paint: (_, each) => each, isVerbose: false });

describe('counts', () => {
  const cell: fc.Arbitrary<Scalar> = fc.oneof(
    fc.constantFrom<Scalar>(null, '', ' ', 0, 1, -2, 0.5, '33', 'Ntb', 'n.v.t.', '1.234', true, error('#N/A'), error('#DIV/0!')),
    fc.integer({ min: 0, max: 99 }),
  );
  const name: fc.Arbitrary<Scalar> = fc.constantFrom<Scalar>(null, 'A', 'B', 'A1', 'B2', 'Informaticus', 'Gedelegeerd bestuurder', 7, error('#REF!'));
  const row = fc.tuple(name, name, name, cell, cell, cell, cell, cell, cell) as fc.Arbitrary<PlanRow>;

  test('add up on any plan: every item of a rule has one verdict, every verdict but held has a finding', () => {
    fc.assert(fc.property(fc.array(row, { maxLength: 6 }), fc.constantFrom<Scalar>('koppen', 'VTE', 'FTE', null), (rows, basis) => {
      const report = checkPlan({ rows, parameters: { Telbasis: basis } });
      const total = { held: 0, broken: 0, undecided: 0, crashed: 0 };
      for (const { rule, applies, counts } of report.rules) {
        const found = report.findings.filter((finding) => finding.rule === rule);
        for (const verdict of ['broken', 'undecided', 'crashed'] as const) expect(found.filter((finding) => finding.verdict === verdict)).toHaveLength(counts[verdict]);
        expect(counts.held + counts.broken + counts.undecided + counts.crashed > 0).toBe(applies);
        for (const verdict of ['held', 'broken', 'undecided', 'crashed'] as const) total[verdict] += counts[verdict];
      }
      expect(report.counts).toEqual(total);
      expect(report.counts.crashed).toBe(0);
    }), { numRuns: 60 });
  });

  test('are those of the items: a row more is an item more', () => {
    expect(resultOf(checkPlan({}), 'PEP-RNG-001')?.counts.held).toBe(5);
    expect(resultOf(checkPlan({ rows: [...rowsWith(0, {}), ['D', 'D2', 'Kok', 1, null, null, null, null, null]] }), 'PEP-RNG-001')?.counts.held).toBe(6);
  });
});

describe('a rule without items', () => {
  test('is undecided, never held, when the plan has no rows', () => {
    const report = checkPlan({ rows: [] });
    expect(resultOf(report, 'PEP-RNG-001')?.counts).toEqual({ held: 0, broken: 0, undecided: 1, crashed: 0 });
    expect(findingsOf(report, 'PEP-RNG-001')).toEqual(['undecided -: Er is niets gevonden waarvoor deze regel geldt.']);
  });

  test('does not apply where its condition says so, and has no verdicts and no findings', () => {
    const report = checkPlan({ rows: rowsWith(0, { 2: 'Directeur', 3: 7 }) });
    expect(resultOf(report, 'PEP-DIR-001')).toEqual({ rule: 'PEP-DIR-001', applies: false, counts: { held: 0, broken: 0, undecided: 0, crashed: 0 } });
    expect(findingsOf(report, 'PEP-DIR-001')).toEqual([]);
    expect(resultOf(report, 'PEP-GET-002')?.applies).toBe(false);
  });
});

describe('a number typed as text', () => {
  const report = checkPlan({ rows: rowsWith(1, { 3: '33' }) });

  test('is told once as such, while the other rules count with its value', () => {
    expect(findingsOf(report, 'PEP-GET-003')).toEqual(['broken Personeelsplan!D7 (A1 Informaticus): Het getal 33 staat als tekst in de cel en telt in Excel niet mee.']);
    expect(findingsOf(report, 'PEP-GET-001')).toEqual([]);
    expect(report.counts.undecided).toBe(0);
    expect(formatFigureLine(report, 'nl')).toBe('45 / 3 / 1 = 49');
  });

  test('shows in the total, which Excel made without it', () => {
    expect(findingsOf(report, 'PEP-TOT-001')[0]).toBe('broken Personeelsplan!D11: 12 opgegeven, de rijen geven 45: verschil 33.');
  });
});

describe('a count that is not known', () => {
  const report = checkPlan({ rows: rowsWith(1, { 3: 'Ntb' }) });

  test('leaves every rule that needs it undecided, and each names its cell, however long the chain of formulas', () => {
    const undecided = report.findings.filter(({ verdict, rule }) => verdict === 'undecided' && rule !== 'PEP-TOT-005');
    expect(undecided.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['PEP-RIJ-001', 'PEP-TOT-001', 'PEP-TOT-002', 'PEP-TOT-004', 'PEP-SUB-001', 'PEP-SUB-002', 'PEP-PLF-001']));
    for (const finding of undecided) expect(tell(finding)).toMatch(/^undecided Personeelsplan!D7( \(A1 Informaticus\))?: "Ntb" is niet te lezen/);
  });

  test('is not counted as zero in the figures, which show a question mark', () => {
    expect(formatFigureLine(report, 'nl')).toBe('? / 3 / 1 = ?');
  });

  test('does not touch the rules that do not need it', () => {
    expect(findingsOf(report, 'PEP-RNG-001')).toEqual([]);
    expect(findingsOf(report, 'PEP-TOT-003')).toEqual([]);
  });

  test('is told once per rule in the text, not once per item', () => {
    const lines = text(report).split('\n').map((line) => line.trim());
    const afterTotals = lines.slice(lines.findIndex((line) => line.startsWith('PEP-SUB-001')) + 1);
    expect(afterTotals[0]).toContain('Personeelsplan!D7');
    expect(afterTotals[1]).not.toContain('Personeelsplan!D7');
  });
});

test('a blank count is none, as the plan means it', () => {
  const report = checkPlan({ rows: [['A', 'A1', 'Informaticus', 3, null, null, null, null, null]] });
  expect(report.counts).toMatchObject({ broken: 0, undecided: 0, crashed: 0 });
  expect(formatFigureLine(report, 'nl')).toBe('3 / 0 / 0 = 3');
});

test('white space in a count is none to us but an error to Excel, and the cell where Excel shows it is named', () => {
  const report = checkPlan({ rows: [['A', 'A1', 'Informaticus', 3, null, null, ' ', null, null]] });
  expect(formatFigureLine(report, 'nl')).toBe('3 / 0 / 0 = 3');
  expect(findingsOf(report, 'PEP-TOT-002')).toEqual(['undecided Personeelsplan!J6 (A1 Informaticus): "#VALUE!" is niet te lezen (kolom Totaal ingevuld).']);
});

describe('a rule that cannot be run', () => {
  test('crashes where its formula gives no yes or no, and says whose fault that is', () => {
    const report = checkPlan({}, formula('=SUM(Functies[Statutair ingevuld])'));
    expect(report.counts).toEqual({ held: 0, broken: 0, undecided: 0, crashed: 1 });
    expect(findingsOf(report, 'PEP-TST-001')).toEqual(['crashed -: Deze regel geeft 15 in plaats van waar of onwaar. Dat ligt aan de definitie, niet aan uw werkmap.']);
  });

  test('crashes on each row of a formula over rows, at the row', () => {
    const report = checkPlan({}, formula('=[@Functie]', { table: 'Functies', column: 'Functie' }));
    expect(report.counts.crashed).toBe(5);
    expect(findingsOf(report, 'PEP-TST-001')[0]).toBe('crashed Personeelsplan!C6 (A3 Gedelegeerd bestuurder): Deze regel geeft Gedelegeerd bestuurder in plaats van waar of onwaar. Dat ligt aan de definitie, niet aan uw werkmap.');
  });

  test('crashes, and does not silently stay away, where its condition gives no yes or no', () => {
    const report = checkPlan({}, formula('=TRUE', { when: '=COUNTA(Functies[Functie])' }));
    expect(resultOf(report, 'PEP-TST-001')).toEqual({ rule: 'PEP-TST-001', applies: true, counts: { held: 0, broken: 0, undecided: 0, crashed: 1 } });
  });

  test('leaves a plan that is otherwise sound not in order', () => {
    const definition = { ...personeelsplan, rules: [...personeelsplan.rules, ...formula('=1').rules] };
    expect(text(checkPlan({}, definition), definition)).not.toContain('Alles in orde');
  });
});

describe('an error value', () => {
  test('that a formula gives leaves its rule undecided', () => {
    expect(findingsOf(checkPlan({}, formula('=1/0=1')), 'PEP-TST-001')).toEqual(['undecided -: De berekening geeft #DIV/0!.']);
  });
});

test('retired rules are not judged', () => {
  const retired = { ...personeelsplan, rules: personeelsplan.rules.map((rule) => (rule.id === 'PEP-RNG-001' ? { ...rule, retired: { from: '2026-01-01', reason: words('Vervangen.') } } : rule)) };
  expect(resultOf(checkPlan({}, retired), 'PEP-RNG-001')).toBeUndefined();
});

test('a blank that a rule calls broken is a breach at its cell', () => {
  const report = checkPlan({ rows: rowsWith(1, { 2: null }) }, formula('=LEN([@Functie])>3', { table: 'Functies', column: 'Functie', blank: 'broken' }));
  expect(findingsOf(report, 'PEP-TST-001')).toEqual(['broken Personeelsplan!C7 (A1): Functie is niet ingevuld.']);
});
