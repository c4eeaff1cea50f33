/** How fast and with how much memory workbooks are read and patched, beside exceljs and beside the least that zlib alone takes. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildModule } from './build';
import type { Measure } from './measure';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
/** Inside the project, so that exceljs is found in its modules. */
const BUILT = here('../out/bench');
const MIB = 1_048_576;

/** Each job runs in a fresh process; exceljs needs more heap than Node gives by itself. */
function run<T>(job: string, folder: string): T {
  const out = execFileSync(process.execPath, ['--max-old-space-size=6144', '--expose-gc', join(BUILT, 'work.mjs'), job, folder], { encoding: 'utf8' });
  return JSON.parse(out) as T;
}

interface Read {
  readonly milliseconds: number;
  readonly peakBytes: number;
}

/** Needs Python with XlsxWriter (Debian: python3-xlsxwriter) to make the inputs; says so on stderr and gives nothing without it. */
export async function measure(): Promise<readonly Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'streefpeil-bench-'));
  try {
    try {
      execFileSync(process.env['PYTHON'] ?? '/usr/bin/python3', [here('ooxml/inputs.py'), folder], { stdio: 'pipe' });
    } catch {
      console.error('ooxml: not measured: no Python with xlsxwriter (PYTHON names the program)');
      return [];
    }
    await buildModule(here('ooxml/work.ts'), BUILT, 'work.mjs', { target: 'node20', externals: { exceljs: 'module exceljs' } });
    const small = run<{ readonly bare: number; readonly own: number; readonly exceljs: number }>('small', folder);
    const own = run<Read>('large-own', folder);
    const exceljs = run<Read>('large-exceljs', folder);
    const patched = run<{ readonly bare: number; readonly own: number }>('patch', folder);
    return [
      { what: 'read a small workbook (3 sheets of 30 x 10)', figure: small.own, unit: 'ms' },
      { what: 'read a small workbook, exceljs', figure: small.exceljs, unit: 'ms' },
      { what: 'inflate a small workbook and search its cells', figure: small.bare, unit: 'ms' },
      { what: 'read a small workbook against exceljs', figure: small.own / small.exceljs, unit: 'of its time', limit: 1 / 9 },
      { what: 'read a small workbook against inflate and search', figure: small.own / small.bare, unit: 'times the cost', limit: 1.8 },
      { what: 'read 100,000 x 20 cells', figure: own.milliseconds, unit: 'ms' },
      { what: 'read 100,000 x 20 cells, exceljs', figure: exceljs.milliseconds, unit: 'ms' },
      { what: 'read 100,000 x 20 cells against exceljs', figure: own.milliseconds / exceljs.milliseconds, unit: 'of its time', limit: 1 / 6 },
      { what: 'memory at its highest, 100,000 x 20 cells', figure: own.peakBytes / MIB, unit: 'MiB' },
      { what: 'memory at its highest, 100,000 x 20 cells, exceljs', figure: exceljs.peakBytes / MIB, unit: 'MiB' },
      { what: 'memory against exceljs', figure: own.peakBytes / exceljs.peakBytes, unit: 'of its memory', limit: 0.25 },
      { what: 'patch one cell of 100,000 x 20', figure: patched.own, unit: 'ms' },
      { what: 'patch one cell against inflating and deflating its part', figure: patched.own / patched.bare, unit: 'times the cost', limit: 1.5 },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
