/** `formula intact`: the cells of Excel tables that the definition gives a formula -> whether they still hold it, however it is written. */
import { isProblem } from '../formula/problem';
import { renameReferences } from '../formula/rename';
import { type TablePlaces, toCellFormula, toPlainA1 } from '../formula/to-excel';
import { type Table, cellOf } from '../model/table';
import { type ExcelTable, type Sheet, type Workbook, cellAt } from '../model/workbook';
import { type Definition, findTable } from '../definition/definition';
import type { Judgement } from '../rules/judgement';
import type { Inputs } from './inputs';

interface Standing {
  readonly sheet: Sheet;
  readonly excelTable: ExcelTable;
}

/** Only tables that stand in the workbook as Excel tables are judged: figures laid out by hand never had our formulas. */
export function inspectFormulas(tableNames: readonly string[], definition: Definition, workbook: Workbook, inputs: Inputs): readonly Judgement[] {
  const standings = new Map(workbook.sheets.flatMap((sheet) => sheet.tables.map((excelTable): [string, Standing] => [excelTable.name.toLowerCase(), { sheet, excelTable }])));
  const places: TablePlaces = new Map([...standings].map(([key, { sheet, excelTable }]) => [key, {
    sheet: sheet.name,
    headers: excelTable.columns.map(({ name }) => name),
    left: excelTable.range.left,
    headerRow: excelTable.range.top,
    firstDataRow: excelTable.range.top + excelTable.headerRows,
    lastDataRow: excelTable.range.bottom - excelTable.totalsRows,
    ...(excelTable.totalsRows === 1 ? { totalsRow: excelTable.range.bottom } : {}),
  }]));
  return tableNames.flatMap((name) => {
    const table = inputs.tables.get(name.toLowerCase());
    const standing = standings.get(name.toLowerCase());
    return table && standing ? inspectTable(table, standing, definition, places, inputs) : [];
  });
}

function inspectTable(table: Table, { sheet }: Standing, definition: Definition, places: TablePlaces, inputs: Inputs): readonly Judgement[] {
  const declared = findTable(definition, table.name);
  return (declared?.columns ?? []).flatMap((column, position): readonly Judgement[] => {
    const index = table.columns[position]?.index;
    if (index === undefined) return [];
    const { formula } = column;
    const header = headerOf(places, table, index);
    const accepted = formula === undefined ? [] : waysToWrite(inWorkbookNames(formula, table.name, places, inputs), table.name);
    const rows = formula === undefined ? [] : table.rows.map((sheetRow, row) => ({
      row,
      ...judgeCell(sheet, sheetRow, index, accepted, formula.slice(1), table.name, places),
      place: cellOf(table, row, table.columns[position]?.name ?? ''),
    }));
    const sums = [`SUBTOTAL(109,${table.name}[${header}])`, `SUBTOTAL(9,${table.name}[${header}])`, `SUM(${table.name}[${header}])`];
    const totals = column.total === 'sum' && table.totalsRow !== undefined
      ? [{ ...judgeCell(sheet, table.totalsRow, index, sums, sums[0] ?? '', table.name, places), place: cellOf(table, 'totals', table.columns[position]?.name ?? '') }]
      : [];
    return [
      ...rows.map(({ row, place, ...judged }): Judgement => ({ ...judged, row: { table: table.name, row }, ...(place ? { place } : {}) })),
      ...totals.map(({ place, ...judged }): Judgement => ({ ...judged, ...(place ? { place } : {}) })),
    ];
  });
}

/** As the template writes it, which is found by comparing texts alone, and as it was declared, for every other way. */
function waysToWrite(formula: string, homeTable: string): readonly string[] {
  const written = toCellFormula(formula, homeTable);
  return isProblem(written) ? [formula] : [written, formula];
}

/** `accepted`: every way in which the formula may stand; `expected`: the one to tell the user. */
function judgeCell(sheet: Sheet, row: number, column: number, accepted: readonly string[], expected: string, homeTable: string, places: TablePlaces): Pick<Judgement, 'verdict' | 'messageId' | 'facts'> {
  const cell = cellAt(sheet, row, column);
  const found = cell?.formula;
  if (found === undefined) {
    const value = cell?.value ?? null;
    return value === null ? { verdict: 'broken', messageId: 'broken.formula-intact.blank', facts: {} } : { verdict: 'broken', messageId: 'broken.formula-intact.value', facts: { value } };
  }
  if (accepted.includes(found)) return { verdict: 'held' };
  const target = { homeTable, row, sheet: sheet.name };
  const own = normalForm(found, places, target);
  if (own !== undefined && accepted.some((formula) => normalForm(formula, places, target) === own)) return { verdict: 'held' };
  return { verdict: 'broken', messageId: 'broken.formula-intact.changed', facts: { found, expected } };
}

/** A1 without dollar signs, spaces, own sheet and capitals: Excel writes `Functies[[#This Row],[Rang]]`, LibreOffice `B6`, people `$B$6`. */
function normalForm(formula: string, places: TablePlaces, target: Parameters<typeof toPlainA1>[2]): string | undefined {
  const plain = toPlainA1(formula, places, target);
  if (isProblem(plain)) return undefined;
  const ownSheet = target.sheet === undefined ? '' : `${target.sheet.toLowerCase()}!`;
  return plain.replace(/[$\s']/g, '').toLowerCase().replaceAll(ownSheet, '');
}

/** A definition's formula with the headers that the workbook uses, which may be those of another language. */
function inWorkbookNames(formula: string, homeTable: string, places: TablePlaces, inputs: Inputs): string {
  const renamed = renameReferences(formula, {
    column: (column, tableName) => {
      const table = inputs.tables.get((tableName ?? homeTable).toLowerCase());
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
