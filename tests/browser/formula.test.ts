import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../scripts/generate/launch-chromium';

/** Compiles and runs rules in the page, and tries what the policy forbids. */
const PAGE_SCRIPT = `
import { compileFormula } from './core/formula/compile';
const columns = [['A111', 'a111', 'B211'], [1, 2.5, null], [42370, 43009, 43100]];
const headers = ['Rang', 'Ingevuld', 'Datum'];
const table = { name: 'T', headers, columns, rowCount: 3 };
const catalog = { tables: new Map([['t', { name: 'T', headers }]]), names: new Set() };
const data = { tables: new Map([['t', table]]), names: new Map(), today: 43009 };
const run = (text) => compileFormula(text, catalog, 'T').evaluateRows(data);
let forbidden = 'allowed';
try { forbidden = String(globalThis['ev' + 'al']('1')); } catch { forbidden = 'refused'; }
globalThis.results = {
  forbidden,
  counts: run('=COUNTIFS(T[Rang],[@Rang])'),
  texts: run('=TEXT([@Datum],"dd/mm/yyyy")&" "&XLOOKUP([@Rang],T[Rang],T[Ingevuld])'),
  sum: run('=LET(som,SUM(T[Ingevuld]),som*2)'),
};
`;

let server: Server;
let browser: Browser;
let address: string;

beforeAll(async () => {
  const { outputFiles } = await build({ stdin: { contents: PAGE_SCRIPT, resolveDir: process.cwd(), loader: 'ts' }, bundle: true, minify: true, format: 'iife', target: 'es2022', write: false });
  const script = outputFiles[0]?.text ?? '';
  server = createServer((request, response) => {
    response.setHeader('Content-Security-Policy', "default-src 'none'; script-src 'self'");
    response.setHeader('Content-Type', request.url === '/page.js' ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8');
    response.end(request.url === '/page.js' ? script : '<!doctype html><title>formulas</title><script src="/page.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

test('rules run in a page that allows no code but its own files', async () => {
  const page = await browser.newPage();
  const failures: string[] = [];
  page.on('pageerror', (error) => failures.push(error.message));
  await page.goto(address);
  const results: unknown = await page.evaluate('globalThis.results');
  expect(failures).toEqual([]);
  expect(results).toEqual({
    forbidden: 'refused',
    counts: [2, 2, 1],
    texts: ['01/01/2016 1', '01/10/2017 1', '31/12/2017 '],
    sum: [7, 7, 7],
  });
});
