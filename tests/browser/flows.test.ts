/** Whole flows on the built page: find, jump, fix, undo, explain, fill, edit, save; what is saved is compared with what was opened. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { valueAt, findSheet } from '../../core/model/workbook';
import { readWorkbook } from '../../core/ooxml/read';
import { nodeCodec } from '../../scripts/codec';
import { type DemoWorkbooks, fillDemo, makeDemoWorkbooks } from '../../scripts/generate/demo-workbooks';
import { makeOwnWorkbook } from './own-workbook';
import { chooseFile, openTab, readOutcome, texts } from './open-pane';
import { paneForEachTest } from './pane-for-each-test';

const openFresh = paneForEachTest();
let workbooks: DemoWorkbooks;
let indicators: Uint8Array;

beforeAll(() => {
  workbooks = makeDemoWorkbooks();
  indicators = fillDemo('indicatoren', 'templates/indicatoren/data/2016.csv', ['Referentiedatum=31/12/2016']);
});

async function open(bytes: Uint8Array, name = 'plan.xlsx', options?: Parameters<typeof openFresh>[0]): Promise<Page> {
  const { page } = await openFresh(options);
  await chooseFile(page, name, bytes);
  return page;
}

const cellText = (page: Page, address: string): Promise<string> => page.locator(`[data-cell="${address}"]`).innerText();

async function saved(page: Page): Promise<Uint8Array> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Bewaar een kopie' }).click();
  return new Uint8Array(readFileSync(await (await download).path()));
}

/** Names of the parts whose bytes differ, and of those that only one of the two has. */
function changedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [one, other] = [unzipSync(before), unzipSync(after)];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((name) => Buffer.compare(one[name] ?? new Uint8Array(), other[name] ?? new Uint8Array()) !== 0).sort();
}

describe('a finding', () => {
  test('that is clicked selects its cell in the grid, on its sheet', async () => {
    const page = await open(workbooks.broken2016);
    await page.getByRole('tab', { name: 'Samenvatting' }).click();
    await openTab(page, 'Bevindingen');
    await page.getByRole('button', { name: 'Rang B2 hoort niet' }).click();
    await page.locator('.cell.active[data-cell="B17"]').waitFor();
    expect(await page.getByRole('tab', { name: 'Personeelsplan' }).getAttribute('aria-selected')).toBe('true');
    expect(await page.locator('.cell.marked').evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-cell')))).toEqual(['G15', 'B17', 'D21']);
  });

  test('is found by search, severity and rule, and the filter can be cleared', async () => {
    const page = await open(workbooks.broken2016);
    await openTab(page, 'Bevindingen');
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.getByLabel('Zoek in de bevindingen').fill('hoofdmede');
    expect(await texts(page, '.finding-where strong')).toEqual(['Personeelsplan!B17']);
    expect(await texts(page, '.count')).toEqual(['1 van 4 bevindingen']);
    await page.getByRole('button', { name: 'Wis de filter' }).last().click();
    await page.getByLabel('Regel', { exact: true }).selectOption('PEP-TOT-001');
    expect(await texts(page, '.finding-where strong')).toEqual(['Personeelsplan!D21']);
  });

  test('with a certain answer is fixed with one click after a preview, and the fix is undone', async () => {
    const page = await open(workbooks.broken2016);
    await openTab(page, 'Bevindingen');
    await page.getByRole('button', { name: '119 opgegeven' }).click();
    await page.locator('.changed li').waitFor();
    expect(await texts(page, '.changed li')).toEqual(['Personeelsplan!D21\n119\n112\n=SUBTOTAL(109,Functies[Statutair ingevuld])']);
    await page.getByRole('button', { name: 'Herstel', exact: true }).click();
    await page.getByText('1 cel hersteld.').waitFor();
    expect(await readOutcome(page)).toBe('2 fouten, 0 waarschuwingen');
    expect(await cellText(page, 'D21')).toBe('112');
    await page.getByRole('button', { name: 'Ongedaan maken: herstel van Personeelsplan!D21' }).click();
    await page.getByText('4 fouten').waitFor();
    expect(await cellText(page, 'D21')).toBe('119');
  });

  test('that may stand is explained on the sheet for that, and tells so from then on', async () => {
    const page = await open(indicators, 'doelen.xlsx');
    await openTab(page, 'Bevindingen');
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.getByLabel('Zoek in de bevindingen').fill('IND-DOEL');
    await page.locator('.finding.warning .finding-head').first().click();
    await page.getByRole('button', { name: 'Verklaar' }).click();
    await page.getByLabel('Waarom mag dit blijven staan?').fill('De markt is gekrompen.');
    await page.getByLabel('Uw naam').fill('A. Peeters');
    await page.getByRole('button', { name: 'Schrijf in Verantwoording' }).click();
    await page.getByText('De verklaring staat op het blad Verantwoording.').waitFor();
    const sheet = findSheet(readWorkbook(await saved(page), nodeCodec), 'Verantwoording');
    const said = [...(sheet?.rows.keys() ?? [])].flatMap((row) => [0, 1, 2, 3, 4, 5, 6, 7, 8].map((column) => sheet && valueAt(sheet, row, column)));
    expect(said).toContain('De markt is gekrompen.');
    expect(said).toContain('A. Peeters');
  });

  test('in a workbook without the sheet for that brings the sheet, in a copy in which everything else is as it was', async () => {
    const own = makeOwnWorkbook();
    const page = await open(own, 'eigen.xlsm');
    await openTab(page, 'Bevindingen');
    await page.locator('.finding-head', { hasText: 'Plan!D10' }).click();
    await page.getByRole('button', { name: 'Verklaar' }).click();
    await page.getByText('Deze werkmap heeft nog geen blad Verantwoording: het komt achteraan bij.').waitFor();
    await page.getByLabel('Waarom mag dit blijven staan?').fill('Zo levert het bronsysteem het aan.');
    await page.getByRole('button', { name: 'Schrijf in Verantwoording' }).click();
    await page.getByText('De verklaring staat op het blad Verantwoording.').waitFor();
    await page.getByRole('tab', { name: 'Verantwoording' }).click();
    await page.screenshot({ path: 'out/browser/explain-new-sheet.png' });
    const copy = await saved(page);
    const known = Object.keys(unzipSync(own));
    expect(changedParts(own, copy).filter((name) => known.includes(name) && !/content_types|workbook\.xml|styles/i.test(name))).toEqual([]);
    expect(readWorkbook(copy, nodeCodec).sheets.map(({ name }) => name)).toEqual([...readWorkbook(own, nodeCodec).sheets.map(({ name }) => name), 'Verantwoording']);
    await page.getByRole('button', { name: /^Ongedaan maken/ }).first().click();
    await page.getByText(/^Ongedaan gemaakt/).first().waitFor();
    expect(await saved(page)).toEqual(own);
  });
});

describe('filling', () => {
  test('from a CSV shows what changes, changes it in one step, and undoes it in one', async () => {
    const page = await open(workbooks.plan2016);
    await openTab(page, 'Vullen');
    await page.locator('.panel input[type=file]').setInputFiles('templates/personeelsplan/data/2015-12-31.csv');
    await page.getByText('Ingevuld:').waitFor();
    expect(await page.locator('.planned li').first().innerText()).toMatch(/^Personeelsplan!.+\n.*vervangen$|^Personeelsplan!/);
    await page.getByRole('button', { name: /^Vul \d+ cellen in$/ }).click();
    await page.getByText(/\d+ cellen ingevuld\./).waitFor();
    await openTab(page, 'Overzicht');
    expect((await texts(page, '.figures'))[0]).not.toBe('112 / 27 / 7 = 146');
    await page.getByRole('button', { name: 'Ongedaan maken: invullen van 2015-12-31.csv' }).click();
    await page.getByText('112 / 27 / 7 = 146').waitFor();
  });

  test('from pasted cells with a column under another name asks which it is, and remembers the answer', async () => {
    const page = await open(workbooks.plan2016);
    const paste = async (): Promise<void> => {
      await openTab(page, 'Vullen');
      await page.getByLabel('Of plak cellen uit Excel').fill('Rang\tFunctie\tKoppen vast\nD1\tAssistent\t9\n');
      await page.getByRole('button', { name: 'Lees wat geplakt is' }).click();
      await page.locator('.column-map').waitFor({ state: 'attached' });
    };
    await paste();
    const choice = page.getByLabel('Kolom voor "Koppen vast"');
    expect(await choice.inputValue()).toBe('');
    await choice.selectOption('Statutair ingevuld');
    await page.getByRole('button', { name: 'Vul 1 cel in' }).waitFor();
    await page.getByRole('button', { name: 'Andere gegevens' }).click();
    await paste();
    await page.locator('.column-map').evaluate((map) => (map.closest('details') ?? document.createElement('details')).setAttribute('open', ''));
    expect(await choice.inputValue()).toBe('Statutair ingevuld');
    await page.getByRole('button', { name: 'Vul 1 cel in' }).click();
    await page.getByText('1 cel ingevuld.').waitFor();
    expect(await cellText(page, 'D20')).toBe('9');
  });

  test('with an HR export recognises it, and with data that do not fit says why', async () => {
    const page = await open(workbooks.plan2016);
    await openTab(page, 'Vullen');
    await page.locator('.panel input[type=file]').setInputFiles('templates/personeelsplan/data/hr-export-2016.csv');
    await page.getByText('146 rijen geteld in 15 rijen; 1 andere kolom niet gelezen.').waitFor();
    expect(await page.getByText('De werkmap zegt al wat de gegevens zeggen').count()).toBe(1);
    await page.getByRole('button', { name: 'Andere gegevens' }).click();
    await page.getByLabel('Of plak cellen uit Excel').fill('Rang;Functie;Statutair ingevuld\nD1;Assistent;veel\n');
    await page.getByRole('button', { name: 'Lees wat geplakt is' }).click();
    expect(await page.getByRole('alert').innerText()).toContain('Regel 2, kolom Statutair ingevuld: "veel" is geen getal.');
  });
});

describe('the grid', () => {
  test('takes what is typed, checks it and saves a copy in which nothing else changed', async () => {
    const page = await open(workbooks.plan2016);
    await page.locator('[data-cell="D20"]').click();
    await page.keyboard.type('2,5');
    await page.keyboard.press('Enter');
    await page.getByText('1 fout, 0 waarschuwingen').waitFor();
    expect(await page.locator('.cell.marked').getAttribute('data-cell')).toBe('D20');
    const bytes = await saved(page);
    const sheet = findSheet(readWorkbook(bytes, nodeCodec), 'Personeelsplan');
    expect(sheet && valueAt(sheet, 19, 3)).toBe(2.5);
    const changed = changedParts(workbooks.plan2016, bytes);
    expect(changed.filter((name) => !/^xl\/(workbook\.xml|calcChain\.xml|worksheets\/sheet\d+\.xml)$/.test(name))).toEqual([]);
    expect(changed.length).toBeGreaterThan(0);
  });

  test('leaves formulas alone, and says so', async () => {
    const page = await open(workbooks.plan2016);
    await page.locator('[data-cell="D21"]').dblclick();
    await page.getByText('In Personeelsplan!D21 staat een formule').waitFor();
    await page.locator('[data-cell="D20"]').dblclick();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('=1+1');
    await page.keyboard.press('Enter');
    await page.getByText('Formules kunt u hier niet typen.').waitFor();
    expect(await cellText(page, 'D20')).toBe('6');
  });

  test('saves the very bytes that were opened when nothing changed', async () => {
    const macros = new Uint8Array(readFileSync('tests/data/workbooks/xlsxwriter-personeelsplan.xlsm'));
    const page = await open(macros, 'plan.xlsm');
    expect(Buffer.compare(await saved(page), macros)).toBe(0);
  });
});

/** What the built command says of a workbook, and the code that it ends with. */
function checkByCommand(bytes: Uint8Array): readonly [number | null, string] {
  const folder = mkdtempSync(join(tmpdir(), 'streefpeil-'));
  try {
    writeFileSync(join(folder, 'bewaard.xlsx'), bytes);
    const { status, stdout } = spawnSync(process.execPath, ['dist/streefpeil.mjs', 'check', join(folder, 'bewaard.xlsx'), '--lang', 'nl'], { encoding: 'utf8' });
    return [status, stdout];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a broken workbook that is dropped is fixed by a click and by typing, and the command finds nothing wrong in the copy that is saved', async () => {
  const right = findSheet(readWorkbook(workbooks.plan2016, nodeCodec), 'Personeelsplan');
  const pane = await openFresh();
  const { page } = pane;
  await page.evaluate((bytes) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([new Uint8Array(bytes)], 'personeelsplan-2016-fout.xlsx'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, [...workbooks.broken2016]);
  await page.getByRole('heading', { level: 1, name: 'personeelsplan-2016-fout.xlsx' }).waitFor();
  expect(await readOutcome(page)).toBe('4 fouten, 0 waarschuwingen');
  expect(await texts(page, '.figures')).toEqual(['112 / 27 / 7,5 = 146,5']);
  expect(checkByCommand(workbooks.broken2016)[0]).toBe(1);
  await openTab(page, 'Bevindingen');
  await page.getByRole('button', { name: 'De formule is overschreven met 119' }).click();
  await page.getByRole('button', { name: 'Herstel', exact: true }).click();
  await page.getByText('1 cel hersteld.').waitFor();
  expect(await readOutcome(page)).toBe('2 fouten, 0 waarschuwingen');
  for (const [finding, address, row, column, left] of [['0,5 is geen geheel getal', 'G15', 14, 6, '1 fout, 0 waarschuwingen'], ['Rang B2 hoort niet', 'B17', 16, 1, 'Alles in orde']] as const) {
    await page.getByRole('button', { name: finding }).click();
    await page.locator(`.cell.active[data-cell="${address}"]`).click();
    await page.keyboard.type(String((right && valueAt(right, row, column)) ?? '0'));
    await page.keyboard.press('Enter');
    await page.locator('.outcome', { hasText: left }).waitFor();
  }
  await openTab(page, 'Overzicht');
  expect(await texts(page, '.figures')).toEqual(['112 / 27 / 7 = 146']);
  const [status, said] = checkByCommand(await saved(page));
  expect([status, said]).toEqual([0, expect.stringContaining('112 / 27 / 7 = 146')]);
});

test('everything goes by keyboard: open the findings, go through them, fix one, undo', async () => {
  const page = await open(workbooks.broken2016);
  await page.keyboard.press('F8');
  await page.locator('.cell.active[data-cell="G15"]').waitFor();
  await page.keyboard.press('Shift+F8');
  await page.locator('.cell.active[data-cell="D21"]').waitFor();
  const head = page.locator('.finding.open .finding-head');
  await head.focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Herstel');
  await page.keyboard.press('Enter');
  await page.getByText('1 cel hersteld.').waitFor();
  await page.locator('.grid').focus();
  await page.keyboard.press('Control+z');
  await page.getByText('Ongedaan gemaakt').waitFor();
  expect(await readOutcome(page)).toBe('4 fouten, 0 waarschuwingen');
});

test('a new workbook begins from a template, and the targets of one with indicators have graphs', async () => {
  const pane = await openFresh();
  await pane.page.locator('.template').first().getByRole('button', { name: 'Begin een nieuwe' }).click();
  await pane.page.locator('.grid').waitFor();
  await chooseFile(pane.page, 'doelen.xlsx', indicators);
  await openTab(pane.page, 'Doelen');
  const graph = pane.page.getByRole('article', { name: 'DP3 ' }).getByRole('img');
  expect(await graph.getAttribute('aria-label')).toBe('Grafiek: beginwaarde 13, doel 15, resultaat 31');
  expect(await pane.page.locator('article .verdict').count()).toBe(27);
});
