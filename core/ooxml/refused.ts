/** Why edits are not made: every reason with its facts, worded elsewhere in the user's language. Nothing is written when one is refused. */
import type { Edit } from '../model/edit';

/**
 * Every reason, with the facts that come with it (`edit` is there for all but `signed`, `structure` and those of appending rows):
 * - `unknown-sheet`: no worksheet has the edit's sheet name (a chart sheet has no cells).
 * - `outside-sheet`: the row or column is none of Excel's 1,048,576 x 16,384.
 * - `not-finite`: a number that is infinite or no number.
 * - `text-too-long`: more than 32,767 characters; `length`.
 * - `formula-too-long`: more than 8,192 characters; `length`.
 * - `formula`: a formula stands there and the edit does not say `replacesFormula`; `formula` is its text.
 * - `array`: the cell is part of an array formula; `range` in A1.
 * - `data-table`: the cell is part of a what-if data table; `range` in A1.
 * - `merge`: the cell is covered by a merged cell, so that its value would be invisible; `range` in A1.
 * - `table-header`: a table's header, whose text names the column; `table`.
 * - `signed`: the package has a digital signature, which any change breaks.
 * - `structure`: the workbook's structure is protected, so that it takes no sheet.
 * - `unknown-table`: no table of that name; `table`.
 * - `too-many-values`: a row has more values than the table columns; `table`, `row` (one-based within the new rows), `columns`.
 * - `no-room`: something stands below the table where its rows would come; `table`, `place` in A1, `sheet`.
 */
export type RefusalReason =
  | 'unknown-sheet' | 'outside-sheet' | 'not-finite' | 'text-too-long' | 'formula-too-long' | 'formula' | 'array' | 'data-table' | 'merge'
  | 'table-header' | 'signed' | 'structure' | 'unknown-table' | 'too-many-values' | 'no-room';

export interface Refusal {
  readonly reason: RefusalReason;
  readonly edit?: Edit;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Thrown with everything that was refused, not the first only. */
export class PatchRefused extends Error {
  override readonly name = 'PatchRefused';
  readonly refusals: readonly Refusal[];

  constructor(refusals: readonly Refusal[]) {
    super(refusals.map(({ reason, edit, facts }) => [reason, edit && `${edit.sheet} row ${edit.row} column ${edit.column}`, JSON.stringify(facts)].join(' ')).join('; '));
    this.refusals = refusals;
  }
}

export const refuse = (reason: RefusalReason, facts: Refusal['facts'] = {}, edit?: Edit): Refusal => (edit === undefined ? { reason, facts } : { reason, facts, edit });
