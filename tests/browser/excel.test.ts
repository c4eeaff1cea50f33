/** The built pane in the simulated Excel, in Chromium: what its user sees and does, what reaches the workbook, and what it costs in requests. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Frame } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type DemoWorkbooks, fillDemo, makeDemoWorkbooks } from '../../scripts/generate/demo-workbooks';
import { launchChromium, launchChromiumProfile } from '../../scripts/generate/launch-chromium';
import { type ExcelPage, openInExcel } from '../excel-host/open-in-excel';
import { makeOwnWorkbook } from './own-workbook';

let browser: Browser;
/** What a browser of a user keeps. */
const profile = mkdtempSync(join(tmpdir(), 'streefpeil-'));
let workbooks: DemoWorkbooks;
let indicators: Uint8Array;
let context: BrowserContext | undefined;
let excel: ExcelPage | undefined;

beforeAll(async () => {
  workbooks = makeDemoWorkbooks();
  indicators = fillDemo('indicatoren', 'templates/indicatoren/data/2016.csv', ['Referentiedatum=31/12/2016']);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

async function open(bytes: Uint8Array, locale = 'nl-BE', query = ''): Promise<ExcelPage> {
  context = await browser.newContext({ viewport: { width: 900, height: 900 } });
  excel = await openInExcel(context, { bytes, name: 'plan.xlsx', locale, query });
  await excel.pane.locator('.outcome').waitFor();
  return excel;
}

/** office.js keeps things in the session storage, which a frame of another site may not have. */
const isOfficeStorage = (complaint: string): boolean => /sessionStorage|localStorage|SecurityError/.test(complaint);

/** Whatever a test does: no request leaves the pane, nothing is complained of, and every request stays far below Excel's 5 MB. */
afterEach(async () => {
  const { stray = [], complaints = [] } = excel ?? {};
  const requests = (await excel?.requests()) ?? [];
  await context?.close();
  [context, excel] = [undefined, undefined];
  expect(stray).toEqual([]);
  expect(complaints.filter((complaint) => !isOfficeStorage(complaint))).toEqual([]);
  expect(Math.max(0, ...requests.flatMap(({ requestBytes, responseBytes }) => [requestBytes, responseBytes]))).toBeLessThan(1_000_000);
});

const outcomeIs = (pane: Frame, text: string): Promise<void> => pane.locator('.outcome', { hasText: text }).waitFor();

async function openTab(pane: Frame, name: string): Promise<void> {
  await pane.locator('.tabs').getByRole('tab', { name }).click();
  await pane.locator('.panel .fui-Spinner').waitFor({ state: 'detached' });
}

test('shows the totals of the open workbook, in few requests', async () => {
  const { pane, requests } = await open(workbooks.plan2016);
  await outcomeIs(pane, 'Alles in orde');
  expect(await pane.locator('.figures').allInnerTexts()).toEqual(['112 / 27 / 7 = 146']);
  expect((await requests()).length).toBeLessThan(25);
  await pane.locator('body').screenshot({ path: 'out/browser/excel-overview.png' });
});

test('a cell that its user breaks is found, selected, fixed, and can be broken again by undoing', async () => {
  const { pane, type, selection, formula, page } = await open(workbooks.plan2016);
  await outcomeIs(pane, 'Alles in orde');
  const before = await formula('Personeelsplan!D21');
  expect(before).toMatch(/^=/);
  await type('Personeelsplan!D21', 119);
  await outcomeIs(pane, '2 fouten');
  await openTab(pane, 'Bevindingen');
  await pane.getByRole('button', { name: 'De formule is overschreven met 119' }).click();
  await expect.poll(selection).toBe('Personeelsplan!D21');
  await page.screenshot({ path: 'out/browser/excel-findings.png' });
  await pane.locator('.finding-details').getByRole('button', { name: 'Herstel', exact: true }).first().click();
  await outcomeIs(pane, 'Alles in orde');
  expect(await formula('Personeelsplan!D21')).toBe(before);
  await pane.getByRole('button', { name: /^Ongedaan maken/ }).first().click();
  await outcomeIs(pane, '2 fouten');
  expect(await formula('Personeelsplan!D21')).toBeUndefined();
});

test('a finding that may stand is explained on the sheet for that, tells so from then on, and no longer once that is undone', async () => {
  const { pane, read } = await open(indicators);
  const before = await read('Verantwoording!A1:I30');
  await openTab(pane, 'Bevindingen');
  await pane.getByRole('button', { name: 'Filter', exact: true }).click();
  await pane.getByLabel('Zoek in de bevindingen').fill('IND-DOEL');
  await pane.locator('.finding.warning .finding-head').first().click();
  await pane.getByRole('button', { name: 'Verklaar' }).click();
  await pane.getByLabel('Waarom mag dit blijven staan?').fill('Uitgesteld tot de ICT-omgeving er is.');
  await pane.getByLabel('Uw naam').fill('HR');
  await pane.getByRole('button', { name: 'Schrijf in Verantwoording' }).click();
  await pane.getByText('De verklaring staat op het blad Verantwoording.').first().waitFor();
  expect((await read('Verantwoording!A1:I30')).flat()).toEqual(expect.arrayContaining(['Uitgesteld tot de ICT-omgeving er is.', 'HR']));
  await pane.getByText('Uitgesteld tot de ICT-omgeving er is.').first().waitFor();
  await pane.getByRole('button', { name: /^Ongedaan maken/ }).first().click();
  await pane.getByText(/^Ongedaan gemaakt/).first().waitFor();
  expect(await read('Verantwoording!A1:I30')).toEqual(before);
});

test('in a workbook without the sheet for explanations the first one brings it, after saying so, and undoing takes it away', async () => {
  const { pane, read, sheetNames } = await open(makeOwnWorkbook());
  const before = await sheetNames();
  expect(before).not.toContain('Verantwoording');
  await openTab(pane, 'Bevindingen');
  await pane.locator('.finding-head', { hasText: 'Plan!D10' }).click();
  await pane.getByRole('button', { name: 'Verklaar' }).click();
  await pane.getByText('Deze werkmap heeft nog geen blad Verantwoording: het komt achteraan bij.').waitFor();
  await pane.getByLabel('Waarom mag dit blijven staan?').fill('Zo levert het bronsysteem het aan.');
  await pane.locator('body').screenshot({ path: 'out/browser/excel-explain-new-sheet.png' });
  await pane.getByRole('button', { name: 'Schrijf in Verantwoording' }).click();
  await pane.getByText('De verklaring staat op het blad Verantwoording.').first().waitFor();
  await pane.getByText('Zo levert het bronsysteem het aan.').first().waitFor();
  expect(await sheetNames()).toEqual([...before, 'Verantwoording']);
  expect((await read('Verantwoording!A3:D4')).map((row) => row[0])).toEqual(['Regel', 'PEP-GET-003']);
  await pane.getByRole('button', { name: /^Ongedaan maken/ }).first().click();
  await pane.getByText(/^Ongedaan gemaakt/).first().waitFor();
  expect(await sheetNames()).toEqual(before);
});

test.each([['?tab=findings', 'Bevindingen'], ['?tab=fill', 'Vullen'], ['', 'Overzicht'], ['?tab=nowhere', 'Overzicht']])('the button of the ribbon that opens "%s" shows %s', async (query, tab) => {
  const { pane } = await open(workbooks.broken2016, 'nl-BE', query);
  await pane.locator('.tabs [role=tab][aria-selected=true]', { hasText: tab }).waitFor();
});

test('what a co-author types arrives', async () => {
  const { pane, type } = await open(workbooks.plan2016);
  await outcomeIs(pane, 'Alles in orde');
  await type('Personeelsplan!G15', 0.5, 'remote');
  await outcomeIs(pane, '1 fout');
  await type('Personeelsplan!G15', '', 'remote');
  await outcomeIs(pane, 'Alles in orde');
});

test('is filled from a CSV, and as it was after undoing', async () => {
  const { pane, read } = await open(workbooks.plan2015);
  await outcomeIs(pane, 'Alles in orde');
  const before = await read('Personeelsplan!A1:L40');
  await openTab(pane, 'Vullen');
  await pane.locator('.panel input[type=file]').setInputFiles({ name: '2016-12.csv', mimeType: 'text/csv', buffer: readFileSync('templates/personeelsplan/data/2016-12.csv') });
  await pane.getByRole('button', { name: /^Vul \d+ cellen in/ }).click();
  await pane.getByText(/^\d+ cellen ingevuld/).first().waitFor();
  expect(await read('Personeelsplan!A1:L40')).not.toEqual(before);
  await pane.getByRole('button', { name: /^Ongedaan maken/ }).first().click();
  await pane.getByText(/^Ongedaan gemaakt/).first().waitFor();
  expect(await read('Personeelsplan!A1:L40')).toEqual(before);
});

test('takes the sheets of a template', async () => {
  const { pane, sheetNames } = await open(workbooks.plan2016);
  await outcomeIs(pane, 'Alles in orde');
  const before = await sheetNames();
  await openTab(pane, 'Sjablonen');
  await pane.getByRole('button', { name: 'Voeg de bladen in deze werkmap in' }).first().click();
  await expect.poll(async () => (await sheetNames()).length).toBeGreaterThan(before.length);
  expect((await sheetNames()).slice(0, before.length)).toEqual(before);
});

test.each(['nl-BE', 'fr-BE', 'en-US'])('speaks the language of Excel: %s', async (locale) => {
  const { pane } = await open(workbooks.plan2016, locale);
  expect(await pane.locator('html').getAttribute('lang')).toBe(locale.slice(0, 2));
});

test('changes its language, and marks cells only while its user wants that', async () => {
  const { pane, type, conditionalFormats } = await open(workbooks.plan2016);
  await type('Personeelsplan!D21', 119);
  await outcomeIs(pane, '2 fouten');
  expect(await conditionalFormats()).toBe(0);
  await openTab(pane, 'Instellingen');
  await pane.getByRole('switch', { name: 'Kleur de cellen met een bevinding' }).click();
  await expect.poll(conditionalFormats).toBe(1);
  await pane.getByRole('switch', { name: 'Kleur de cellen met een bevinding' }).click();
  await expect.poll(conditionalFormats).toBe(0);
  await pane.getByRole('combobox', { name: 'Taal' }).selectOption('fr');
  await outcomeIs(pane, '2 erreurs');
});

test('its settings are still set when Excel is closed and the pane opened again', async () => {
  const openAgain = async (): Promise<ExcelPage> => {
    context = await launchChromiumProfile(profile);
    excel = await openInExcel(context, { bytes: workbooks.broken2016, name: 'plan.xlsx', locale: 'nl-BE' });
    return excel;
  };
  const { pane } = await openAgain();
  await outcomeIs(pane, '4 fouten');
  await openTab(pane, 'Instellingen');
  await pane.getByRole('switch', { name: 'Controleer terwijl ik werk' }).click();
  await pane.getByLabel('Toon bevindingen vanaf').selectOption('error');
  await pane.getByRole('combobox', { name: 'Kleuren' }).selectOption('dark');
  await pane.getByRole('combobox', { name: 'Taal' }).selectOption('fr');
  await outcomeIs(pane, '4 erreurs');
  await context?.close();

  const { pane: again, type } = await openAgain();
  await outcomeIs(again, '4 erreurs');
  expect(await again.locator('html').getAttribute('data-theme')).toBe('dark');
  await openTab(again, 'Réglages');
  expect(await again.getByRole('combobox', { name: 'Langue' }).inputValue()).toBe('fr');
  expect(await again.getByRole('switch', { name: 'Contrôler pendant que je travaille' }).isChecked()).toBe(false);
  expect(await again.getByLabel('Montrer les constats à partir de').inputValue()).toBe('error');
  // On demand: what is typed is told to have changed, and checked when that is asked for.
  await type('Personeelsplan!G15', 1);
  await again.getByText('Le classeur a changé').waitFor();
  await outcomeIs(again, '4 erreurs');
  await again.locator('.stale').getByRole('button').click();
  await outcomeIs(again, '3 erreurs');
});
