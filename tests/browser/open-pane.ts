/** The built pane, served on this machine -> a page in Chromium, with a record of all that it asked for and complained of. */
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { ServedFolder } from '../../scripts/serve-folder';
import { serveFolder } from '../../scripts/serve-folder';

export interface OpenPane {
  readonly page: Page;
  /** Addresses of every request of the page. */
  readonly requests: readonly string[];
  /** Console errors and warnings, exceptions, breaches of the content security policy, and answers that are no success. */
  readonly complaints: readonly string[];
  /** Loads the page anew. What it was still fetching is cut off by that, and is no complaint. */
  readonly reload: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export const servePane = (): Promise<ServedFolder> => serveFolder(fileURLToPath(new URL('../../dist/addin', import.meta.url)));

export async function openPane(browser: Browser, { origin }: ServedFolder, options: BrowserContextOptions = {}): Promise<OpenPane> {
  const context = await browser.newContext({ locale: 'nl-BE', viewport: { width: 1280, height: 900 }, acceptDownloads: true, ...options });
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  page.on('response', (response) => response.ok() || complaints.push(`${response.status()} ${response.url()}`));
  let isLeaving = false;
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    if (!isLeaving || why !== 'net::ERR_ABORTED') complaints.push(`failed ${request.url()} ${why}`);
  });
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.addInitScript(() => document.addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`)));
  await page.goto(`${origin}/index.html`);
  await page.waitForSelector('.drop');
  const leave = async (how: () => Promise<unknown>): Promise<void> => {
    isLeaving = true;
    await how();
    isLeaving = false;
  };
  return { page, requests, complaints, reload: () => leave(() => page.reload()), close: () => leave(() => context.close()) };
}

const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Chooses a workbook as a user does, and waits until it was checked; gives the outcome. */
export async function chooseFile(page: Page, name: string, bytes: Uint8Array): Promise<string> {
  await page.locator('.page-bar input[type=file], .drop input[type=file]').first().setInputFiles({ name, mimeType: WORKBOOK_TYPE, buffer: Buffer.from(bytes) });
  await page.getByRole('heading', { level: 1, name }).waitFor();
  return readOutcome(page);
}

export async function readOutcome(page: Page): Promise<string> {
  const outcome = page.locator('.outcome:not(.none)');
  await outcome.waitFor();
  await page.locator('.pane-header .fui-Spinner').waitFor({ state: 'detached' });
  return outcome.innerText();
}

/** Opens a tab by what it is called, with whatever count stands beside it. */
export async function openTab(page: Page, name: string): Promise<void> {
  await page.locator('.tabs').getByRole('tab', { name }).click();
  await page.locator('.panel .fui-Spinner').waitFor({ state: 'detached' });
}

export const texts = (within: Page | Locator, selector: string): Promise<readonly string[]> => within.locator(selector).allInnerTexts();
