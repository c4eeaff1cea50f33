import { expect, test } from 'vitest';
import { patch } from '../../core/ooxml/patch';
import { nodeCodec } from '../../scripts/codec';
import { makePackage } from './make-package';

test('patching leaves the bytes that it was given as they were, in a plain array and in a Buffer of Node', () => {
  const original = makePackage({ sheets: ['<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'] });
  const longer = 'a text that makes the sheet longer than it was '.repeat(9);
  for (const given of [new Uint8Array(original), Buffer.from(original)]) {
    patch(given, [{ sheet: 'Blad1', row: 0, column: 0, content: { kind: 'text', text: longer } }], nodeCodec);
    expect(Buffer.from(given).equals(Buffer.from(original))).toBe(true);
  }
});
