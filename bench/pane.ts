/** The pane: how soon the page is there with the processor slowed four times, how much JavaScript it loads, and how long a changed workbook of 20,000 cells takes to be checked again. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { Rechecker } from '../core/check/rechecker';
import type { Definition } from '../core/definition/definition';
import { applyEdits } from '../core/model/apply-edits';
import type { Workbook } from '../core/model/workbook';
import { readWorkbook } from '../core/ooxml/read';
import { nodeCodec } from '../scripts/codec';
import { fillDemo, makeDemoWorkbooks } from '../scripts/generate/demo-workbooks';
import { launchChromium } from '../scripts/generate/launch-chromium';
import { serveFolder } from '../scripts/serve-folder';
import { type Measure, median } from './measure';
import { writeLargePlan } from './pane/large-plan';

const PAGE = fileURLToPath(new URL('../dist/addin', import.meta.url));
/** Rows of a plan whose template then has 20,000 cells, its control sheets included. */
const ROWS = 320;
const RUNS = 7;
/** By then the first view has long been painted. */
const PAINTED_MILLISECONDS = 4000;
/** Edits before those that are measured: the first ones run code that is not compiled yet. */
const WARM_UP = 12;

export async function measure(): Promise<readonly Measure[]> {
  return [...(await measurePage()), ...measureRecheck()];
}

async function measurePage(): Promise<readonly Measure[]> {
  const [served, browser] = [await serveFolder(PAGE), await launchChromium()];
  try {
    const times: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const page = await browser.newPage();
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      await page.goto(`${served.origin}/index.html`, { waitUntil: 'commit' });
      // Nothing is asked of the page meanwhile: that runs a script in it, which takes the time that is to be measured.
      await page.waitForTimeout(PAINTED_MILLISECONDS);
      // Everything is hidden until the file chooser works.
      if (!(await page.locator('.choose').isVisible())) throw new Error('the first view has no file chooser');
      times.push(await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN));
      await page.waitForLoadState('networkidle');
      await page.close();
    }
    const { page, engine } = await weighScripts(await browser.newPage(), served.origin);
    return [
      { what: 'first view of the browser page, processor slowed four times', figure: median(times), unit: 'ms', limit: 1000 },
      { what: 'the same at its fastest', figure: Math.min(...times), unit: 'ms' },
      { what: `JavaScript of the browser page until the first workbook is checked (${page.length} files), gzipped`, figure: sum(page), unit: 'kB', limit: 220 },
      { what: `JavaScript of its worker until then (${engine.length} files), gzipped`, figure: sum(engine), unit: 'kB' },
    ];
  } finally {
    await browser.close();
    await served.close();
  }
}

/** Opens the page, lets it fetch what it keeps ready, and gives it a workbook. Gives the size in kB, as a server would send it, of each script that the page and its worker had loaded when that was checked. */
async function weighScripts(page: Page, origin: string): Promise<{ readonly page: readonly number[]; readonly engine: readonly number[] }> {
  await page.goto(`${origin}/index.html`);
  await page.waitForTimeout(1500);
  await page.waitForLoadState('networkidle');
  const loaded = (): readonly string[] => performance.getEntriesByType('resource').map(({ name }) => name);
  // What comes with the outcome comes after the check.
  const ofPage = await page.evaluate(loaded);
  await page.locator('.drop input[type=file]').setInputFiles({ name: 'plan.xlsx', mimeType: '', buffer: Buffer.from(makeDemoWorkbooks().broken2016) });
  await page.locator('.outcome.error').waitFor();
  const [worker] = page.workers();
  if (!worker) throw new Error('the page started no worker');
  const ofWorker = await worker.evaluate(loaded);
  const weigh = (addresses: readonly string[]): readonly number[] =>
    [...new Set(addresses)].filter((address) => address.endsWith('.js')).map((address) => gzipSync(readFileSync(`${PAGE}/${address.slice(origin.length + 1)}`)).length / 1000);
  const own = [...new Set(ofPage)].filter((address) => address !== worker.url());
  return { page: weigh(own), engine: weigh([worker.url(), ...ofWorker]) };
}

const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);

function measureRecheck(): readonly Measure[] {
  const definition = JSON.parse(readFileSync(`${PAGE}/../definitions/personeelsplan.json`, 'utf8')) as Definition;
  let workbook = readWorkbook(fillDemo('personeelsplan', writeLargePlan(ROWS), ['Entiteit=Proef', 'Referentiedatum=31/12/2016']), nodeCodec);
  const cells = countCells(workbook);
  const rechecker = new Rechecker();
  const check = (): number => {
    const start = performance.now();
    rechecker.check(definition, workbook, { workbookName: 'plan.xlsx', today: 46_000 });
    return performance.now() - start;
  };
  const first = check();
  const [sheet] = workbook.sheets.filter(({ tables }) => tables.some(({ name }) => name === 'Functies'));
  const again = Array.from({ length: WARM_UP + 25 }, (_, edit) => {
    workbook = applyEdits(workbook, [{ sheet: sheet?.name ?? '', row: 20 + edit, column: 3, content: { kind: 'number', number: 10 + edit } }]);
    return check();
  }).slice(WARM_UP);
  return [
    { what: `first check of a workbook of ${cells} cells`, figure: first, unit: 'ms' },
    { what: `check of a workbook of ${cells} cells after one edit`, figure: median(again), unit: 'ms', limit: 50 },
    { what: 'the same at its fastest', figure: Math.min(...again), unit: 'ms' },
  ];
}

const countCells = ({ sheets }: Workbook): number => sheets.reduce((sum, { rows }) => [...rows.values()].reduce((all, row) => all + row.filter((cell) => cell !== undefined).length, sum), 0);
