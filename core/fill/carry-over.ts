/** A workbook of a kind, made from any version of its definition -> what a new one of that kind is filled with, and the cells that found no place in it. */
import { readValue } from '../locate/read-value';
import { locateTables } from '../locate/locate-tables';
import { type Place, cellPlace } from '../model/place';
import { type Scalar, isBlank } from '../model/scalar';
import type { Workbook } from '../model/workbook';
import { type Definition, findTable } from '../definition/definition';
import type { FilledTable } from './fill-table';

export interface CarriedOver {
  readonly tables: readonly FilledTable[];
  /** Key: the parameter's name as declared. */
  readonly parameters: ReadonlyMap<string, Scalar>;
  /** Cells, calculated ones apart, that are in no table, parameter or header of the definition. */
  readonly left: readonly { readonly place: Place; readonly value: Scalar }[];
}

/** Values go over as they stand: what cannot be read stays for a check to point out. Columns with formulas calculate themselves. */
export function carryOver(definition: Definition, workbook: Workbook): CarriedOver {
  const located = locateTables(definition, workbook);
  const taken = new Set<string>();
  const take = (sheet: string, row: number, column: number): void => void taken.add(`${sheet}!${row}:${column}`);
  const tables = located.tables.map((table): FilledTable => {
    const declared = findTable(definition, table.name);
    const isInput = (position: number): boolean => table.columns[position]?.index !== undefined && declared?.columns[position]?.formula === undefined;
    for (const { index } of table.columns) {
      if (index === undefined) continue;
      for (let row = 0; row <= table.headers.bottom; row++) take(table.sheet, row, index);
      for (const row of [...table.rows, ...(table.totalsRow === undefined ? [] : [table.totalsRow])]) take(table.sheet, row, index);
    }
    return {
      table: table.name, unit: 'row', lines: table.rows.map((row) => row + 1),
      given: table.columns.flatMap((_, position) => (isInput(position) ? [position] : [])),
      rows: table.rows.map((_, row) => table.columns.map(({ values, filled }, position) => (isInput(position) && !filled.has(row) ? (values[row] ?? null) : null))),
    };
  });
  const parameters = new Map<string, Scalar>();
  for (const { parameter, value, place } of located.parameters) {
    if (!place || isBlank(value)) continue;
    take(place.sheet, place.range.top, place.range.left);
    const read = readValue(value, parameter.type, definition.locale, parameter.type === 'number' ? 0 : 2);
    parameters.set(parameter.name, read.state === 'read' ? read.value : value);
  }
  const left = workbook.sheets.filter(({ visibility }) => visibility === 'visible').flatMap((sheet) => [...sheet.rows].flatMap(([row, cells]) =>
    cells.flatMap((cell, column) => (!cell || cell.formula !== undefined || isBlank(cell.value) || taken.has(`${sheet.name}!${row}:${column}`) ? [] : [{ place: cellPlace(sheet.name, row, column), value: cell.value }]))));
  return { tables, parameters, left };
}
