/** How much of a workbook is filled in, and the course of the figures behind its indicators. */
import { expect, test } from 'vitest';
import { countFilled } from '../../core/check/count-filled';
import { readTrends } from '../../core/check/read-trends';
import { indicatoren, publishedSeries, workbookWithSeries } from './indicatoren';
import { personeelsplan, planWorkbook, rowsWith } from './workbook-of';

test('every parameter and cell that must hold something counts once; blanks that mean none do not', () => {
  const full = countFilled(personeelsplan, planWorkbook());
  expect(full.filled).toBe(full.total);
  // Five rows of level, rank and function, and the parameters without a default.
  expect(full.total).toBeGreaterThanOrEqual(15 + 2);
  const without = countFilled(personeelsplan, planWorkbook({ rows: rowsWith(1, { 1: null, 2: null, 3: null }), parameters: { Entiteit: null } }));
  expect(without).toEqual({ filled: full.filled - 3, total: full.total });
});

const series = await workbookWithSeries(publishedSeries());

test('the figures of an indicator are given in the order of their periods, a line for each measuring moment, without what cannot be read', () => {
  const trends = readTrends(indicatoren, series);
  const marked = publishedSeries().filter((row) => row[9] === 'ja');
  const all = [...new Set(marked.map((row) => String(row[1])))].map((code) => [code, trends({ code, series: String(marked.find((row) => row[1] === code)?.[2] ?? '') })] as const);
  const full = all.flatMap(([, each]) => each);
  // The published averages of the school years 2014-2015 and 2015-2016.
  expect(full.map(({ points }) => points.map(({ value }) => value))).toContainEqual([97.45, 96.15]);
  for (const { points } of full) expect(points.map(({ period }) => period)).toEqual([...points.map(({ period }) => period)].sort());
  expect(trends({ code: 'bestaat niet', series: '' })).toEqual([]);
});

test('a kind without series, and a workbook without their table, have no trends', () => {
  expect(readTrends(personeelsplan, planWorkbook())({ code: 'A1', series: '' })).toEqual([]);
  const blank = { ...series, sheets: series.sheets.filter(({ name }) => name !== 'Reeksen') };
  expect(readTrends(indicatoren, blank)({ code: 'DP17', series: '' })).toEqual([]);
});
