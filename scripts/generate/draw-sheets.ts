/** Filled workbooks -> pictures of their sheets, as LibreOffice prints them, without the white around them. Needs LibreOffice and pdftoppm. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { choosePalette } from './choose-palette';
import { cropPicture } from './crop-picture';
import { type DemoWorkbooks, fillDemo } from './demo-workbooks';
import { type Pixels, encodePalettePng } from './encode-png';

/** Dots per inch of a rendered sheet. */
const RESOLUTION = 90;

export function drawSheets(out: string, { plan2015, plan2016, broken2016 }: DemoWorkbooks): void {
  const indicators = fillDemo('indicatoren', 'templates/indicatoren/data/2016.csv', ['Entiteit=SYNTRA Vlaanderen', 'Referentiedatum=31/12/2016']);
  drawPages(plan2015, [{ file: `${out}/sheet-explanation.png`, has: 'Zo vult u deze werkmap in' }, { file: `${out}/template.png`, page: 2 }]);
  drawPages(plan2016, [{ file: `${out}/sheet-dashboard.png`, has: 'Kerncijfers' }]);
  drawPages(broken2016, [{ file: `${out}/sheet-control.png`, has: 'Wat geëist wordt' }]);
  drawPages(indicators, [{ file: `${out}/sheet-indicators.png`, has: 'Oordelen per thema' }]);
}

/** Each page is known by its number, or by words that stand first on it. */
function drawPages(workbook: Uint8Array, pages: readonly ({ readonly file: string } & ({ readonly page: number } | { readonly has: string }))[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'streefpeil-'));
  try {
    writeFileSync(join(folder, 'plan.xlsx'), workbook);
    run('soffice', ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'pdf', '--outdir', folder, join(folder, 'plan.xlsx')]);
    const texts = run('pdftotext', ['-layout', join(folder, 'plan.pdf'), '-']).split('\f');
    for (const wanted of pages) {
      const page = 'page' in wanted ? wanted.page : texts.findIndex((text) => text.includes(wanted.has)) + 1;
      if (page === 0) throw new Error(`no page for ${wanted.file}`);
      run('pdftoppm', ['-r', String(RESOLUTION), '-f', String(page), '-l', String(page), '-singlefile', join(folder, 'plan.pdf'), join(folder, 'plan')]);
      writeFileSync(wanted.file, encodeSmall(cropPicture(readFileSync(join(folder, 'plan.ppm')))));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function encodeSmall(pixels: Pixels): Buffer {
  return encodePalettePng(pixels, choosePalette(pixels));
}

/** What the program wrote. Throws, with what it said, when it fails. */
function run(program: string, words: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program}: ${error?.message ?? stderr}`);
  return stdout;
}
