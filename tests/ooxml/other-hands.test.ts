/** What other programs write and our fixtures have not: every file reads as it should, and a patch of one cell changes nothing else. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { patch } from '../../core/ooxml/patch';
import { readOutline, readWorkbook } from '../../core/ooxml/read';
import { checkWorkbook } from '../../scripts/corpus-check';
import { nodeCodec } from '../../scripts/codec';
import { makePackage, type Parts } from './make-package';
import type { Row } from '../../core/model/workbook';

const CLEAN = { outcome: 'patched', reason: '', faults: [] };
const data = (rows: string): string => `<sheetData>${rows}</sheetData>`;
const part = (xml: string): string => `<?xml version="1.0" encoding="UTF-8"?>${xml}`;

function rowsOf(bytes: Uint8Array): readonly (readonly [number, Row])[] {
  return [...(readWorkbook(bytes, nodeCodec).sheets[0]?.rows ?? [])];
}

/** The values of the first sheet by row and column, after seeing that a patch leaves the rest alone. */
function valuesOf(content: string | Uint8Array, parts: Partial<Parts> = {}): unknown {
  const bytes = makePackage({ sheets: [content], ...parts });
  expect(checkWorkbook(bytes)).toEqual(CLEAN);
  return rowsOf(bytes).map(([row, cells]) => [row, ...Array.from(cells, (cell) => cell?.value ?? null)]);
}

describe('cells', () => {
  test.each<readonly [string, string, readonly unknown[], Partial<Parts> | undefined]>([
    ['rows and cells without references', data('<row><c><v>1</v></c><c/><c><v>3</v></c></row><row/><row><c><v>4</v></c></row>'), [[0, 1, null, 3], [2, 4]], undefined],
    ['rows without references after one with', data('<row r="5"><c r="C5"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>'), [[4, null, null, 1, 2], [5, 3]], undefined],
    ['cells out of order', data('<row r="1"><c r="C1"><v>3</v></c><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>'), [[0, 1, 2, 3]], undefined],
    ['rows out of order', data('<row r="3"><c r="A3"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>'), [[0, 1], [1, 2], [2, 3]], undefined],
    ['a cell twice: the last counts', data('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c><c r="B1"><v>5</v></c></row>'), [[0, 2, 5]], undefined],
    ['a row twice', data('<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="B1"><v>2</v></c></row>'), [[0, 1, 2]], undefined],
    ['blanks and line ends between tags', data('\r\n  <row r="1">\n\t<c r="A1">\n <v>1</v>\n </c>\n<c r="B1" t="str"><f>A1</f>\n<v> x </v></c>\n</row>\n'), [[0, 1, ' x ']], undefined],
    ['single quotes, other orders and blanks in tags', data("<row spans='1:2' r = '1' ><c  t='str' s='0'\n r='A1' ><v >x</v ></c ><c t = \"n\" r=\"B1\"><v>2</v></c></row >"), [[0, 'x', 2]], undefined],
    ['comments, instructions and CDATA', data('<!-- <c r="Z9"> --><row r="1"><?x <c?><c r="A1" t="str"><!-- a --><v><![CDATA[<a>&amp;]]>b<!-- c --></v></c><!-- </row> --><c r="B1"><v>1<!-- x -->2</v></c></row>'), [[0, '<a>&amp;b', 12]], undefined],
    ['a shared string without index, with one that is not there, and in an empty element', data('<row r="1"><c r="A1" t="s"/><c r="B1" t="s"><v></v></c><c r="C1" t="s"><v>9</v></c><c r="D1" t="s"><v/></c><c r="E1"><v>1</v></c></row>'), [[0, null, null, null, null, 1]], { strings: '<si><t>a</t></si>' }],
    ['shared strings that are not there at all', data('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>1</v></c></row>'), [[0, null, 1]], undefined],
    ['text results of formulas, blank ones too', data('<row r="1"><c r="A1" t="str"><f>"a"</f><v>a</v></c><c r="B1" t="str"><f>""</f><v></v></c><c r="C1" t="str"><f>""</f></c><c r="D1"><v>1</v></c></row>'), [[0, 'a', '', null, 1]], undefined],
    ['an inline string beside a formula, and one with runs', data('<row r="1"><c r="A1" t="inlineStr"><f>"a"</f><is><t>a</t></is></c><c r="B1" t="inlineStr"><is><r><rPr><b/></rPr><t xml:space="preserve">b </t></r><r><t>c</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c><c r="C1" t="inlineStr"><is/></c></row>'), [[0, 'a', 'b c', '']], undefined],
    ['extension lists and elements of later versions in rows and cells', data('<row r="1" xmlns:x14ac="y" x14ac:dyDescent="0.25"><c r="A1"><v>1</v><extLst><ext uri="u"><v>9</v></ext></extLst></c><extLst/></row>'), [[0, 1]], undefined],
    ['the results of a data table and of array formulas', data('<row r="1"><c r="A1"><f t="dataTable" ref="A1:A2" dt2D="0" dtr="0" r1="C1" ca="1"/><v>1</v></c><c r="B1" cm="1"><f t="array" ref="B1:B2">C1:C2</f><v>2</v></c><c r="C1"><v>3</v></c></row><row r="2"><c r="A2"><v>4</v></c><c r="B2"><v>5</v></c></row>'), [[0, 1, 2, 3], [1, 4, 5]], undefined],
    ['lower case references', data('<row r="1"><c r="b1"><v>2</v></c><c r="aa1"><v>3</v></c></row>'), [[0, null, 2, ...Array.from({ length: 24 }, () => null), 3]], undefined],
    ['numbers as other programs write them', data('<row r="1"><c r="A1"><v>1E+3</v></c><c r="B1"><v>+2</v></c><c r="C1"><v> 3 </v></c><c r="D1"><v>.5</v></c><c r="E1"><v>-0</v></c><c r="F1"><v>5.</v></c></row>'), [[0, 1000, 2, 3, 0.5, -0, 5]], undefined],
    ['what is no number', data('<row r="1"><c r="A1"><v>NaN</v></c><c r="B1"><v>Infinity</v></c><c r="C1"><v>0x1F</v></c><c r="D1"><v>1,5</v></c><c r="E1"><v>1.#QNAN</v></c><c r="F1"><v>1</v></c></row>'), [[0, 'NaN', 'Infinity', '0x1F', '1,5', '1.#QNAN', 1]], undefined],
    ['numbers larger than any', data('<row r="1"><c r="A1"><v>1e999</v></c><c r="B1"><v>1</v></c></row>'), [[0, '1e999', 1]], undefined],
    ['only blanks in a sheet', data('\n \t'), [], undefined],
    ['a sheet without an end of line or declaration, and notes behind the root', `<?xml version="1.0"?>\n<!-- gemaakt -->\n<worksheet xmlns="m">${data('<row r="1"><c r="A1"><v>1</v></c></row>')}</worksheet>\n<!-- einde -->\n`, [[0, 1]], undefined],
    ['signs of the larger kind in attribute values', data('<row r="1" x="a>b"><c r="A1" x=\'"/>\'><f ca="1" x=">">B1>1</f><v>0</v></c><c r="B1"><v>2</v></c></row>'), [[0, 0, 2]], undefined],
    ['booleans in words, errors', data('<row r="1"><c r="A1" t="b"><v>true</v></c><c r="B1" t="b"><v>false</v></c><c r="C1" t="e"><v>#N/A</v></c></row>'), [[0, true, false, { code: '#N/A' }]], undefined],
    ['no dimension, an empty one, and one that lies', `<dimension ref="A1"/>${data('<row r="1"><c r="D9"><v>1</v></c></row>')}`, [[0, null, null, null, 1]], undefined],
  ])('%s', (_, content, values, parts) => {
    expect(valuesOf(content, parts)).toEqual(values);
  });
});

const FIRST = data('<row r="1"><c r="A1"><v>7</v></c></row>');
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The parts of a small workbook, some under other names or with other contents; undefined leaves one out. */
function rezip(change: (files: Record<string, Uint8Array>) => Record<string, Uint8Array | undefined>, level: 0 | 6 = 6): Uint8Array {
  const files = change(unzipSync(makePackage({ sheets: [FIRST] })));
  return zipSync(Object.fromEntries(Object.entries(files).flatMap(([name, content]) => (content === undefined ? [] : [[name, content]]))), { level });
}
const replaced = (content: Uint8Array | undefined, from: string | RegExp, to: string): Uint8Array => strToU8(Buffer.from(content ?? new Uint8Array()).toString('latin1').replace(from, to));

/** Reads as the one cell that it has, and is patched without loss. */
function expectSeven(bytes: Uint8Array): void {
  expect(rowsOf(bytes)).toEqual([[0, [{ value: 7 }]]]);
  expect(checkWorkbook(bytes)).toEqual(CLEAN);
}

describe('packages', () => {
  test.each<readonly [string, () => Uint8Array]>([
    ['byte order marks before XML', () => rezip((files) => Object.fromEntries(Object.entries(files).map(([name, content]) => [name, new Uint8Array([0xef, 0xbb, 0xbf, ...content])])))],
    ['backslashes in names', () => rezip((files) => Object.fromEntries(Object.entries(files).map(([name, content]) => [name.replaceAll('/', '\\'), content])))],
    ['names with a leading slash', () => rezip((files) => Object.fromEntries(Object.entries(files).map(([name, content]) => [`/${name}`, content])))],
    ['names in other cases', () => rezip((files) => Object.fromEntries(Object.entries(files).map(([name, content]) => [name.toUpperCase(), content])))],
    ['entries for folders', () => rezip((files) => ({ 'xl/': new Uint8Array(), 'xl/worksheets/': new Uint8Array(), ...files }))],
    ['absolute targets', () => rezip((files) => ({ ...files, 'xl/_rels/workbook.xml.rels': replaced(files['xl/_rels/workbook.xml.rels'], 'worksheets/', '/xl/worksheets/'), '_rels/.rels': replaced(files['_rels/.rels'], 'xl/workbook', '/xl/workbook') }))],
    ['targets with steps back and dots', () => rezip((files) => ({ ...files, 'xl/_rels/workbook.xml.rels': replaced(files['xl/_rels/workbook.xml.rels'], 'worksheets/', '../xl/./worksheets/') }))],
    ['targets with backslashes', () => rezip((files) => ({ ...files, 'xl/_rels/workbook.xml.rels': replaced(files['xl/_rels/workbook.xml.rels'], 'worksheets/', 'worksheets\\') }))],
    ['blanks and letters of all kinds in part names', () => rezip((files) => ({ ...files, 'xl/worksheets/sheet1.xml': undefined, 'xl/worksheets/Blad één 1.xml': files['xl/worksheets/sheet1.xml'], 'xl/_rels/workbook.xml.rels': replaced(files['xl/_rels/workbook.xml.rels'], 'sheet1.xml', 'Blad%20%C3%A9%C3%A9n%201.xml') }))],
    ['a workbook part elsewhere', () => rezip((files) => ({
      '[Content_Types].xml': files['[Content_Types].xml'], '_rels/.rels': replaced(files['_rels/.rels'], 'xl/workbook.xml', 'boek.xml'), 'boek.xml': files['xl/workbook.xml'],
      '_rels/boek.xml.rels': replaced(files['xl/_rels/workbook.xml.rels'], 'worksheets/', 'x/y/'), 'x/y/sheet1.xml': files['xl/worksheets/sheet1.xml'],
    }))],
    ['prefixes in relationships and content types', () => rezip((files) => ({ ...files, '_rels/.rels': strToU8(`<?xml version='1.0'?><p:Relationships xmlns:p='http://schemas.openxmlformats.org/package/2006/relationships'><p:Relationship Target='xl/workbook.xml' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Id='a'/></p:Relationships>`) }))],
    ['strict namespaces', () => rezip((files) => Object.fromEntries(Object.entries(files).map(([name, content]) => [name, replaced(replaced(content, /http:\/\/schemas.openxmlformats.org\/spreadsheetml\/2006\/main/g, 'http://purl.oclc.org/ooxml/spreadsheetml/main'), /http:\/\/schemas.openxmlformats.org\/officeDocument\/2006\/relationships/g, 'http://purl.oclc.org/ooxml/officeDocument/relationships')])))],
    ['stored without compression', () => rezip((files) => files, 0)],
    ['bytes behind the end', () => Buffer.concat([rezip((files) => files), Buffer.alloc(37, 0x20)])],
    ['bytes before the start', () => Buffer.concat([Buffer.from('MZ a program that unpacks itself'), rezip((files) => files)])],
    ['a root relationship without type that we know, and the usual name', () => rezip((files) => ({ ...files, '_rels/.rels': replaced(files['_rels/.rels'], 'officeDocument"', 'other"') }))],
    ['sheets in UTF-16 of both orders', () => rezip((files) => ({ ...files, 'xl/worksheets/sheet1.xml': Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="${MAIN}">${FIRST}</worksheet>`, 'utf16le').swap16() }))],
  ])('%s', (_, make) => {
    expectSeven(make());
  });

  test('names in the code page of DOS, and Unicode names without the flag, keep their bytes', () => {
    for (const name of [Buffer.from('xl/media/\x82t\x82.txt', 'latin1'), Buffer.from('xl/media/été.txt')]) {
      const bytes = Buffer.from(rezip((files) => ({ ...files, [`xl/media/${'q'.repeat(name.length - 9)}`]: strToU8('x') })));
      const plain = Buffer.from(`xl/media/${'q'.repeat(name.length - 9)}`);
      for (let at = bytes.indexOf(plain); at >= 0; at = bytes.indexOf(plain)) name.copy(bytes, at);
      expectSeven(bytes);
      const after = Buffer.from(patch(bytes, [{ sheet: 'Blad1', row: 0, column: 0, content: { kind: 'number', number: 8 } }], nodeCodec));
      expect(after.indexOf(name)).toBeGreaterThan(0);
      expect(after.lastIndexOf(name)).toBeGreaterThan(after.indexOf(name));
    }
  });

  test('names and the comment of a zip, its order and what stands between entries are kept', () => {
    const plain = Buffer.from(rezip((files) => files));
    const bytes = Buffer.concat([plain.subarray(0, -2), Buffer.from([9, 0]), Buffer.from('opmerking')]);
    const after = Buffer.from(patch(bytes, [{ sheet: 'Blad1', row: 0, column: 0, content: { kind: 'number', number: 8 } }], nodeCodec));
    expect(after.subarray(-9).toString()).toBe('opmerking');
    expect(Object.keys(unzipSync(after))).toEqual(Object.keys(unzipSync(plain)));
    expectSeven(bytes);
  });

  test('chart, dialog and macro sheets are sheets without cells that nobody reads as worksheets', () => {
    const kinds = ['chartsheet', 'dialogsheet', 'xlMacrosheet', 'xlIntlMacrosheet'];
    const bytes = makePackage({
      sheets: [FIRST], afterSheets: `<sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/>${kinds.map((kind, index) => `<sheet name="${kind}" sheetId="${index + 9}" state="veryHidden" r:id="k${index}"/>`).join('')}<sheet name="weg" sheetId="30" r:id="niets"/></sheets>`,
      relations: kinds.map((kind, index) => [`k${index}`, kind, `other/s${index}.xml`]), more: Object.fromEntries(kinds.map((kind, index) => [`xl/other/s${index}.xml`, part(`<${kind}/>`)])),
    });
    expect(readOutline(bytes, nodeCodec).sheets.map(({ kind }) => kind)).toEqual(['worksheet', 'chartsheet', 'dialogsheet', 'macrosheet', 'macrosheet']);
    expect(readWorkbook(bytes, nodeCodec).sheets.map(({ rows }) => rows.size)).toEqual([1, 0, 0, 0, 0]);
    expect(checkWorkbook(bytes)).toEqual(CLEAN);
  });

  test('of two sheets with one name the first is read and patched', () => {
    const bytes = makePackage({ sheets: [FIRST, data('<row r="1"><c r="A1"><v>9</v></c></row>')], afterSheets: '<sheets><sheet name="Blad" sheetId="1" r:id="rId1"/><sheet name="BLAD" sheetId="2" r:id="rId2"/></sheets>' });
    expect(checkWorkbook(bytes)).toEqual(CLEAN);
    const after = readWorkbook(patch(bytes, [{ sheet: 'blad', row: 0, column: 0, content: { kind: 'number', number: 8 } }], nodeCodec), nodeCodec);
    expect(after.sheets.map(({ rows }) => rows.get(0))).toEqual([[{ value: 8 }], [{ value: 9 }]]);
  });

  test('a sheet without data is read, and refused with a reason when it is edited', () => {
    const bytes = makePackage({ sheets: ['<sheetPr/>', FIRST] });
    expect(readWorkbook(bytes, nodeCodec).sheets.map(({ rows }) => rows.size)).toEqual([0, 1]);
    expect(checkWorkbook(bytes)).toEqual(CLEAN);
    expect(checkWorkbook(makePackage({ sheets: ['<sheetPr/>'] })).outcome).toBe('unpatched');
  });

  test('names that only differ in their sheet stay apart', () => {
    const bytes = makePackage({ sheets: [FIRST, FIRST], afterSheets: '<definedNames><definedName name="Bereik" localSheetId="0">Blad1!$A$1</definedName><definedName name="Bereik" localSheetId="1" hidden="1">Blad2!$A$1</definedName><definedName name="Bereik">Blad1!$B$1</definedName><definedName name="Weg" localSheetId="7">Blad1!$B$1</definedName></definedNames>' });
    expect(readOutline(bytes, nodeCodec).names).toEqual([
      { name: 'Bereik', formula: 'Blad1!$A$1', sheet: 'Blad1' }, { name: 'Bereik', formula: 'Blad2!$A$1', sheet: 'Blad2' }, { name: 'Bereik', formula: 'Blad1!$B$1' }, { name: 'Weg', formula: 'Blad1!$B$1' },
    ]);
  });
});

describe('alternate content', () => {
  const mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
  const alternate = (choice: string, fallback: string): string => `<mc:AlternateContent ${mc}><mc:Choice Requires="x15">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`;

  test('in a workbook part, a styles part and a sheet part is read by its fallback and kept as it stands', () => {
    const bytes = makePackage({
      beforeSheets: alternate('<x15ac:absPath url="C:\\"/>', '<workbookPr date1904="1"/>'),
      styles: `${alternate('<numFmts><numFmt numFmtId="164" formatCode="0.000"/></numFmts>', '<numFmts><numFmt numFmtId="164" formatCode="yyyy"/></numFmts>')}<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>`,
      sheets: [`${data('<row r="1"><c r="A1" s="1"><v>7</v></c></row>')}${alternate('<controls><control shapeId="1" name="Knop"><controlPr><anchor><from><xdr:row>1</xdr:row></from></anchor></controlPr></control></controls>', '<mergeCells><mergeCell ref="B1:C1"/></mergeCells>')}`],
    });
    const workbook = readWorkbook(bytes, nodeCodec);
    expect(workbook.dateSystem).toBe(1904);
    expect(workbook.sheets[0]?.rows.get(0)).toEqual([{ value: 7, format: 'yyyy' }]);
    expect(workbook.sheets[0]?.merges).toEqual([{ top: 0, left: 1, bottom: 0, right: 2 }]);
    expect(checkWorkbook(bytes)).toEqual(CLEAN);
  });

  test('inside rows', () => {
    expect(valuesOf(data(`<row r="1">${alternate('<c r="A1"><v>1</v></c>', '')}<c r="B1"><v>2</v></c></row>`))).toEqual([[0, null, 2]]);
  });
});
