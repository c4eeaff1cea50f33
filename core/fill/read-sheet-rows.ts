/** A workbook that holds an export -> the header and records of the first sheet on which the export's columns stand; refuses a workbook without them. */
import type { SourceDefinition } from '../definition/definition';
import { findHeaders } from '../locate/find-headers';
import { type Scalar, isBlank } from '../model/scalar';
import { type Sheet, cellAt, valueAt, type Workbook } from '../model/workbook';
import type { NumberLocale } from '../number/locale';
import { readScalar } from '../number/scalar';
import { DataUnusable, dataProblem } from './data-problem';
import type { DataRows } from './data-rows';
import { headerNames } from './unpivot';

/** Throws DataUnusable. Rows end where the sheet ends, and blank ones are passed over. A wide table's figures are text as their cells show it. */
export function readSheetRows(workbook: Workbook, source: SourceDefinition, locale: NumberLocale): DataRows {
  for (const sheet of workbook.sheets) {
    const bottom = findHeaders(sheet, headerNames(source, sheet))?.range.bottom;
    if (bottom === undefined) continue;
    const columns = (sheet.rows.get(bottom) ?? []).flatMap((cell, column) => (isBlank(cell?.value ?? null) ? [] : [column]));
    const records = [...sheet.rows.keys()].filter((row) => row > bottom).sort((a, b) => a - b)
      .map((row) => ({ line: row + 1, fields: columns.map((column) => (source.unpivot ? shownAt(sheet, row, column, locale) : valueAt(sheet, row, column))) }))
      .filter(({ fields }) => fields.some((field) => !isBlank(field)));
    if (records.length === 0) throw new DataUnusable([dataProblem('no-rows')]);
    return { unit: 'row', header: columns.map((column) => String(valueAt(sheet, bottom, column)).trim()), records };
  }
  throw new DataUnusable([dataProblem('no-header-found')]);
}

function shownAt(sheet: Sheet, row: number, column: number, locale: NumberLocale): Scalar {
  const cell = cellAt(sheet, row, column);
  return typeof cell?.value === 'number' ? readScalar(cell.value, cell.format, locale).text : (cell?.value ?? null);
}
