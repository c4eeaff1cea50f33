/** A workbook's values by sheet and column, as arrays that recalculation writes its results into and formulas read ranges from. */
import type { Range } from '../model/place';
import type { Scalar } from '../model/scalar';
import type { Sheet, Workbook } from '../model/workbook';

/** Lets formulas read and recalculation write the values of a workbook; a copy, the workbook stays as it is. */
export interface WorkbookColumns {
  read(sheet: string, row: number, column: number): Scalar;
  write(sheet: string, row: number, column: number, value: Scalar): void;
  /** Column by column; each vector ends with the last cell that is used. A range asked for again comes as the same arrays, once it is `settled`. */
  readRange(sheet: string, range: Range): readonly (readonly Scalar[])[];
  /** From here on ranges with a column that is written to are cut anew. */
  startChanges(): void;
}

/** How often a range must be asked for before its arrays are kept. */
const KEEP_FROM = 2;

export function copyColumns(workbook: Workbook): WorkbookColumns {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name.toLowerCase(), copySheet(sheet)]));
  // Formulas name a sheet in one spelling or a few: each is folded once.
  const spellings = new Map<string, Scalar[][]>();
  const columnsOf = (name: string): Scalar[][] => {
    const known = spellings.get(name) ?? sheets.get(name.toLowerCase()) ?? [];
    spellings.set(name, known);
    return known;
  };
  const asked = new Map<string, { times: number; turn: number; vectors?: readonly (readonly Scalar[])[] }>();
  let turn = 0;
  // The turn in which a column was last written to.
  const written = new Map<string, number>();
  const isFresh = (sheet: string, { left, right }: Range, since: number): boolean => {
    if (since === turn || written.size === 0) return true;
    for (let column = left; column <= right; column++) if ((written.get(`${sheet}!${column}`) ?? 0) > since) return false;
    return true;
  };
  const cut = (sheet: string, { top, left, bottom, right }: Range): readonly (readonly Scalar[])[] => {
    const columns = sheets.get(sheet) ?? [];
    return Array.from({ length: right - left + 1 }, (_, offset) => (columns[left + offset] ?? []).slice(top, bottom + 1));
  };
  return {
    read: (sheet, row, column) => columnsOf(sheet)[column]?.[row] ?? null,
    write(sheet, row, column, value) {
      const columns = columnsOf(sheet);
      while (columns.length <= column) columns.push([]);
      const vector = columns[column] ?? [];
      while (vector.length <= row) vector.push(null);
      vector[row] = value;
      if (turn > 0) written.set(`${sheet.toLowerCase()}!${column}`, turn);
    },
    startChanges() {
      turn++;
    },
    readRange(sheet, range) {
      const name = sheet.toLowerCase();
      const key = `${name}!${range.top},${range.left},${range.bottom},${range.right}`;
      const entry = asked.get(key) ?? { times: 0, turn };
      asked.set(key, entry);
      if (entry.vectors && isFresh(name, range, entry.turn)) return entry.vectors;
      const vectors = cut(name, range);
      entry.turn = turn;
      if (++entry.times >= KEEP_FROM) entry.vectors = vectors;
      return vectors;
    },
  };
}

function copySheet(sheet: Sheet): Scalar[][] {
  const columns: Scalar[][] = [];
  for (const [row, cells] of sheet.rows) {
    cells.forEach((cell, column) => {
      if (!cell) return;
      while (columns.length <= column) columns.push([]);
      const vector = columns[column] ?? [];
      while (vector.length < row) vector.push(null);
      vector[row] = cell.value;
    });
  }
  return columns;
}
