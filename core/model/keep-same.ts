/** A workbook as it was and as it was read anew -> the new one, in which every row and sheet that is as it was is the object that it was. */
import type { Cell, Row, Sheet, Workbook } from './workbook';

/** Who compares objects then sees at once what changed, and only that is sent and judged again. */
export const keepSame = (before: Workbook, after: Workbook): Workbook => ({
  ...after,
  sheets: after.sheets.map((sheet) => {
    const old = before.sheets.find(({ name }) => name === sheet.name);
    return old ? keepSameSheet(old, sheet) : sheet;
  }),
});

function keepSameSheet(before: Sheet, after: Sheet): Sheet {
  let isSame = before.rows.size === after.rows.size;
  const rows = new Map<number, Row>();
  for (const [at, row] of after.rows) {
    const old = before.rows.get(at);
    const kept = old && isSameRow(old, row) ? old : row;
    if (kept !== old) isSame = false;
    rows.set(at, kept);
  }
  return isSame && outline(before) === outline(after) ? before : { ...after, rows: isSame ? before.rows : rows };
}

function isSameRow(one: Row, other: Row): boolean {
  if (one.length !== other.length) return false;
  // Holes are cells too here.
  for (let column = 0; column < one.length; column++) if (!isSameCell(one[column], other[column])) return false;
  return true;
}

const isSameCell = (one: Cell | undefined, other: Cell | undefined): boolean =>
  one === other || (one?.formula === other?.formula && one?.format === other?.format && (Object.is(one?.value, other?.value) || JSON.stringify(one?.value) === JSON.stringify(other?.value))
    && JSON.stringify(one?.arrayRange) === JSON.stringify(other?.arrayRange));

/** All of a sheet but its cells. */
const outline = ({ rows: _, hiddenRows, hiddenColumns, ...rest }: Sheet): string => JSON.stringify([[...hiddenRows], [...hiddenColumns], Object.entries(rest).sort(([one], [other]) => (one < other ? -1 : 1))]);
