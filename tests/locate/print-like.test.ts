import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkWorkbook } from '../../core/check/check-workbook';
import type { Definition } from '../../core/definition/definition';
import { loadDefinition } from '../../core/definition/load';
import { formatPlace } from '../../core/model/place';
import type { Report } from '../../core/model/report';
import { readWorkbook } from '../../core/ooxml/read';
import { formatFigureLine } from '../../core/report/figure-line';
import { wordMessage } from '../../core/text/word-message';
import { nodeCodec } from '../../scripts/codec';
import { plan2015, plan2016, writePrintLike } from './print-like';

const { definition } = loadDefinition(readFileSync('templates/personeelsplan/definition.yaml', 'utf8'), 'definition.yaml');

function check(bytes: Uint8Array): Report {
  return checkWorkbook(definition as Definition, readWorkbook(bytes, nodeCodec), { workbookName: 'bijlage.xlsx', today: 42_735 });
}

const broken = (report: Report): readonly string[] =>
  report.findings.filter(({ verdict }) => verdict === 'broken').map(({ rule, place, message }) => `${rule} ${place ? formatPlace(place) : '-'} ${wordMessage(message, 'nl')}`);

const countsOf = (report: Report, rule: string) => report.rules.find((each) => each.rule === rule)?.counts;

describe.each([
  { year: 2015, plan: plan2015, figures: '119 / 24 / 9 = 152', totalsRow: 21 },
  { year: 2016, plan: plan2016, figures: '112 / 27 / 7 = 146', totalsRow: 21 },
])('the plan of $year as printed', ({ plan, figures, totalsRow }) => {
  test.each([true, false])('is found and nothing is wrong with it (bands merged: %s)', (mergesBands) => {
    const report = check(writePrintLike(plan, {}, mergesBands));
    expect(report.isBound).toBe(true);
    expect(report.tables).toEqual([{ name: 'Functies', place: { sheet: 'Bijlage 2', range: { top: 2, left: 0, bottom: totalsRow - 1, right: 8 } }, foundBy: 'headers', rowCount: 15 }]);
    expect(formatFigureLine(report, 'nl')).toBe(figures);
    expect(broken(report)).toEqual([]);
    expect(countsOf(report, 'PEP-RNG-001')).toEqual({ held: 15, broken: 0, undecided: 0, crashed: 0 });
    expect(countsOf(report, 'PEP-NIV-001')).toEqual({ held: 15, broken: 0, undecided: 0, crashed: 0 });
    expect(countsOf(report, 'PEP-TOT-005')).toEqual({ held: 1, broken: 0, undecided: 0, crashed: 0 });
    expect(countsOf(report, 'PEP-TOT-001')?.held).toBe(6);
  });

  test('says which total is wrong, with both sums and the difference', () => {
    const stated = (plan.totals[0] ?? 0) + 1;
    expect(broken(check(writePrintLike(plan, { [`D${totalsRow}`]: stated })))).toEqual([
      `PEP-TOT-001 'Bijlage 2'!D${totalsRow} ${stated} opgegeven, de rijen geven ${plan.totals[0]}: verschil 1.`,
    ]);
  });

  test('compares the line of text too', () => {
    const at = `A${totalsRow + 2}`;
    expect(broken(check(writePrintLike(plan, { [at]: plan.line.replace(/= 1/, '= 2') })))).toHaveLength(1);
    expect(broken(check(writePrintLike(plan, { [at]: 'Totaal: 100 + 40 = 140' })))[0]).toMatch(/^PEP-TOT-005 'Bijlage 2'!A23 .*140.*/);
    expect(broken(check(writePrintLike(plan, { [at]: `Totaal: 1 + ${plan.totals.reduce<number>((sum, total) => sum + (total ?? 0), -1)} = ${plan.totals.reduce<number>((sum, total) => sum + (total ?? 0), 0)}` })))).toHaveLength(1);
    expect(countsOf(check(writePrintLike(plan, { [at]: null })), 'PEP-TOT-005')).toEqual({ held: 0, broken: 0, undecided: 1, crashed: 0 });
  });
});

test('columns in another order, and one that is not ours, make no difference', () => {
  const swapped = { ...plan2015, rows: plan2015.rows.map(([level = '', rank = '', name = '', ...counts]) => [level, name, rank, ...counts]) };
  const report = check(writePrintLike(swapped, { B3: 'Functie', C3: 'Rang', J5: 'Opmerking', J6: 'sinds 2014' }));
  expect(report.isBound).toBe(true);
  expect(formatFigureLine(report, 'nl')).toBe('119 / 24 / 9 = 152');
  expect(broken(report)).toEqual([]);
});

test('a plan with a subtotal below each level is not counted double', () => {
  const rows = plan2015.rows.flatMap((row, at) => (row[0] === plan2015.rows[at + 1]?.[0] ? [row] : [row, ['', '', `Subtotaal ${row[0]}`, '99', '', '', '', '', '']]));
  const report = check(writePrintLike({ ...plan2015, rows: rows.map((row) => [...row]) }, {}));
  expect(formatFigureLine(report, 'nl')).toBe('119 / 24 / 9 = 152');
});

test('a missing column is named with the nearest header', () => {
  const report = check(writePrintLike(plan2015, { B3: 'Ragn' }));
  expect(report.isBound).toBe(false);
  expect(broken(report)[0]).toBe("LOC-KOL-001 'Bijlage 2'!B5 De kolom Rang ontbreekt in de tabel Functies. Is \"Ragn\" bedoeld?");
});

test('a doubled column is named with both places, and nothing is guessed from either', () => {
  const report = check(writePrintLike(plan2015, { J5: 'Rang' }));
  expect(report.isBound).toBe(false);
  expect(broken(report)).toEqual(["LOC-KOL-002 'Bijlage 2'!J5 De kolom Rang staat er twee keer: ook in 'Bijlage 2'!B5."]);
  expect(countsOf(report, 'PEP-RNG-001')).toEqual({ held: 0, broken: 0, undecided: 1, crashed: 0 });
});
