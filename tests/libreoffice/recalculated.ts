/** Workbooks -> what LibreOffice makes of them: opened without any stored result, calculated, and saved as .xlsx; many in one run. */
import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { formatCell } from '../../core/model/place';
import { isErrorValue, type Scalar } from '../../core/model/scalar';
import { cellAt, type Workbook } from '../../core/model/workbook';

/** The workbook without any stored result of a formula. Throws where one is left. */
export function stripResults(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const name of Object.keys(parts).filter((each) => /^xl\/worksheets\/[^/]+\.xml$/.test(each))) {
    const xml = strFromU8(parts[name] ?? new Uint8Array());
    const stripped = xml.replace(/<c\b([^>]*)>(<f[^>]*>[^<]*<\/f>)<v>[^<]*<\/v><\/c>/g, (_, attributes: string, formula: string) => `<c${attributes.replace(/ t="[^"]*"/, '')}>${formula}</c>`);
    if (/<\/f><v>/.test(stripped)) throw new Error(`${name} still has a result`);
    parts[name] = strToU8(stripped);
  }
  return zipSync(parts, { level: 1 });
}

/** The workbooks as LibreOffice saves them, in the order given. */
export function saveAll(workbooks: readonly Uint8Array[]): readonly Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'streefpeil-libreoffice-'));
  try {
    execFileSync(program, writeInputs(folder, workbooks), { stdio: 'ignore', timeout: TIMEOUT_MS });
    return readOutputs(folder, workbooks.length);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** As `saveAll`, for many: half of them by a second LibreOffice at the same time, with a profile of its own. */
export async function saveMany(workbooks: readonly Uint8Array[]): Promise<readonly Uint8Array[]> {
  const middle = Math.ceil(workbooks.length / 2);
  const halves = await Promise.all([workbooks.slice(0, middle), workbooks.slice(middle)].map(saveAside));
  return halves.flat();
}

async function saveAside(workbooks: readonly Uint8Array[]): Promise<readonly Uint8Array[]> {
  const folder = mkdtempSync(join(tmpdir(), 'streefpeil-libreoffice-'));
  try {
    await promisify(execFile)(program, writeInputs(folder, workbooks), { timeout: TIMEOUT_MS });
    return readOutputs(folder, workbooks.length);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const program = process.env['SOFFICE'] ?? 'soffice';
const TIMEOUT_MS = 280_000;

/** Writes the workbooks in the folder; the arguments with which LibreOffice saves them there. */
function writeInputs(folder: string, workbooks: readonly Uint8Array[]): readonly string[] {
  mkdirSync(join(folder, 'in'));
  const files = workbooks.map((bytes, at) => {
    const file = join(folder, 'in', `${at}.xlsx`);
    writeFileSync(file, bytes);
    return file;
  });
  return [`-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', join(folder, 'out'), ...files];
}

const readOutputs = (folder: string, count: number): readonly Uint8Array[] =>
  Array.from({ length: count }, (_, at) => readFileSync(join(folder, 'out', `${at}.xlsx`)));

/** LibreOffice keeps booleans as numbers and shows text of no length as a blank. */
function plain(value: Scalar): unknown {
  if (isErrorValue(value)) return value.code;
  return typeof value === 'boolean' ? Number(value) : value === '' ? null : typeof value === 'number' ? Number(value.toPrecision(12)) : value;
}

export interface Difference {
  readonly place: string;
  readonly formula: string;
  readonly ours: unknown;
  readonly theirs: unknown;
}

/** Every formula of `ours` of which `theirs` holds another result, or of which we have none; and how many formulas there are. */
export function compareResults(ours: Workbook, theirs: Workbook): { readonly count: number; readonly differences: readonly Difference[] } {
  const differences: Difference[] = [];
  let count = 0;
  ours.sheets.forEach((sheet, at) => {
    const other = theirs.sheets[at];
    for (const [row, cells] of sheet.rows) {
      cells.forEach((cell, column) => {
        if (cell?.formula === undefined) return;
        count++;
        const [one, two] = [plain(cell.value), plain((other && cellAt(other, row, column)?.value) ?? null)];
        if (cell.value === null || one !== two) differences.push({ place: `${sheet.name}!${formatCell(row, column)}`, formula: cell.formula, ours: one, theirs: two });
      });
    }
  });
  return { count, differences };
}
