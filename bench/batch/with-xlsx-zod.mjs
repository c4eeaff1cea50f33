// What somebody without us writes: @e965/xlsx for reading, zod for the shape of each row, the rest by hand.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import { z } from 'zod';
import { checkIndicators, checkPlan } from './hand-written.mjs';

const count = z.number().int().nonnegative().nullable();
const planRow = z.object({ level: z.enum(['A', 'B', 'C', 'D']), rank: z.string().min(2), name: z.string().min(1), counts: z.array(count).length(6), totals: z.array(count).length(2) });
const indicatorRow = z.object({ code: z.string().min(1), title: z.string().min(1), target: z.string().min(1), result: z.union([z.string(), z.number()]).nullable() });

const folder = process.argv[2];
let findings = 0;
for (const name of readdirSync(folder).filter((each) => each.endsWith('.xlsx')).sort()) {
  const book = XLSX.read(readFileSync(join(folder, name)), { dense: true });
  const sheet = book.Sheets[book.SheetNames[0]];
  const rows = XLSX.utils.sheet_to_json(sheet, { header: 1, raw: true, defval: null });
  const formulas = (row, column) => sheet['!data'][row]?.[column]?.f !== undefined;
  const isPlan = name.startsWith('plan');
  const shape = rows.slice(4).filter((row) => row[0] !== 'Totaal' && row[0] !== null).flatMap((row, at) => {
    const result = isPlan ? planRow.safeParse({ level: row[0], rank: row[1], name: row[2], counts: row.slice(3, 9), totals: row.slice(9, 11) }) : indicatorRow.safeParse({ code: row[0], title: row[2], target: row[6], result: row[7] });
    return result.success ? [] : result.error.issues.map(({ path, message }) => `row ${at + 5} ${path.join('.')}: ${message}`);
  });
  const found = [...shape, ...(isPlan ? checkPlan(rows, formulas) : checkIndicators(rows))];
  for (const line of found) console.log(`${name}: ${line}`);
  findings += found.length;
}
console.error(findings);
