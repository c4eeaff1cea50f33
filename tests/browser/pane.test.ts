/** The built page in Chromium, on a file that a user chooses or drops: what it shows, in which words, and what it asks of the network. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { type DemoWorkbooks, makeDemoWorkbooks, makeIndicatorsWithSeries } from '../../scripts/generate/demo-workbooks';
import { findFaintTexts } from './measure-contrast';
import { chooseFile, openTab, readOutcome, texts } from './open-pane';
import { paneForEachTest } from './pane-for-each-test';

const openFresh = paneForEachTest();
let workbooks: DemoWorkbooks;

beforeAll(() => {
  workbooks = makeDemoWorkbooks();
});

async function open(options?: Parameters<typeof openFresh>[0]): Promise<Page> {
  return (await openFresh(options)).page;
}

describe('a workbook that is right', () => {
  test('shows the figures as people know them, and that nothing is wrong', async () => {
    const page = await open();
    expect(await chooseFile(page, 'personeelsplan-2016.xlsx', workbooks.plan2016)).toBe('Alles in orde');
    expect(await texts(page, '.figures')).toEqual(['112 / 27 / 7 = 146']);
    await openTab(page, 'Bevindingen');
    expect(await texts(page, '.finding')).toEqual([]);
    expect(await texts(page, '.cell.marked')).toEqual([]);
  });

  test('of another year has other figures, in place of the first', async () => {
    const page = await open();
    await chooseFile(page, 'fout.xlsx', workbooks.broken2016);
    expect(await chooseFile(page, 'personeelsplan-2015.xlsx', workbooks.plan2015)).toBe('Alles in orde');
    expect(await texts(page, '.figures')).toEqual(['119 / 24 / 9 = 152']);
    expect(await texts(page, 'h1')).toEqual(['personeelsplan-2015.xlsx']);
  });
});

describe('a workbook with mistakes', () => {
  test('shows each with its place, what is wrong, why and what to do', async () => {
    const page = await open();
    expect(await chooseFile(page, 'fout.xlsx', workbooks.broken2016)).toBe('4 fouten, 0 waarschuwingen');
    await openTab(page, 'Bevindingen');
    expect(await texts(page, '.finding-where strong')).toEqual(['Personeelsplan!G15', 'Personeelsplan!B17', 'Personeelsplan!D21', 'Personeelsplan!D21']);
    expect(await texts(page, '.finding-what')).toEqual([
      '0,5 is geen geheel getal.',
      'Rang B2 hoort niet bij niveau C.',
      '119 opgegeven, de rijen geven 112: verschil 7.',
      'De formule is overschreven met 119.',
    ]);
    await page.getByRole('button', { name: 'Rang B2 hoort niet' }).click();
    expect(await page.locator('.finding-details').innerText()).toContain('Wat te doen Verbeter de rang of het niveau.');
    expect(await page.locator('.finding-details').innerText()).toContain('PEP-RNG-001');
  });

  test('is taken when it is dropped anywhere on the page', async () => {
    const page = await open();
    await page.evaluate((bytes) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(bytes)], 'gesleept.xlsx'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }, [...workbooks.broken2016]);
    await page.getByRole('heading', { level: 1, name: 'gesleept.xlsx' }).waitFor();
    expect(await readOutcome(page)).toBe('4 fouten, 0 waarschuwingen');
  });

  test('is checked again when the same file is chosen again', async () => {
    const page = await open();
    await chooseFile(page, 'plan.xlsx', workbooks.broken2016);
    await chooseFile(page, 'plan.xlsx', workbooks.plan2016);
    await page.getByText('112 / 27 / 7 = 146').waitFor();
    expect(await readOutcome(page)).toBe('Alles in orde');
  });

  test('has its name and texts shown as text, whatever they hold', async () => {
    const page = await open();
    const name = '<img src=x onerror=alert(1)>.xlsx';
    await chooseFile(page, name, workbooks.broken2016);
    expect(await texts(page, 'h1')).toEqual([name]);
    expect(await page.locator('#root img').count()).toBe(0);
  });
});

describe('a file that is no workbook', () => {
  const encode = (text: string): Buffer => Buffer.from(text);
  const choose = (page: Page, name: string, buffer: Buffer): Promise<void> => page.locator('.page-bar input[type=file], .drop input[type=file]').first().setInputFiles({ name, mimeType: '', buffer });

  test.each([
    ['plain text', encode('Niveau;Rang\nA;A1\n'), 'Dit is geen Excel-werkmap, maar gewone tekst. Open het in Excel en bewaar het als Excel-werkmap (.xlsx).'],
    ['a pdf', encode('%PDF-1.7\n1 0 obj\n'), 'Dit is geen Excel-werkmap, maar een pdf. Neem de werkmap (.xlsx) waaruit de pdf gemaakt is.'],
    ['a workbook of before 2007', readFileSync('tests/data/refused/libreoffice-97.xls'), 'Dit is een werkmap in het oude Excel-formaat (.xls). Open ze in Excel en bewaar ze als Excel-werkmap (.xlsx).'],
    ['a workbook with a password', readFileSync('tests/data/refused/libreoffice-password.xlsx'), 'Deze werkmap is beveiligd met een wachtwoord. Verwijder het wachtwoord in Excel (Bestand > Info > Werkmap beveiligen) en probeer opnieuw.'],
    ['one of LibreOffice', readFileSync('tests/data/refused/libreoffice.ods'), 'Dit is geen Excel-werkmap, maar een OpenDocument-bestand (LibreOffice). Bewaar het als Excel-werkmap (.xlsx).'],
    ['no bytes at all', encode(''), 'Het bestand is leeg (0 bytes). Is het volledig opgeslagen of verstuurd?'],
  ])('gives a clear message: %s', async (_, bytes, message) => {
    const page = await open();
    await choose(page, 'lijst.xlsx', bytes);
    await page.getByText(message).waitFor();
    expect(await page.locator('.grid').count()).toBe(0);
  });

  test('that holds data is sent to where it fills a workbook', async () => {
    const page = await open();
    await choose(page, 'functies.csv', encode('Niveau;Rang\nA;A1\n'));
    await page.getByText('functies.csv is geen werkmap, maar een gegevensbestand. Open eerst de werkmap die u ermee wilt vullen, of begin een nieuwe, en kies dit bestand op het tabblad Vullen.').waitFor();
    expect(await page.locator('.grid').count()).toBe(0);
  });

  test('leaves the workbook that is open as it is', async () => {
    const page = await open();
    await chooseFile(page, 'fout.xlsx', workbooks.broken2016);
    await choose(page, 'brief.xlsx', encode('Geachte'));
    await page.getByText('Dit is geen Excel-werkmap').waitFor();
    expect(await texts(page, 'h1')).toEqual(['fout.xlsx']);
    expect(await readOutcome(page)).toBe('4 fouten, 0 waarschuwingen');
  });
});

describe('the language', () => {
  test.each([
    ['nl-BE', 'nl', 'Kies een werkmap', '4 fouten, 0 waarschuwingen'],
    ['fr-BE', 'fr', 'Choisir un classeur', '4 erreurs, 0 avertissement'],
    ['en-GB', 'en', 'Choose a workbook', '4 errors, 0 warnings'],
    ['de-DE', 'nl', 'Kies een werkmap', '4 fouten, 0 waarschuwingen'],
  ])('of a browser in %s is %s', async (locale, language, choose, outcome) => {
    const page = await open({ locale });
    expect(await page.getAttribute('html', 'lang')).toBe(language);
    expect(await page.getByRole('button', { name: choose }).count()).toBe(1);
    expect(await chooseFile(page, 'fout.xlsx', workbooks.broken2016)).toBe(outcome);
  });
});

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  test.each([320, 1280])('every text is legible and nothing runs off the page at %d px', async (width) => {
    const page = await open({ colorScheme, viewport: { width, height: 800 } });
    await chooseFile(page, 'personeelsplan-2016-fout.xlsx', workbooks.broken2016);
    await openTab(page, 'Bevindingen');
    await page.keyboard.press('F8');
    await page.locator('.finding-details').waitFor();
    expect(await findFaintTexts(page, 4.5)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
});

test('the keyboard reaches the file chooser, and shows where it is', async () => {
  const page = await open();
  await page.locator('.template').first().waitFor();
  const button = page.getByRole('button', { name: 'Kies een werkmap' });
  // Before the keys: the browser needs a moment to hand the chooser to the test.
  const chooser = page.waitForEvent('filechooser');
  for (let presses = 0; presses < 8 && !(await button.evaluate((element) => element === document.activeElement)); presses++) await page.keyboard.press('Tab');
  expect(await button.evaluate((element) => element === document.activeElement && element.matches(':focus-visible'))).toBe(true);
  await page.keyboard.press('Enter');
  await (await chooser).setFiles({ name: 'plan.xlsx', mimeType: '', buffer: Buffer.from(workbooks.plan2016) });
  await page.getByRole('heading', { level: 1, name: 'plan.xlsx' }).waitFor();
  expect(await readOutcome(page)).toBe('Alles in orde');
});

test('a screen reader hears the outcome, and finds headings in order and sections by name', async () => {
  const page = await open();
  await chooseFile(page, 'fout.xlsx', workbooks.broken2016);
  expect(await page.getByRole('status').first().innerText()).toBe('4 fouten, 0 waarschuwingen');
  expect(await page.getByRole('region', { name: 'Totalen' }).count()).toBe(1);
  const levels = await page.locator('h1, h2, h3, h4').evaluateAll((headings) => headings.map(({ tagName }) => tagName));
  expect(levels).toEqual(['H1', 'H2', 'H2', 'H2', 'H2']);
});

test('a target with a series behind it shows its course, drawn and in words, from the published figures', async () => {
  const page = await open();
  await chooseFile(page, 'indicatoren-2017.xlsx', makeIndicatorsWithSeries());
  await openTab(page, 'Doelen');
  const course = page.getByRole('article', { name: '2.6 ' }).locator('.sparkline');
  const [header = '', first = ''] = readFileSync('templates/indicatoren/data/reeks-ingeschreven-leertijd.csv', 'utf8').split(/\r?\n/);
  const [, ...periods] = header.split(',');
  const [moment, ...figures] = first.split(',');
  expect(figures.map(Number)).toEqual([2548, 2259, 1842]);
  expect(await course.getByRole('img').getAttribute('aria-label')).toBe(`verloop ${moment}: ${periods.map((period, at) => `${period}: ${figures[at]}`).join('; ')}`);
  const drawn = (await course.locator('polyline').getAttribute('points') ?? '').split(' ').map((point) => point.split(',').map(Number));
  // From left to right, falling all the way, in the proportions of the figures.
  expect(drawn.map(([x]) => x)).toEqual([3, 60, 117]);
  const [top = 0, middle = 0, bottom = 0] = drawn.map(([, y]) => y ?? 0);
  expect((middle - top) / (bottom - top)).toBeCloseTo((2548 - 2259) / (2548 - 1842), 6);
  expect((await course.innerText()).replace(/\s+/g, ' ')).toBe(`${moment} 2014-2015: 2548 → 2016-2017: 1842`);
  expect(await page.locator('.sparkline').count()).toBe(3);
});
