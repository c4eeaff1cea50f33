/** Columns of a table that follow from what people fill in beside them, and stand in its cells without a formula. */
import type { Scalar } from './scalar';

export interface DerivedColumns {
  /** Zero-based, in the order of the definition's columns. */
  readonly positions: readonly number[];
  /**
   * A row (values in the order of the definition's columns) with its derived cells made anew. `before` is the row as it stood: a derived cell
   * that did not follow from it was typed by somebody, and stays.
   */
  readonly complete: (row: readonly Scalar[], before?: readonly Scalar[]) => readonly Scalar[];
}
