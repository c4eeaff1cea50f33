import { expect, test } from 'vitest';
import { readOutline, readWorkbook } from '../../core/ooxml/read';
import { valueAt } from '../../core/model/workbook';
import { nodeCodec } from '../../scripts/codec';
import { makePackage, relationsPart } from './make-package';
import type { Cell, Sheet } from '../../core/model/workbook';
import type { Parts } from './make-package';

const readSheet = (content: string, parts: Partial<Parts> = {}): Sheet => {
  const sheet = readWorkbook(makePackage({ sheets: [content], ...parts }), nodeCodec).sheets[0];
  if (!sheet) throw new Error('no sheet');
  return sheet;
};
const cellsOf = (sheet: Sheet): Record<string, Cell> =>
  Object.fromEntries([...sheet.rows].flatMap(([row, cells]) => cells.flatMap((cell, column) => (cell ? [[`${row},${column}`, cell]] : []))));
const data = (rows: string): string => `<sheetData>${rows}</sheetData>`;

test('numbers read exactly as JavaScript reads them', () => {
  const texts = ['0', '-0.5', '1109881.55', '0.1', '1E-7', '123456789012345678', '0.30000000000000004', '2.5e+3', '-12', '.5', '5.'];
  const sheet = readSheet(data(`<row r="1">${texts.map((text) => `<c><v>${text}</v></c>`).join('')}</row>`));
  expect(sheet.rows.get(0)?.map((cell) => cell?.value)).toEqual(texts.map(Number));
});

test('booleans, errors, texts of formulas and inline strings keep their kind', () => {
  const sheet = readSheet(data(
    '<row r="2"><c r="A2" t="b"><v>1</v></c><c r="B2" t="b"><v>0</v></c><c r="C2" t="e"><v>#DIV/0!</v></c>' +
    '<c r="D2" t="str"><f>"a"&amp;"b"</f><v>a&amp;b</v></c><c r="E2" t="str"><f>""</f><v></v></c><c r="G2" t="inlineStr"><is><t>é &lt;x&gt;</t></is></c></row>',
  ));
  expect(cellsOf(sheet)).toEqual({
    '1,0': { value: true }, '1,1': { value: false }, '1,2': { value: { code: '#DIV/0!' } },
    '1,3': { value: 'a&b', formula: '"a"&"b"' }, '1,4': { value: '', formula: '""' }, '1,6': { value: 'é <x>' },
  });
});

test('shared strings give plain, rich and escaped texts without phonetic hints', () => {
  const strings =
    '<si><t>plat</t></si><si><r><t xml:space="preserve">vet </t></r><r><rPr><b/></rPr><t>en dun</t></r></si>' +
    '<si><t>課</t><rPh sb="0" eb="1"><t>か</t></rPh></si><si><t>a_x000D_b &amp; c</t></si><si/><si><t/></si><si><t><![CDATA[<ruw>]]></t></si>';
  const sheet = readSheet(data(`<row r="1">${[0, 1, 2, 3, 4, 5, 6, 99].map((index) => `<c t="s"><v>${index}</v></c>`).join('')}</row>`), { strings });
  expect(sheet.rows.get(0)?.map((cell) => cell?.value)).toEqual(['plat', 'vet en dun', '課', 'a\rb & c', '', '', '<ruw>']);
});

test('a shared formula gives each cell its own, wherever its first cell stands', () => {
  const sheet = readSheet(data(
    '<row r="1"><c r="C1"><f t="shared" si="1"/><v>1</v></c></row>' +
    '<row r="2"><c r="C2"><f t="shared" ref="C2:C4" si="0">A2+$B$1+SUM(A$1:B2)</f><v>1</v></c></row>' +
    '<row r="3"><c r="C3"><f t="shared" si="0"/><v>2</v></c><c r="D3"><f t="shared" ref="C1:D3" si="1">D2</f><v>3</v></c></row>',
  ));
  expect(cellsOf(sheet)).toEqual({
    '0,2': { value: 1, formula: '#REF!' },
    '1,2': { value: 1, formula: 'A2+$B$1+SUM(A$1:B2)' },
    '2,2': { value: 2, formula: 'A3+$B$1+SUM(A$1:B3)' },
    '2,3': { value: 3, formula: 'D2' },
  });
});

test('number formats come from the cell style, built-in and own, and General is left out', () => {
  const styles = '<numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="10"/></cellXfs>';
  const sheet = readSheet(data('<row r="1"><c s="0"><v>1</v></c><c s="1"><v>42369</v></c><c s="2"><v>0.5</v></c><c s="1"/></row>'), { styles });
  expect(sheet.rows.get(0)).toEqual([{ value: 1 }, { value: 42369, format: 'dd/mm/yyyy' }, { value: 0.5, format: '0.00%' }]);
});

test('ISO dates become serial numbers in either date system', () => {
  const rows = data('<row r="1"><c t="d"><v>2015-12-31</v></c><c t="d"><v>2015-12-31T12:00:00Z</v></c></row>');
  expect(readSheet(rows).rows.get(0)).toEqual([{ value: 42369 }, { value: 42369.5 }]);
  expect(readSheet(rows, { beforeSheets: '<workbookPr date1904="1"/>' }).rows.get(0)).toEqual([{ value: 40907 }, { value: 40907.5 }]);
});

test('rows and cells without references follow the ones before, in any order of rows', () => {
  const sheet = readSheet(data('<row><c><v>1</v></c></row><row r="5"><c r="C5"><v>2</v></c><c><v>3</v></c></row><row r="3"><c><v>4</v></c></row><row r="5"><c r="A5"><v>5</v></c></row>'));
  expect([...sheet.rows.keys()]).toEqual([0, 2, 4]);
  expect([valueAt(sheet, 0, 0), valueAt(sheet, 4, 2), valueAt(sheet, 4, 3), valueAt(sheet, 2, 0), valueAt(sheet, 4, 0)]).toEqual([1, 2, 3, 4, 5]);
});

test('hidden rows and columns, merges and protection are told', () => {
  const sheet = readSheet(
    '<cols><col min="2" max="3" width="9" hidden="1"/><col min="5" max="5" width="9"/></cols>' +
    data('<row r="2" spans="1:2" hidden="1"><c r="A2"><v>1</v></c></row><row r="4" hidden="true"/>') +
    '<sheetProtection sheet="1" objects="1"/><mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="A:XFD"/></mergeCells>',
  );
  expect([...sheet.hiddenColumns]).toEqual([1, 2]);
  expect([...sheet.hiddenRows]).toEqual([1, 3]);
  expect(sheet.isProtected).toBe(true);
  expect(sheet.merges[0]).toEqual({ top: 0, left: 0, bottom: 0, right: 2 });
});

test('any prefix, single quotes, comments and blanks between attributes read alike', () => {
  const part = `<?xml version='1.0'?><!-- <sheetData> --><x:worksheet xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main'><x:sheetData>
    <x:row r = '1' ><!-- <x:c/> --><x:c  r='B1'
      t='str' ><x:f>1&gt;0</x:f><x:v>ja</x:v></x:c><x:c r="C1"><x:v>7</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref='A1:B2'/></x:mergeCells></x:worksheet>`;
  const sheet = readSheet(part);
  expect(cellsOf(sheet)).toEqual({ '0,1': { value: 'ja', formula: '1>0' }, '0,2': { value: 7 } });
  expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }]);
});

test('tables come with their totals row and calculated columns', () => {
  const table =
    '<?xml version="1.0"?><table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="T1" displayName="Functies" ref="B2:D9" totalsRowCount="1">' +
    '<tableColumns count="3"><tableColumn id="1" name="Rang"/><tableColumn id="2" name="Statutair_x000a_ingevuld"/><tableColumn id="3" name="Totaal"><calculatedColumnFormula>Functies[[#This Row],[Rang]]*2</calculatedColumnFormula></tableColumn></tableColumns></table>';
  const sheet = readSheet(`${data('')}<tableParts count="1"><tablePart r:id="rId1"/></tableParts>`, {
    more: { 'xl/worksheets/_rels/sheet1.xml.rels': relationsPart([['rId1', 'table', '../tables/table1.xml']]), 'xl/tables/table1.xml': table },
  });
  expect(sheet.tables).toEqual([{
    name: 'Functies', range: { top: 1, left: 1, bottom: 8, right: 3 }, headerRows: 1, totalsRows: 1,
    columns: [{ name: 'Rang' }, { name: 'Statutair\ningevuld' }, { name: 'Totaal', formula: 'Functies[[#This Row],[Rang]]*2' }],
  }]);
});

test('the outline names sheets, names and custom XML without reading a sheet', () => {
  const bytes = makePackage({
    sheets: ['this is no sheet', ''],
    afterSheets: '<definedNames><definedName name="Plafond">Blad1!$C$4</definedName><definedName name="Lokaal" localSheetId="1">"a&amp;b"</definedName></definedNames>',
    more: { 'customXml/item1.xml': '<streefpeil id="personeelsplan"/>' },
    relations: [['rIdX', 'customXml', '../customXml/item1.xml']],
  });
  expect(readOutline(bytes, nodeCodec)).toEqual({
    sheets: [{ name: 'Blad1', visibility: 'visible', kind: 'worksheet' }, { name: 'Blad2', visibility: 'visible', kind: 'worksheet' }],
    names: [{ name: 'Plafond', formula: 'Blad1!$C$4' }, { name: 'Lokaal', formula: '"a&b"', sheet: 'Blad2' }],
    customXml: ['<streefpeil id="personeelsplan"/>'],
    dateSystem: 1900,
  });
  expect(readWorkbook(bytes, nodeCodec, { sheets: ['blad2'] }).sheets.map(({ name }) => name)).toEqual(['Blad2']);
});

test('a sheet in UTF-16 reads as one in UTF-8', () => {
  const text = '\ufeff<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>œuvre €</t></is></c></row></sheetData></worksheet>';
  const sheet = readWorkbook(makePackage({ sheets: [new Uint8Array(Buffer.from(text, 'utf16le'))] }), nodeCodec).sheets[0];
  expect(sheet?.rows.get(0)).toEqual([{ value: 'œuvre €' }]);
});

test('on a protected sheet a blank cell is open by the style of its row, else of its column, and any other by its own', () => {
  const styles = '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="0" applyProtection="1"><protection locked="0"/></xf></cellXfs>';
  const sheet = readSheet(
    '<cols><col min="2" max="3" style="1"/><col min="4" max="4" style="0"/></cols>' +
    data(
      '<row r="2"><c r="A2" s="1"/><c r="B2"><v>1</v></c></row>' +
      '<row r="3" s="0" customFormat="1"/>' +
      '<row r="5" s="1" customFormat="1"><c r="A5"/></row>' +
      '<row r="6" s="1"><c r="C6" s="1"><v>2</v></c><c r="D6" s="1"/></row>',
    ),
    { styles },
  );
  const lastRow = 1_048_575;
  expect(sheet.unlocked).toEqual([
    { top: 0, left: 1, bottom: 0, right: 2 },
    { top: 1, left: 0, bottom: 1, right: 0 },
    { top: 1, left: 2, bottom: 1, right: 2 },
    { top: 3, left: 1, bottom: 3, right: 2 },
    { top: 4, left: 1, bottom: 4, right: 16_383 },
    { top: 5, left: 1, bottom: 5, right: 3 },
    { top: 6, left: 1, bottom: lastRow, right: 2 },
  ]);
});
