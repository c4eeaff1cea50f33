/** The built pane in the simulated Excel: every tab against axe-core's rules in light, dark and forced colours, 320 px wide, and a whole flow by keyboard. */
import type { Browser, BrowserContextOptions, Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillDemo, makeDemoWorkbooks } from '../../scripts/generate/demo-workbooks';
import { launchChromium } from '../../scripts/generate/launch-chromium';
import { type ExcelPage, openInExcel } from '../excel-host/open-in-excel';
import { findBreaches } from './find-breaches';

let browser: Browser;
let broken: Uint8Array;
let indicators: Uint8Array;

beforeAll(async () => {
  broken = makeDemoWorkbooks().broken2016;
  indicators = fillDemo('indicatoren', 'templates/indicatoren/data/2016.csv', ['Referentiedatum=31/12/2016']);
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** The pane beside the workbook, as wide as `width` in CSS pixels; office.js needs a context of its own each time. */
async function open(bytes: Uint8Array, options: BrowserContextOptions = {}, width = 350): Promise<ExcelPage & { readonly close: () => Promise<void> }> {
  const context = await browser.newContext({ viewport: { width: 900, height: 900 }, ...options });
  const excel = await openInExcel(context, { bytes, name: 'plan.xlsx', locale: 'nl-BE' });
  await excel.page.locator('#addin').evaluate((frame, pixels) => { frame.style.width = `${pixels}px`; }, width);
  await excel.pane.locator('.outcome:not(.none)').waitFor();
  return { ...excel, close: () => context.close() };
}

async function eachTab(pane: Frame, look: (tab: string) => Promise<void>): Promise<void> {
  for (const tab of await pane.locator('.tabs').getByRole('tab').all()) {
    await tab.click();
    await pane.locator('.panel .fui-Spinner').waitFor({ state: 'detached' });
    await look(await tab.innerText());
  }
}

describe.each([
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
] as const)('in %s', (_, colours) => {
  test('no tab breaches a rule, nor does an open finding or one that is being explained', async () => {
    const { pane, close } = await open(indicators, colours);
    const found: string[] = [];
    const look = async (where: string): Promise<void> => void found.push(...(await findBreaches(pane)).map((breach) => `${where}: ${breach}`));
    await eachTab(pane, look);
    await pane.locator('.tabs').getByRole('tab', { name: 'Bevindingen' }).click();
    await pane.getByRole('button', { name: 'Filter', exact: true }).click();
    await pane.getByLabel('Zoek in de bevindingen').fill('IND-DOEL');
    await pane.locator('.finding.warning .finding-head').first().click();
    await pane.getByRole('button', { name: 'Verklaar' }).click();
    await pane.getByLabel('Waarom mag dit blijven staan?').waitFor();
    await look('explaining');
    expect(found).toEqual([]);
    await close();
  });
});

test('at 320 px wide no tab scrolls sideways', async () => {
  const { pane, close } = await open(indicators, {}, 320);
  await eachTab(pane, async (tab) => {
    expect(await pane.evaluate(() => document.documentElement.scrollWidth), tab).toBe(320);
    expect(await pane.locator('.panel').evaluate((panel) => panel.scrollWidth - panel.clientWidth), tab).toBe(0);
  });
  await close();
});

describe('by keyboard', () => {
  /** In Excel it is office.js that moves the focus on, to what it takes for focusable. Goes on with Tab, as a user without a mouse does, until the element with this name has the focus. */
  async function tabTo({ page, pane }: ExcelPage, role: 'button' | 'tab', name: RegExp): Promise<void> {
    const target = pane.getByRole(role, { name }).first();
    const isThere = (): Promise<boolean> => target.evaluate((element) => element === document.activeElement);
    for (let presses = 0; presses < 40 && !(await isThere()); presses++) await page.keyboard.press('Tab');
    expect(await target.evaluate((element) => element === document.activeElement && element.matches(':focus-visible')), String(name)).toBe(true);
  }

  test('findings are opened and gone through, one is fixed, and that is undone', async () => {
    const excel = await open(broken);
    const { page, pane, selection, formula, close } = excel;
    // F6 in Excel: office.js gives the focus to the first that takes it.
    await pane.locator('button:visible').first().focus();
    await tabTo(excel, 'tab', /^Overzicht/);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await pane.locator('.tabs [role=tab][aria-selected=true]', { hasText: 'Bevindingen' }).waitFor();
    await page.keyboard.press('F8');
    await expect.poll(selection).toBe('Personeelsplan!G15');
    await page.keyboard.press('F8');
    await expect.poll(selection).toBe('Personeelsplan!B17');
    await page.keyboard.press('Shift+F8');
    await page.keyboard.press('Shift+F8');
    await expect.poll(selection).toBe('Personeelsplan!D21');
    expect(await formula('Personeelsplan!D21')).toBeUndefined();
    await tabTo(excel, 'button', /^Herstel$/);
    await page.keyboard.press('Enter');
    await pane.getByText('1 cel hersteld.').first().waitFor();
    await pane.locator('.outcome', { hasText: '2 fouten' }).waitFor();
    expect(await formula('Personeelsplan!D21')).toMatch(/^=/);
    await page.keyboard.press('Control+z');
    await pane.locator('.outcome', { hasText: '4 fouten' }).waitFor();
    expect(await formula('Personeelsplan!D21')).toBeUndefined();
    // The button is gone; the focus stayed in the pane.
    await page.keyboard.press('Shift+Tab');
    expect(await pane.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('tab');
    for (let presses = 0; presses < 4; presses++) await page.keyboard.press('ArrowRight');
    await pane.locator('.rule-list summary').first().waitFor();
    const isOnRule = (): Promise<boolean> => pane.evaluate(() => document.activeElement?.matches('.rule-list summary') ?? false);
    for (let presses = 0; presses < 40 && !(await isOnRule()); presses++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await pane.locator('.rule-list details[open]').count()).toBe(1);
    await close();
  });
});
