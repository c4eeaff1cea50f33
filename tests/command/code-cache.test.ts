import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const WORKBOOK = 'tests/data/workbooks/xlsxwriter-personeelsplan.xlsm';
const folder = mkdtempSync(join(tmpdir(), 'streefpeil-code-cache-'));
const scripts = join(folder, 'command');
const caches = (): readonly string[] => readdirSync(scripts).filter((name) => name.endsWith('.cache'));

beforeAll(() => {
  for (const part of ['streefpeil.mjs', 'command', 'definitions']) cpSync(join('dist', part), join(folder, part), { recursive: true });
});

afterAll(() => rmSync(folder, { recursive: true }));

function check(): { readonly status: number | null; readonly out: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'streefpeil.mjs'), 'check', WORKBOOK], { encoding: 'utf8' });
  return { status, out: stdout + stderr };
}

test('a check says the same with the compiled code that the build left, with code of another V8, and with none', () => {
  const own = check();
  expect(own.out).toContain('xlsxwriter-personeelsplan.xlsm');
  expect(caches().length).toBeGreaterThan(3);
  for (const name of caches()) writeFileSync(join(scripts, name), Buffer.alloc(2000, 7));
  expect(check()).toEqual(own);
  for (const name of caches()) rmSync(join(scripts, name));
  expect(existsSync(join(scripts, 'program.cjs.cache'))).toBe(false);
  expect(check()).toEqual(own);
});
