/** The built pane in the simulated Excel -> a picture of each of its tabs, in `docs/pictures/`. Run with `npx tsx tests/excel-host/pictures.ts` after a build. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { choosePalette } from '../../scripts/generate/choose-palette';
import { decodePng } from '../../scripts/generate/decode-png';
import { fillDemo, makeDemoWorkbooks } from '../../scripts/generate/demo-workbooks';
import { encodePalettePng } from '../../scripts/generate/encode-png';
import { launchChromium } from '../../scripts/generate/launch-chromium';
import { type ExcelPage, openInExcel } from './open-in-excel';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** The pane is 350 px wide in it, as Excel makes it. */
const WINDOW = { width: 900, height: 820 };

const browser = await launchChromium();

async function open(bytes: Uint8Array, name: string): Promise<ExcelPage> {
  const context = await browser.newContext({ locale: 'nl-BE', viewport: WINDOW, deviceScaleFactor: 2 });
  const excel = await openInExcel(context, { bytes, name, locale: 'nl-BE' });
  await excel.pane.locator('.outcome:not(.none)').waitFor();
  return excel;
}

async function draw({ page }: ExcelPage, name: string): Promise<void> {
  await page.waitForTimeout(400);
  const pixels = decodePng(await page.locator('#addin').screenshot());
  writeFileSync(`${root}docs/pictures/excel-${name}.png`, encodePalettePng(pixels, choosePalette(pixels)));
}

const openTab = ({ pane }: ExcelPage, name: string): Promise<void> => pane.locator('.tabs').getByRole('tab', { name }).click();

try {
  const plan = await open(makeDemoWorkbooks().broken2016, 'personeelsplan-2016-fout.xlsx');
  await draw(plan, 'overview');
  await openTab(plan, 'Bevindingen');
  await plan.pane.getByRole('button', { name: '119 opgegeven' }).click();
  await plan.pane.locator('.changed li').waitFor();
  await draw(plan, 'findings');
  await openTab(plan, 'Vullen');
  await plan.pane.locator('.panel input[type=file]').setInputFiles({ name: '2015-12-31.csv', mimeType: 'text/csv', buffer: readFileSync(`${root}templates/personeelsplan/data/2015-12-31.csv`) });
  await plan.pane.locator('.planned').waitFor();
  await draw(plan, 'fill');
  for (const [name, tab] of [['templates', 'Sjablonen'], ['rules', 'Regels'], ['settings', 'Instellingen']] as const) {
    await openTab(plan, tab);
    await plan.pane.locator('.panel .card').first().waitFor();
    await draw(plan, name);
  }
  await plan.page.context().close();
  const targets = await open(fillDemo('indicatoren', 'templates/indicatoren/data/2016.csv', ['Entiteit=SYNTRA Vlaanderen', 'Referentiedatum=31/12/2016']), 'indicatoren-2016.xlsx');
  await openTab(targets, 'Doelen');
  await targets.pane.locator('.bullet').nth(1).scrollIntoViewIfNeeded();
  await draw(targets, 'targets');
} finally {
  await browser.close();
}
