import { unzipSync, strFromU8 } from 'fflate';
import { expect, test } from 'vitest';
import { patch } from '../../core/ooxml/patch';
import { readWorkbook } from '../../core/ooxml/read';
import { PatchRefused } from '../../core/ooxml/refused';
import { nodeCodec } from '../../scripts/codec';
import { applyEdits } from '../../core/model/apply-edits';
import { plainCells } from './plain-cells';
import { makePackage, relationsPart } from './make-package';
import type { Edit, NewContent } from '../../core/model/edit';
import type { PatchOptions } from '../../core/ooxml/patch';
import type { Parts } from './make-package';

const at = (row: number, column: number, content: NewContent, replacesFormula = false): Edit => ({ sheet: 'Blad1', row, column, content, ...(replacesFormula ? { replacesFormula } : {}) });
const number = (value: number): NewContent => ({ kind: 'number', number: value });
const text = (value: string): NewContent => ({ kind: 'text', text: value });

const sheetOf = (bytes: Uint8Array, name = 'xl/worksheets/sheet1.xml'): string => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
const inside = (bytes: Uint8Array): string => /<worksheet[^>]*>(.*)<\/worksheet>/s.exec(sheetOf(bytes))?.[1] ?? '';

/** The sheet's new XML, after checking that it reads as the model with the edits. */
function patched(content: string, edits: readonly Edit[], parts: Partial<Parts> = {}, options: PatchOptions = {}): string {
  const bytes = makePackage({ sheets: [content], ...parts });
  const result = patch(bytes, edits, nodeCodec, options);
  expect(plainCells(readWorkbook(result, nodeCodec))).toEqual(plainCells(applyEdits(readWorkbook(bytes, nodeCodec), edits)));
  return inside(result);
}
const data = (rows: string): string => `<sheetData>${rows}</sheetData>`;

function reasons(content: string, edits: readonly Edit[], parts: Partial<Parts> = {}): readonly string[] {
  try {
    patch(makePackage({ sheets: [content], ...parts }), edits, nodeCodec);
  } catch (error) {
    if (error instanceof PatchRefused) return error.refusals.map(({ reason }) => reason);
    throw error;
  }
  return [];
}

test('no edits give the very same bytes', () => {
  const bytes = makePackage({ sheets: [data('')] });
  expect(patch(bytes, [], nodeCodec)).toEqual(bytes);
});

test('an existing cell changes inside its own element and keeps its style and other attributes', () => {
  const before = data('<row r="1"><c r="A1" s="3" ph="1"><v>1</v></c><c r="B1" t="b" s="2"><v>1</v></c><c r="C1" s="4"/></row>');
  expect(patched(before, [at(0, 0, number(2.5))])).toBe(data('<row r="1"><c r="A1" s="3" ph="1"><v>2.5</v></c><c r="B1" t="b" s="2"><v>1</v></c><c r="C1" s="4"/></row>'));
  expect(patched(before, [at(0, 1, { kind: 'blank' }), at(0, 2, { kind: 'boolean', boolean: true })])).toBe(
    data('<row r="1"><c r="A1" s="3" ph="1"><v>1</v></c><c r="B1" s="2"/><c r="C1" s="4" t="b"><v>1</v></c></row>'));
});

test('a missing cell comes in its place with the style of its row or else of its column, and span and dimension grow', () => {
  const before = '<dimension ref="B2:C2"/><cols><col min="4" max="5" width="9" style="7"/></cols>' + data('<row r="2" spans="2:3"><c r="B2"><v>1</v></c></row><row r="3" s="5" customFormat="1"/>');
  expect(patched(before, [at(1, 4, number(9)), at(1, 0, number(8)), at(1, 2, number(7)), at(2, 3, number(6))])).toBe(
    '<dimension ref="A2:E3"/><cols><col min="4" max="5" width="9" style="7"/></cols>' +
    data('<row r="2" spans="1:5"><c r="A2"><v>8</v></c><c r="B2"><v>1</v></c><c r="C2"><v>7</v></c><c r="E2" s="7"><v>9</v></c></row><row r="3" s="5" customFormat="1"><c r="D3" s="5"><v>6</v></c></row>'));
});

test('missing rows come in order, in an empty sheet too', () => {
  const before = data('<row r="2"><c r="A2"><v>1</v></c></row><row r="5"/>');
  expect(patched(before, [at(5, 0, number(6)), at(2, 1, number(3)), at(0, 0, number(1)), at(3, 0, number(4))])).toBe(
    data('<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row><row r="3"><c r="B3"><v>3</v></c></row><row r="4"><c r="A4"><v>4</v></c></row><row r="5"/><row r="6"><c r="A6"><v>6</v></c></row>'));
  expect(patched('<sheetData/>', [at(1, 1, number(1)), at(0, 0, number(2))])).toBe(data('<row r="1"><c r="A1"><v>2</v></c></row><row r="2"><c r="B2"><v>1</v></c></row>'));
});

test('text goes in as text: shared where the sheet shares, inline where it does not, whatever it starts with', () => {
  const texts = ['=1+1', ' spatie', 'a<b&"c"', 'tab\tnieuwe\nregel\r', '_x0041_', '\u0007\ud800', 'é€😀', '', '+32', '@x'];
  const edits = texts.map((value, index) => at(index, 0, text(value)));
  const inline = patched(data('<row r="20"><c r="A20" t="inlineStr"><is><t>x</t></is></c></row>'), edits, { strings: '<si><t>x</t></si>' });
  expect(inline).toContain('<c r="A1" t="inlineStr"><is><t>=1+1</t></is></c>');
  const shared = patched(data('<row r="20"><c r="A20" t="s"><v>0</v></c></row>'), [...edits, at(30, 0, text('=1+1'))], { strings: '<si><t>x</t></si>' });
  expect(shared).toContain('<c r="A1" t="s"><v>1</v></c>');
  expect(shared).toContain('<c r="A31" t="s"><v>1</v></c>');
});

test('the counts of the shared strings grow with what is added', () => {
  const part = '<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="3" uniqueCount="1"><si><t>x</t></si></sst>';
  const bytes = makePackage({ sheets: [data('<row r="1"><c r="A1" t="s"><v>0</v></c></row>')], strings: '', more: { 'xl/sharedStrings.xml': part } });
  const result = patch(bytes, [at(0, 0, text('a')), at(1, 0, text('a')), at(2, 0, text('b'))], nodeCodec);
  expect(sheetOf(result, 'xl/sharedStrings.xml')).toContain('count="6" uniqueCount="3"><si><t>x</t></si><si><t>a</t></si><si><t>b</t></si></sst>');
});

test('a formula stays unless the edit says that it goes, and then its place in the calculation chain goes too', () => {
  const rows = data('<row r="1"><c r="A1"><f>B1</f><v>1</v></c><c r="B1"><f>C1</f><v>1</v></c></row>');
  const chain = (cells: string): string => `<?xml version="1.0"?><calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${cells}</calcChain>`;
  const parts: Partial<Parts> = { more: { 'xl/calcChain.xml': chain('<c r="A1" i="1"/><c r="B1"/><c r="A1" i="2"/>') }, relations: [['rIdC', 'calcChain', 'calcChain.xml']] };
  expect(reasons(rows, [at(0, 0, number(1))], parts)).toEqual(['formula']);
  const bytes = makePackage({ sheets: [rows, rows], ...parts });
  expect(sheetOf(patch(bytes, [at(0, 0, number(1), true)], nodeCodec), 'xl/calcChain.xml')).toBe(chain('<c i="1" r="B1"/><c r="A1" i="2"/>'));
  const allGone = unzipSync(patch(bytes, [at(0, 0, number(1), true), at(0, 1, number(1), true), { ...at(0, 0, number(1), true), sheet: 'Blad2' }], nodeCodec));
  expect(Object.keys(allGone)).not.toContain('xl/calcChain.xml');
  expect(strFromU8(allGone['xl/_rels/workbook.xml.rels'] as Uint8Array)).not.toContain('calcChain');
});

test('a formula goes in with the value that readers without calculation see', () => {
  const before = data('<row r="1"><c r="A1" t="s"><v>0</v></c></row>');
  const edits = [at(0, 0, { kind: 'formula', formula: 'IF(A2<3,"a","b")', cached: 'a' }), at(0, 1, { kind: 'formula', formula: 'SUM(A2:A9)' }), at(0, 2, { kind: 'formula', formula: 'TRUE()', cached: true })];
  expect(patched(before, edits, { strings: '<si><t>x</t></si>' })).toBe(
    data('<row r="1"><c r="A1" t="str"><f>IF(A2&lt;3,"a","b")</f><v>a</v></c><c r="B1"><f>SUM(A2:A9)</f></c><c r="C1" t="b"><f>TRUE()</f><v>1</v></c></row>'));
});

test('the same formula again only changes the cached value, of shared and array formulas too', () => {
  const before = data('<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*2</f><v>1</v></c><c r="C1" cm="1"><f t="array" ref="C1:C2">B1:B2</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>1</v></c></row>');
  const edits = [at(0, 0, { kind: 'formula', formula: 'B1*2', cached: 10 }), at(1, 0, { kind: 'formula', formula: 'B2*2', cached: 20 }), at(0, 2, { kind: 'formula', formula: 'B1:B2', cached: 30 })];
  expect(patched(before, edits)).toBe(data('<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*2</f><v>10</v></c><c r="C1" cm="1"><f t="array" ref="C1:C2">B1:B2</f><v>30</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>20</v></c></row>'));
});

test('when the first cell of a shared formula goes, the next one gets its text and the others keep theirs', () => {
  const rows = (first: string, second: string): string => data(`<row r="1">${first}</row><row r="2">${second}</row><row r="3"><c r="A3"><f t="shared" si="0"/><v>3</v></c></row>`);
  const before = rows('<c r="A1"><f t="shared" ref="A1:A3" si="0">B1*$C$1</f><v>1</v></c>', '<c r="A2"><f t="shared" si="0"/><v>2</v></c>');
  expect(patched(before, [at(0, 0, number(5), true)])).toBe(rows('<c r="A1"><v>5</v></c>', '<c r="A2"><f t="shared" ref="A2:A3" si="0">B2*$C$1</f><v>2</v></c>'));
  expect(patched(before, [at(0, 0, number(5), true), at(1, 0, { kind: 'formula', formula: 'B2*$C$1', cached: 9 })])).toBe(
    rows('<c r="A1"><v>5</v></c>', '<c r="A2"><f t="shared" ref="A2:A3" si="0">B2*$C$1</f><v>9</v></c>'));
  expect(patched(before, [at(0, 0, number(5), true), at(1, 0, number(6), true), at(2, 0, number(7), true)])).not.toContain('<f');
});

test('cells inside an array formula or a data table are refused, all at once', () => {
  const rows = data('<row r="1"><c r="A1"><f t="array" ref="A1:B2">C1:D2</f><v>1</v></c><c r="B1"><v>1</v></c></row><row r="4"><c r="A4"><f t="dataTable" ref="A4:A5" dt2D="0" r1="C1"/><v>1</v></c><c r="D4"><f t="array" ref="D4">SUM(A1:A2*2)</f><v>1</v></c></row>');
  expect(reasons(rows, [at(0, 1, number(1), true), at(1, 1, number(1)), at(1, 0, { kind: 'blank' }), at(4, 0, number(1)), at(9, 9, number(1))])).toEqual(['array', 'array', 'array', 'data-table']);
  expect(patched(rows, [at(3, 3, number(2), true)])).toContain('<c r="D4"><v>2</v></c>');
});

test('covered cells, table headers, places off the sheet, numbers that are none and too long texts are refused', () => {
  const rows = `${data('<row r="1"/>')}<mergeCells><mergeCell ref="A1:B2"/></mergeCells>`;
  expect(reasons(rows, [at(1, 1, number(1)), at(1, 0, text('x'))])).toEqual(['merge', 'merge']);
  expect(patched(rows, [at(0, 0, number(1)), at(1, 1, { kind: 'blank' })])).toContain('<c r="A1"><v>1</v></c>');
  expect(reasons(rows, [at(-1, 0, number(1)), at(0, 16_384, number(1)), at(0, 0, number(Infinity)), at(0, 0, text('x'.repeat(32_768)))])).toEqual(['outside-sheet', 'outside-sheet', 'not-finite', 'text-too-long']);
  expect(reasons(rows, [{ ...at(0, 0, number(1)), sheet: 'Elders' }])).toEqual(['unknown-sheet']);
  const table = '<?xml version="1.0"?><table id="1" displayName="T" ref="A1:A3"><tableColumns><tableColumn id="1" name="Rang"/></tableColumns></table>';
  const parts = { more: { 'xl/worksheets/_rels/sheet1.xml.rels': relationsPart([['rId1', 'table', '../tables/table1.xml']]), 'xl/tables/table1.xml': table } };
  expect(reasons(`${data('')}<tableParts><tablePart r:id="rId1"/></tableParts>`, [at(0, 0, text('Niveau'))], parts)).toEqual(['table-header']);
});

test('a date keeps a date format, and gets one where the cell has none', () => {
  const styles = '<numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="1" fontId="2" applyAlignment="1"><alignment wrapText="1"/></xf></cellXfs><cellStyles/>';
  const before = data('<row r="1"><c r="A1"/><c r="B1" s="1"/><c r="C1" s="2"/></row>');
  const bytes = makePackage({ sheets: [before], styles });
  const date = { kind: 'date', serial: 42369 } as const;
  const result = patch(bytes, [at(0, 0, date), at(0, 1, date), at(0, 2, date), at(1, 2, date)], nodeCodec);
  expect(inside(result)).toBe(data('<row r="1"><c r="A1" s="3"><v>42369</v></c><c r="B1" s="1"><v>42369</v></c><c r="C1" s="4"><v>42369</v></c></row><row r="2"><c r="C2" s="3"><v>42369</v></c></row>'));
  expect(sheetOf(result, 'xl/styles.xml')).toContain('<cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="1" fontId="2" applyAlignment="1"><alignment wrapText="1"/></xf><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="14" fontId="2" applyAlignment="1" applyNumberFormat="1"><alignment wrapText="1"/></xf></cellXfs>');
  const old = patch(makePackage({ sheets: [before], styles, beforeSheets: '<workbookPr date1904="1"/>' }), [at(0, 1, date)], nodeCodec);
  expect(inside(old)).toContain('<c r="B1" s="1"><v>40907</v></c>');
});

test('calculation on opening is asked for once, in its place', () => {
  const workbook = (after: string, options: PatchOptions = {}): string =>
    /<\/sheets>(.*)<\/workbook>/s.exec(sheetOf(patch(makePackage({ sheets: [data('')], afterSheets: after }), [at(0, 0, number(1))], nodeCodec, options), 'xl/workbook.xml'))?.[1] ?? '';
  expect(workbook('')).toBe('<calcPr fullCalcOnLoad="1"/>');
  expect(workbook('<definedNames/><oleSize ref="A1"/>')).toBe('<definedNames/><calcPr fullCalcOnLoad="1"/><oleSize ref="A1"/>');
  expect(workbook('<calcPr calcId="1"/>')).toBe('<calcPr fullCalcOnLoad="1" calcId="1"/>');
  expect(workbook('<calcPr calcId="1" fullCalcOnLoad="0"/>')).toBe('<calcPr calcId="1" fullCalcOnLoad="1"/>');
  expect(workbook('<calcPr calcId="1"/>', { recalculates: false })).toBe('<calcPr calcId="1"/>');
});

test('a sheet with a prefix, without references and with comments is patched in its own hand', () => {
  const part = "<?xml version='1.0'?><x:worksheet xmlns:x='m'><x:sheetData><!-- c --><x:row><x:c><x:v>1</x:v></x:c><x:c  t='str' ><x:v>a</x:v></x:c></x:row></x:sheetData></x:worksheet>";
  const result = sheetOf(patch(makePackage({ sheets: [part] }), [at(0, 1, number(2)), at(0, 2, text('b')), at(1, 0, number(3))], nodeCodec));
  expect(result).toBe(part.replace("<x:c  t='str' ><x:v>a</x:v></x:c>", '<x:c><x:v>2</x:v></x:c><x:c r="C1" t="inlineStr"><x:is><x:t>b</x:t></x:is></x:c>').replace('</x:sheetData>', '<x:row r="2"><x:c r="A2"><x:v>3</x:v></x:c></x:row></x:sheetData>'));
});

test('a sheet in UTF-16 stays in UTF-16', () => {
  const xml = (value: string): string => `\ufeff<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${value}</t></is></c></row></sheetData></worksheet>`;
  const bytes = makePackage({ sheets: [new Uint8Array(Buffer.from(xml('œuvre'), 'utf16le'))] });
  const result = patch(bytes, [at(0, 0, text('€ 😀'))], nodeCodec);
  expect(Buffer.from(unzipSync(result)['xl/worksheets/sheet1.xml'] as Uint8Array).toString('utf16le')).toBe(xml('€ 😀'));
});

test('a signed package is refused unless told', () => {
  const parts = { '_rels/.rels': relationsPart([['rId1', 'officeDocument', 'xl/workbook.xml'], ['rId2', 'digital-signature/origin', '_xmlsignatures/origin.sigs']]), '_xmlsignatures/origin.sigs': '' };
  expect(reasons(data(''), [at(0, 0, number(1))], { more: parts })).toEqual(['signed']);
  expect(patched(data(''), [at(0, 0, number(1))], { more: parts }, { breaksSignature: true })).toContain('<v>1</v>');
});
