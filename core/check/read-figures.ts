/** A bound table with one figure a row -> its rows as the rules on figures see them: texts as typed, the figure read with the unit that its row declares. */
import type { IndicatorsDefinition } from '../definition/indicators';
import type { Definition } from '../definition/definition';
import { cellAt, findSheet, type Workbook } from '../model/workbook';
import { type Table, cellOf, findColumn } from '../model/table';
import type { NumberEvidence } from '../number/reading';
import type { FigureRow } from '../rules/figure-row';
import { findUnit, readFigure, textOf } from './read-indicator';

/** Rows in the order of the table. A unit that is not known is none. */
export function readFigures(table: Table, columns: { readonly value: string; readonly unit?: string }, definition: Definition, workbook: Workbook): readonly FigureRow[] {
  const sheet = findSheet(workbook, table.sheet);
  const units: IndicatorsDefinition['units'] = definition.indicators?.units ?? [];
  const value = findColumn(table, columns.value);
  return table.rows.map((sheetRow, row): FigureRow => {
    const text = (column: string): string => textOf({ value: findColumn(table, column)?.values[row] ?? null });
    const unit = columns.unit === undefined ? undefined : findUnit(text(columns.unit), units);
    const evidence: Pick<NumberEvidence, 'unit' | 'countsWhole'> = { ...(unit?.countsWhole ? { countsWhole: true } : {}), ...(unit?.unit === undefined ? {} : { unit: unit.unit }) };
    const format = sheet && value?.index !== undefined ? cellAt(sheet, sheetRow, value.index)?.format : undefined;
    const place = cellOf(table, row, columns.value);
    return {
      row, textOf: text,
      reading: readFigure(value?.values[row] ?? null, format, definition.locale, evidence),
      countsWhole: unit?.countsWhole === true,
      ...(unit?.unit === undefined ? {} : { unit: unit.unit }),
      ...(unit?.outOf === undefined ? {} : { outOf: unit.outOf }),
      ...(place === undefined ? {} : { place }),
    };
  });
}
