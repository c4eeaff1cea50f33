/** Evaluates the formulas of a workbook in order of dependency and compares each result with the value that the file stores; what cannot be computed keeps its stored value and says why. */
import type { Place } from '../model/place';
import type { Scalar } from '../model/scalar';
import type { Workbook } from '../model/workbook';
import type { FormulaProblem } from './compile';
import { Recalculation } from './recalculation';
import { isError } from './value';

/** Why a formula was not computed: its text (see `problem`), a circle of cells, a sheet that is not there, TODAY or NOW without a day, rows hidden by hand or by filter (SUBTOTAL 1 to 11), or dates of the 1904 system. */
export type NotComputedReason = 'problem' | 'circular' | 'unknown-sheet' | 'clock' | 'hidden-rows' | 'date-system';

export interface RecalculatedCell {
  readonly place: Place;
  /** Without `=`. */
  readonly formula: string;
  readonly stored: Scalar;
  /** Absent where it was not computed. */
  readonly computed?: Scalar;
  /** `unstored`: the file holds no value for the formula. */
  readonly state: 'agrees' | 'differs' | 'unstored' | 'not-computed';
  readonly reason?: NotComputedReason;
  readonly problem?: FormulaProblem;
}

export interface RecalculateOptions {
  /** Serial number that TODAY() gives; formulas that ask for it are not computed when absent. */
  readonly today?: number;
  readonly now?: number;
}

/** Results for all formula cells, sheet by sheet, row by row. */
export const recalculate = (workbook: Workbook, options: RecalculateOptions = {}): readonly RecalculatedCell[] => new Recalculation(workbook, options).results();

/** Whether a stored value and ours are the same: numbers to about 12 digits, because the order of adding may differ. */
export function isSameResult(stored: Scalar, computed: Scalar): boolean {
  if (typeof stored === 'number' && typeof computed === 'number') return Math.abs(stored - computed) <= 1e-12 * Math.max(1, Math.abs(stored), Math.abs(computed));
  if (isError(stored)) return isError(computed) && stored.code === computed.code;
  return stored === computed;
}
