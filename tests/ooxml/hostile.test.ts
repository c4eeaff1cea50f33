import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { appendRows } from '../../core/ooxml/append-rows';
import { patch } from '../../core/ooxml/patch';
import { readOutline, readWorkbook } from '../../core/ooxml/read';
import { PatchRefused } from '../../core/ooxml/refused';
import { WorkbookUnreadable } from '../../core/ooxml/unreadable';
import { valueAt } from '../../core/model/workbook';
import { nodeCodec } from '../../scripts/codec';
import { fixtureNames, readFixture } from './fixture-files';
import { makePackage, relationsPart } from './make-package';
import type { Edit } from '../../core/model/edit';
import type { Sheet } from '../../core/model/workbook';

const read = (content: string, after = ''): Sheet => {
  const sheet = readWorkbook(makePackage({ sheets: [content], afterSheets: after }), nodeCodec).sheets[0];
  if (!sheet) throw new Error('no sheet');
  return sheet;
};
const one: Edit = { sheet: 'Blad1', row: 0, column: 0, content: { kind: 'number', number: 2 } };
const FIRST = '<row r="1"><c r="A1"><v>1</v></c></row>';

/** How many objects reading made room for: entries of rows and of the ranges around them. */
const extent = (sheet: Sheet): number => sheet.rows.size + sheet.merges.length + sheet.hiddenColumns.size + sheet.hiddenRows.size;

test('merges, validations, names and hidden columns over whole sheets cost no more than their text', () => {
  const content =
    `<cols><col min="1" max="16384" width="9" hidden="1"/></cols><sheetData>${FIRST}</sheetData><mergeCells><mergeCell ref="B1:XFD1048576"/></mergeCells>` +
    '<dataValidations><dataValidation type="whole" sqref="A1:XFD1048576 A:XFD"><formula1>0</formula1></dataValidation></dataValidations>';
  const names = '<definedNames><definedName name="Alles">Blad1!$A$1:$XFD$1048576</definedName></definedNames>';
  const sheet = read(content, names);
  expect(extent(sheet)).toBe(1 + 1 + 16_384);
  const after = patch(makePackage({ sheets: [content], afterSheets: names }), [one], nodeCodec);
  expect(readWorkbook(after, nodeCodec).sheets[0]?.rows.get(0)).toEqual([{ value: 2 }]);
});

test('a cell in the last corner and 16,384 columns take their own room only', () => {
  const sheet = read('<sheetData><row r="1048576"><c r="XFD1048576"><v>7</v></c></row></sheetData>');
  expect(valueAt(sheet, 1_048_575, 16_383)).toBe(7);
  expect(sheet.rows.size).toBe(1);
  const wide = read(`<sheetData><row r="1">${'<c><v>1</v></c>'.repeat(16_384)}</row></sheetData>`);
  expect(wide.rows.get(0)).toHaveLength(16_384);
  expect(() => read(`<sheetData><row r="1">${'<c><v>1</v></c>'.repeat(16_385)}</row></sheetData>`)).toThrow(WorkbookUnreadable);
});

test('200,000 rows with nothing but a style leave no rows, and one of them can be filled', () => {
  const rows = Array.from({ length: 200_000 }, (_, index) => `<row r="${index + 1}" s="1" customFormat="1"><c r="A${index + 1}" s="1"/></row>`).join('');
  const bytes = makePackage({ sheets: [`<sheetData>${rows}</sheetData>`] });
  expect(readWorkbook(bytes, nodeCodec).sheets[0]?.rows.size).toBe(0);
  const after = patch(bytes, [{ ...one, row: 150_000, column: 1 }], nodeCodec);
  expect([...(readWorkbook(after, nodeCodec).sheets[0]?.rows.keys() ?? [])]).toEqual([150_000]);
});

test('one row written a hundred thousand times does not copy what stood in it before', () => {
  const sheet = read(`<sheetData>${'<row r="1"><c r="XFD1"><v>1</v></c></row>'.repeat(100_000)}</sheetData>`);
  expect(sheet.rows.get(0)).toHaveLength(16_384);
});

test('a shared formula cannot grow into more text than the limit, which is lower for a small file, whoever asks for it', () => {
  const formula = `SUM(${Array.from({ length: 800 }, () => 'A1').join(',')})`;
  const cells = '<c><f t="shared" si="0"/></c>'.repeat(10_000);
  const sheet = `<sheetData><row r="1"><c><f t="shared" ref="A1:XFD1" si="0">${formula}</f></c>${cells}</row></sheetData><tableParts><tablePart r:id="rId1"/></tableParts>`;
  const table = '<?xml version="1.0"?><table id="1" displayName="T" ref="A3:A4"><tableColumns><tableColumn id="1" name="x"/></tableColumns></table>';
  const bytes = makePackage({ sheets: [sheet], more: { 'xl/worksheets/_rels/sheet1.xml.rels': relationsPart([['rId1', 'table', '../tables/table1.xml']]), 'xl/tables/table1.xml': table } });
  expect(() => readWorkbook(bytes, nodeCodec, { limits: { sharedFormulaCharacters: 5_000_000 } })).toThrow(/sharedFormulaCharacters/);
  expect(() => readWorkbook(bytes, nodeCodec)).toThrow(/sharedFormulaCharacters/);
  expect(() => appendRows(bytes, { table: 'T', rows: [[]] }, nodeCodec)).toThrow(/sharedFormulaCharacters/);
  const fewer = sheet.replace(cells, '<c><f t="shared" si="0"/></c>'.repeat(1500));
  const twice = makePackage({ sheets: [fewer, fewer] });
  expect(readWorkbook(twice, nodeCodec, { sheets: ['Blad1'] }).sheets[0]?.rows.get(0)).toHaveLength(1501);
  expect(() => readWorkbook(twice, nodeCodec)).toThrow(/sharedFormulaCharacters/);
});

test('many sheets that are all one part count each time', () => {
  const sheets = Array.from({ length: 5000 }, (_, index) => `<sheet name="S${index}" sheetId="${index + 9}" r:id="rId1"/>`).join('');
  const bytes = makePackage({ sheets: [`<sheetData>${FIRST}${' '.repeat(100_000)}</sheetData>`], afterSheets: `<sheets>${sheets}</sheets>` });
  expect(() => readWorkbook(bytes, nodeCodec, { limits: { totalBytes: 50_000_000 } })).toThrow(/totalBytes/);
  expect(readOutline(bytes, nodeCodec).sheets).toHaveLength(5000);
});

test('entities of the file itself stay as they are written', () => {
  const sheet = read('<sheetData><row r="1"><c r="A1" t="str"><v>&lol; &#x41; &#99999999; &amp;amp;</v></c></row></sheetData>');
  expect(valueAt(sheet, 0, 0)).toBe('&lol; A &#99999999; &amp;');
});

test('names that would leave the package are only names', () => {
  const bytes = zipSync({ '../../evil.txt': new Uint8Array(1), 'xl/workbook.xml': new TextEncoder().encode('<workbook><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>'), '[Content_Types].xml': new Uint8Array(0), 'xl/_rels/workbook.xml.rels': new TextEncoder().encode('<Relationships><Relationship Id="r1" Type="x/worksheet" Target="../../../../etc/passwd"/></Relationships>') });
  expect(() => readWorkbook(bytes, nodeCodec)).toThrow(/missing-part/);
});

test('alternate content inside alternate content ends somewhere', () => {
  const nested = `${'<AlternateContent><Fallback>'.repeat(20_000)}${'</Fallback></AlternateContent>'.repeat(20_000)}`;
  expect(() => readOutline(makePackage({ sheets: ['<sheetData/>'], afterSheets: nested }), nodeCodec)).toThrow(/damaged/);
});

test('a part that claims a gigabyte costs nothing: it is refused unread, and left as it stands by whoever does not need it', () => {
  const sheet = `<sheetData>${FIRST}</sheetData>`;
  const bytes = Buffer.from(makePackage({ sheets: [sheet, `<sheetData/>${' '.repeat(2_000_000)}`] }));
  const record = bytes.lastIndexOf('xl/worksheets/sheet2.xml') - 46;
  bytes.writeUInt32LE(1024 ** 3, record + 24);
  const inflated: number[] = [];
  const counting = { ...nodeCodec, inflate: (compressed: Uint8Array, size: number): Uint8Array => (inflated.push(size), nodeCodec.inflate(compressed, size)) };
  expect(() => readWorkbook(bytes, counting)).toThrow(/"ratio"/);
  expect(readWorkbook(bytes, counting, { sheets: ['Blad1'] }).sheets[0]?.rows.get(0)).toEqual([{ value: 1 }]);
  const after = patch(bytes, [one], { ...counting, deflate: nodeCodec.deflate });
  expect(valueAt(readWorkbook(after, counting, { sheets: ['Blad1'] }).sheets[0] as Sheet, 0, 0)).toBe(2);
  expect(Math.max(...inflated)).toBeLessThan(100_000);
});

test('a table, links and unlocked cells over whole sheets cost no more than their text', () => {
  const table = '<?xml version="1.0"?><table id="1" displayName="T" ref="A1:XFD1048576"><tableColumns count="1"><tableColumn id="1" name="x"/></tableColumns></table>';
  const content = `<cols><col min="1" max="16384" style="1"/></cols><sheetData>${FIRST}</sheetData><sheetProtection sheet="1"/><hyperlinks><hyperlink ref="A1:XFD1048576" location="A1"/></hyperlinks><tableParts><tablePart r:id="rId1"/></tableParts>`;
  const bytes = makePackage({ sheets: [content], styles: '<cellXfs><xf/><xf><protection locked="0"/></xf></cellXfs>', more: { 'xl/worksheets/_rels/sheet1.xml.rels': relationsPart([['rId1', 'table', '../tables/table1.xml']]), 'xl/tables/table1.xml': table } });
  const sheet = readWorkbook(bytes, nodeCodec).sheets[0];
  expect([sheet?.tables.length, sheet?.unlocked]).toEqual([1, [{ top: 0, left: 1, bottom: 0, right: 16_383 }, { top: 1, left: 0, bottom: 1_048_575, right: 16_383 }]]);
  expect(() => appendRows(bytes, { table: 'T', rows: [[]] }, nodeCodec)).toThrow(/no-room/);
  expect(() => patch(bytes, [{ ...one, row: 5, content: { kind: 'text', text: 'x' } }], nodeCodec)).not.toThrow();
});

test('what stands a hundred thousand times takes neither the stack nor steps for each pair', () => {
  const many = 100_000;
  const comments = '<!---->'.repeat(many);
  expect(valueAt(read(`<sheetData><row r="1" spans="${'1:2 '.repeat(many)}"><c r="A1" t="str"><v>a${comments}b</v></c></row></sheetData>`), 0, 0)).toBe('ab');
  const spans = makePackage({ sheets: [`<sheetData><row r="1" spans="${'1:2 '.repeat(many)}"><c r="A1"><v>1</v></c></row></sheetData>`] });
  expect(() => patch(spans, [{ ...one, column: 5 }], nodeCodec)).not.toThrow();
  const validations = '<dataValidation type="whole" sqref="A1"><formula1>0</formula1></dataValidation>';
  expect(read(`<sheetData/><dataValidations>${validations.repeat(many)}</dataValidations>`).validations).toHaveLength(many);
  expect(() => read(`<sheetData/><dataValidations><dataValidation type="whole" sqref="${'A1 '.repeat(1_000_000)}"/></dataValidations>`)).toThrow(/listItems/);
  const sheets = Array.from({ length: 30_000 }, (_, index) => [`q${index}`, 'worksheet', 'worksheets/sheet1.xml'] as const);
  expect(readOutline(makePackage({ sheets: [''], relations: sheets, afterSheets: `<sheets>${sheets.map(([id], index) => `<sheet name="S${index}" sheetId="${index + 9}" r:id="${id}"/>`).join('')}</sheets>` }), nodeCodec).sheets).toHaveLength(30_000);
});

test('thousands of edits under thousands of merges or array formulas are each refused once', () => {
  const edits = Array.from({ length: 500 }, (_, row) => ({ ...one, row, column: 9 }));
  const refusals = (content: string): readonly string[] => {
    try {
      patch(makePackage({ sheets: [content] }), edits, nodeCodec);
    } catch (error) {
      if (error instanceof PatchRefused) return error.refusals.map(({ reason }) => reason);
      throw error;
    }
    return [];
  };
  expect(refusals(`<sheetData/><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(20_000)}</mergeCells>`)).toEqual(edits.map(() => 'merge'));
  expect(refusals(`<sheetData><row r="900">${'<c r="A900"><f t="array" ref="A1:XFD1048576">1</f></c>'.repeat(20_000)}</row></sheetData>`)).toEqual(edits.map(() => 'array'));
});

test('thousands of spans of unlocked columns are not told, so that rows do not take as many steps', () => {
  const columns = Array.from({ length: 8192 }, (_, index) => `<col min="${2 * index + 1}" max="${2 * index + 1}" style="1"/>`).join('');
  const rows = Array.from({ length: 20_000 }, (_, index) => `<row r="${2 * index + 1}"><c r="C${2 * index + 1}"/></row>`).join('');
  const sheet = readWorkbook(makePackage({ sheets: [`<cols>${columns}</cols><sheetData>${rows}</sheetData>`], styles: '<cellXfs><xf/><xf><protection locked="0"/></xf></cellXfs>' }), nodeCodec).sheets[0];
  expect(sheet?.unlocked).toBeUndefined();
});

test('the number of merges and names is limited', () => {
  const merges = '<mergeCell ref="A1:B1"/>'.repeat(20);
  const bytes = makePackage({ sheets: [`<sheetData/><mergeCells>${merges}</mergeCells>`], afterSheets: `<definedNames>${'<definedName name="n">1</definedName>'.repeat(20)}</definedNames>` });
  expect(() => readWorkbook(bytes, nodeCodec, { limits: { listItems: 10 } })).toThrow(/listItems/);
  expect(() => patch(bytes, [one], nodeCodec, { limits: { listItems: 10 } })).toThrow(/listItems/);
});

test('a workbook cut off or changed at any byte is refused or read, and never ends otherwise', () => {
  const bytes = makePackage({ sheets: [`<sheetData>${FIRST}</sheetData>`], strings: '<si><t>x</t></si>', styles: '<cellXfs><xf numFmtId="0"/></cellXfs>' });
  let refusedCount = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const broken = bytes.slice();
    broken[at] = (broken[at] as number) ^ 0x41;
    for (const act of [() => readWorkbook(broken, nodeCodec), () => patch(broken, [one], nodeCodec), () => appendRows(broken, { table: 'T', rows: [[]] }, nodeCodec)]) {
      try {
        act();
      } catch (error) {
        if (!(error instanceof Error) || !['WorkbookUnreadable', 'PatchRefused'].includes(error.name)) throw error;
        refusedCount += 1;
      }
    }
  }
  expect(refusedCount).toBeGreaterThan(bytes.length);
});

test('a real workbook with a stretch of one part replaced is read and patched or refused, and never ends otherwise', () => {
  const names = fixtureNames.filter((name) => name !== 'composed-lead.xlsx');
  const pieces = fc.constantFrom('<', '>', '"', '/', '&', '<c ', '</c>', '<f t="shared" si="0">', '<row ', '</sheetData>', '<!--', ']]>', '<![CDATA[', "'", ' r="', 'A1', '\0', '99999999999', ':', '[', '!');
  const outcomes = { done: 0, refused: 0 };
  fc.assert(fc.property(fc.constantFrom(...names), fc.nat(), fc.nat(), fc.nat(20), pieces, (name, partDrawn, placeDrawn, length, piece) => {
    const parts = unzipSync(readFixture(name));
    const keys = Object.keys(parts).filter((key) => /sheet\d|workbook|rels$|styles|table\d|sharedStrings|Content_Types/i.test(key));
    const key = keys[partDrawn % keys.length] as string;
    const bytes = Buffer.from(parts[key] as Uint8Array);
    const at = placeDrawn % bytes.length;
    parts[key] = new Uint8Array(Buffer.concat([bytes.subarray(0, at), Buffer.from(piece), bytes.subarray(at + length)]));
    const file = zipSync(parts, { level: 1 });
    const sheet = 'Functies';
    const edits: readonly Edit[] = [{ ...one, sheet, row: 5, column: 3 }, { ...one, sheet, row: 300, column: 30 }, { sheet, row: 2, column: 9, content: { kind: 'text', text: 'x' } }];
    for (const act of [() => readWorkbook(file, nodeCodec), () => readWorkbook(patch(file, edits, nodeCodec), nodeCodec), () => appendRows(file, { table: 'Functies', rows: [[]] }, nodeCodec)]) {
      try {
        act();
        outcomes.done += 1;
      } catch (error) {
        if (!(error instanceof Error) || !['WorkbookUnreadable', 'PatchRefused'].includes(error.name)) throw error;
        outcomes.refused += 1;
      }
    }
  }), { numRuns: 250 });
  expect(outcomes.done).toBeGreaterThan(50);
  expect(outcomes.refused).toBeGreaterThan(50);
});
