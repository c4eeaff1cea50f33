import fc from 'fast-check';
import { expect, test } from 'vitest';
import { patch } from '../../core/ooxml/patch';
import { readWorkbook } from '../../core/ooxml/read';
import { PatchRefused } from '../../core/ooxml/refused';
import { nodeCodec } from '../../scripts/codec';
import { applyEdits } from '../../core/model/apply-edits';
import { plainCells } from './plain-cells';
import { readFixture } from './fixture-files';
import type { Edit, NewContent } from '../../core/model/edit';

const FILES = ['xlsxwriter-features.xlsx', 'openpyxl-features.xlsx', 'exceljs-features.xlsx', 'sheetjs-shared.xlsx', 'libreoffice-features.xlsx', 'composed-doubled.xlsx', 'composed-strict.xlsx', 'composed-utf16.xlsx'];

const text = fc.string({ unit: 'grapheme', maxLength: 40 });
const finite = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value));
const content: fc.Arbitrary<NewContent> = fc.oneof(
  finite.map((number) => ({ kind: 'number', number }) as const),
  fc.oneof(text, fc.string({ unit: 'binary', maxLength: 10 }), fc.constantFrom('=A1', '_x000D_', ' x ', 'a\r\nb', '\u0000')).map((value) => ({ kind: 'text', text: value }) as const),
  fc.boolean().map((boolean) => ({ kind: 'boolean', boolean }) as const),
  fc.constant({ kind: 'blank' } as const),
  fc.record({ kind: fc.constant('formula' as const), formula: fc.constantFrom('SUM(A1:B2)', 'IF(A1<2,"a&b","")', "'Blad 1'!A1"), cached: fc.oneof(finite, text, fc.boolean()) }),
);
const place = fc.record({ row: fc.oneof(fc.nat(15), fc.nat(60), fc.constant(1_048_575)), column: fc.oneof(fc.nat(9), fc.nat(40), fc.constant(16_383)) });

test('reading a patched file gives the model with the edits, or the edits were refused and say why', () => {
  const originals = FILES.map((name) => {
    const bytes = readFixture(name);
    return { bytes, workbook: readWorkbook(bytes, nodeCodec) };
  });
  let patchedCount = 0;
  fc.assert(fc.property(fc.nat(FILES.length - 1), fc.array(fc.tuple(place, content, fc.boolean()), { minLength: 1, maxLength: 12 }), fc.nat(3), (file, drawn, sheetIndex) => {
    const { bytes, workbook } = originals[file] as (typeof originals)[number];
    const sheet = workbook.sheets[sheetIndex % workbook.sheets.length]?.name ?? '';
    let edits: readonly Edit[] = drawn.map(([{ row, column }, newContent, replacesFormula]) => ({ sheet, row, column, content: newContent, replacesFormula }));
    let after: Uint8Array | undefined;
    while (after === undefined && edits.length > 0) {
      try {
        after = patch(bytes, edits, nodeCodec);
      } catch (error) {
        if (!(error instanceof PatchRefused)) throw error;
        const refused = new Set(error.refusals.map(({ edit }) => edit));
        expect(refused.size).toBeGreaterThan(0);
        edits = edits.filter((edit) => !refused.has(edit));
      }
    }
    if (after === undefined) return;
    patchedCount += 1;
    expect(plainCells(readWorkbook(after, nodeCodec))).toEqual(withoutStyles(plainCells(applyEdits(workbook, edits)), plainCells(readWorkbook(after, nodeCodec))));
  }), { numRuns: 300, seed: 20161231 });
  expect(patchedCount).toBeGreaterThan(200);
}, 120_000);

type Cells = ReturnType<typeof plainCells>;

/** A cell that is new takes its row's or column's style, so its format is the file's to say; everything else is the model's. */
function withoutStyles(expected: Cells, found: Cells): Cells {
  return Object.fromEntries(Object.entries(expected).map(([key, cell]) => {
    const format = found[key]?.format;
    return [key, cell.format === undefined && format !== undefined ? { ...cell, format } : cell];
  }));
}
