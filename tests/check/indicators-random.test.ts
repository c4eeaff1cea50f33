/** Rows of indicators with anything in their cells: each gets exactly one verdict, counts add up, and nothing crashes in any language. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TARGET_VERDICTS } from '../../core/model/indicator';
import { errorValue, type Scalar } from '../../core/model/scalar';
import { LANGUAGES } from '../../core/model/words';
import type { Cell, Workbook } from '../../core/model/workbook';
import { indicatorsAsJson } from '../../core/report/indicators';
import { reportAsJson } from '../../core/report/json';
import { formatReportText } from '../../core/report/text';
import { check, dataOf, indicatoren, resultsOf, workbookOf } from './indicatoren';

const book = await workbookOf(dataOf(2017), ['Referentiedatum=31/12/2016']);
const WIDTH = 17;

const typed: fc.Arbitrary<Scalar> = fc.constantFrom<Scalar>(
  null, '', ' ', '2.10', '80%', '80% of meer', 'minstens 95%', 'Stijging van +3%', 'Status quo\nStreefwaarde: 97%-98%', 'Dalende trend ombuigen', 'OT: 74%\nLT: 93%',
  'OT: 80%, LT: 90%', '1.109.881.55 €', '1.234', '25.1%\n(+8.5%)', 'n.v.t.', 'Ntb', 'eind 2017', 'tegen 1 oktober 2017', '31/12/2016', '2015-2016', 'aantal', '%', 'euro',
  'score op 10', 'hoger', 'lager', 'gelijk', 'gehaald', 'deels', 'voorlopig', 'minstens drie', '<5', '9'.repeat(400), '={x}', '-3', 'geen',
  0, 2.1, -5, 0.823, 42_735, 1e300, true, errorValue('#N/A'), errorValue('#DIV/0!'),
);
const cell: fc.Arbitrary<Cell | undefined> = fc.tuple(fc.oneof({ weight: 5, arbitrary: typed }, { weight: 1, arbitrary: fc.string() }), fc.constantFrom(undefined, '@', '0.0%', 'dd/mm/yyyy'))
  .map(([value, format]) => (value === null ? undefined : { value, ...(format === undefined ? {} : { format }) }));

const withRows = (rows: readonly (readonly (Cell | undefined)[])[], dateSystem: 1900 | 1904): Workbook => ({
  ...book,
  dateSystem,
  sheets: book.sheets.map((sheet) => (sheet.name === 'Indicatoren' ? { ...sheet, rows: new Map([...[...sheet.rows].filter(([row]) => row < 3), ...rows.map((cells, at) => [at + 3, cells] as const)]) } : sheet)),
});

test('every row that holds something has one verdict, and every count adds up', () => {
  fc.assert(fc.property(fc.array(fc.array(cell, { minLength: WIDTH, maxLength: WIDTH }), { maxLength: 6 }), fc.constantFrom<1900 | 1904>(1900, 1904), (rows, dateSystem) => {
    const report = check(withRows(rows, dateSystem));
    const results = resultsOf(report);
    expect(results.length).toBe(report.tables[0]?.rowCount);
    for (const { verdict } of results) expect(TARGET_VERDICTS).toContain(verdict);
    expect(Object.values(report.indicators?.counts ?? {}).reduce((sum, count) => sum + count, 0)).toBe(results.length);
    expect(report.counts.crashed).toBe(0);
    for (const { rule, counts } of report.rules) {
      const found = report.findings.filter((finding) => finding.rule === rule);
      for (const verdict of ['broken', 'undecided'] as const) expect(found.filter((finding) => finding.verdict === verdict)).toHaveLength(counts[verdict]);
    }
    const met = report.rules.find(({ rule }) => rule === 'IND-DOEL-001')?.counts;
    expect((met?.held ?? 0) + (met?.broken ?? 0) + (met?.undecided ?? 0)).toBe(Math.max(1, results.length));
    for (const language of LANGUAGES) {
      expect(formatReportText(report, indicatoren, { language, paint: (_, text) => text, isVerbose: true })).not.toMatch(/undefined|\[object|NaN/);
      expect(JSON.stringify([reportAsJson(report, indicatoren, language), report.indicators && indicatorsAsJson(report.indicators, language)])).not.toContain('NaN');
    }
  }), { numRuns: 150 });
});

test('a better figure never turns a target that is met into one that is missed', () => {
  const order = ['missed', 'missed-but-improved', 'met'];
  fc.assert(fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), fc.constantFrom('minstens', 'maximaal'), (one, two, target, limit) => {
    const row = (result: number): readonly (Cell | undefined)[] => {
      const texts: Readonly<Record<number, string>> = { 0: 'X', 3: 'Proef', 5: '%', 8: '50%', 9: `${limit} ${target}%`, 13: `${result}%` };
      return Array.from({ length: WIDTH }, (_, at) => (texts[at] === undefined ? undefined : { value: texts[at], format: '@' }));
    };
    const [worse, better] = limit === 'minstens' ? [Math.min(one, two), Math.max(one, two)] : [Math.max(one, two), Math.min(one, two)];
    const [first, second] = resultsOf(check(withRows([row(worse), row(better)], 1900))).map(({ verdict }) => order.indexOf(verdict));
    expect(first).toBeGreaterThanOrEqual(0);
    expect(second).toBeGreaterThanOrEqual(first ?? 0);
  }), { numRuns: 60 });
});
