/** Typed rows x a bound table of a workbook -> the cells to change, the rows to add and those left alone; refuses doubled and missing names of rows, and rows for which there is no place. */
import { cellPlace } from '../model/place';
import type { DerivedColumns } from '../model/derived-columns';
import type { PlannedCell, UntouchedRow } from '../model/fill-plan';
import type { NewContent } from '../model/edit';
import type { Message } from '../model/report';
import { type Scalar, isBlank } from '../model/scalar';
import { type Table, findColumn } from '../model/table';
import { type Sheet, type Workbook, findSheet } from '../model/workbook';
import { type Definition, type TableDefinition, columnName, findTable } from '../definition/definition';
import type { Located } from '../locate/locate-tables';
import { contentOf } from './cell-content';
import { dataProblem } from './data-problem';
import type { FilledTable } from './fill-table';
import { findExcelTable, findFreeRows } from './free-rows';
import { type Planned, planCell } from './plan-cell';
import { rowKey, rowLabel } from './row-key';

/** The table that is filled, and where it stands. */
interface Target {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly declared: TableDefinition;
  readonly table: Table;
}

export interface PlannedTable {
  readonly planned: readonly Planned[];
  readonly addedCells: readonly PlannedCell[];
  readonly added: readonly (readonly (NewContent | undefined)[])[];
  readonly excelTable?: string;
  readonly untouched: readonly UntouchedRow[];
}

/** Gives undefined, with the reasons in `problems`, when the rows cannot be placed. */
export function planTable(definition: Definition, workbook: Workbook, located: Located, data: FilledTable, problems: Message[], derived?: DerivedColumns): PlannedTable | undefined {
  const declared = findTable(definition, data.table);
  const table = located.tables.find(({ name }) => name === data.table);
  const sheet = table && findSheet(workbook, table.sheet);
  if (!declared || !table || !sheet) {
    problems.push(dataProblem('no-table', { table: declared?.label ?? data.table }));
    return undefined;
  }
  const target: Target = { workbook, sheet, declared, table };
  problems.push(...unboundColumns(declared, table, data));
  if (problems.length > 0) return undefined;
  const keysOf = (values: readonly Scalar[]): readonly Scalar[] => keyPositions(declared).map((position) => values[position] ?? null);
  const known = new Map<string, number>();
  table.rows.forEach((sheetRow, row) => {
    const values = keyPositions(declared).map((position) => table.columns[position]?.values[row] ?? null);
    const key = rowKey(values);
    if (key === '') return;
    if (known.has(key)) problems.push(dataProblem('doubled-key-in-workbook', { row: rowLabel(values), place: cellPlace(sheet.name, sheetRow, table.headers.left), other: cellPlace(sheet.name, table.rows[known.get(key) ?? 0] ?? 0, table.headers.left) }));
    else known.set(key, row);
  });
  const filled = derived ? deriveRows(data, table, derived, (values) => known.get(rowKey(keysOf(values)))) : data;
  const seen = new Map<string, number>();
  const fresh: number[] = [];
  const planned: Planned[] = [];
  const positions = filled.given.filter((position) => table.columns[position]?.index !== undefined);
  filled.rows.forEach((values, at) => {
    const key = rowKey(keysOf(values));
    const place = { unit: filled.unit, line: filled.lines[at] ?? at + 1 };
    if (key === '') problems.push(dataProblem('no-key', { ...place, columns: keyPositions(declared).map((position) => declared.columns[position]?.label ?? '') }));
    else if (seen.has(key)) problems.push(dataProblem('doubled-key', { ...place, row: rowLabel(keysOf(values)), other: seen.get(key) ?? 0 }));
    seen.set(key, place.line);
    const row = known.get(key);
    if (row === undefined) fresh.push(at);
    else planned.push(...planKnownRow(target, row, values, positions));
  });
  if (problems.length > 0) return undefined;
  const free = findFreeRows(declared, table, sheet);
  const excelTable = findExcelTable(sheet, table);
  if (fresh.length > free.length && !excelTable) {
    problems.push(dataProblem('no-free-rows', { table: declared.label, needed: fresh.length, free: free.length, rows: fresh.map((at) => rowLabel(keysOf(filled.rows[at] ?? []))) }));
    return undefined;
  }
  fresh.slice(0, free.length).forEach((at, step) => {
    const values = filled.rows[at] ?? [];
    planned.push(...planRow(target, free[step] ?? 0, rowLabel(keysOf(values)), values, positions));
  });
  const below = excelTable ? excelTable.range.bottom - excelTable.totalsRows + 1 : 0;
  const rest = fresh.slice(free.length).map((at) => filled.rows[at] ?? []);
  return {
    planned: planned.sort((one, two) => one.cell.place.range.top - two.cell.place.range.top || one.cell.place.range.left - two.cell.place.range.left),
    addedCells: rest.flatMap((values, step) => planRow({ ...target, sheet: { ...sheet, rows: new Map() } }, below + step, rowLabel(keysOf(values)), values, positions).map(({ cell }) => cell)),
    added: rest.map((values) => addedRow(declared, table, excelTable?.range.left ?? 0, values, positions)),
    ...(excelTable ? { excelTable: excelTable.name } : {}),
    untouched: [...known].filter(([key]) => !seen.has(key)).map(([, row]) => ({
      place: cellPlace(sheet.name, table.rows[row] ?? 0, table.headers.left),
      row: rowLabel(keyPositions(declared).map((position) => table.columns[position]?.values[row] ?? null)),
    })),
  };
}

/** Positions (zero-based) of the columns that name a row. */
export const keyPositions = ({ key, columns }: TableDefinition): readonly number[] => key.map((name) => columns.findIndex((column) => columnName(column).toLowerCase() === name.toLowerCase()));

/** A column that the workbook lacks blocks only when the data have something for it, or when rows are found by it. */
function unboundColumns(declared: TableDefinition, table: Table, { rows, given }: FilledTable): readonly Message[] {
  return given.flatMap((position) => {
    const column = declared.columns[position];
    if (!column || findColumn(table, columnName(column))?.index !== undefined) return [];
    const isNeeded = keyPositions(declared).includes(position) || rows.some((row) => !isBlank(row[position] ?? null));
    return isNeeded ? [dataProblem('unbound-column', { column: column.label, table: declared.label })] : [];
  });
}

/** The rows with their derived columns, as far as the workbook has those, after what the data leave alone. */
function deriveRows(data: FilledTable, table: Table, { positions, complete }: DerivedColumns, rowOf: (values: readonly Scalar[]) => number | undefined): FilledTable {
  const given = new Set(data.given);
  const bound = positions.filter((position) => table.columns[position]?.index !== undefined);
  const rows = data.rows.map((values) => {
    const row = rowOf(values);
    const before = row === undefined ? undefined : table.columns.map((column) => column.values[row] ?? null);
    const after = values.map((value, position) => (given.has(position) ? value : (before?.[position] ?? null)));
    const completed = complete(after, before);
    return values.map((value, position) => (bound.includes(position) ? (completed[position] ?? null) : value));
  });
  return { ...data, rows, given: [...new Set([...data.given, ...bound])].sort((one, other) => one - other) };
}

/** A row that is there already keeps the spelling of its key, and the label of its group where that says the same. */
function planKnownRow(target: Target, row: number, values: readonly Scalar[], positions: readonly number[]): readonly Planned[] {
  const { declared, table } = target;
  const keys = keyPositions(declared);
  const label = rowLabel(keys.map((position) => table.columns[position]?.values[row] ?? null));
  const wanted = positions.filter((position) => {
    if (keys.includes(position)) return false;
    return declared.columns[position]?.group === undefined || rowKey([table.columns[position]?.values[row] ?? null]) !== rowKey([values[position] ?? null]);
  });
  return planRow(target, table.rows[row] ?? 0, label, values, wanted);
}

function planRow({ workbook, sheet, declared, table }: Target, sheetRow: number, label: string, values: readonly Scalar[], positions: readonly number[]): readonly Planned[] {
  return positions.flatMap((position) => {
    const [column, index] = [declared.columns[position], table.columns[position]?.index];
    return column && index !== undefined ? [planCell({ workbook, sheet, row: sheetRow, index, label, column, value: values[position] ?? null })] : [];
  });
}

/** Values in the order of the Excel table's columns; columns that the definition does not know keep a hole. */
function addedRow(declared: TableDefinition, table: Table, left: number, values: readonly Scalar[], positions: readonly number[]): readonly (NewContent | undefined)[] {
  const row: (NewContent | undefined)[] = [];
  for (const position of positions) {
    const [column, index] = [declared.columns[position], table.columns[position]?.index];
    const value = values[position] ?? null;
    if (column && index !== undefined && value !== null) row[index - left] = contentOf(value, column.type);
  }
  return Array.from(row);
}
