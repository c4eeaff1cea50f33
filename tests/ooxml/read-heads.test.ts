/** Reading the tops of sheets: what is read is what the whole sheet has there, and what goes on below is told and can be read whole. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readHeads, readWorkbook } from '../../core/ooxml/read';
import { nodeCodec } from '../../scripts/codec';
import { fixtureNames, readFixture } from './fixture-files';
import { makePackage } from './make-package';
import { plainCells } from './plain-cells';
import type { Sheet, Workbook } from '../../core/model/workbook';

const only = (sheet: Sheet): Workbook => ({ sheets: [sheet], names: [], customXml: [], dateSystem: 1900 });
const topOf = (sheet: Sheet, rows: number): Sheet => ({ ...sheet, rows: new Map([...sheet.rows].filter(([row]) => row < rows)) });
/** Without formulas: the first cell of a shared one may stand below. */
const valuesIn = (sheet: Sheet): unknown => Object.entries(plainCells(only(sheet))).map(([place, { value, format }]) => [place, value, format]);
const lastRow = ({ rows }: Sheet): number => Math.max(-1, ...rows.keys());

/** What stands in cells and around them; what may be typed is not read. */
const contentOf = ({ validations: _, unlocked: __, ...content }: Sheet): Sheet => content;

test.each(fixtureNames)('%s: the top of each sheet reads as that part of the whole sheet, and a sheet with cells below it is long', (name) => {
  const bytes = readFixture(name);
  const whole = readWorkbook(bytes, nodeCodec);
  fc.assert(fc.property(fc.nat(30), (rows) => {
    const { workbook, long, readWhole } = readHeads(bytes, nodeCodec, rows);
    const { sheets, ...rest } = workbook;
    const { sheets: allSheets, ...allRest } = whole;
    expect(rest).toEqual(allRest);
    sheets.forEach((sheet, at) => {
      const all = contentOf(allSheets[at] as Sheet);
      expect(long.has(sheet.name)).toBe(lastRow(all) >= rows);
      if (!long.has(sheet.name)) return expect(sheet).toEqual(all);
      expect(valuesIn(sheet)).toEqual(valuesIn(topOf(all, rows)));
      expect([sheet.merges, sheet.tables, sheet.hiddenColumns]).toEqual([all.merges, all.tables, all.hiddenColumns]);
      expect([sheet.validations, sheet.unlocked]).toEqual([undefined, undefined]);
      expect(readWhole(sheet.name)).toEqual(all);
    });
  }), { numRuns: 8 });
});

test('rows that only have a style make no sheet long', () => {
  const bytes = makePackage({ sheets: ['<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="9"><c r="A9" s="0"/></row></sheetData>', '<sheetData><row r="9"><c r="A9"><v>0</v></c></row></sheetData>'] });
  expect([...readHeads(bytes, nodeCodec, 5).long]).toEqual(['Blad2']);
});

test('a sheet that is not long cannot be asked for whole', () => {
  const { readWhole } = readHeads(makePackage({ sheets: ['<sheetData/>'] }), nodeCodec, 5);
  expect(() => readWhole('Blad1')).toThrow('Blad1');
});
