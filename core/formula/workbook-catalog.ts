/** What the formulas of a workbook may mention, and its Excel tables as formula data whose columns follow the recalculation. */
import type { Range } from '../model/place';
import type { Scalar } from '../model/scalar';
import type { ExcelTable, Sheet, Workbook } from '../model/workbook';
import type { Catalog, CatalogTable } from './catalog';
import type { DataTable } from './data';
import type { WorkbookColumns } from './workbook-columns';

/** A table with its sheet and its data rows (zero-based, without headers and totals). */
export interface StandingTable {
  readonly sheet: Sheet;
  readonly table: ExcelTable;
  readonly body: Range;
}

/** Key: lower-case table name. */
export function listTables(workbook: Workbook): ReadonlyMap<string, StandingTable> {
  return new Map(workbook.sheets.flatMap((sheet) => sheet.tables.map((table): [string, StandingTable] => [table.name.toLowerCase(), {
    sheet, table, body: { ...table.range, top: table.range.top + table.headerRows, bottom: table.range.bottom - table.totalsRows },
  }])));
}

/** The catalog for formulas on a sheet: its own names go before those of the workbook. */
export function makeCatalog(workbook: Workbook, tables: ReadonlyMap<string, StandingTable>, sheet: Sheet): Catalog {
  const nameFormulas = new Map<string, string>();
  for (const { name, formula, sheet: owner } of workbook.names) {
    if (owner === undefined && !nameFormulas.has(name.toLowerCase())) nameFormulas.set(name.toLowerCase(), formula);
    if (owner === undefined) continue;
    nameFormulas.set(`${owner}!${name}`.toLowerCase(), formula);
    if (owner.toLowerCase() === sheet.name.toLowerCase()) nameFormulas.set(name.toLowerCase(), formula);
  }
  const catalogTables = new Map([...tables].map(([key, { table }]): [string, CatalogTable] => [key, {
    name: table.name, headers: table.columns.map((column) => column.name), hasTotals: table.totalsRows === 1,
  }]));
  return { tables: catalogTables, names: new Set(), nameFormulas, allowsCells: true };
}

/** A table whose arrays can be written. */
export interface LiveTable {
  readonly data: DataTable;
  write(row: number, column: number, value: Scalar): void;
  /** From here on a column that is written to is another array than before: indexes of the old one are of no use to it. */
  startChanges(): void;
}

/** The tables as data; `write` takes zero-based sheet rows and columns and passes over what lies outside. */
export function openTables(tables: ReadonlyMap<string, StandingTable>, columns: WorkbookColumns): ReadonlyMap<string, LiveTable> {
  return new Map([...tables].map(([key, { sheet, table, body }]) => {
    const read = (row: number, column: number): Scalar => columns.read(sheet.name, row, column);
    const rowCount = Math.max(0, body.bottom - body.top + 1);
    const vectors = table.columns.map((_, position) => Array.from({ length: rowCount }, (__, row) => read(body.top + row, body.left + position)));
    const totals = table.totalsRows === 1 ? table.columns.map((_, position) => read(table.range.bottom, body.left + position)) : undefined;
    const data: DataTable = {
      name: table.name, headers: table.columns.map((column) => column.name), columns: vectors, rowCount,
      ...(totals ? { totals } : {}), place: { sheet: sheet.name, range: body },
    };
    // Columns that may be written in place: nobody has looked through them whole since.
    let open: Set<number> | undefined;
    return [key, {
      data,
      startChanges() {
        open = new Set();
      },
      write(row, column, value) {
        const position = column - body.left;
        const known = vectors[position];
        if (!known) return;
        const vector = open?.has(position) === false ? [...known] : known;
        vectors[position] = vector;
        open?.add(position);
        if (row >= body.top && row <= body.bottom) vector[row - body.top] = value;
        if (totals && row === table.range.bottom) totals[column - body.left] = value;
      },
    }];
  }));
}
