/** The built add-in inside the simulated "Excel on the web" in Chromium; every request is answered here, so that there is no server and no network. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { readApiSets } from './read-api-sets';
import type { LogEntry, SessionOptions } from './session';

const root = fileURLToPath(new URL('../..', import.meta.url));
const OFFICE = join(dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')), 'dist');
/** A host name that office.js trusts. */
const HOST = 'https://excel.officeapps.live.com/simulated';
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const ADDIN = 'https://localhost:3000/';
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.png': 'image/png', '.xlsx': 'application/octet-stream' };

export interface OpenOptions extends Omit<SessionOptions, 'apiSets'> {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** What the ribbon's button adds to the pane's address, such as `?tab=fill`. */
  readonly query?: string;
}

export interface ExcelPage {
  readonly page: Page;
  /** The frame of the task pane. */
  readonly pane: Frame;
  /** Requests that nobody answers: an add-in that phones home shows up here. */
  readonly stray: readonly string[];
  /** Console errors and warnings, exceptions, and breaches of the content security policy. */
  readonly complaints: readonly string[];
  readonly read: (address: string) => Promise<unknown[][]>;
  readonly formula: (address: string) => Promise<string | undefined>;
  /** Types as the user, or as a co-author (`remote`). */
  readonly type: (address: string, value: unknown, origin?: 'user' | 'remote') => Promise<void>;
  readonly selection: () => Promise<string>;
  readonly sheetNames: () => Promise<readonly string[]>;
  readonly conditionalFormats: () => Promise<number>;
  readonly requests: () => Promise<readonly Pick<LogEntry, 'requestBytes' | 'responseBytes'>[]>;
}

let hostScript: string | undefined;

async function bundleHost(): Promise<string> {
  const { outputFiles } = await build({ entryPoints: [join(root, 'tests/excel-host/host-page.ts')], bundle: true, format: 'iife', target: 'es2022', write: false });
  return outputFiles[0]?.text ?? '';
}

export async function openInExcel(context: BrowserContext, { bytes, name, query = '', ...session }: OpenOptions): Promise<ExcelPage> {
  hostScript ??= await bundleHost();
  const script = hostScript;
  const stray: string[] = [];
  const complaints: string[] = [];
  await context.route('**/*', async (route) => {
    const address = route.request().url().split(/[?#]/)[0] ?? '';
    if (address === HOST) return route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>Excel</title><body><script>${script.replaceAll('</script', '<\\/script')}</script></body>` });
    const file = address.startsWith(CDN) ? join(OFFICE, address.slice(CDN.length)) : address.startsWith(ADDIN) ? resolve(root, 'dist/addin', address.slice(ADDIN.length)) : undefined;
    if (file !== undefined && existsSync(file)) return route.fulfill({ body: readFileSync(file), contentType: TYPES[extname(file)] ?? 'application/octet-stream' });
    if (!address.endsWith('/favicon.ico')) stray.push(address);
    return route.fulfill({ status: 404, body: '' });
  });
  const page = await context.newPage();
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.addInitScript(() => document.addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`)));
  await page.goto(HOST);
  const options: SessionOptions = { ...session, apiSets: readApiSets() };
  await page.evaluate(([url, base64, file, given]) => window.simulatedExcel.open(url, base64, file, given), [`${ADDIN}taskpane.html${query}`, Buffer.from(bytes).toString('base64'), name, options] as const);
  const pane = await (await page.waitForSelector('#addin')).contentFrame();
  if (!pane) throw new Error('there is no frame of the task pane');
  await pane.waitForLoadState('load');
  return {
    page, pane, stray, complaints,
    read: (address) => page.evaluate((at) => window.simulatedExcel.session?.read(at) ?? [], address),
    formula: (address) => page.evaluate((at) => window.simulatedExcel.session?.look(at).formula, address),
    type: (address, value, origin = 'user') => page.evaluate(([at, typed, by]) => window.simulatedExcel.session?.type(at, typed, by), [address, value, origin] as const),
    selection: () => page.evaluate(() => window.simulatedExcel.session?.selection ?? ''),
    sheetNames: () => page.evaluate(() => window.simulatedExcel.session?.book.sheets.map(({ name: each }) => each) ?? []),
    conditionalFormats: () => page.evaluate(() => window.simulatedExcel.session?.book.sheets.reduce((count, { condFormats }) => count + condFormats.length, 0) ?? 0),
    requests: () => page.evaluate(() => window.simulatedExcel.session?.log.map(({ requestBytes, responseBytes }) => ({ requestBytes, responseBytes })) ?? []),
  };
}
