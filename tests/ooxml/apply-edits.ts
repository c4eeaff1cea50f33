/** Edits applied to the model of a workbook, as the patched file must read: the plain meaning of an edit, without any file. */
import type { Edit, NewContent } from '../../core/model/edit';
import type { Scalar } from '../../core/model/scalar';
import type { Cell, Row, Sheet, Workbook } from '../../core/model/workbook';

function newCell(content: NewContent, before: Cell | undefined): Cell | undefined {
  const format = before?.format === undefined ? {} : { format: before.format };
  const value = valueOf(content);
  const kept = before?.arrayRange !== undefined && content.kind === 'formula' && content.formula === before.formula ? { arrayRange: before.arrayRange } : {};
  if (content.kind === 'formula') return { value, formula: content.formula, ...format, ...kept };
  return content.kind === 'blank' ? undefined : { value, ...format };
}

function valueOf(content: NewContent): Scalar {
  switch (content.kind) {
    case 'number': return content.number;
    case 'text': return content.text;
    case 'boolean': return content.boolean;
    case 'date': return content.serial;
    case 'blank': return null;
    case 'formula': return content.cached ?? null;
  }
}

function withCell(row: Row | undefined, column: number, cell: Cell | undefined): Row {
  const cells = [...(row ?? [])];
  cells[column] = cell;
  while (cells.length > 0 && cells.at(-1) === undefined) cells.pop();
  return cells;
}

function withEdit(sheet: Sheet, edit: Edit): Sheet {
  const rows = new Map(sheet.rows);
  const row = withCell(rows.get(edit.row), edit.column, newCell(edit.content, rows.get(edit.row)?.[edit.column]));
  if (row.length === 0) rows.delete(edit.row);
  else rows.set(edit.row, row);
  return { ...sheet, rows };
}

/** The workbook with its edits; cells keep their formats. Rows come in ascending order and without holes, to be compared with `plainCells`. */
export function applyEdits(workbook: Workbook, edits: readonly Edit[]): Workbook {
  return { ...workbook, sheets: workbook.sheets.map((sheet) => edits.filter((edit) => edit.sheet === sheet.name).reduce(withEdit, sheet)) };
}

/** Cells by sheet and A1-like place, which two workbooks can be compared by whatever their holes look like. */
export const plainCells = (workbook: Workbook): Readonly<Record<string, Cell>> =>
  Object.fromEntries(workbook.sheets.flatMap(({ name, rows }) =>
    [...rows].flatMap(([row, cells]) => [...cells].flatMap((cell, column) => (cell ? [[`${name} ${row},${column}`, cell] as const] : [])))));
