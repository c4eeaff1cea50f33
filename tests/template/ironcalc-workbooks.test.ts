/** Whole generated workbooks, filled with the published figures, calculated by IronCalc as by us: every formula whose functions it knows. */
import { expect, test } from 'vitest';
import { readWorkbook } from '../../core/ooxml/read';
import { nodeCodec } from '../../scripts/codec';
import { compareWithIronCalc, findCall, findUnknown, functionsIn } from './ironcalc-workbook';
import { PUBLISHED, writePublished } from './published-workbooks';

/** What IronCalc knows, but does otherwise than Excel and LibreOffice, in the formulas that the template writes. */
const OTHERWISE: readonly { readonly reason: string; readonly written: RegExp }[] = [
  { reason: '`--` of an array gives no numbers', written: /--(?:\(|[A-Z])/ },
  { reason: 'LEN does not take an array', written: /SUMPRODUCT\(LEN\(/ },
  { reason: 'ROW does not give an array', written: /\bROW\([^()]*:[^()]*\)/ },
];

/** Least number of cells that are compared. */
const LEAST: Readonly<Record<string, number>> = { personeelsplan: 2200, indicatoren: 1500, voorbeeld: 650 };

/** The plan of 2015 has the formulas of the one of 2016. */
const ASKED = PUBLISHED.filter(({ data }) => !data.includes('2015-12-31'));

test.each(ASKED)('IronCalc gives for $name what we give, cell by cell', async (published) => {
  const workbook = readWorkbook(await writePublished(published), nodeCodec);
  const functions = functionsIn(workbook);
  const unknown = findUnknown(functions);
  expect(unknown).toEqual(['HYPERLINK']);
  expect(functions.length).toBeGreaterThan(20);
  const { compared, leftOut, differences } = compareWithIronCalc(workbook, (formula) =>
    findCall(formula, unknown) ?? OTHERWISE.find(({ written }) => written.test(formula))?.reason);
  expect(differences).toEqual([]);
  expect(compared).toBeGreaterThan(LEAST[published.kind] ?? Infinity);
  // Nothing is left out for a reason that is not told here, and not much altogether.
  const reasons = ['HYPERLINK', ...OTHERWISE.slice(0, published.kind === 'indicatoren' ? 3 : 2).map(({ reason }) => reason)];
  expect(Object.keys(leftOut).sort()).toEqual(reasons.sort());
  expect(Object.values(leftOut).reduce((sum, count) => sum + count, 0)).toBeLessThan(compared * 0.3);
}, 120_000);
