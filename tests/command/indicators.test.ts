/** Indicators through the command: the published tables filled in, and checked with a verdict on each row. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXPECTED_2016 } from '../target/expected-2016';
import { EXPECTED_2017 } from '../target/expected-2017';
import { Bench } from './run';

const bench = new Bench();
const data = (year: number): string => readFileSync(fileURLToPath(new URL(`../../templates/indicatoren/data/${year}.csv`, import.meta.url)), 'utf8');

function fill(year: number, name: string, ...parameters: readonly string[]): void {
  bench.write('in.csv', data(year));
  expect(bench.run(['fill', 'indicatoren', '--data', 'in.csv', '--out', name, ...['Entiteit=Proef', ...parameters].flatMap((each) => ['--param', each])])).toMatchObject({ exitCode: 0 });
}

beforeAll(() => {
  fill(2016, '2016.xlsx', 'Referentiedatum=31/12/2016', 'DoelenOp=31/12/2016');
  fill(2017, '2017.xlsx', 'Referentiedatum=1/10/2017');
});

afterAll(() => bench.remove());

interface Judged {
  readonly indicators: { readonly referenceDate: string; readonly counts: Readonly<Record<string, number>>; readonly results: readonly { readonly code: string; readonly verdict: string; readonly reasonId: string; readonly reason: string; readonly reading: string }[] };
}

const judged = (file: string, ...words: readonly string[]): Judged['indicators'] => {
  const [report] = JSON.parse(bench.run(['check', file, '--format', 'json', ...words]).out) as readonly Judged[];
  if (!report) throw new Error('no report');
  return report.indicators;
};

describe('the published tables', () => {
  test('give a verdict and a reason for each of the 27 rows of 2016, without naming the kind', () => {
    const { results, counts, referenceDate } = judged('2016.xlsx');
    expect(results.map(({ code, verdict, reasonId, reason }) => [code, verdict, reasonId, reason])).toEqual(EXPECTED_2016.map(({ code, verdict, reason, nl }) => [code, verdict, reason, nl]));
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(27);
    expect(referenceDate).toBe('2016-12-31');
  });

  test('and for each of the 20 rows of 2017, on 1 October', () => {
    expect(judged('2017.xlsx').results.map(({ code, verdict, reasonId }) => [code, verdict, reasonId]))
      .toEqual(EXPECTED_2017.map(({ code, atEndOf2016, atOctober2017 }) => [code, ...(atOctober2017 ?? atEndOf2016)]));
  });

  test('misses are warnings: they block only when asked', () => {
    expect(bench.run(['check', '2016.xlsx']).exitCode).toBe(0);
    expect(bench.run(['check', '2016.xlsx', '--fail-on', 'warning']).exitCode).toBe(1);
    expect(bench.run(['check', '2017.xlsx']).exitCode).toBe(1);
  });

  test.each([
    ['nl', 'Doelen, stand op 31 december 2016', '27 indicatoren: 9 gehaald (waarvan 2 voorlopig); 1 gehaald, boven de band; 5 niet gehaald; 2 niet gehaald, wel verbeterd; 1 niet beschikbaar; 6 te beoordelen; 3 niet te beoordelen.'],
    ['fr', 'Objectifs, situation au 31 décembre 2016', '27 indicateurs\u00a0: 9\u00a0atteint (dont 2 à titre provisoire);'],
    ['en', 'Targets, as on 31 December 2016', '27 indicators: 9 met (of which 2 provisional);'],
  ])('are told in %s', (language, heading, summary) => {
    const { out } = bench.run(['check', '2016.xlsx', '--lang', language]);
    expect(out).toContain(heading);
    expect(out).toContain(summary);
  });
});

test('both kinds are told apart in one run', () => {
  bench.fill('plan.xlsx');
  const reports = JSON.parse(bench.run(['check', 'plan.xlsx', '2016.xlsx', '--format', 'json']).out) as readonly { definition: { id: string }; indicators?: unknown }[];
  expect(reports.map(({ definition, indicators }) => [definition.id, indicators !== undefined])).toEqual([['personeelsplan', false], ['indicatoren', true]]);
});

test('data with a header that is no column are refused with the columns there are', () => {
  bench.write('fout.csv', data(2017).replace('doel_2017', 'doel_2018'));
  const { exitCode, err } = bench.run(['fill', 'indicatoren', '--data', 'fout.csv', '--out', 'fout.xlsx']);
  expect(exitCode).toBe(3);
  expect(err).toContain('De kolom "doel_2018" is onbekend.');
  expect(err).toContain('De kolom Doel ontbreekt.');
});
