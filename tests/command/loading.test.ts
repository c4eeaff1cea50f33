import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** Every script that node loaded while it ran the command, by its own coverage report. */
function loadedScripts(words: readonly string[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'streefpeil-loaded-'));
  try {
    const { status, stderr } = spawnSync(process.execPath, ['dist/streefpeil.mjs', ...words], { env: { ...process.env, NODE_V8_COVERAGE: folder }, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    return readdirSync(folder).flatMap((file) => (JSON.parse(readFileSync(join(folder, file), 'utf8')) as { result: { url: string }[] }).result.map(({ url }) => url)).filter((url) => url.startsWith('file:'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('checking one workbook loads neither exceljs nor the YAML reader nor the schema, nor what only many workbooks need', () => {
  const folder = mkdtempSync(join(tmpdir(), 'streefpeil-plan-'));
  try {
    const file = join(folder, 'plan.xlsx');
    spawnSync(process.execPath, ['dist/streefpeil.mjs', 'fill', 'personeelsplan', '--data', 'templates/personeelsplan/data/2016-12.csv', '-p', 'Entiteit=Proef', '-p', 'Referentiedatum=31/12/2016', '-p', 'Plafond=200', '--out', file]);
    const scripts = loadedScripts(['check', file]);
    expect(scripts.length).toBeGreaterThan(1);
    expect(scripts.filter((url) => /node_modules\/exceljs|zod|yaml|papaparse|fflate|definition_load|template|workerpool|cli-progress|tinyglobby|core_report_(?:html|sarif|junit|markdown)/.test(url))).toEqual([]);
    expect(scripts.filter((url) => url.includes('/command/') && !existsSync(`${fileURLToPath(url)}.cache`)), 'scripts without compiled code beside them').toEqual([]);
    expect(scripts.some((url) => url.endsWith('/command/program.cjs'))).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
