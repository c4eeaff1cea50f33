/** The first view of the browser page, while the rest of the page is still on its way: it takes a file and a language, and the page goes on from there. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoWorkbooks, makeDemoWorkbooks } from '../../scripts/generate/demo-workbooks';
import { launchChromium } from '../../scripts/generate/launch-chromium';
import type { ServedFolder } from '../../scripts/serve-folder';
import { findBreaches } from './find-breaches';
import { readOutcome, servePane, texts } from './open-pane';

let browser: Browser;
let served: ServedFolder;
let workbooks: DemoWorkbooks;

beforeAll(async () => {
  workbooks = makeDemoWorkbooks();
  served = await servePane();
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

/** The page with its first view only. `goOn` lets the rest come, or lets it fail to. */
async function openHeld(): Promise<{ readonly page: Page; readonly goOn: (how: 'continue' | 'abort') => void }> {
  const context = await browser.newContext({ locale: 'nl-BE', viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  let goOn: (how: 'continue' | 'abort') => void = () => undefined;
  const told = new Promise<'continue' | 'abort'>((resolve) => { goOn = resolve; });
  await page.route('**/page.js', async (route) => ((await told) === 'continue' ? route.continue() : route.abort()));
  await page.goto(`${served.origin}/index.html`);
  await page.getByRole('button', { name: 'Kies een werkmap' }).waitFor();
  return { page, goOn };
}

const isHeld = (page: Page): Promise<boolean> => page.locator('#first').count().then((count) => count === 1);

test('a file that is chosen and a language that is picked before the page is there are kept, and so is the focus', async () => {
  const { page, goOn } = await openHeld();
  expect(await findBreaches(page)).toEqual([]);
  await page.getByRole('button', { name: 'Français' }).focus();
  await page.keyboard.press('Enter');
  expect(await texts(page, '.choose')).toEqual(['Choisir un classeur']);
  expect(await page.locator('html').getAttribute('lang')).toBe('fr');
  await page.locator('.drop input[type=file]').setInputFiles({ name: 'fout.xlsx', mimeType: '', buffer: Buffer.from(workbooks.broken2016) });
  await page.getByText('Votre fichier sera lu dans un instant…').waitFor();
  expect(await isHeld(page)).toBe(true);
  goOn('continue');
  await page.getByRole('heading', { level: 1, name: 'fout.xlsx' }).waitFor();
  expect(await readOutcome(page)).toBe('4 erreurs, 0 avertissement');
  expect(await page.locator('[lang=fr]:focus').count()).toBe(1);
  expect(await page.getByRole('button', { name: 'Français' }).getAttribute('aria-pressed')).toBe('true');
  expect(await isHeld(page)).toBe(false);
  await page.context().close();
});

test('a file that is dropped is kept too, and nothing moves when the page comes', async () => {
  const { page, goOn } = await openHeld();
  const placesOf = (): Promise<readonly string[]> => page.locator('.brand, .page-bar .languages button, .drop, .drop h1, .choose').evaluateAll((elements) => elements.map((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const { color, backgroundColor, font } = getComputedStyle(element);
    return [element.className, left, top, width, element.className === 'drop' ? '' : height, color, backgroundColor, font].join(' ');
  }));
  const before = await placesOf();
  expect(before).toHaveLength(7);
  const drop = (name: string, bytes: readonly number[]): Promise<void> => page.evaluate(([fileName, content]) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([new Uint8Array(content)], fileName));
    document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
  }, [name, bytes] as const);
  // No workbook: the page says so, and still shows what it did.
  await drop('notitie.xlsx', [1, 2, 3]);
  goOn('continue');
  await page.getByText('geen Excel-werkmap').waitFor();
  expect(await isHeld(page)).toBe(false);
  expect(await placesOf()).toEqual(before);
  await drop('plan.xlsx', [...workbooks.plan2016]);
  expect(await readOutcome(page)).toBe('Alles in orde');
  await page.context().close();
});

test('it says so when the rest of the page does not come', async () => {
  const { page, goOn } = await openHeld();
  goOn('abort');
  await page.getByText('De pagina is niet volledig geladen. Vernieuw ze en probeer opnieuw.').waitFor();
  await page.context().close();
});
