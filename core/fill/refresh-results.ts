/** Edits of a workbook -> the same edits, and fresh stored results for every formula that they change, so that a reader that does not calculate sees right totals. */
import { recalculate } from '../formula/recalculate';
import { applyEdits } from '../model/apply-edits';
import type { Edit } from '../model/edit';
import type { Workbook } from '../model/workbook';

/** `today` is a serial number (1900 system). A formula that we cannot calculate, or whose result is an error, keeps what is stored: Excel calculates it when it opens the file. */
export function withFreshResults(workbook: Workbook, edits: readonly Edit[], today: number): readonly Edit[] {
  const results = recalculate(applyEdits(workbook, edits), { today }).flatMap(({ state, place, formula, computed }): readonly Edit[] => {
    if (state !== 'differs' && state !== 'unstored') return [];
    if (typeof computed !== 'number' && typeof computed !== 'string' && typeof computed !== 'boolean') return [];
    const { top, left } = place.range;
    return [{ sheet: place.sheet, row: top, column: left, content: { kind: 'formula', formula, cached: computed } }];
  });
  return [...edits, ...results];
}
