/** Edits that solve findings -> the same edits with the results of their formulas, and what changes cell by cell, for the user to look at first. */
import { recalculate } from '../formula/recalculate';
import { applyEdits } from '../model/apply-edits';
import type { Edit } from '../model/edit';
import { type Place, cellPlace, formatPlace } from '../model/place';
import type { Scalar } from '../model/scalar';
import { type Workbook, cellAt, findSheet } from '../model/workbook';

export interface FixedCell {
  readonly place: Place;
  readonly old: Scalar;
  /** Without `=`; absent where the cell holds none. */
  readonly oldFormula?: string;
  /** What the cell will show; blank where the result of its formula cannot be worked out. */
  readonly new: Scalar;
  readonly newFormula?: string;
}

export interface FixPreview {
  readonly edits: readonly Edit[];
  readonly cells: readonly FixedCell[];
}

/** `today` is a serial number (1900 system). Of two edits of one cell the later counts, and is the only one kept. */
export function previewFix(workbook: Workbook, edits: readonly Edit[], today: number, calculate = (each: Workbook, day: number) => recalculate(each, { today: day })): FixPreview {
  const single = [...new Map(edits.map((edit) => [formatPlace(placeOf(edit)), edit])).values()];
  const results = single.some(({ content }) => content.kind === 'formula')
    ? new Map(calculate(applyEdits(workbook, single), today).map(({ place, computed }) => [formatPlace(place), computed]))
    : new Map<string, Scalar | undefined>();
  const done = single.map((edit) => withResult(edit, results.get(formatPlace(placeOf(edit)))));
  return { edits: done, cells: done.map((edit) => describeEdit(workbook, edit)) };
}

const placeOf = ({ sheet, row, column }: Edit): Place => cellPlace(sheet, row, column);

function withResult(edit: Edit, result: Scalar | undefined): Edit {
  const isPlain = typeof result === 'number' || typeof result === 'string' || typeof result === 'boolean';
  return edit.content.kind === 'formula' && isPlain ? { ...edit, content: { ...edit.content, cached: result } } : edit;
}

function describeEdit(workbook: Workbook, edit: Edit): FixedCell {
  const sheet = findSheet(workbook, edit.sheet);
  const cell = sheet && cellAt(sheet, edit.row, edit.column);
  return {
    place: placeOf(edit),
    old: cell?.value ?? null,
    new: valueOf(edit),
    ...(cell?.formula === undefined ? {} : { oldFormula: cell.formula }),
    ...(edit.content.kind === 'formula' ? { newFormula: edit.content.formula } : {}),
  };
}

function valueOf({ content }: Edit): Scalar {
  switch (content.kind) {
    case 'number': return content.number;
    case 'text': return content.text;
    case 'boolean': return content.boolean;
    case 'date': return content.serial;
    case 'blank': return null;
    case 'formula': return content.cached ?? null;
  }
}
