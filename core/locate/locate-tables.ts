/** Definition x Workbook -> the declared tables bound to cells, how each was found, and what is missing or doubled. */
import type { Finding, FoundBy, TableFound } from '../model/report';
import { type Place, cellPlace, readRange } from '../model/place';
import { nearestWord } from '../model/nearest';
import type { Table } from '../model/table';
import { type ExcelTable, type Sheet, type Workbook, findSheet } from '../model/workbook';
import { type Definition, type TableDefinition, tablesOf } from '../definition/definition';
import { EXPLANATION_SHEET_NAMES, EXPLANATION_TABLE } from '../definition/explanation-sheet';
import type { NumberLocale } from '../number/locale';
import { bindTable } from './bind-table';
import { type ColumnNames, readColumnNames } from './column-names';
import { type Headers, findHeaders, readHeaderRow } from './find-headers';
import { type FoundParameter, findParameters } from './find-parameters';
import { type Rows, filledRows, findRows } from './find-rows';
import { locateProblem } from './locate-problem';
import { type Metadata, readMetadata } from './metadata';

export interface Located {
  readonly tables: readonly Table[];
  readonly found: readonly TableFound[];
  readonly parameters: readonly FoundParameter[];
  /** Missing tables and columns, doubled columns. */
  readonly problems: readonly Finding[];
  readonly metadata?: Metadata;
}

interface Candidate {
  readonly sheet: Sheet;
  readonly headers: Headers;
  readonly rows: Rows;
  readonly foundBy: FoundBy;
}

export function locateTables(definition: Definition, workbook: Workbook): Located {
  const metadata = readMetadata(workbook.customXml);
  const isOwn = metadata?.definition === definition.id;
  const tables: Table[] = [];
  const found: TableFound[] = [];
  const problems: Finding[] = [];
  for (const declared of tablesOf(definition)) {
    const names = readColumnNames(declared);
    const candidate = byTableName(declared, names, workbook, isOwn) ?? byDefinedName(declared, names, workbook, definition.locale) ?? byHeaders(declared, names, workbook, tables, definition.locale);
    if (!candidate) {
      if (!declared.optional) problems.push(locateProblem('LOC-TAB-001', { table: declared.label }));
      continue;
    }
    const table = bindTable(declared, candidate.sheet, candidate.headers, candidate.rows);
    tables.push(table);
    found.push({ name: declared.name, place: placeOf(table, candidate.headers), foundBy: candidate.foundBy, rowCount: table.rows.length });
    problems.push(...columnProblems(declared, candidate));
  }
  return { tables, found, parameters: findParameters(definition, workbook), problems, ...(metadata ? { metadata } : {}) };
}

function byTableName(declared: TableDefinition, names: ColumnNames, workbook: Workbook, isOwn: boolean): Candidate | undefined {
  for (const sheet of workbook.sheets) {
    const excelTable = sheet.tables.find(({ name }) => name.toLowerCase() === declared.name.toLowerCase());
    if (excelTable && excelTable.headerRows === 1) {
      const headers = readHeaderRow(sheet, excelTable.range.top, excelTable.range.left, excelTable.range.right, names);
      if (headers.columns.size > 0) return { sheet, headers, rows: rowsOfExcelTable(declared, sheet, excelTable, headers), foundBy: isOwn ? 'metadata' : 'table name' };
    }
  }
  return undefined;
}

function rowsOfExcelTable(declared: TableDefinition, sheet: Sheet, { range, totalsRows }: ExcelTable, headers: Headers): Rows {
  const inputs = declared.columns.flatMap((column, position) => (column.formula === undefined ? [headers.columns.get(position)] : [])).filter((column) => column !== undefined);
  const data = filledRows(sheet, range.top + 1, range.bottom - totalsRows, inputs);
  return totalsRows === 1 ? { data, totals: range.bottom } : { data };
}

/** A defined name of the table's own name over a block whose first row holds the headers. */
function byDefinedName(declared: TableDefinition, names: ColumnNames, workbook: Workbook, locale: NumberLocale): Candidate | undefined {
  const name = workbook.names.find((each) => each.name.toLowerCase() === declared.name.toLowerCase());
  const reference = name && /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(name.formula);
  const sheet = reference && findSheet(workbook, (reference[1] ?? reference[2] ?? '').replaceAll("''", "'"));
  const range = reference && readRange(reference[3] ?? '');
  if (!sheet || !range) return undefined;
  const headers = readHeaderRow(sheet, range.top, range.left, range.right, names);
  return headers.columns.size < 2 ? undefined : { sheet, headers, rows: findRows(sheet, declared, headers, locale), foundBy: 'defined name' };
}

/** At least half of the columns that users fill must be there: less is another table. */
function byHeaders(declared: TableDefinition, names: ColumnNames, workbook: Workbook, taken: readonly Table[], locale: NumberLocale): Candidate | undefined {
  const needed = declared.columns.filter(({ formula }) => formula === undefined).length;
  let best: Candidate | undefined;
  for (const sheet of workbook.sheets) {
    if (declared.name === EXPLANATION_TABLE && !EXPLANATION_SHEET_NAMES.has(sheet.name.toLowerCase())) continue;
    const headers = findHeaders(sheet, names);
    if (!headers || (best && headers.columns.size <= best.headers.columns.size)) continue;
    const isTaken = taken.some((table) => table.sheet === sheet.name && table.headers.bottom === headers.range.bottom);
    const inputs = [...headers.columns.keys()].filter((position) => declared.columns[position]?.formula === undefined).length;
    if (isTaken || inputs * 2 < needed || headers.columns.size * 2 < declared.columns.filter(({ formula }) => formula === undefined || declared.optional).length) continue;
    best = { sheet, headers, rows: findRows(sheet, declared, headers, locale), foundBy: 'headers' };
  }
  return best;
}

function columnProblems(declared: TableDefinition, { sheet, headers }: Candidate): readonly Finding[] {
  const missing = declared.columns.flatMap((column, position) => {
    if (column.formula !== undefined || column.optional === true || headers.columns.has(position)) return [];
    const nearest = nearestWord(column.label.nl, headers.unknown.map(({ text }) => text));
    const at = headers.unknown.find(({ text }) => text === nearest);
    const facts = { column: column.label, table: declared.label, ...(nearest === undefined ? {} : { nearest }) };
    return [locateProblem('LOC-KOL-001', facts, at ? cellPlace(sheet.name, headers.range.bottom, at.column) : { sheet: sheet.name, range: headers.range })];
  });
  const doubled = headers.doubled.map(({ position, first, second }) => {
    const column = declared.columns[position];
    const facts = { column: column?.label ?? '', other: cellPlace(sheet.name, headers.range.bottom, first) };
    return locateProblem('LOC-KOL-002', facts, cellPlace(sheet.name, headers.range.bottom, second));
  });
  return [...missing, ...doubled];
}

const placeOf = (table: Table, headers: Headers): Place => ({
  sheet: table.sheet,
  range: { ...headers.range, bottom: Math.max(headers.range.bottom, table.totalsRow ?? 0, table.rows.at(-1) ?? 0) },
});
