/** A workbook and cells to type in -> the workbook as LibreOffice saves it after it opened it, typed and calculated: what a user there does. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface TypedCell {
  readonly sheet: string;
  /** A1. */
  readonly cell: string;
  readonly content: string | number;
}

/** Runs a macro that it puts in a profile of its own; throws where nothing was saved. */
export function editInLibreOffice(bytes: Uint8Array, cells: readonly TypedCell[]): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'streefpeil-libreoffice-'));
  try {
    writeFileSync(join(folder, 'in.xlsx'), bytes);
    const basic = join(folder, 'profile', 'user', 'basic');
    const run = (word: string): void => void execFileSync(process.env['SOFFICE'] ?? 'soffice', [`-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--headless', word], { stdio: 'ignore', timeout: 240_000 });
    // A first start fills the profile, with an empty module among the rest.
    run('--terminate_after_init');
    writeFileSync(join(basic, 'Standard', 'Module1.xba'), `<?xml version="1.0" encoding="UTF-8"?>\n<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${escape(macroOf(folder, cells))}</script:module>`);
    run('macro:///Standard.Module1.Main');
    return readFileSync(join(folder, 'out.xlsx'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function macroOf(folder: string, cells: readonly TypedCell[]): string {
  const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const type = ({ sheet, cell, content }: TypedCell): string =>
    `  Book.Sheets.getByName(${quote(sheet)}).getCellRangeByName(${quote(cell)}).${typeof content === 'number' ? `Value = ${content}` : `String = ${quote(content)}`}`;
  return [
    'Sub Main',
    '  Dim Hidden(0) As New com.sun.star.beans.PropertyValue',
    '  Hidden(0).Name = "Hidden" : Hidden(0).Value = True',
    `  Book = StarDesktop.loadComponentFromURL(${quote(pathToFileURL(join(folder, 'in.xlsx')).href)}, "_blank", 0, Hidden())`,
    ...cells.map(type),
    '  Book.calculateAll()',
    '  Dim Filter(0) As New com.sun.star.beans.PropertyValue',
    '  Filter(0).Name = "FilterName" : Filter(0).Value = "Calc MS Excel 2007 XML"',
    `  Book.storeToURL(${quote(pathToFileURL(join(folder, 'out.xlsx')).href)}, Filter())`,
    '  Book.close(True)',
    '  StarDesktop.terminate()',
    'End Sub',
  ].join('\n');
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
