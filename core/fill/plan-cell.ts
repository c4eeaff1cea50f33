/** One cell of a workbook x the value that the data give -> what becomes of it, and its new content. */
import { cellPlace } from '../model/place';
import type { PlannedCell } from '../model/fill-plan';
import type { NewContent } from '../model/edit';
import { type Scalar, isBlank, isErrorValue } from '../model/scalar';
import { type Cell, type Sheet, type Workbook, cellAt } from '../model/workbook';
import type { Column } from '../definition/definition';
import { contentOf, fromDateSystem, saysSame } from './cell-content';

export interface Planned {
  readonly cell: PlannedCell;
  readonly content: NewContent;
}

export interface CellToFill {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly row: number;
  readonly index: number;
  readonly label: string;
  readonly column: Pick<Column, 'type' | 'label' | 'blank'>;
  readonly value: Scalar;
}

export function planCell({ workbook, sheet, row, index, label, column, value }: CellToFill): Planned {
  const cell = cellAt(sheet, row, index);
  const old = fromDateSystem(cell?.value ?? null, column.type, workbook.dateSystem);
  return {
    cell: { place: cellPlace(sheet.name, row, index), row: label, column: column.label, old, new: value, isDate: column.type === 'date', kind: kindOf(cell, old, value, column) },
    content: contentOf(value, column.type),
  };
}

function kindOf(cell: Cell | undefined, old: Scalar, value: Scalar, column: Pick<Column, 'blank'>): PlannedCell['kind'] {
  if (saysSame(old, value, column)) return 'same';
  if (cell?.formula !== undefined) return 'kept-formula';
  return isBlank(old) && !isErrorValue(old) ? 'fills' : 'replaces';
}
