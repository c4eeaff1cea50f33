import { crc32 as zlibCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { deflateSync, inflateSync } from 'fflate';
import { expect, test } from 'vitest';
import { crc32 } from '../../core/ooxml/crc32';
import { patch } from '../../core/ooxml/patch';
import { readWorkbook } from '../../core/ooxml/read';
import { nodeCodec } from '../../scripts/codec';
import { plainCells } from './plain-cells';
import { fixtureNames, readFixture } from './fixture-files';
import type { Edit } from '../../core/model/edit';
import type { Codec } from '../../core/ooxml/io';

/** What a browser brings: no zlib and no checksum of its own. */
const browserCodec: Codec = {
  inflate: (compressed, size) => inflateSync(compressed, { out: new Uint8Array(size) }),
  deflate: (bytes) => deflateSync(bytes),
};

const edit: Edit = { sheet: 'Lijst', row: 3, column: 1, content: { kind: 'number', number: 77 } };

test('our checksum is the one of zip files', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
    expect(crc32(bytes)).toBe(zlibCrc32(bytes));
  }));
});

test('every workbook reads the same through fflate as through zlib, and a patch of the one reads in the other', () => {
  for (const name of fixtureNames) {
    const bytes = readFixture(name);
    expect(plainCells(readWorkbook(bytes, browserCodec))).toEqual(plainCells(readWorkbook(bytes, nodeCodec)));
  }
  const after = patch(readFixture('xlsxwriter-inline.xlsx'), [edit], browserCodec);
  expect(readWorkbook(after, nodeCodec).sheets[0]?.rows.get(3)?.[1]).toEqual({ value: 77 });
});

/** The same package with a 64-bit end record, as writers add for many or large entries (APPNOTE 4.3.14 and 4.3.15). */
function withZip64End(bytes: Uint8Array, comment: string): Uint8Array {
  const file = Buffer.from(bytes);
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeUInt16LE(45, 12);
  record.writeUInt16LE(45, 14);
  for (const at of [24, 32]) record.writeBigUInt64LE(BigInt(file.readUInt16LE(end + 10)), at);
  record.writeBigUInt64LE(BigInt(file.readUInt32LE(end + 12)), 40);
  record.writeBigUInt64LE(BigInt(file.readUInt32LE(end + 16)), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(end), 8);
  locator.writeUInt32LE(1, 16);
  const last = Buffer.from(file.subarray(end, end + 22));
  last.writeUInt16LE(0xffff, 8);
  last.writeUInt16LE(0xffff, 10);
  last.writeUInt32LE(0xffffffff, 12);
  last.writeUInt32LE(0xffffffff, 16);
  last.writeUInt16LE(comment.length, 20);
  return new Uint8Array(Buffer.concat([file.subarray(0, end), record, locator, last, Buffer.from(comment, 'latin1')]));
}

test('a 64-bit end record and a comment are read, kept and made right again', () => {
  const bytes = withZip64End(readFixture('xlsxwriter-inline.xlsx'), 'een opmerking');
  const before = plainCells(readWorkbook(bytes, nodeCodec));
  expect(before).toEqual(plainCells(readWorkbook(readFixture('xlsxwriter-inline.xlsx'), nodeCodec)));
  const after = Buffer.from(patch(bytes, [{ ...edit, row: 60 }], nodeCodec));
  expect(plainCells(readWorkbook(new Uint8Array(after), nodeCodec))).toEqual({ ...before, 'Lijst 60,1': { value: 77 } });
  expect(after.subarray(-13).toString()).toBe('een opmerking');
  const end = after.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  expect(after.readUInt32LE(end + 16)).toBe(0xffffffff);
  const record = Number(after.readBigUInt64LE(end - 20 + 8));
  expect(after.readUInt32LE(record)).toBe(0x06064b50);
  expect(after.readUInt32LE(Number(after.readBigUInt64LE(record + 48)))).toBe(0x02014b50);
});

test('patching twice is patching once with both edits', () => {
  const bytes = readFixture('xlsxwriter-features.xlsx');
  const edits: readonly Edit[] = [
    { sheet: 'Functies', row: 4, column: 3, content: { kind: 'number', number: 5 } },
    { sheet: 'Sommen', row: 20, column: 2, content: { kind: 'text', text: 'twee' } },
  ];
  const twice = edits.reduce((before, each) => patch(before, [each], nodeCodec), bytes);
  expect(Buffer.compare(twice, patch(bytes, edits, nodeCodec))).toBe(0);
});
