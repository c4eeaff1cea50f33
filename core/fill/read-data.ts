/** A data file's text or workbook x definition (x source) -> typed rows for a table; what does not fit is refused with every mistake at once. */
import type { Definition, SourceDefinition, TableDefinition } from '../definition/definition';
import { locateTables } from '../locate/locate-tables';
import { normaliseLabel } from '../locate/normalise-label';
import type { Scalar } from '../model/scalar';
import type { Workbook } from '../model/workbook';
import { countSource } from './count-source';
import { DataUnusable, dataProblem } from './data-problem';
import type { DataRows } from './data-rows';
import { type FilledTable, type Needed, fillTable } from './fill-table';
import { readDelimited } from './read-delimited';
import { readJson } from './read-json';
import { readSheetRows } from './read-sheet-rows';
import { sourceColumnNames } from './read-source';
import { readTableRows } from './read-table-rows';
import { withFreshValues } from './refresh-results';

export type DataFile =
  | { readonly form: 'csv' | 'json'; readonly text: string }
  | { readonly form: 'workbook'; readonly workbook: Workbook };

export interface DataRequest {
  readonly definition: Definition;
  readonly table: TableDefinition;
  readonly source?: SourceDefinition;
  readonly needed: Needed;
  /** Key: name in lower case; for the formulas of a source. */
  readonly parameters: ReadonlyMap<string, Scalar>;
  /** Serial number (1900 system). */
  readonly today: number;
}

export interface ReadData {
  readonly filled: FilledTable;
  /** Of a source: rows read, rows counted into, columns of the export that were left unread. */
  readonly counted?: { readonly read: number; readonly rows: number; readonly ignored: number };
}

/** Throws DataUnusable. A workbook without a source is one of the same kind; its formulas are calculated afresh. */
export function readData(file: DataFile, { definition, table, source, needed, parameters, today }: DataRequest): ReadData {
  if (!source) {
    const rows = readRows(file, definition, table, today);
    return { filled: orNameSource(definition, table, rows.header, () => fillTable(definition, table, rows, needed)) };
  }
  const rows = file.form === 'workbook' ? readSheetRows(file.workbook, sourceColumnNames(source)) : readText(file);
  const counted = countSource(definition, source, rows, parameters, today);
  return {
    filled: fillTable(definition, table, counted.rows, needed),
    counted: { read: counted.readCount, rows: counted.rows.records.length, ignored: counted.ignoredCount },
  };
}

/** Whoever gives an export without saying so hears that, and not of each of its columns that it is unknown. */
function orNameSource<Result>(definition: Definition, table: TableDefinition, header: readonly string[], run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    const fitting = definition.sources.find((source) => source.table === table.name && hasRequiredColumns(source, header));
    if (!(error instanceof DataUnusable) || !error.problems.some(({ id }) => id === 'data.unknown-column') || !fitting) throw error;
    throw new DataUnusable([dataProblem('looks-like-source', { label: fitting.label, source: fitting.id })]);
  }
}

function hasRequiredColumns(source: SourceDefinition, header: readonly string[]): boolean {
  const names = sourceColumnNames(source);
  const found = new Set(header.map((name) => names.get(normaliseLabel(name))));
  return source.columns.every(({ required }, position) => !required || found.has(position));
}

const readText = ({ form, text }: Exclude<DataFile, { form: 'workbook' }>): DataRows => (form === 'json' ? readJson(text) : readDelimited(text));

function readRows(file: DataFile, definition: Definition, table: TableDefinition, today: number): DataRows {
  if (file.form !== 'workbook') return readText(file);
  const found = locateTables(definition, withFreshValues(file.workbook, today)).tables.find(({ name }) => name === table.name);
  if (!found) throw new DataUnusable([dataProblem('no-table', { table: table.label })]);
  return readTableRows(table, found);
}
