/** Values and formulas -> what LibreOffice makes of them: writes a bare workbook without stored results, converts it and reads the results. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { formatCell } from '../../core/model/place';
import { isErrorValue, readErrorValue, type Scalar } from '../../core/model/scalar';

export interface SheetContent {
  /** Values from A1 on, row by row. */
  readonly grid: readonly (readonly Scalar[])[];
  /** File formulas by zero-based place; `isArray` enters them as array formulas of one cell. */
  readonly formulas: readonly { readonly row: number; readonly column: number; readonly formula: string; readonly isArray?: boolean }[];
}

const program = process.env['SOFFICE'] ?? 'soffice';

/** Version text such as `LibreOffice 25.2.3.2`, or undefined when the program is not there. */
export function findLibreOffice(): string | undefined {
  try {
    return execFileSync(program, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}

/** Year-based or old version number: 25.2 or 7.4. */
export const versionNumber = (version: string): number => Number(/(\d+\.\d+)/.exec(version)?.[1] ?? 0);

/** Results row by row, as far as the sheet is used. */
export function calculateSheet(content: SheetContent): Scalar[][] {
  const folder = mkdtempSync(join(tmpdir(), 'streefpeil-libreoffice-'));
  try {
    writeFileSync(join(folder, 'in.xlsx'), writeWorkbook(content));
    execFileSync(program, [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--headless',
      '--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false', '--outdir', folder, join(folder, 'in.xlsx'),
    ], { stdio: 'ignore', timeout: 240_000 });
    return readCsv(readFileSync(join(folder, 'in.csv'), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function writeValue(reference: string, value: Scalar): string {
  if (value === null) return '';
  if (typeof value === 'number') return `<c r="${reference}"><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${reference}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (isErrorValue(value)) return `<c r="${reference}" t="e"><v>${value.code}</v></c>`;
  return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`;
}

function writeSheet({ grid, formulas }: SheetContent): string {
  const rows = new Map<number, Map<number, string>>();
  const put = (row: number, column: number, xml: string): void => {
    const cells = rows.get(row) ?? new Map<number, string>();
    cells.set(column, xml);
    rows.set(row, cells);
  };
  grid.forEach((line, row) => line.forEach((value, column) => put(row, column, writeValue(formatCell(row, column), value))));
  for (const { row, column, formula, isArray } of formulas) {
    const reference = formatCell(row, column);
    put(row, column, `<c r="${reference}"><f${isArray ? ` t="array" ref="${reference}"` : ''}>${escape(formula)}</f></c>`);
  }
  const body = [...rows].sort(([one], [two]) => one - two).map(([row, cells]) => `<row r="${row + 1}">${[...cells].sort(([one], [two]) => one - two).map(([, xml]) => xml).join('')}</row>`).join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${body}</sheetData></worksheet>`;
}

const PACKAGE: Readonly<Record<string, string>> = {
  '[Content_Types].xml': '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
  '_rels/.rels': '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
  'xl/workbook.xml': '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels': '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
};

const writeWorkbook = (content: SheetContent): Uint8Array =>
  zipSync(Object.fromEntries([...Object.entries(PACKAGE), ['xl/worksheets/sheet1.xml', writeSheet(content)]].map(([name, text]) => [name ?? '', strToU8(text ?? '')])));

/** Comma-separated, text in quotes, everything else as LibreOffice stores it. */
function readCsv(text: string): Scalar[][] {
  const rows: Scalar[][] = [];
  let row: Scalar[] = [];
  let at = 0;
  while (at < text.length) {
    if (text[at] === '"') {
      let content = '';
      for (at++; at < text.length; at++) {
        if (text[at] !== '"') content += text[at];
        else if (text[at + 1] === '"') content += text[at++];
        else break;
      }
      row.push(content);
      at++;
    } else {
      const end = /[,\n]/.exec(text.slice(at));
      const piece = text.slice(at, end ? at + end.index : undefined);
      row.push(readPlain(piece.trim()));
      at += piece.length;
    }
    if (text[at] === '\n') {
      rows.push(row);
      row = [];
    }
    at++;
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

function readPlain(text: string): Scalar {
  if (text === '') return null;
  if (text === 'TRUE' || text === 'FALSE') return text === 'TRUE';
  return readErrorValue(text) ?? (Number.isNaN(Number(text)) ? text : Number(text));
}
