import { beforeAll, describe, expect, test } from 'vitest';
import { checkWorkbook } from '../../core/check/check-workbook';
import type { Workbook } from '../../core/model/workbook';
import { readWorkbook } from '../../core/ooxml/read';
import { formatFigureLine } from '../../core/report/figure-line';
import { nodeCodec } from '../../scripts/codec';
import { definitionOf, PUBLISHED, PUBLISHED_DAY, writePublished } from '../template/published-workbooks';
import { compareResults, saveAll, stripResults } from './recalculated';
import { findLibreOffice } from './soffice';

/** What the published documents say at their foot. */
const FIGURES: Readonly<Record<string, string>> = { 'the plan at the end of 2015': '119 / 24 / 9 = 152', 'the plan of December 2016': '112 / 27 / 7 = 146' };

describe.skipIf(findLibreOffice() === undefined)('a template filled with published figures', () => {
  let ours: readonly Workbook[] = [];
  let theirs: readonly Workbook[] = [];
  beforeAll(async () => {
    const files = await Promise.all(PUBLISHED.map(writePublished));
    ours = files.map((file) => readWorkbook(file, nodeCodec));
    theirs = saveAll(files.map(stripResults)).map((file) => readWorkbook(file, nodeCodec));
  });

  test.each(PUBLISHED.map((published, at) => ({ ...published, published, at })))('is calculated by LibreOffice as by us, and a check still says the same after it saved it: $name ($kind, $language)', ({ name, published, at }) => {
    const [mine, saved] = [ours[at], theirs[at]];
    if (!mine || !saved) throw new Error('not saved');
    const { count, differences } = compareResults(mine, saved);
    expect(count).toBeGreaterThan(500);
    expect(differences).toEqual([]);
    const [before, after] = [mine, saved].map((workbook) => checkWorkbook(definitionOf(published), workbook, { workbookName: name, today: PUBLISHED_DAY }));
    if (!before || !after) throw new Error('not checked');
    expect({ counts: after.counts, findings: after.findings, indicators: after.indicators }).toEqual({ counts: before.counts, findings: before.findings, indicators: before.indicators });
    if (published.kind !== 'indicatoren') expect(after.findings.map(({ rule, message }) => [rule, message.id, message.facts])).toEqual([]);
    if (FIGURES[name] !== undefined) expect(formatFigureLine(after, 'nl')).toBe(FIGURES[name]);
  });
});
