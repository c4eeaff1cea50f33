/** The built project -> the pictures of the README in `docs/pictures/`: the browser page with each tab of the pane, and sheets of the templates filled in. Needs Chromium, LibreOffice and pdftoppm. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveFolder } from '../serve-folder';
import { decodePng } from './decode-png';
import { drawSheets, encodeSmall } from './draw-sheets';
import { fillDemo, makeDemoWorkbooks, makeIndicatorsWithSeries } from './demo-workbooks';
import { launchChromium } from './launch-chromium';

const root = fileURLToPath(new URL('../..', import.meta.url));
const out = `${root}docs/pictures`;

const workbooks = makeDemoWorkbooks();
mkdirSync(out, { recursive: true });
await drawPage();
drawSheets(out, workbooks);
await drawSummary(`${out}/summary.png`);

/** The browser page as a whole, and each tab of the pane, at the width that it has beside the grid. */
async function drawPage(): Promise<void> {
  const served = await serveFolder(`${root}dist/addin`);
  const browser = await launchChromium();
  const indicators = fillDemo('indicatoren', 'templates/indicatoren/data/2016.csv', ['Entiteit=SYNTRA Vlaanderen', 'Referentiedatum=31/12/2016']);
  try {
    const page = await browser.newPage({ locale: 'nl-BE', colorScheme: 'light', viewport: { width: 1240, height: 780 }, deviceScaleFactor: 2 });
    const draw = async (name: string, selector?: string): Promise<void> => {
      // After whatever moves has come to rest.
      await page.waitForTimeout(400);
      const picture = selector === undefined ? await page.screenshot() : await page.locator(selector).screenshot();
      writeFileSync(`${out}/${name}.png`, encodeSmall(decodePng(picture)));
    };
    const choose = async (name: string, bytes: Uint8Array): Promise<void> => {
      await page.locator('.page-bar input[type=file], .drop input[type=file]').first().setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
      await page.getByRole('heading', { level: 1, name }).waitFor();
    };
    const openTab = (name: string): Promise<void> => page.locator('.tabs').getByRole('tab', { name }).click();
    await page.goto(`${served.origin}/index.html`);
    await page.locator('.template').first().waitFor();
    await draw('begin');
    await choose('personeelsplan-2016-fout.xlsx', workbooks.broken2016);
    await page.locator('.cell.marked').first().waitFor();
    await openTab('Bevindingen');
    await page.getByRole('button', { name: '119 opgegeven' }).click();
    await draw('pane');
    await openTab('Overzicht');
    await draw('tab-overview', '.side');
    await openTab('Bevindingen');
    await draw('tab-findings', '.side');
    await openTab('Vullen');
    await page.locator('.panel input[type=file]').setInputFiles(`${root}templates/personeelsplan/data/2015-12-31.csv`);
    await draw('tab-fill', '.side');
    for (const [name, tab] of [['tab-templates', 'Sjablonen'], ['tab-rules', 'Regels'], ['tab-settings', 'Instellingen']] as const) {
      await openTab(tab);
      await draw(name, '.side');
    }
    await choose('indicatoren-2016.xlsx', indicators);
    await openTab('Doelen');
    await page.locator('.bullet').nth(1).scrollIntoViewIfNeeded();
    await draw('tab-targets', '.side');
    await page.emulateMedia({ colorScheme: 'dark' });
    await openTab('Overzicht');
    await page.locator('.panel').evaluate((panel) => panel.scrollTo(0, 0));
    await draw('dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await choose('indicatoren-2017.xlsx', makeIndicatorsWithSeries());
    await openTab('Doelen');
    await page.locator('.sparkline').first().scrollIntoViewIfNeeded();
    await draw('sparkline', '.side');
  } finally {
    await browser.close();
    await served.close();
  }
}

/** The first screen of the page of a summary: three bodies with the published figures, one of which gives only its indicators. */
async function drawSummary(file: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'streefpeil-'));
  const browser = await launchChromium();
  try {
    const named = (body: string): readonly string[] => [`Entiteit=${body}`, 'Referentiedatum=31/12/2016'];
    mkdirSync(join(folder, 'zendingen'));
    for (const [body, data] of [['Instelling A', '2015-12-31'], ['Instelling B', '2016-12']] as const) writeFileSync(join(folder, 'zendingen', `plan-${body.slice(-1)}.xlsx`), fillDemo('personeelsplan', `templates/personeelsplan/data/${data}.csv`, named(body)));
    writeFileSync(join(folder, 'zendingen', 'doelen-C.xlsx'), fillDemo('indicatoren', 'templates/indicatoren/data/2016.csv', named('Instelling C')));
    writeFileSync(join(folder, 'lijst.csv'), 'Instelling;Soort\nInstelling A;personeelsplan\nInstelling B;personeelsplan\nInstelling C;personeelsplan\nInstelling C;indicatoren\n');
    spawnSync(process.execPath, [`${root}dist/streefpeil.mjs`, 'summary', 'zendingen', '--expected', 'lijst.csv', '--lang', 'nl', '--out', 'overzicht.html'], { cwd: folder });
    const page = await browser.newPage({ locale: 'nl-BE', colorScheme: 'light', viewport: { width: 1000, height: 1120 }, deviceScaleFactor: 1.5 });
    await page.goto(`file://${join(folder, 'overzicht.html')}`);
    writeFileSync(file, encodeSmall(decodePng(await page.screenshot())));
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}
