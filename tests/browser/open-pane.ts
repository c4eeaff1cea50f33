/** The built pane, served on this machine -> a page in Chromium, with a record of all that it asked for and complained of. */
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { ServedFolder } from '../../scripts/serve-folder';
import { serveFolder } from '../../scripts/serve-folder';

export interface OpenPane {
  readonly page: Page;
  /** Addresses of every request of the page. */
  readonly requests: readonly string[];
  /** Console errors and warnings, exceptions, breaches of the content security policy, and answers that are no success. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

export const servePane = (): Promise<ServedFolder> => serveFolder(fileURLToPath(new URL('../../dist/addin', import.meta.url)));

export async function openPane(browser: Browser, { origin }: ServedFolder, options: BrowserContextOptions = {}): Promise<OpenPane> {
  const context = await browser.newContext({ locale: 'nl-BE', viewport: { width: 900, height: 700 }, ...options });
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('response', (response) => response.ok() || complaints.push(`${response.status()} ${response.url()}`));
  page.on('requestfailed', (request) => complaints.push(`failed ${request.url()}`));
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.addInitScript(() => document.addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`)));
  await page.goto(`${origin}/index.html`);
  await page.waitForSelector('.drop');
  return { page, requests, complaints, close: () => context.close() };
}

const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Chooses a file as a user does, and waits for the outcome; gives its text. */
export async function chooseFile(page: Page, name: string, bytes: Uint8Array): Promise<string> {
  await page.setInputFiles('input[type=file]', { name, mimeType: WORKBOOK_TYPE, buffer: Buffer.from(bytes) });
  return readOutcome(page);
}

export async function readOutcome(page: Page): Promise<string> {
  const outcome = page.locator('.outcome:not(.busy):not(:empty)');
  await outcome.waitFor();
  return outcome.innerText();
}
