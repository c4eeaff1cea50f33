/** `stored as text`: a code stands in its cell as text, with what it probably was where Excel made a number or date of it. */
import { type CodeCell, readCodes } from '../number/code';
import { type Table, cellOf, findColumn } from '../model/table';
import { type Judgement, held } from './judgement';

/** Gives the cells of a column by row (zero-based in the table). */
export type ReadCodeCells = (column: string) => (row: number) => CodeCell;

/** Blank cells are not judged. */
export function judgeStoredAsText(table: Table, columns: readonly string[], cellsOf: ReadCodeCells): readonly Judgement[] {
  return columns.flatMap((name) => {
    if (findColumn(table, name)?.index === undefined) return [];
    const cellIn = cellsOf(name);
    return readCodes(table.rows.map((_, row) => cellIn(row))).flatMap(({ text, isNumber, mayBe }, row): Judgement | readonly Judgement[] => {
      if (text === '') return [];
      if (!isNumber) return held;
      const place = cellOf(table, row, name);
      return [{
        verdict: 'broken',
        messageId: mayBe === undefined ? 'broken.stored-as-text.number' : 'broken.stored-as-text.changed',
        facts: { value: text, ...(mayBe === undefined ? {} : { code: mayBe }) },
        row: { table: table.name, row },
        ...(place === undefined ? {} : { place }),
      }];
    });
  });
}
