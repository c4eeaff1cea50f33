import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readOutline, readWorkbook } from '../../core/ooxml/read';
import { WorkbookUnreadable } from '../../core/ooxml/unreadable';
import { nodeCodec } from '../../scripts/codec';
import { compoundFile } from '../command/compound-file';
import { makePackage, zipParts } from './make-package';

const refusal = (bytes: Uint8Array, limits = {}): Record<string, unknown> => {
  try {
    readWorkbook(bytes, nodeCodec, { limits });
  } catch (error) {
    if (error instanceof WorkbookUnreadable) return { reason: error.reason, ...error.facts };
    throw error;
  }
  return { reason: 'none' };
};
const sheet = (rows: string): Uint8Array => makePackage({ sheets: [`<sheetData>${rows}</sheetData>`] });

test('files of other kinds are told apart', () => {
  expect(refusal(new Uint8Array(0))).toEqual({ reason: 'empty' });
  expect(refusal(compoundFile(['Root Entry', 'EncryptionInfo', 'EncryptedPackage']))).toEqual({ reason: 'encrypted' });
  expect(refusal(compoundFile(['Root Entry', 'Workbook']))).toEqual({ reason: 'old-xls' });
  expect(refusal(compoundFile(['Root Entry', 'WordDocument']))).toEqual({ reason: 'not-a-workbook', kind: 'ole' });
  expect(refusal(Buffer.from('niveau;rang;functie\r\nA;A1;directeur'))).toEqual({ reason: 'not-a-zip', seems: 'text' });
  expect(refusal(Buffer.from('<html><table>'))).toEqual({ reason: 'not-a-zip', seems: 'html' });
  expect(refusal(Buffer.from('<?xml version="1.0"?><Workbook/>'))).toEqual({ reason: 'not-a-zip', seems: 'xml' });
  expect(refusal(Buffer.from('%PDF-1.7'))).toEqual({ reason: 'not-a-zip', seems: 'pdf' });
  expect(refusal(zipParts({ 'a.txt': 'a' }))).toEqual({ reason: 'not-a-workbook', kind: 'unknown' });
  expect(refusal(zipParts({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }))).toEqual({ reason: 'not-a-workbook', kind: 'opendocument' });
  expect(refusal(zipParts({ '_rels/.rels': '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>', 'word/document.xml': '<w:document/>' }))).toEqual({ reason: 'not-a-workbook', kind: 'word' });
  expect(refusal(zipParts({ '_rels/.rels': '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="/xl/workbook.bin"/></Relationships>' }))).toEqual({ reason: 'binary-xlsb' });
});

test.each([
  ['libreoffice-password.xlsx', { reason: 'encrypted' }],
  ['libreoffice-97.xls', { reason: 'old-xls' }],
  ['libreoffice.ods', { reason: 'not-a-workbook', kind: 'opendocument' }],
])('%s, as LibreOffice saves it, is known for what it is', (name, expected) => {
  expect(refusal(readFileSync(new URL(`../data/refused/${name}`, import.meta.url)))).toEqual(expected);
});

test('a file that is cut off anywhere is refused and never misread', () => {
  const bytes = sheet('<row r="1"><c r="A1"><v>1</v></c></row>');
  for (let length = 4; length < bytes.length; length += 7) expect(refusal(bytes.subarray(0, length)).reason).toBe('damaged');
});

test('a sheet cut off inside its XML is refused', () => {
  const whole = '<?xml version="1.0"?><worksheet><sheetData><row r="1"><c r="A1" t="str"><f>A2</f><v>a</v></c></row></sheetData></worksheet>';
  for (let length = 30; length < whole.indexOf('</sheetData>') + 12; length += 1) {
    expect(refusal(makePackage({ sheets: [new Uint8Array(Buffer.from(whole.slice(0, length)))] }))).toMatchObject({ reason: 'damaged' });
  }
});

test('places outside the sheet are refused with what the file says', () => {
  expect(refusal(sheet('<row r="2147483647"><c r="A2147483647"><v>1</v></c></row>'))).toEqual({ reason: 'damaged', problem: 'row', part: 'xl/worksheets/sheet1.xml', found: 2147483647 });
  expect(refusal(sheet('<row r="1"><c r="XFE1"><v>1</v></c></row>'))).toMatchObject({ reason: 'damaged', problem: 'column' });
});

test('a document type is refused before any of its entities count', () => {
  const bomb = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData/></worksheet>';
  expect(refusal(makePackage({ sheets: [bomb] }))).toMatchObject({ reason: 'damaged', problem: 'doctype' });
});

test('each limit refuses with its figure', () => {
  const bytes = sheet('<row r="1"><c><v>1</v></c><c><v>2</v></c></row>');
  expect(refusal(bytes, { fileBytes: 10 })).toMatchObject({ reason: 'too-large', what: 'fileBytes', limit: 10 });
  expect(refusal(bytes, { entries: 2 })).toMatchObject({ reason: 'too-large', what: 'entries', found: 5 });
  expect(refusal(bytes, { partBytes: 100 })).toMatchObject({ reason: 'too-large', what: 'partBytes' });
  expect(refusal(bytes, { totalBytes: 500 })).toMatchObject({ reason: 'too-large', what: 'totalBytes' });
  expect(refusal(bytes, { cells: 1 })).toMatchObject({ reason: 'too-large', what: 'cells', found: 2, limit: 1 });
  const shared = sheet('<row r="1"><c><f t="shared" si="0" ref="A1:C1">SUM(B1:B9)</f></c><c><f t="shared" si="0"/></c><c><f t="shared" si="0"/></c></row>');
  expect(refusal(shared, { sharedFormulaCharacters: 15 })).toMatchObject({ what: 'sharedFormulaCharacters', found: 20 });
});

test('a part of blanks that inflates a thousand times is refused by its directory alone', () => {
  const blanks = makePackage({ sheets: [`<sheetData>${' '.repeat(40_000_000)}</sheetData>`] });
  expect(refusal(blanks)).toMatchObject({ reason: 'too-large', what: 'ratio' });
  expect(readOutline(blanks, nodeCodec).sheets).toHaveLength(1);
});

test('entries that overlap or lie about their size are refused', () => {
  const bytes = Buffer.from(sheet('<row r="1"><c><v>1</v></c></row>'));
  const record = bytes.lastIndexOf(Buffer.from('xl/worksheets/sheet1.xml')) - 46;
  const lying = Buffer.from(bytes);
  lying.writeUInt32LE(lying.readUInt32LE(record + 24) - 5, record + 24);
  expect(refusal(lying)).toMatchObject({ reason: 'damaged', problem: 'inflate' });
  const overlapping = Buffer.from(bytes);
  overlapping.writeUInt32LE(0, record + 42);
  expect(refusal(overlapping)).toMatchObject({ reason: 'damaged', problem: 'overlap' });
});
