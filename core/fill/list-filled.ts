/** A new workbook that was made with data in it -> the plan that says so: every cell that the data or the parameters gave a value. */
import type { FillPlan, PlannedCell } from '../model/fill-plan';
import { type Place, cellPlace } from '../model/place';
import { type Scalar, isBlank } from '../model/scalar';
import { type Definition, findTable } from '../definition/definition';
import type { Located } from '../locate/locate-tables';
import type { FilledTable } from './fill-table';
import { keyPositions } from './plan-table';
import { rowLabel } from './row-key';

/** `parameters` by name as declared. Nothing is replaced in a new workbook, and nothing left alone. */
export function listFilled(definition: Definition, located: Located, filled: FilledTable, parameters: ReadonlyMap<string, Scalar>): FillPlan {
  const cell = (place: Place, row: string, column: PlannedCell['column'], value: Scalar, type: string): PlannedCell =>
    ({ place, row, column, old: null, new: value, isDate: type === 'date', kind: 'fills' });
  const ofParameters = located.parameters.flatMap(({ parameter, place }) => {
    const value = parameters.get(parameter.name) ?? null;
    return place && !isBlank(value) ? [cell(place, '', parameter.label, value, parameter.type)] : [];
  });
  const declared = findTable(definition, filled.table);
  const table = located.tables.find(({ name }) => name === filled.table);
  const ofRows = !declared || !table ? [] : filled.rows.flatMap((values, row) => filled.given.flatMap((position) => {
    const [column, index, sheetRow, value = null] = [declared.columns[position], table.columns[position]?.index, table.rows[row], values[position]];
    if (!column || index === undefined || sheetRow === undefined || isBlank(value)) return [];
    return [cell(cellPlace(table.sheet, sheetRow, index), rowLabel(keyPositions(declared).map((each) => values[each] ?? null)), column.label, value, column.type)];
  }));
  return { cells: [...ofParameters, ...ofRows], edits: [], untouched: [] };
}
