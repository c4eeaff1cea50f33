/** A data file's text or workbook x definition (x source) -> typed rows for a table; what does not fit is refused with every mistake at once. */
import type { Definition, SourceDefinition, TableDefinition } from '../definition/definition';
import { locateTables } from '../locate/locate-tables';
import type { Scalar } from '../model/scalar';
import type { Workbook } from '../model/workbook';
import { countSource } from './count-source';
import { mapSource } from './map-source';
import { DataUnusable, dataProblem } from './data-problem';
import type { DataRows } from './data-rows';
import { type FilledTable, type Needed, fillTable } from './fill-table';
import { readDelimited } from './read-delimited';
import { readJson } from './read-json';
import { readSheetRows } from './read-sheet-rows';
import { readTableRows } from './read-table-rows';
import { withFreshValues } from './refresh-results';
import { fitsSource } from './unpivot';

export type DataFile =
  | { readonly form: 'csv' | 'json'; readonly text: string }
  | { readonly form: 'workbook'; readonly workbook: Workbook }
  /** Read already, by `readRecords`, and perhaps with other names for its columns. */
  | { readonly form: 'rows'; readonly rows: DataRows };

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
  /** Of a source: rows read, rows made of them, columns of the export that were left unread, of a wide table the cells without a figure, and whether rows were counted together or each taken over. */
  readonly counted?: { readonly read: number; readonly rows: number; readonly ignored: number; readonly blank?: number; readonly isCounted: boolean };
}

/** Throws DataUnusable. A workbook without a source is one of the same kind; its formulas are calculated afresh. */
export function readData(file: DataFile, request: DataRequest): ReadData {
  const { definition, table, source, needed, parameters, today } = request;
  const rows = readRecords(file, request);
  if (!source) return { filled: orNameSource(definition, rows.header, () => fillTable(definition, table, rows, needed)) };
  const made = (source.fills ? mapSource : countSource)(definition, source, rows, parameters, today);
  return {
    filled: fillTable(definition, table, made.rows, needed),
    counted: { read: made.readCount, rows: made.rows.records.length, ignored: made.ignoredCount, isCounted: source.fills === undefined, ...(made.blankCount === undefined ? {} : { blank: made.blankCount }) },
  };
}

/** The header and records of a file as they stand there. Throws DataUnusable. */
export function readRecords(file: DataFile, { definition, table, source, today }: Pick<DataRequest, 'definition' | 'table' | 'source' | 'today'>): DataRows {
  switch (file.form) {
    case 'rows': return file.rows;
    case 'json': return readJson(file.text);
    case 'csv': return readDelimited(file.text);
    case 'workbook': return source ? readSheetRows(file.workbook, source, definition.locale) : readTable(file.workbook, definition, table, today);
  }
}

/** Whoever gives an export without saying so hears that, and not of each of its columns that it is unknown. */
function orNameSource<Result>(definition: Definition, header: readonly string[], run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    const fitting = definition.sources.filter((source) => fitsSource(source, header));
    if (!(error instanceof DataUnusable) || !error.problems.some(({ id }) => id === 'data.unknown-column') || fitting.length === 0) throw error;
    throw new DataUnusable(fitting.map(({ label, id }) => dataProblem('looks-like-source', { label, source: id })));
  }
}

function readTable(workbook: Workbook, definition: Definition, table: TableDefinition, today: number): DataRows {
  const found = locateTables(definition, withFreshValues(workbook, today)).tables.find(({ name }) => name === table.name);
  if (!found) throw new DataUnusable([dataProblem('no-table', { table: table.label })]);
  return readTableRows(table, found);
}
