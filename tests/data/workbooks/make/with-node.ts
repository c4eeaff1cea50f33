/** Workbooks made by ExcelJS and SheetJS. Run: npx tsx tests/data/workbooks/make/with-node.ts <folder> */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as sheetjs from '@e965/xlsx';
import exceljs from 'exceljs';

const folder = process.argv[2] ?? '.';
const rows = [['A', 'A1', 3, 1], ['B', 'B1', 34, 5], ['C', 'C1', 41, 2]] as const;

async function withExceljs(): Promise<void> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('Plan', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addTable({
    name: 'Plan', ref: 'A1', totalsRow: true,
    columns: [{ name: 'Niveau', totalsRowLabel: 'Totaal' }, { name: 'Rang' }, { name: 'Ingevuld', totalsRowFunction: 'sum' }, { name: 'Vacant', totalsRowFunction: 'sum' }],
    rows: rows.map((row) => [...row]),
  });
  sheet.fillFormula('F2:F4', 'C2+D2', [4, 39, 43]);
  sheet.getCell('G1').value = { richText: [{ text: 'rijk', font: { bold: true } }, { text: ' aan tekst' }] };
  sheet.getCell('G2').value = new Date(Date.UTC(2016, 11, 31));
  sheet.getCell('G3').value = { text: 'verwijzing', hyperlink: 'https://example.org/' };
  sheet.getCell('G4').note = 'een opmerking';
  sheet.getCell('G5').value = { error: '#N/A' };
  for (const place of ['A2', 'A3', 'A4']) sheet.getCell(place).dataValidation = { type: 'list', formulae: ['"A,B,C,D"'], allowBlank: true };
  sheet.addConditionalFormatting({ ref: 'C2:C4', rules: [{ type: 'cellIs', operator: 'greaterThan', priority: 1, formulae: [10], style: { font: { bold: true } } }] });
  await sheet.protect('', { selectLockedCells: true });
  await book.xlsx.writeFile(join(folder, 'exceljs-features.xlsx'));
}

function withSheetjs(): void {
  const sheet = sheetjs.utils.aoa_to_sheet([['Niveau', 'Rang', 'Ingevuld', 'Vacant'], ...rows.map((row) => [...row]), [true, null, new Date(Date.UTC(2016, 11, 31)), '=geen formule']]);
  sheet['E2'] = { t: 'n', f: 'C2+D2', v: 4 };
  sheet['!merges'] = [{ s: { r: 6, c: 0 }, e: { r: 6, c: 3 } }];
  const book = sheetjs.utils.book_new();
  sheetjs.utils.book_append_sheet(book, sheet, 'Plan');
  for (const [name, options] of [['sheetjs-shared.xlsx', { bookSST: true }], ['sheetjs-plain.xlsx', { bookSST: false, compression: true }]] as const) {
    writeFileSync(join(folder, name), sheetjs.write(book, { type: 'buffer', bookType: 'xlsx', ...options }) as Buffer);
  }
}

await withExceljs();
withSheetjs();
