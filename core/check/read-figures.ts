/** A bound table with one figure a row -> its rows as the rules on figures see them: texts as typed, the figure read with the unit that its row declares. */
import type { IndicatorsDefinition } from '../definition/indicators';
import type { Definition } from '../definition/definition';
import type { Draft } from '../model/draft';
import { cellAt, findSheet, type Workbook } from '../model/workbook';
import { type Table, cellOf, findColumn } from '../model/table';
import type { FigureRow } from '../rules/figure-row';
import { evidenceOf, findUnit, readFigure, textOf } from './read-indicator';

/** Rows in the order of the table. A unit that is not known is none. */
export function readFigures(table: Table, columns: { readonly value: string; readonly unit?: string }, definition: Definition, workbook: Workbook): readonly FigureRow[] {
  const sheet = findSheet(workbook, table.sheet);
  const units: IndicatorsDefinition['units'] = definition.indicators?.units ?? [];
  const value = findColumn(table, columns.value);
  return table.rows.map((sheetRow, row): FigureRow => {
    const text = (column: string): string => textOf({ value: findColumn(table, column)?.values[row] ?? null });
    const unit = columns.unit === undefined ? undefined : findUnit(text(columns.unit), units);
    const format = sheet && value?.index !== undefined ? cellAt(sheet, sheetRow, value.index)?.format : undefined;
    const place = cellOf(table, row, columns.value);
    const figure: Draft<FigureRow> = {
      row, textOf: text,
      reading: readFigure(value?.values[row] ?? null, format, definition.locale, evidenceOf(unit)),
      countsWhole: unit?.countsWhole === true,
    };
    if (unit?.unit !== undefined) figure.unit = unit.unit;
    if (unit?.outOf !== undefined) figure.outOf = unit.outOf;
    if (place !== undefined) figure.place = place;
    return figure;
  });
}
