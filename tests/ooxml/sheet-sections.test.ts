/** Sheet parts that are read in sections read as if they were whole: whatever stands where they are cut. */
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readWorkbook } from '../../core/ooxml/read';
import { SheetSections } from '../../core/ooxml/sheet-sections';
import { Part } from '../../core/ooxml/part';
import { WorkbookUnreadable } from '../../core/ooxml/unreadable';
import { nodeCodec } from '../../scripts/codec';
import { makePackage } from './make-package';
import type { Sheet } from '../../core/model/workbook';

/** Characters of the filling of a row: a section holds 17 of them, and 280 are enough for the part to be cut. */
const FILLING = 60_000;
const ROWS = 290;

/** Every row holds its number, a shared formula and 60,000 characters that `fill` gives. */
function largeSheet(fill: (row: number) => string, prefix = ''): Uint8Array {
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const row = index + 1;
    const formula = row === 1 ? `<${prefix}f t="shared" ref="B1:B${ROWS}" si="0">A1*2</${prefix}f>` : `<${prefix}f t="shared" si="0"/>`;
    return `<${prefix}row r="${row}" hidden="${row % 2}"><${prefix}c r="A${row}"><${prefix}v>${row}</${prefix}v></${prefix}c><${prefix}c r="B${row}">${formula}<${prefix}v>${row * 2}</${prefix}v></${prefix}c>${fill(row)}</${prefix}row>`;
  }).join('');
  const after = `<${prefix}sheetProtection sheet="1"/><${prefix}mergeCells><${prefix}mergeCell ref="D1:E2"/></${prefix}mergeCells>`;
  const sheet = `<?xml version="1.0"?><${prefix}worksheet xmlns${prefix === '' ? '' : ':x'}="m"><${prefix}cols><${prefix}col min="3" max="3" hidden="1"/></${prefix}cols><${prefix}sheetData>${rows}</${prefix}sheetData>${after}</${prefix}worksheet>`;
  return makePackage({ sheets: [sheet] });
}

function readSheet(bytes: Uint8Array): Sheet {
  const sheet = readWorkbook(bytes, nodeCodec).sheets[0];
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

const noise = (row: number): string => 'ab'.repeat(FILLING / 2 - row);
const comment = (row: number): string => `<!--${'<row></row>'.repeat(FILLING / 11)}${row}-->`;
const section = (row: number): string => `<c r="C${row}" t="str"><v><![CDATA[${'</row>'.repeat(FILLING / 6)}]]></v></c>`;

test.each([
  ['blanks', () => ' '.repeat(FILLING), '', null],
  ['texts', (row: number) => `<c r="C${row}" t="inlineStr"><is><t>${noise(row)}</t></is></c>`, '', (row: number) => noise(row)],
  ['elements with a prefix', (row: number) => `<x:c r="C${row}" t="str"><x:v>${noise(row)}</x:v></x:c>`, 'x:', (row: number) => noise(row)],
  ['comments with the ends of rows', comment, '', null],
  ['CDATA with the ends of rows', section, '', () => '</row>'.repeat(FILLING / 6)],
] as const)('a sheet of 20 MB of %s', (_, fill, prefix, text) => {
  const sheet = readSheet(largeSheet(fill, prefix));
  expect(sheet.rows.size).toBe(ROWS);
  for (const [row, cells] of sheet.rows) {
    expect(cells.slice(0, 2)).toEqual([{ value: row + 1 }, { value: (row + 1) * 2, formula: `A${row + 1}*2` }]);
    expect(cells[2]?.value ?? null).toBe(text === null ? null : text(row + 1));
  }
  expect([sheet.hiddenRows.size, [...sheet.hiddenColumns], sheet.isProtected, sheet.merges]).toEqual([ROWS / 2, [2], true, [{ top: 0, left: 3, bottom: 1, right: 4 }]]);
});

test('a large sheet is cut behind rows, its sections are the whole of it, and what was read is gone', () => {
  const text = `<worksheet><sheetData>${`<row>${' '.repeat(300_000)}</row>`.repeat(70)}</sheetData></worksheet>`;
  const sections = new SheetSections(new Part('sheet.xml', new TextEncoder().encode(text)), true);
  const read: string[] = [];
  for (let part: Part | undefined = sections.current; part; ) {
    read.push(Buffer.from(part.bytes).toString());
    const before = part.bytes;
    part = sections.next();
    expect(before).toHaveLength(part ? 0 : Buffer.byteLength(read.at(-1) ?? ''));
  }
  expect(read.length).toBeGreaterThan(15);
  expect(read.slice(0, -1).every((each) => each.endsWith('</row>'))).toBe(true);
  expect(read.join('')).toBe(text);
});

test('the bytes that were given stay as they are, also where the sheet is stored without compression', () => {
  const sheet = Buffer.from(`<worksheet><sheetData>${`<row><c><v>1</v></c>${' '.repeat(300_000)}</row>`.repeat(60)}</sheetData></worksheet>`);
  const relations = (kind: string, target: string): Uint8Array => Buffer.from(`<Relationships><Relationship Id="r1" Type="x/${kind}" Target="${target}"/></Relationships>`);
  const stored = Buffer.from(zipSync({
    '_rels/.rels': relations('officeDocument', 'xl/workbook.xml'), 'xl/_rels/workbook.xml.rels': relations('worksheet', 'sheet.xml'),
    'xl/workbook.xml': Buffer.from('<workbook><sheets><sheet name="Blad1" sheetId="1" r:id="r1"/></sheets></workbook>'), 'xl/sheet.xml': sheet,
  }, { level: 0 }));
  const before = Buffer.from(stored);
  expect(readSheet(stored).rows.size).toBe(60);
  expect(stored.equals(before)).toBe(true);
});

test('a large sheet that is damaged is refused as a small one is', () => {
  const read = (): Sheet => readSheet(largeSheet((row) => (row === 250 ? '<c r="XFE1"/>' : ' '.repeat(FILLING))));
  expect(read).toThrow(WorkbookUnreadable);
  expect(read).toThrow(/"column".*"found":16385/);
});
