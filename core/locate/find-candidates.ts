/** Definition x Workbook -> where each declared table stands, how it was found, and what is missing or doubled; nothing is read from its cells yet. */
import type { Finding, FoundBy } from '../model/report';
import { keepFor } from '../model/memory';
import { cellPlace, readRange } from '../model/place';
import { nearestWord } from '../model/nearest';
import { type ExcelTable, type Sheet, type Workbook, findSheet } from '../model/workbook';
import { type Definition, type TableDefinition, tablesOf } from '../definition/definition';
import { EXPLANATION_SHEET_NAMES, EXPLANATION_TABLE } from '../definition/explanation-sheet';
import type { NumberLocale } from '../number/locale';
import { type ColumnNames, partsOf, readColumnNames } from './column-names';
import { type Headers, findHeaders, readHeaderRow } from './find-headers';
import { type Rows, filledRows, findRows } from './find-rows';
import { learnParameters } from './find-parameters';
import { locateProblem } from './locate-problem';
import { readMetadata } from './metadata';

interface Spot {
  readonly sheet: Sheet;
  readonly headers: Headers;
  readonly foundBy: FoundBy;
  /** Absent where it is laid out by hand. */
  readonly excelTable?: ExcelTable;
}

/** A declared table where its headers stand. */
export interface Standing extends Spot {
  readonly declared: TableDefinition;
}

export interface Candidate extends Standing {
  readonly rows: Rows;
}

export interface Found<Table> {
  /** In the order of the definition. */
  readonly tables: readonly Table[];
  /** Missing tables and columns, doubled columns. */
  readonly problems: readonly Finding[];
}

export function findCandidates(definition: Definition, workbook: Workbook): Found<Candidate> {
  const { tables, problems } = findStandings(definition, workbook);
  return { tables: tables.map((standing) => ({ ...standing, rows: rowsOf(standing, definition.locale) })), problems };
}

/** Makes the words of its headers and parameters known: definitions of which all are asked about one sheet are learned first, so that it is read once. */
export const learnDefinition = keepFor((definition: Definition): Definition => {
  for (const table of tablesOf(definition)) partsOf(readColumnNames(table));
  learnParameters(definition);
  return definition;
});

/** As `findCandidates`, without looking for their rows: of a sheet only the top is asked. */
export function findStandings(definition: Definition, workbook: Workbook): Found<Standing> {
  learnDefinition(definition);
  const isOwn = readMetadata(workbook.customXml)?.definition === definition.id;
  const tables: Standing[] = [];
  const problems: Finding[] = [];
  for (const declared of tablesOf(definition)) {
    const names = readColumnNames(declared);
    const found = byTableName(declared, names, workbook, isOwn) ?? byDefinedName(declared, names, workbook) ?? byHeaders(declared, names, workbook, tables);
    if (!found) {
      if (!declared.optional) problems.push(locateProblem('LOC-TAB-001', { table: declared.label }));
      continue;
    }
    const standing: Standing = { ...found, declared };
    tables.push(standing);
    problems.push(...columnProblems(standing));
  }
  return { tables, problems };
}

function byTableName(declared: TableDefinition, names: ColumnNames, workbook: Workbook, isOwn: boolean): Spot | undefined {
  for (const sheet of workbook.sheets) {
    const excelTable = sheet.tables.find(({ name }) => name.toLowerCase() === declared.name.toLowerCase());
    if (excelTable && excelTable.headerRows === 1) {
      const headers = readHeaderRow(sheet, excelTable.range.top, excelTable.range.left, excelTable.range.right, names);
      if (headers.columns.size > 0) return { sheet, headers, excelTable, foundBy: isOwn ? 'metadata' : 'table name' };
    }
  }
  return undefined;
}

const rowsOf = ({ declared, sheet, headers, excelTable }: Standing, locale: NumberLocale): Rows => (excelTable ? rowsOfExcelTable(declared, sheet, excelTable, headers) : findRows(sheet, declared, headers, locale));

function rowsOfExcelTable(declared: TableDefinition, sheet: Sheet, { range, totalsRows }: ExcelTable, headers: Headers): Rows {
  const inputs = declared.columns.flatMap((column, position) => (column.formula === undefined ? [headers.columns.get(position)] : [])).filter((column) => column !== undefined);
  const data = filledRows(sheet, range.top + 1, range.bottom - totalsRows, inputs);
  return totalsRows === 1 ? { data, totals: range.bottom } : { data };
}

/** A defined name of the table's own name over a block whose first row holds the headers. */
function byDefinedName(declared: TableDefinition, names: ColumnNames, workbook: Workbook): Spot | undefined {
  const name = workbook.names.find((each) => each.name.toLowerCase() === declared.name.toLowerCase());
  const reference = name && /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(name.formula);
  const sheet = reference && findSheet(workbook, (reference[1] ?? reference[2] ?? '').replaceAll("''", "'"));
  const range = reference && readRange(reference[3] ?? '');
  if (!sheet || !range) return undefined;
  const headers = readHeaderRow(sheet, range.top, range.left, range.right, names);
  return headers.columns.size < 2 ? undefined : { sheet, headers, foundBy: 'defined name' };
}

function byHeaders(declared: TableDefinition, names: ColumnNames, workbook: Workbook, taken: readonly Standing[]): Spot | undefined {
  let best: Spot | undefined;
  for (const sheet of workbook.sheets) {
    if (declared.name === EXPLANATION_TABLE && !EXPLANATION_SHEET_NAMES.has(sheet.name.toLowerCase())) continue;
    const headers = headersOn(sheet, declared, names);
    if (!headers || (best && headers.columns.size <= best.headers.columns.size)) continue;
    const isTaken = taken.some((each) => each.sheet === sheet && each.headers.range.bottom === headers.range.bottom);
    if (isTaken || !isLike(declared, headers)) continue;
    best = { sheet, headers, foundBy: 'headers' };
  }
  return best;
}

const searched = keepFor((_: Sheet) => new Map<TableDefinition, Headers | undefined>());

/** Searched once for a sheet and a table. */
function headersOn(sheet: Sheet, declared: TableDefinition, names: ColumnNames): Headers | undefined {
  const known = searched(sheet);
  const found = known.get(declared) ?? (known.has(declared) ? undefined : findHeaders(sheet, names, likenessOf(declared).fewest));
  known.set(declared, found);
  return found;
}

/** Fewer columns than this may be in any table. */
const FEWEST_REQUIRED = 3;

interface Likeness {
  /** Positions of the columns that users fill, and of those that a workbook must have. */
  readonly filled: readonly number[];
  readonly required: readonly number[];
  /** Half of so many columns are enough. */
  readonly whole: number;
  /** With fewer columns it is another table. */
  readonly fewest: number;
}

const likenessOf = keepFor(({ columns, optional }: TableDefinition): Likeness => {
  const filled = [...columns.keys()].filter((position) => columns[position]?.formula === undefined);
  const required = filled.filter((position) => columns[position]?.optional !== true);
  const whole = optional ? columns.length : filled.length;
  return { filled, required, whole, fewest: Math.min(Math.ceil(whole / 2), required.length >= FEWEST_REQUIRED ? required.length : Infinity) };
});

/** Every column that a workbook must have is there, or at least half of all that users fill: less is another table. */
function isLike(declared: TableDefinition, { columns }: Headers): boolean {
  const { filled, required, whole } = likenessOf(declared);
  if (required.length >= FEWEST_REQUIRED && required.every((position) => columns.has(position))) return true;
  return filled.filter((position) => columns.has(position)).length * 2 >= filled.length && columns.size * 2 >= whole;
}

function columnProblems({ declared, sheet, headers }: Standing): readonly Finding[] {
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
