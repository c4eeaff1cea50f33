/** The pane: how soon the page is there with the processor slowed four times, how much JavaScript it loads, and how long a changed workbook of 20,000 cells takes to be checked again. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { Rechecker } from '../core/check/rechecker';
import type { Definition } from '../core/definition/definition';
import { applyEdits } from '../core/model/apply-edits';
import type { Workbook } from '../core/model/workbook';
import { readWorkbook } from '../core/ooxml/read';
import { nodeCodec } from '../scripts/codec';
import { fillDemo } from '../scripts/generate/demo-workbooks';
import { launchChromium } from '../scripts/generate/launch-chromium';
import { serveFolder } from '../scripts/serve-folder';
import { type Measure, median } from './measure';
import { writeLargePlan } from './pane/large-plan';

const PAGE = fileURLToPath(new URL('../dist/addin', import.meta.url));
/** Rows of a plan whose template then has 20,000 cells, its control sheets included. */
const ROWS = 320;
const RUNS = 7;
/** Edits before those that are measured: the first ones run code that is not compiled yet. */
const WARM_UP = 12;

export async function measure(): Promise<readonly Measure[]> {
  return [...(await measurePage()), ...measureRecheck()];
}

async function measurePage(): Promise<readonly Measure[]> {
  const [served, browser] = [await serveFolder(PAGE), await launchChromium()];
  try {
    const times: number[] = [];
    const scripts = new Map<string, number>();
    for (let run = 0; run < RUNS; run++) {
      const page = await browser.newPage();
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      page.on('request', (request) => request.resourceType() === 'script' && note(scripts, request.url(), served.origin));
      page.on('worker', (worker) => note(scripts, worker.url(), served.origin));
      await page.goto(`${served.origin}/index.html`, { waitUntil: 'commit' });
      await page.waitForSelector('.drop');
      times.push(await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? performance.now()));
      await page.waitForLoadState('networkidle');
      await page.close();
    }
    const all = ['index.js', 'page.js', 'vendor.js', 'shared.js', 'engine.js'].map((name) => scripts.get(name));
    if (all.includes(undefined)) throw new Error(`the page loaded ${[...scripts.keys()].join(', ')}`);
    return [
      { what: 'first view of the browser page, processor slowed four times', figure: median(times), unit: 'ms', limit: 1000 },
      { what: 'the same at its fastest', figure: Math.min(...times), unit: 'ms' },
      { what: `JavaScript that the browser page begins with, worker included (${scripts.size} files), gzipped`, figure: [...scripts.values()].reduce((sum, size) => sum + size), unit: 'kB', limit: 220 },
    ];
  } finally {
    await browser.close();
    await served.close();
  }
}

/** A script of the page, with its size in kB as a server would send it. */
function note(scripts: Map<string, number>, address: string, origin: string): void {
  const name = address.slice(origin.length + 1);
  scripts.set(name, gzipSync(readFileSync(`${PAGE}/${name}`)).length / 1000);
}

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
