/** The built project -> the pictures of the README in `docs/pictures/`: the pane on a workbook with mistakes, and the template filled in. Needs Chromium, LibreOffice and pdftoppm. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveFolder } from '../serve-folder';
import { choosePalette } from './choose-palette';
import { cropPicture } from './crop-picture';
import { decodePng } from './decode-png';
import { makeDemoWorkbooks } from './demo-workbooks';
import { type Pixels, encodePalettePng } from './encode-png';
import { launchChromium } from './launch-chromium';

const root = fileURLToPath(new URL('../..', import.meta.url));
const out = `${root}docs/pictures`;

/** Dots per inch of the rendered sheet. */
const RESOLUTION = 90;

const workbooks = makeDemoWorkbooks();
mkdirSync(out, { recursive: true });
await drawPane(`${out}/pane.png`, workbooks.broken2016);
drawSheet(`${out}/template.png`, workbooks.plan2015);

async function drawPane(file: string, workbook: Uint8Array): Promise<void> {
  const served = await serveFolder(`${root}dist/addin`);
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ locale: 'nl-BE', colorScheme: 'light', viewport: { width: 1200, height: 760 }, deviceScaleFactor: 2 });
    await page.goto(`${served.origin}/index.html`);
    await page.locator('.drop input[type=file]').setInputFiles( { name: 'personeelsplan-2016-fout.xlsx', mimeType: '', buffer: Buffer.from(workbook) });
    await page.locator('.cell.marked').first().waitFor();
    writeFileSync(file, encodeSmall(decodePng(await page.screenshot())));
  } finally {
    await browser.close();
    await served.close();
  }
}

/** The sheet of the table, which is the second page of the workbook as LibreOffice prints it, without the white around it. */
function drawSheet(file: string, workbook: Uint8Array): void {
  const folder = mkdtempSync(join(tmpdir(), 'streefpeil-'));
  try {
    writeFileSync(join(folder, 'plan.xlsx'), workbook);
    run('soffice', ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'pdf', '--outdir', folder, join(folder, 'plan.xlsx')]);
    run('pdftoppm', ['-r', String(RESOLUTION), '-f', '2', '-l', '2', '-singlefile', join(folder, 'plan.pdf'), join(folder, 'plan')]);
    writeFileSync(file, encodeSmall(cropPicture(readFileSync(join(folder, 'plan.ppm')))));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function encodeSmall(pixels: Pixels): Buffer {
  return encodePalettePng(pixels, choosePalette(pixels));
}

/** Throws, with what the program said, when it fails. */
function run(program: string, words: readonly string[]): void {
  const { status, stderr, error } = spawnSync(program, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program}: ${error?.message ?? stderr}`);
}
