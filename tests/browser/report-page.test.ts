/** The report page in Chromium, as a file that somebody was sent: accessible in light and dark, asks nothing, sorts, filters, and reads without its script. */
import { fileURLToPath } from 'node:url';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../scripts/generate/launch-chromium';

const PAGE = new URL('../../docs/voorbeeldrapport.html', import.meta.url).href;
const axe = readFileSync(createRequire(fileURLToPath(import.meta.url)).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
beforeAll(async () => void (browser = await launchChromium()));
afterAll(() => browser.close());

async function open(options: BrowserContextOptions = {}): Promise<{ readonly page: Page; readonly noticed: readonly string[] }> {
  const page = await (await browser.newContext(options)).newPage();
  const noticed: string[] = [];
  page.on('request', (request) => request.url() === PAGE || noticed.push(request.url()));
  page.on('console', (message) => noticed.push(message.text()));
  page.on('pageerror', (error) => noticed.push(error.message));
  await page.goto(PAGE);
  return { page, noticed };
}

const WAYS: readonly BrowserContextOptions[] = [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { colorScheme: 'light', viewport: { width: 320, height: 700 } }];

test.each(WAYS)('axe finds nothing to object to: %o', async (options) => {
  // The page lets no script in; the test puts one in all the same.
  const { page, noticed } = await open({ ...options, bypassCSP: true });
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const { violations: found } = await (globalThis as unknown as { axe: { run: () => Promise<{ violations: readonly { id: string; nodes: readonly { html: string }[] }[] }> } }).axe.run();
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
  expect(violations).toEqual([]);
  expect(noticed).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test('tables sort by the heading that is pressed, numbers as numbers, and back', async () => {
  const { page } = await open();
  const column = (): Promise<readonly string[]> => page.locator('#files tbody tr td:nth-child(6)').allTextContents();
  const heading = page.locator('#files thead th').nth(5).getByRole('button');
  await heading.click();
  const rising = await column();
  expect(rising).toEqual([...rising].sort((one, other) => Number(one) - Number(other)));
  await heading.click();
  expect(await column()).toEqual([...rising].reverse());
  expect(await page.locator('#files thead th').nth(5).getAttribute('aria-sort')).toBe('descending');
});

test('the table of workbooks is filtered by words and by state', async () => {
  const { page } = await open();
  await page.locator('.tools input').fill('2016');
  expect(await page.locator('#files tbody tr:visible').count()).toBe(3);
  await page.locator('.tools select').selectOption('errors');
  expect(await page.locator('#files tbody tr:visible th').allTextContents()).toEqual(['personeelsplan-2016-fout.xlsx']);
});

test('everything is there without the script, and every link leads somewhere', async () => {
  const { page } = await open({ javaScriptEnabled: false });
  expect(await page.locator('.tools').isVisible()).toBe(false);
  expect(await page.getByText('119 opgegeven, de rijen geven 112: verschil 7.').isVisible()).toBe(true);
  for (const link of await page.locator('a').all()) expect(await page.locator(`[id="${((await link.getAttribute('href')) ?? '').slice(1)}"]`).count()).toBe(1);
  expect(await page.locator('svg[role=img]').count()).toBeGreaterThan(10);
});

test('it prints: every workbook starts a page', async () => {
  const { page } = await open();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect((pdf.match(/\/Type \/Page\b/g) ?? []).length).toBeGreaterThanOrEqual(5);
});
