/** What filling does to an existing workbook, cell by cell, before anything is written. */
import type { Edit, NewContent } from './edit';
import type { Place } from './place';
import type { Scalar } from './scalar';
import type { Words } from './words';

/**
 * `fills`: a blank cell gets a value. `replaces`: other content makes way. `same`: it already says so. `kept-formula`: a formula stands
 * there and stays, although the data say something else.
 */
export type PlannedKind = 'fills' | 'replaces' | 'same' | 'kept-formula';

export interface PlannedCell {
  readonly place: Place;
  /** What the row is called by its users; empty for a parameter. */
  readonly row: string;
  /** The column's label, or the parameter's. */
  readonly column: Words;
  readonly old: Scalar;
  readonly new: Scalar;
  /** Whether the values are days, written as serial numbers. */
  readonly isDate: boolean;
  readonly kind: PlannedKind;
}

/** Rows to add to an Excel table of the workbook; values in the order of its columns, a hole where the table has its own formula or nothing. */
export interface AddedRows {
  readonly table: string;
  readonly rows: readonly (readonly (NewContent | undefined)[])[];
}

export interface UntouchedRow {
  readonly place: Place;
  readonly row: string;
}

/** A total that does not follow from the rows, once they are filled in: typed by hand, or a formula that leaves rows out. */
export interface WrongTotal {
  readonly place: Place;
  readonly column: Words;
  readonly stated: number;
  readonly computed: number;
}

export interface FillPlan {
  /** In the order of the sheet: parameters first, then row by row. */
  readonly cells: readonly PlannedCell[];
  readonly edits: readonly Edit[];
  readonly added?: AddedRows;
  /** Rows of the workbook that the data do not mention: left alone. */
  readonly untouched: readonly UntouchedRow[];
}
