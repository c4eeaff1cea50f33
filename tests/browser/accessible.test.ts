/** Every tab of the built page against axe-core's rules (WCAG 2.2 A and AA, and best practices), in light, dark and forced colours, and 320 px wide. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillDemo, makeDemoWorkbooks } from '../../scripts/generate/demo-workbooks';
import { launchChromium } from '../../scripts/generate/launch-chromium';
import type { ServedFolder } from '../../scripts/serve-folder';
import { findBreaches } from './find-breaches';
import { chooseFile, openPane, openTab, servePane } from './open-pane';

let browser: Browser;
let served: ServedFolder;
let broken: Uint8Array;
let indicators: Uint8Array;

beforeAll(async () => {
  broken = makeDemoWorkbooks().broken2016;
  indicators = fillDemo('indicatoren', 'templates/indicatoren/data/2016.csv', ['Referentiedatum=31/12/2016']);
  served = await servePane();
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

const TABS = ['Overzicht', 'Bevindingen', 'Vullen', 'Doelen', 'Sjablonen', 'Regels', 'Instellingen'];

describe.each([
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
] as const)('in %s', (_, colours) => {
  test('no tab breaches a rule', async () => {
    const { page, close } = await openPane(browser, served, colours);
    const found: string[] = [];
    const look = async (where: string): Promise<void> => void found.push(...(await findBreaches(page)).map((breach) => `${where}: ${breach}`));
    await look('landing');
    await chooseFile(page, 'doelen.xlsx', indicators);
    for (const tab of TABS) {
      await openTab(page, tab);
      await look(tab);
    }
    await chooseFile(page, 'fout.xlsx', broken);
    await openTab(page, 'Bevindingen');
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.getByRole('button', { name: '119 opgegeven' }).click();
    await page.locator('.finding-details').waitFor();
    await look('a finding');
    await openTab(page, 'Vullen');
    await page.locator('.panel input[type=file]').setInputFiles('templates/personeelsplan/data/2015-12-31.csv');
    await page.locator('.planned').waitFor();
    await look('a filling');
    expect(found).toEqual([]);
    await close();
  });
});

test('at 320 px wide no tab makes the page scroll sideways, in any language', async () => {
  const { page, close } = await openPane(browser, served, { viewport: { width: 320, height: 640 } });
  await chooseFile(page, 'doelen-van-het-jaar-2016-met-een-lange-naam.xlsx', indicators);
  for (const language of ['Français', 'English', 'Nederlands']) {
    await page.getByRole('button', { name: language }).click();
    for (const tab of await page.locator('.tabs').getByRole('tab').all()) {
      await tab.click();
      await page.locator('.panel .fui-Spinner').waitFor({ state: 'detached' });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), await tab.innerText()).toBe(320);
      expect(await page.locator('.panel').evaluate((panel) => panel.scrollWidth - panel.clientWidth), await tab.innerText()).toBe(0);
    }
  }
  await close();
});
