// What somebody without us writes: exceljs and checks by hand. A folder of workbooks in, a line per finding out, and their count.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { checkIndicators, checkPlan } from './hand-written.mjs';

const folder = process.argv[2];
let findings = 0;
for (const name of readdirSync(folder).filter((each) => each.endsWith('.xlsx')).sort()) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(join(folder, name));
  const sheet = book.worksheets[0];
  const rows = [];
  sheet.eachRow({ includeEmpty: true }, (row, at) => {
    rows[at - 1] = row.values.slice(1).map((value) => (value === null || value === undefined ? null : typeof value === 'object' && 'result' in value ? value.result : value));
  });
  const formulas = (row, column) => sheet.getCell(row + 1, column + 1).formula !== undefined;
  const found = name.startsWith('plan') ? checkPlan(rows, formulas) : checkIndicators(rows);
  for (const line of found) console.log(`${name}: ${line}`);
  findings += found.length;
}
console.error(findings);
