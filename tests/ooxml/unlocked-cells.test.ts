import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contains, MAX_COLUMNS, MAX_ROWS } from '../../core/model/place';
import { UnlockedCells } from '../../core/ooxml/unlocked-cells';

const SIZE = 7;
/** Of the three styles only the last unlocks. */
const UNLOCKED = [false, false, true];
const style = fc.nat(2);
const line = fc.record({ style: fc.option(style, { nil: undefined }), cells: fc.dictionary(fc.nat(SIZE - 1).map(String), style, { maxKeys: 4 }) });

test('the unlocked ranges cover exactly the cells that their own, their row\'s or their column\'s style unlocks, each once', () => {
  fc.assert(fc.property(fc.array(fc.boolean(), { maxLength: SIZE }), fc.dictionary(fc.nat(SIZE - 1).map(String), line), (columns, lines) => {
    const unlocked = new UnlockedCells(columns.flatMap((isOpen, column) => (isOpen ? [{ left: column, right: column }] : [])), UNLOCKED);
    const isOpen = (row: number, column: number): boolean => {
      const own = lines[row]?.cells[column] ?? lines[row]?.style;
      return own === undefined ? columns[column] === true : UNLOCKED[own] === true;
    };
    for (const [row, { style: rowStyle, cells }] of Object.entries(lines)) {
      unlocked.openRow(Number(row), rowStyle);
      for (const [column, cellStyle] of Object.entries(cells)) unlocked.addCell(Number(column), cellStyle);
    }
    const ranges = unlocked.finish();
    const places = [...Array.from({ length: SIZE + 1 }, (_, row) => row), MAX_ROWS - 1];
    for (const row of places) {
      for (const column of [...Array.from({ length: SIZE + 1 }, (_, each) => each), MAX_COLUMNS - 1]) {
        expect(ranges.filter((range) => contains(range, row, column)).length, `${row},${column}`).toBe(isOpen(row, column) ? 1 : 0);
      }
    }
  }));
});
