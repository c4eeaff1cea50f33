/** One workbook, one report: the built page in Chromium, with its worker, gives what the command gives. Excel and the rest of the add-in are in tests/host/same-report.test.ts. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Report } from '../../core/model/report';
import type { Definition } from '../../core/definition/definition';
import { reportAsJson } from '../../core/report/json';
import { makeDemoWorkbooks } from '../../scripts/generate/demo-workbooks';
import { launchChromium } from '../../scripts/generate/launch-chromium';
import type { ServedFolder } from '../../scripts/serve-folder';
import { FIXTURE_FOLDER, fixtureNames } from '../ooxml/fixture-files';
import { servePane } from './open-pane';

let browser: Browser;
let served: ServedFolder;
const folder = mkdtempSync(join(tmpdir(), 'streefpeil-'));

beforeAll(async () => {
  served = await servePane();
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await served.close();
  rmSync(folder, { recursive: true });
});

function listWorkbooks(): readonly string[] {
  const demo = Object.entries(makeDemoWorkbooks()).map(([name, bytes]) => {
    const file = join(folder, `demo-${name}.xlsx`);
    writeFileSync(file, bytes as Uint8Array);
    return file;
  });
  const templates = readdirSync('templates', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.xlsx')).map((name) => join('templates', name));
  return [...fixtureNames.filter((name) => /\.xls[xm]$/.test(name)).map((name) => join(FIXTURE_FOLDER, name)), ...templates, ...demo];
}

type Said = { readonly report: Report; readonly definition?: Definition } | { readonly problem: unknown } | undefined;

test('over all fixtures, templates and demo workbooks', async () => {
  const files = listWorkbooks();
  const { stdout } = spawnSync(process.execPath, ['dist/streefpeil.mjs', 'check', ...files, '--format', 'json', '--lang', 'nl'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  const told = new Map((JSON.parse(stdout) as readonly (Readonly<Record<string, unknown>> & { readonly file: string })[]).map((each) => [basename(each.file), each]));
  const page = await browser.newPage({ locale: 'nl-BE' });
  // What the page's own worker answers, as it reaches the page.
  await page.addInitScript(() => {
    const said: unknown[] = [];
    Object.assign(window, { said });
    const { Worker: Real } = window;
    window.Worker = class extends Real {
      constructor(...given: ConstructorParameters<typeof Real>) {
        super(...given);
        this.addEventListener('message', ({ data }: MessageEvent<{ readonly result?: unknown }>) => said.push(data.result));
      }
    };
  });
  await page.goto(`${served.origin}/index.html`);
  let definition: Definition | undefined;
  let compared = 0;
  for (const file of files) {
    const name = basename(file);
    const expected = told.get(name);
    const before = await page.evaluate(() => (window as unknown as { readonly said: unknown[] }).said.length);
    await page.locator('.page-bar input[type=file], .drop input[type=file]').first().setInputFiles({ name, mimeType: '', buffer: readFileSync(file) });
    if (expected?.['errors'] !== undefined && expected['findings'] === undefined) {
      await page.locator('[role=alert], .notice, .status, .problems').first().waitFor();
      continue;
    }
    await page.waitForFunction(([from, wanted]) => (window as unknown as { readonly said: readonly { readonly report?: { readonly workbook: string } }[] }).said.slice(from).some((each) => each?.report?.workbook === wanted), [before, name] as const);
    const said = (await page.evaluate((wanted) => (window as unknown as { readonly said: readonly { readonly report?: { readonly workbook: string } }[] }).said.filter((each) => each?.report?.workbook === wanted).at(-1), name)) as Said;
    if (!said || 'problem' in said) throw new Error(`${name}: no report`);
    definition = said.definition ?? definition;
    if (!definition) throw new Error('no definition came');
    const { file: _file, sha256: _sha256, ...report } = (expected ?? {}) as Readonly<Record<string, unknown>>;
    expect(JSON.parse(JSON.stringify(reportAsJson(said.report, definition, 'nl'))), name).toEqual(report);
    compared += 1;
  }
  expect(compared).toBeGreaterThan(15);
}, 300_000);
