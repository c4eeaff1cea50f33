/** What stays on the built page: what its user is in the middle of, changes that were not saved, settings, and the page itself without a network; and nothing is left out or checked in silence. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { findSheet, valueAt } from '../../core/model/workbook';
import { readWorkbook } from '../../core/ooxml/read';
import { nodeCodec } from '../../scripts/codec';
import { type DemoWorkbooks, makeDemoWorkbooks } from '../../scripts/generate/demo-workbooks';
import { chooseFile, openTab, readOutcome, texts } from './open-pane';
import { paneForEachTest } from './pane-for-each-test';
import { makeOwnWorkbook } from './own-workbook';

const openFresh = paneForEachTest();
let workbooks: DemoWorkbooks;

beforeAll(() => {
  workbooks = makeDemoWorkbooks();
});

async function open(bytes: Uint8Array, name = 'plan.xlsx'): Promise<Page> {
  const { page } = await openFresh();
  await chooseFile(page, name, bytes);
  return page;
}

async function type(page: Page, address: string, text: string): Promise<void> {
  await page.locator(`[data-cell="${address}"]`).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await page.getByText(`${address} gewijzigd.`).waitFor();
}

test('data that are dropped beside the tab for filling go there, and stay there while other tabs and languages are looked at', async () => {
  const page = await open(workbooks.plan2016);
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['Rang;functie naam;Statutair ingevuld;opmerking\nD1;Assistent;9;x'], 'export.csv'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  await page.getByText('Gegevens: export.csv').waitFor();
  expect(await page.getByRole('alert').innerText()).toMatch(/De kolom Functie ontbreekt\.[^]*Kies ze hierboven bij Kolommen\./);
  await page.getByLabel('Kolom voor "functie naam"').selectOption('Functie');
  await page.getByRole('button', { name: 'Vul 1 cel in' }).waitFor();
  await openTab(page, 'Overzicht');
  await page.getByRole('button', { name: 'Français' }).click();
  await openTab(page, 'Remplir');
  await page.getByRole('button', { name: 'Remplir 1 cellule' }).click();
  await page.locator('[data-cell="D20"]', { hasText: '9' }).waitFor();
  // What was filled in is done with.
  await page.getByRole('button', { name: 'Choisir un fichier' }).waitFor();
});

test('findings that are left out for their severity are counted, and an explanation that is half written is there until it stands in the workbook', async () => {
  const page = await open(makeOwnWorkbook(), 'eigen.xlsm');
  await openTab(page, 'Bevindingen');
  const [all = ''] = await texts(page, '.count');
  await openTab(page, 'Instellingen');
  await page.getByLabel('Toon bevindingen vanaf').selectOption('error');
  await openTab(page, 'Bevindingen');
  expect(await page.locator('.left-out').innerText()).toMatch(/^\d+ bevinding(?:en)? van lagere ernst sta/);
  expect(await page.getByText('Alles wat te beoordelen was, is in orde').count()).toBe(0);
  await page.getByRole('button', { name: 'Toon ze ook' }).click();
  await expect.poll(() => texts(page, '.count')).toEqual([all]);
  expect(await page.locator('.left-out').count()).toBe(0);
  await page.locator('.finding-head', { hasText: 'Plan!D10' }).click();
  await page.getByRole('button', { name: 'Verklaar' }).click();
  const reason = page.getByLabel('Waarom mag dit blijven staan?');
  await reason.fill('Zo levert het bronsysteem');
  await page.locator('.finding-head', { hasText: 'Plan!D10' }).click();
  await reason.waitFor({ state: 'detached' });
  await openTab(page, 'Regels');
  await openTab(page, 'Bevindingen');
  await page.locator('.finding-head', { hasText: 'Plan!D10' }).click();
  expect(await reason.inputValue()).toBe('Zo levert het bronsysteem');
  await page.getByRole('button', { name: 'Schrijf in Verantwoording' }).click();
  await page.getByText('De verklaring staat op het blad Verantwoording.').waitFor();
  await reason.waitFor({ state: 'detached' });
});

test('on demand, what is typed is told to have changed and can be undone, and is checked when that is asked for', async () => {
  const page = await open(workbooks.plan2016);
  await openTab(page, 'Instellingen');
  const live = page.getByRole('switch', { name: 'Controleer terwijl ik werk' });
  await live.click();
  await type(page, 'D20', '2,5');
  await page.getByText('De werkmap is veranderd sinds de laatste controle.').waitFor();
  expect(await readOutcome(page)).toBe('Alles in orde');
  expect(await texts(page, '[data-cell="D20"]')).toEqual(['2,5']);
  await live.click();
  await page.getByText('1 fout, 0 waarschuwingen').waitFor();
  await page.locator('.stale').waitFor({ state: 'detached' });
  // The focus is in a switch, in which nothing is typed.
  await page.keyboard.press('Control+z');
  await page.getByText('Ongedaan gemaakt').waitFor();
  expect(await readOutcome(page)).toBe('Alles in orde');
});

test('in a workbook of no known kind a number is a number, can be undone, and is asked about before another file takes its place', async () => {
  const pane = await openFresh();
  const { page } = pane;
  await page.locator('.drop input[type=file]').setInputFiles('tests/data/workbooks/sheetjs-plain.xlsx');
  await page.locator('.outcome', { hasText: 'herkent niet welk soort' }).waitFor();
  expect(await page.locator('.outcome').innerText()).not.toContain('Overzicht');
  await type(page, 'B12', '12,5');
  await type(page, 'B13', 'nota');
  await page.getByRole('button', { name: 'Ongedaan maken: wijziging van Plan!B13' }).click();
  await page.getByText('Ongedaan gemaakt').waitFor();
  await page.locator('.grid').focus();
  await page.locator('.page-bar input[type=file]').setInputFiles({ name: 'plan.xlsx', mimeType: '', buffer: Buffer.from(workbooks.plan2016) });
  await page.getByRole('alertdialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('alertdialog').waitFor({ state: 'detached' });
  expect(await page.locator('.grid').evaluate((grid) => grid === document.activeElement)).toBe(true);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Bewaar een kopie' }).click();
  const sheet = findSheet(readWorkbook(new Uint8Array(readFileSync(await (await download).path())), nodeCodec), 'Plan');
  expect([sheet && valueAt(sheet, 11, 1), sheet && valueAt(sheet, 12, 1)]).toEqual([12.5, null]);
});

test('the language changes at once, everywhere, and is kept with the other settings', async () => {
  const pane = await openFresh();
  const { page } = pane;
  await chooseFile(page, 'plan.xlsx', workbooks.broken2016);
  await page.getByRole('button', { name: 'Français' }).click();
  expect(await readOutcome(page)).toBe('4 erreurs, 0 avertissement');
  expect(await page.locator('.tabs').getByRole('tab').allInnerTexts()).toContain('Aperçu');
  expect(await page.getAttribute('html', 'lang')).toBe('fr');
  await openTab(page, 'Réglages');
  await page.getByLabel('Montrer les constats à partir de').selectOption('error');
  await page.getByRole('combobox', { name: 'Couleurs' }).selectOption('dark');
  await pane.reload();
  await page.getByRole('button', { name: 'Choisir un classeur' }).waitFor();
  await chooseFile(page, 'plan.xlsx', workbooks.broken2016);
  await openTab(page, 'Réglages');
  expect(await page.getByLabel('Montrer les constats à partir de').inputValue()).toBe('error');
  expect(await page.getByRole('combobox', { name: 'Couleurs' }).inputValue()).toBe('dark');
});

test('changes that were not saved are asked about before another file takes their place', async () => {
  const page = await open(workbooks.plan2016);
  await page.locator('[data-cell="D20"]').click();
  await page.keyboard.press('Delete');
  await page.getByText('D20 gewijzigd.').waitFor();
  await openTab(page, 'Sjablonen');
  await page.locator('.panel').getByText('Bewaar eerst een kopie; daarna kunt u een nieuwe beginnen.').waitFor();
  expect(await page.getByRole('button', { name: 'Begin een nieuwe' }).first().isDisabled()).toBe(true);
  await page.locator('.page-bar input[type=file]').setInputFiles({ name: 'ander.xlsx', mimeType: '', buffer: Buffer.from(workbooks.plan2015) });
  const question = page.getByRole('alertdialog');
  await question.getByRole('button', { name: 'Annuleer' }).click();
  expect(await texts(page, 'h1')).toEqual(['plan.xlsx']);
  await page.locator('.page-bar input[type=file]').setInputFiles({ name: 'ander.xlsx', mimeType: '', buffer: Buffer.from(workbooks.plan2015) });
  await question.getByRole('button', { name: 'Ga door zonder te bewaren' }).click();
  await page.getByRole('heading', { level: 1, name: 'ander.xlsx' }).waitFor();
});

test('the page opens without a network after a first visit', async () => {
  const pane = await openFresh();
  const { page } = pane;
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.waitForFunction(async () => (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).length))).some((count) => count > 10));
  await page.locator('.template').first().waitFor();
  await pane.reload();
  await page.locator('.template').first().waitFor();
  await page.context().setOffline(true);
  await pane.reload();
  expect(await chooseFile(page, 'fout.xlsx', workbooks.broken2016)).toBe('4 fouten, 0 waarschuwingen');
  await openTab(page, 'Regels');
  expect(await page.locator('.rule-list li').count()).toBeGreaterThan(5);
});

test('settings that the browser refuses to keep hold until the page is closed, and the page says so', async () => {
  const pane = await openFresh();
  const { page } = pane;
  await page.locator('.template').first().waitFor();
  await page.addInitScript(() => Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('denied', 'SecurityError'); } }));
  await pane.reload();
  await chooseFile(page, 'plan.xlsx', workbooks.plan2016);
  await openTab(page, 'Instellingen');
  await page.getByRole('combobox', { name: 'Kleuren' }).selectOption('dark');
  expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
  await page.getByText('De browser bewaart geen instellingen').waitFor();
});
