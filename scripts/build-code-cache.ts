/** The built command -> V8's code cache beside each of its scripts that a check needs, with the functions that checking the templates compiled. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheOf, loadProgram } from './load-program';

const root = fileURLToPath(new URL('..', import.meta.url));
const WORKBOOKS = ['templates/personeelsplan/personeelsplan.nl.xlsx', 'templates/indicatoren/indicatoren.nl.xlsx', 'tests/data/workbooks/xlsxwriter-personeelsplan.xlsm'];

const folder = mkdtempSync(join(tmpdir(), 'streefpeil-code-cache-'));
try {
  const { program, scripts } = loadProgram(join(root, 'dist'));
  for (const workbook of WORKBOOKS) await program.runCommand(['check', join(root, workbook), '--out', join(folder, 'report.txt'), '--force', '--quiet']);
  for (const { file, script } of scripts) writeFileSync(cacheOf(file), script.createCachedData());
} finally {
  rmSync(folder, { recursive: true });
}
