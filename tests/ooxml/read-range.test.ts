import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contains } from '../../core/model/place';
import { readWorkbook } from '../../core/ooxml/read';
import { nodeCodec } from '../../scripts/codec';
import { fixtureNames, readFixture } from './fixture-files';
import { makePackage } from './make-package';
import { plainCells } from './plain-cells';
import type { Range } from '../../core/model/place';
import type { Sheet, Workbook } from '../../core/model/workbook';

/** The sheet as it would be if only a range of it had cells. */
const cutTo = (sheet: Sheet, range: Range): Sheet => ({
  ...sheet,
  rows: new Map([...sheet.rows].map(([row, cells]) => [row, [...cells].map((cell, column) => (contains(range, row, column) ? cell : undefined))])),
});
const only = (sheet: Sheet): Workbook => ({ sheets: [sheet], names: [], customXml: [], dateSystem: 1900 });

const span = fc.tuple(fc.nat(12), fc.nat(12)).map(([from, more]) => [from, from + more] as const);

test.each(fixtureNames)('%s: a range of a sheet reads as that part of the whole sheet, and what stands around the cells stays', (name) => {
  const bytes = readFixture(name);
  const whole = readWorkbook(bytes, nodeCodec);
  fc.assert(fc.property(span, span, fc.nat(whole.sheets.length - 1), ([top, bottom], [left, right], at) => {
    const sheet = whole.sheets[at] as Sheet;
    const range = { top, left, bottom, right };
    const read = readWorkbook(bytes, nodeCodec, { ranges: [{ sheet: sheet.name.toUpperCase(), range }] });
    const part = read.sheets[at] as Sheet;
    expect(plainCells(only(part))).toEqual(plainCells(only(cutTo(sheet, range))));
    const { rows: _rows, hiddenRows: _hidden, unlocked: _unlocked, ...around } = part;
    const { rows: _allRows, hiddenRows: allHidden, unlocked: _allUnlocked, ...allAround } = sheet;
    expect(around).toEqual(allAround);
    for (const row of allHidden) if (row <= bottom) expect(part.hiddenRows.has(row)).toBe(true);
    expect(read.sheets.filter((_, index) => index !== at)).toEqual(whole.sheets.filter((_, index) => index !== at));
  }), { numRuns: 15 });
});

test('a shared formula resolves when its first cell stands outside the range, before or after', () => {
  const rows =
    '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*2</f><v>2</v></c></row>' +
    '<row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c><c r="C2"><f t="shared" si="1"/><v>1</v></c></row>' +
    '<row r="3"><c r="A3"><f t="shared" si="0"/><v>6</v></c></row>' +
    '<row r="4"><c r="C4"><f t="shared" ref="C2:C4" si="1">$D4</f><v>3</v></c></row>';
  const bytes = makePackage({ sheets: [`<sheetData>${rows}</sheetData><mergeCells count="1"><mergeCell ref="E9:F9"/></mergeCells>`] });
  const [sheet] = readWorkbook(bytes, nodeCodec, { ranges: [{ sheet: 'Blad1', range: { top: 1, left: 0, bottom: 1, right: 2 } }] }).sheets;
  expect(sheet?.rows.size).toBe(1);
  expect(sheet?.rows.get(1)).toEqual([{ value: 4, formula: 'B2*2' }, undefined, { value: 1, formula: '$D2' }]);
  expect(sheet?.merges).toEqual([{ top: 8, left: 4, bottom: 8, right: 5 }]);
  expect(sheet?.unlocked).toBeUndefined();
});

test('rows below the range are not looked at, so that what is wrong there does not count', () => {
  const bytes = makePackage({ sheets: ['<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"/><row r="2147483647"><c><v>2</v></c></row></sheetData>'] });
  expect(() => readWorkbook(bytes, nodeCodec)).toThrow();
  expect(readWorkbook(bytes, nodeCodec, { ranges: [{ sheet: 'Blad1', range: { top: 0, left: 0, bottom: 0, right: 0 } }] }).sheets[0]?.rows.get(0)).toEqual([{ value: 1 }]);
});
