/** What points to a table follows when the table gets rows, wherever it stands in the package: every kind in a file of its own making. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { appendRows } from '../../core/ooxml/append-rows';
import { readWorkbook } from '../../core/ooxml/read';
import { nodeCodec } from '../../scripts/codec';
import { makePackage, relationsPart } from './make-package';

const X14 = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';
const row = (index: number, cells: string): string => `<row r="${index}">${cells}</row>`;
const cell = (name: string, value: number): string => `<c r="${name}"><v>${value}</v></c>`;
const text = (name: string, value: string): string => `<c r="${name}" t="inlineStr"><is><t>${value}</t></is></c>`;

const TABLE = `<?xml version="1.0"?><table id="1" name="T" displayName="T" ref="B2:C5" totalsRowCount="1"><autoFilter ref="B2:C4"><filterColumn colId="0"/></autoFilter><sortState ref="B3:C4"><sortCondition ref="B3:B4"/></sortState><tableColumns count="2"><tableColumn id="1" name="Rang" totalsRowLabel="Totaal"/><tableColumn id="2" name="Aantal" totalsRowFunction="custom"><totalsRowFormula>SUM(Blad1!$C$3:$C$4)</totalsRowFormula></tableColumn></tableColumns></table>`;

const ROWS = row(2, text('B2', 'Rang') + text('C2', 'Aantal')) + row(3, text('B3', 'A1') + cell('C3', 1)) + row(4, text('B4', 'A2') + cell('C4', 2)) +
  row(5, `${text('B5', 'Totaal')}<c r="C5"><f>SUM(C3:C4)</f><v>3</v></c><c r="E5"><f>C5/SUM(C3:C4)+SUM(C3:C3)+C3</f><v>5</v></c>`);

const AFTER = '<sheetCalcPr/><protectedRanges><protectedRange name="Invoer" sqref="C3:C4"/></protectedRanges>' +
  '<conditionalFormatting sqref="B3:C4 E3"><cfRule type="expression" priority="1"><formula>$C3&gt;MAX($C$3:$C$4)</formula></cfRule></conditionalFormatting>' +
  '<conditionalFormatting sqref="C5"><cfRule type="cellIs" priority="2"><formula>5</formula></cfRule><cfRule type="colorScale" priority="3"><colorScale><cfvo type="formula" val="MIN($C$3:$C$4)*2"/><cfvo type="num" val="3.50"/></colorScale></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation type="custom" sqref="C3:C4"><formula1>COUNTIF($B$3:$B$4,B3)=1</formula1></dataValidation></dataValidations>' +
  '<ignoredErrors><ignoredError sqref="B3:B4" numberStoredAsText="1"/></ignoredErrors><drawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId1"/></tableParts>' +
  `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" ${X14}><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="dataBar" id="{1}"><x14:dataBar><x14:cfvo type="formula"><xm:f>MIN(Blad1!$C$3:$C$4)</xm:f></x14:cfvo></x14:dataBar></x14:cfRule><xm:sqref>C3:C4</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>` +
  `<ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" ${X14}><x14:dataValidations count="1"><x14:dataValidation type="list"><x14:formula1><xm:f>Lijst!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>B3:B4</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`;

const OTHER = `<sheetData>${row(1, '<c r="A1"><f>SUM(Blad1!C3:C4)+\'Blad1\'!$C$5</f><v>6</v></c><c r="B1"><f>SUM(C3:C4)</f><v>0</v></c>')}</sheetData><conditionalFormatting sqref="C3:C4"><cfRule type="expression" priority="1"><formula>Blad1!$C$5&gt;1</formula></cfRule></conditionalFormatting>`;

const CHART = '<?xml version="1.0"?><c:chartSpace><c:chart><c:plotArea><c:ser><c:tx><c:strRef><c:f>Blad1!$C$2</c:f></c:strRef></c:tx><c:cat><c:strRef><c:f>Blad1!$B$3:$B$4</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>Blad1!$C$3:$C$4</c:f></c:numRef></c:val></c:ser></c:plotArea></c:chart></c:chartSpace>';
const NEWER_CHART = '<?xml version="1.0"?><cx:chartSpace><cx:data><cx:numDim type="val"><cx:f>Blad1!$C$3:$C$4</cx:f></cx:numDim></cx:data></cx:chartSpace>';

const NAMES = '<definedNames><definedName name="Aantallen">Blad1!$C$3:$C$4</definedName><definedName name="Totaal">Blad1!$C$5</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">Blad1!$B$2:$C$5</definedName><definedName name="Elders" localSheetId="1">Blad2!$C$3:$C$4</definedName></definedNames>';

const bytes = makePackage({
  sheets: [`<dimension ref="B2:E5"/><sheetData>${ROWS}</sheetData>${AFTER}`, OTHER], afterSheets: NAMES,
  more: { 'xl/worksheets/_rels/sheet1.xml.rels': relationsPart([['rId1', 'table', '../tables/table1.xml']]), 'xl/tables/table1.xml': TABLE, 'xl/charts/chart1.xml': CHART, 'xl/charts/chartEx1.xml': NEWER_CHART },
});
const after = unzipSync(appendRows(bytes, { table: 'T', rows: [[{ kind: 'text', text: 'B1' }, { kind: 'number', number: 4 }]] }, nodeCodec));
const part = (name: string): string => strFromU8(after[name] ?? new Uint8Array());

test('its own filter, sorting and the formula of its totals row', () => {
  expect(part('xl/tables/table1.xml')).toBe(TABLE.replace('ref="B2:C5"', 'ref="B2:C6"').replace('autoFilter ref="B2:C4"', 'autoFilter ref="B2:C5"').replace('sortState ref="B3:C4"', 'sortState ref="B3:C5"').replace('sortCondition ref="B3:B4"', 'sortCondition ref="B3:B5"').replace('$C$3:$C$4', '$C$3:$C$5'));
});

test('conditional formats and validations, those of extension lists too, protected ranges and ignored errors on its sheet', () => {
  const expected = AFTER.replace('name="Invoer" sqref="C3:C4"', 'name="Invoer" sqref="C3:C5"').replace('sqref="B3:C4 E3"', 'sqref="B3:C5 E3"').replace('MAX($C$3:$C$4)', 'MAX($C$3:$C$5)').replace('sqref="C5"', 'sqref="C6"').replace('val="MIN($C$3:$C$4)', 'val="MIN($C$3:$C$5)')
    .replace('type="custom" sqref="C3:C4"', 'type="custom" sqref="C3:C5"').replace('COUNTIF($B$3:$B$4', 'COUNTIF($B$3:$B$5').replace('sqref="B3:B4" number', 'sqref="B3:B5" number')
    .replace('MIN(Blad1!$C$3:$C$4)', 'MIN(Blad1!$C$3:$C$5)').replace('<xm:sqref>C3:C4<', '<xm:sqref>C3:C5<').replace('<xm:sqref>B3:B4<', '<xm:sqref>B3:B5<');
  expect(part('xl/worksheets/sheet1.xml').slice(part('xl/worksheets/sheet1.xml').indexOf('</sheetData>') + 12).replace('</worksheet>', '')).toBe(expected);
});

test('cells beside it and on other sheets, and names; what names other rows or sheets stays', () => {
  const workbook = readWorkbook(appendRows(bytes, { table: 'T', rows: [[{ kind: 'text', text: 'B1' }, { kind: 'number', number: 4 }]] }, nodeCodec), nodeCodec);
  const formulas = workbook.sheets.map(({ rows }) => [...rows.values()].flatMap((cells) => cells.flatMap((each) => (each?.formula === undefined ? [] : [each.formula]))));
  expect(formulas).toEqual([['C6/SUM(C3:C5)+SUM(C3:C3)+C3', 'SUM(C3:C5)'], ["SUM(Blad1!C3:C5)+'Blad1'!$C$6", 'SUM(C3:C4)']]);
  expect(part('xl/worksheets/sheet2.xml')).toContain('<conditionalFormatting sqref="C3:C4"><cfRule type="expression" priority="1"><formula>Blad1!$C$6&gt;1</formula>');
  expect(workbook.names.map(({ formula }) => formula)).toEqual(['Blad1!$C$3:$C$5', 'Blad1!$C$6', 'Blad1!$B$2:$C$6', 'Blad2!$C$3:$C$4']);
  expect(part('xl/worksheets/sheet1.xml')).toContain('<dimension ref="B2:E6"/>');
});

test('charts of both kinds', () => {
  expect(part('xl/charts/chart1.xml')).toBe(CHART.replace('$B$3:$B$4', '$B$3:$B$5').replace('$C$3:$C$4', '$C$3:$C$5'));
  expect(part('xl/charts/chartEx1.xml')).toBe(NEWER_CHART.replace('$C$3:$C$4', '$C$3:$C$5'));
});
