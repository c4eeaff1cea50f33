/** A workbook -> whether each of its formulas gives the result that is stored, without putting them in order: as long as all agree, each reads what it would read once the others are computed. */
import type { Workbook } from '../model/workbook';
import { isProblem } from './compile';
import { isSameResult, type RecalculateOptions } from './recalculate';
import { topLeft } from './value';
import { listTables } from './workbook-catalog';
import { findReason, openWorkbookData } from './workbook-data';
import { listFormulas } from './workbook-formulas';

/** False too where that cannot be told so simply: for array formulas, and formulas without a stored result. */
export function areResultsCurrent(workbook: Workbook, options: RecalculateOptions): boolean {
  const standing = listTables(workbook);
  const cells = listFormulas(workbook, standing);
  if (cells.some(({ arrayRange, stored }) => arrayRange !== undefined || stored === null)) return false;
  const { data } = openWorkbookData(workbook, cells, standing, options);
  return cells.every((cell) => {
    const { compiled, sheet, row, column, home, stored } = cell;
    if (isProblem(compiled) || findReason(cell, workbook, options)) return true;
    const value = compiled.evaluateAll(data, { row: home ? row - home.body.top : 0, cell: { sheet: sheet.name, row, column } });
    return isSameResult(stored, topLeft(value) ?? 0);
  });
}
