/** Edits of a workbook -> the same edits, and fresh stored results for every formula that they change, so that a reader that does not calculate sees right totals. */
import { type RecalculatedCell, isSameResult, recalculate } from '../formula/recalculate';
import { applyEdits } from '../model/apply-edits';
import type { Edit } from '../model/edit';
import { formatPlace } from '../model/place';
import { type Workbook, cellAt, findSheet } from '../model/workbook';

/** Results of all formulas of a workbook; of a formula with the same result as in the workbook before it may be the same object. */
export type Calculate = (workbook: Workbook) => readonly RecalculatedCell[];

/**
 * `today` is a serial number (1900 system). `before` is the workbook as it was before rows were added to it; else it is `workbook`.
 * A formula whose result does not depend on the edits keeps what is stored, and so does one that we cannot calculate or whose result
 * is an error: Excel calculates it when it opens the file.
 */
export function withFreshResults(workbook: Workbook, edits: readonly Edit[], today: number, before: Workbook = workbook, calculate: Calculate = (each) => recalculate(each, { today })): readonly Edit[] {
  const old = new Set(calculate(before));
  const fresh = calculate(applyEdits(workbook, edits));
  const kept = new Set(fresh);
  const replaced = new Map([...old].filter((cell) => !kept.has(cell)).map((cell) => [formatPlace(cell.place), cell]));
  const changed = fresh.filter((cell) => !old.has(cell) && !isAsBefore(cell, replaced.get(formatPlace(cell.place))));
  return [...edits, ...resultEdits(workbook, changed)];
}

/** The workbook with every stored result as its formulas make it now. */
export const withFreshValues = (workbook: Workbook, today: number): Workbook => applyEdits(workbook, listFreshResults(workbook, today));

/** An edit for each formula whose stored result is not what it gives now, sheet by sheet, row by row. */
export const listFreshResults = (workbook: Workbook, today: number): readonly Edit[] => resultEdits(workbook, recalculate(workbook, { today }));

const resultEdits = (workbook: Workbook, cells: readonly RecalculatedCell[]): readonly Edit[] =>
  cells.flatMap(({ state, place, formula, computed }): readonly Edit[] => {
    if (state !== 'differs' && state !== 'unstored') return [];
    if (typeof computed !== 'number' && typeof computed !== 'string' && typeof computed !== 'boolean') return [];
    const { top, left } = place.range;
    if (fillsMoreCells(workbook, place.sheet, top, left)) return [];
    return [{ sheet: place.sheet, row: top, column: left, content: { kind: 'formula', formula, cached: computed } }];
  });

/** The same formula with the same result, and the same stored value: whatever is wrong with that was so before. */
const isAsBefore = (cell: RecalculatedCell, old: RecalculatedCell | undefined): boolean =>
  old?.computed !== undefined && cell.computed !== undefined && old.formula === cell.formula && isSameResult(old.computed, cell.computed) && isSameResult(old.stored, cell.stored);

/** The cells of an array formula cannot be changed one by one. */
function fillsMoreCells(workbook: Workbook, sheetName: string, row: number, column: number): boolean {
  const sheet = findSheet(workbook, sheetName);
  const range = sheet && cellAt(sheet, row, column)?.arrayRange;
  return range !== undefined && (range.bottom > range.top || range.right > range.left);
}
