/** A workbook that holds an export -> the header and records of the first sheet on which the export's columns stand; refuses a workbook without them. */
import type { ColumnNames } from '../locate/column-names';
import { findHeaders } from '../locate/find-headers';
import { isBlank } from '../model/scalar';
import { valueAt, type Workbook } from '../model/workbook';
import { DataUnusable, dataProblem } from './data-problem';
import type { DataRows } from './data-rows';

/** Throws DataUnusable. `names` are the columns that the export may have; rows end where the sheet ends, and blank ones are passed over. */
export function readSheetRows(workbook: Workbook, names: ColumnNames): DataRows {
  for (const sheet of workbook.sheets) {
    const bottom = findHeaders(sheet, names)?.range.bottom;
    if (bottom === undefined) continue;
    const columns = (sheet.rows.get(bottom) ?? []).flatMap((cell, column) => (isBlank(cell?.value ?? null) ? [] : [column]));
    const records = [...sheet.rows.keys()].filter((row) => row > bottom).sort((a, b) => a - b)
      .map((row) => ({ line: row + 1, fields: columns.map((column) => valueAt(sheet, row, column)) }))
      .filter(({ fields }) => fields.some((field) => !isBlank(field)));
    if (records.length === 0) throw new DataUnusable([dataProblem('no-rows')]);
    return { unit: 'row', header: columns.map((column) => String(valueAt(sheet, bottom, column)).trim()), records };
  }
  throw new DataUnusable([dataProblem('no-header-found')]);
}
