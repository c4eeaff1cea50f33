/** Bound tables and the Excel tables that they stand in -> the formulas that the definition gives their cells, with the headers that the workbook uses. */
import { isProblem } from '../formula/problem';
import { renameReferences } from '../formula/rename';
import { type TablePlaces, toCellFormula } from '../formula/to-excel';
import type { Table } from '../model/table';
import type { ExcelTable, Sheet, Workbook } from '../model/workbook';

export interface Standing {
  readonly sheet: Sheet;
  readonly excelTable: ExcelTable;
}

export interface Standings {
  /** Key: name in lower case. */
  readonly tables: ReadonlyMap<string, Standing>;
  readonly places: TablePlaces;
}

/** Every Excel table of the workbook, and where its parts stand. */
export function findStandings(workbook: Workbook): Standings {
  const tables = new Map(workbook.sheets.flatMap((sheet) => sheet.tables.map((excelTable): [string, Standing] => [excelTable.name.toLowerCase(), { sheet, excelTable }])));
  const places: TablePlaces = new Map([...tables].map(([key, { sheet, excelTable }]) => [key, {
    sheet: sheet.name,
    headers: excelTable.columns.map(({ name }) => name),
    left: excelTable.range.left,
    headerRow: excelTable.range.top,
    firstDataRow: excelTable.range.top + excelTable.headerRows,
    lastDataRow: excelTable.range.bottom - excelTable.totalsRows,
    ...(excelTable.totalsRows === 1 ? { totalsRow: excelTable.range.bottom } : {}),
  }]));
  return { tables, places };
}

/** Every way in which a declared formula (with its `=`) may stand in a row: as the template writes it, the one to tell and to restore, and as it was declared. */
export function rowFormulas(formula: string, homeTable: string, places: TablePlaces, tables: ReadonlyMap<string, Table>): readonly string[] {
  const named = inWorkbookNames(formula, homeTable, places, tables);
  const written = toCellFormula(named, homeTable);
  return isProblem(written) ? [named] : [written, named];
}

/** Every way in which the total of a column may stand; the first is the template's. `index` is the zero-based column on the sheet. */
export function totalFormulas(table: Table, index: number, places: TablePlaces): readonly [string, ...string[]] {
  const column = `${table.name}[${headerOf(places, table, index)}]`;
  return [`SUBTOTAL(109,${column})`, `SUBTOTAL(9,${column})`, `SUM(${column})`];
}

/** A definition's formula with the headers that the workbook uses, which may be those of another language. */
function inWorkbookNames(formula: string, homeTable: string, places: TablePlaces, tables: ReadonlyMap<string, Table>): string {
  const renamed = renameReferences(formula, {
    column: (column, tableName) => {
      const table = tables.get((tableName ?? homeTable).toLowerCase());
      const index = table?.columns.find(({ name }) => name.toLowerCase() === column.toLowerCase())?.index;
      return table && index !== undefined ? headerOf(places, table, index) : undefined;
    },
  }, homeTable);
  return isProblem(renamed) ? formula : renamed;
}

function headerOf(places: TablePlaces, table: Table, index: number): string {
  const place = places.get(table.name.toLowerCase());
  return place?.headers[index - place.left] ?? '';
}
