/** One workbook, one report: from the command, from a file in the browser, and from Excel. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, expect, test } from 'vitest';
import type { Checked } from '../../addin/engine';
import type { Host } from '../../addin/host';
import { makeFileHost } from '../../addin/host-file';
import { reportAsJson } from '../../core/report/json';
import { makeDemoWorkbooks } from '../../scripts/generate/demo-workbooks';
import { FIXTURE_FOLDER, fixtureNames } from '../ooxml/fixture-files';
import { closeExcel, openExcelHost } from './open-excel-host';
import { startTestEngine } from './test-engine';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'streefpeil-'));
const engine = startTestEngine();

function collectWorkbooks(): readonly string[] {
  const templates = readdirSync(join(root, 'templates'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.xlsx')).map((name) => join(root, 'templates', name));
  const demo = Object.entries(makeDemoWorkbooks()).map(([name, bytes]) => {
    const file = join(folder, `demo-${name}.xlsx`);
    writeFileSync(file, bytes as Uint8Array);
    return file;
  });
  return [...fixtureNames.filter((name) => /\.xls[xm]$/.test(name)).map((name) => join(FIXTURE_FOLDER, name)), ...templates, ...demo];
}

interface CommandReport {
  readonly workbook: string;
  readonly errors?: unknown;
  readonly [part: string]: unknown;
}

/** What the command says of each, without what only files have. */
function checkByCommand(files: readonly string[]): ReadonlyMap<string, CommandReport> {
  const { stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist/streefpeil.mjs'), 'check', ...files, '--format', 'json', '--lang', 'nl'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (stdout === '') throw new Error(stderr);
  const reports = JSON.parse(stdout) as readonly (CommandReport & { readonly file: string; readonly sha256: string })[];
  return new Map(reports.map(({ file, sha256: _sha256, ...report }) => [basename(file), report]));
}

const workbooks = collectWorkbooks();
const reports = checkByCommand(workbooks);

afterEach(closeExcel);
afterAll(() => rmSync(folder, { recursive: true }));

const checkIn = async (host: Host, name: string): Promise<Checked | undefined> => engine.check(await host.read(), name);

/** As the command writes it; a workbook of no known kind has no report. */
const asJson = (checked: Checked | undefined): unknown => (checked && 'report' in checked ? JSON.parse(JSON.stringify(reportAsJson(checked.report, checked.definition, 'nl'))) : undefined);

/** Excel has calculated everything afresh by the time that an add-in reads it. */
const withoutStale = (report: CommandReport): CommandReport => ({ ...report, findings: (report['findings'] as readonly { readonly rule: string }[]).filter(({ rule }) => rule !== 'REK-UIT-001') });

test('the workbooks are of both kinds, right and wrong, and some of no kind', () => {
  const all = [...reports.values()];
  expect(all.length).toBeGreaterThan(25);
  expect(all.filter(({ errors }) => errors !== undefined).length).toBeGreaterThan(5);
  expect(new Set(all.flatMap(({ definition }) => (definition as { readonly id: string } | undefined)?.id ?? [])).size).toBeGreaterThan(1);
});

test.each(workbooks.map((file) => [basename(file), file] as const))('%s', async (name, file) => {
  const bytes = new Uint8Array(readFileSync(file));
  const report = reports.get(name);
  const expected = report?.errors === undefined ? report : undefined;
  const fileHost = makeFileHost(engine, () => undefined);
  await fileHost.open(bytes, name);
  expect(asJson(await checkIn(fileHost, name))).toEqual(expected);
  const { host } = await openExcelHost(bytes, {}, name);
  expect(asJson(await checkIn(host, name))).toEqual(expected && withoutStale(expected));
});
