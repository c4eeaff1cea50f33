/** Turns structured references, A1 references and names into steps that read the data; refuses what the catalog does not know. */
import { parseA1Ref } from '@borgar/fx';
import type { Scalar } from '../model/scalar';
import { MAX_COLUMNS, MAX_ROWS, type Range } from '../model/place';
import { indexHeaders, noteRead, takeColumnSlot, takeTableSlot, type Building, type ColumnPart } from './building';
import type { Catalog, CatalogTable } from './catalog';
import type { DataTable } from './data';
import { keepEach, keepFor } from '../model/memory';
import { nearestWord } from '../model/nearest';
import { refuse } from './problem';
import { anyStep, scalarStep, type Env, type Step } from './step';
import { isError, makeReference, NAME, REF, VALUE, type Cells, type Value } from './value';
import { readPlainCells } from './plain-notation';
import { readTableReference } from './table-reference';

/** A table that is not there, such as one on a sheet that is not read, may be asked for by hundreds of formulas: what comes nearest is looked for once. */
const findNearestTable = keepFor(({ tables }: Catalog) => keepEach((name: string) => ({ nearest: nearestWord(name, [...tables.values()].map((each) => each.name)) })));

/** A table of the catalog by name, in any case; refuses an unknown one. */
function findTable(building: Building, name: string, at: number): CatalogTable {
  const table = building.catalog.tables.get(name.toLowerCase());
  if (table) return table;
  return refuse('unknown-table', at, name, findNearestTable(building.catalog)(name).nearest);
}

/** Zero-based position of a header, in any case; refuses an unknown one. */
function findColumn(table: CatalogTable, header: string, at: number): number {
  const key = header.toLowerCase();
  const found = table.headers.findIndex((each) => each.toLowerCase() === key);
  return found >= 0 ? found : refuse('unknown-column', at, header, nearestWord(header, table.headers));
}

interface TableArea {
  readonly table: CatalogTable;
  readonly key: string;
  /** Lower-case first and last header; absent for all columns. */
  readonly span: readonly [string, string] | undefined;
  readonly sections: readonly string[];
}

const PARTS: Readonly<Record<string, ColumnPart>> = { 'this row': 'row', headers: 'headers', data: 'data', totals: 'totals', all: 'all' };

/** A structured reference such as `Functies[[#Totals],[Ingevuld]]` or `[@Rang]`. `at` is its offset in the formula. */
export function buildTableReference(building: Building, text: string, at: number): Step {
  const parsed = readTableReference(text);
  if (!parsed) refuse('syntax', at, text);
  if (parsed.context?.some((scope) => scope !== '')) refuse('unsupported', at, text);
  const isOwn = parsed.table === undefined || parsed.table === '';
  if (isOwn && building.homeTable === undefined) refuse('no-home-table', at, text);
  const table = findTable(building, isOwn ? (building.homeTable ?? '') : (parsed.table ?? ''), at);
  const key = table.name.toLowerCase();
  const positions = (parsed.columns ?? []).map((header) => findColumn(table, header, at));
  const sections = parsed.sections?.length ? parsed.sections : ['data'];
  noteTableReads(building, table, positions, sections);
  if (sections.includes('totals') && table.hasTotals === false) refuse('no-totals-row', at, table.name);
  if (sections.includes('this row')) {
    if (key !== building.homeTable?.toLowerCase()) refuse('row-of-other-table', at, table.name);
    if (positions.length === 1) return readOwnCell(building, key, headerKey(table, positions[0]));
  }
  if (positions.length === 1 && sections.length === 1 && sections[0] === 'data') return readColumn(building, key, headerKey(table, positions[0]));
  const span = positions.length === 0 ? undefined : ([headerKey(table, positions[0]), headerKey(table, positions[positions.length - 1])] as const);
  return readArea(building, { table, key, span, sections });
}

const headerKey = (table: CatalogTable, position: number | undefined): string => (table.headers[position ?? 0] ?? '').toLowerCase();

function noteTableReads(building: Building, table: CatalogTable, positions: readonly number[], sections: readonly string[]): void {
  const first = positions.length === 0 ? 0 : Math.min(...positions);
  const last = positions.length === 0 ? table.headers.length - 1 : Math.max(...positions);
  for (const header of table.headers.slice(first, last + 1)) {
    for (const section of sections) noteRead(building, table.name, header, PARTS[section] ?? 'data');
  }
}

function readOwnCell(building: Building, key: string, header: string): Step {
  const slot = takeColumnSlot(building, key, header);
  const tableSlot = takeTableSlot(building, key);
  const placeOfCell = (env: Env): Cells['place'] => {
    const table = env.tables[tableSlot];
    const place = table?.place && placeOf(table, indexHeaders(table).get(header) ?? 0, 1);
    return place && { ...place, range: { ...place.range, top: place.range.top + env.row, bottom: place.range.top + env.row } };
  };
  return { ...scalarStep('row', (env) => {
    const value = env.columns[slot]?.[env.row];
    return value === undefined ? VALUE : value;
  }, true), placeOf: placeOfCell };
}

function readColumn(building: Building, key: string, header: string): Step {
  const slot = takeColumnSlot(building, key, header);
  const tableSlot = takeTableSlot(building, key);
  return anyStep('data', (env) => {
    const column = env.columns[slot];
    const table = env.tables[tableSlot];
    if (column === undefined || table === undefined) return REF;
    return makeReference([column], table.rowCount, table.place && placeOf(table, indexHeaders(table).get(header) ?? 0, 1));
  }, true);
}

function placeOf(table: DataTable, firstColumn: number, width: number): Cells['place'] {
  if (!table.place) return undefined;
  const { sheet, range } = table.place;
  return { sheet, range: { ...range, left: range.left + firstColumn, right: range.left + firstColumn + width - 1 } };
}

function readArea(building: Building, area: TableArea): Step {
  const slot = takeTableSlot(building, area.key);
  const isRow = area.sections.includes('this row');
  return anyStep(isRow ? 'row' : 'data', (env) => {
    const table = env.tables[slot];
    return table ? cutArea(table, area, env) : REF;
  }, true);
}

function cutArea(table: DataTable, area: TableArea, env: Env): Value {
  const index = indexHeaders(table);
  const from = area.span ? index.get(area.span[0]) : 0;
  const to = area.span ? index.get(area.span[1]) : table.headers.length - 1;
  if (from === undefined || to === undefined) return REF;
  const first = Math.min(from, to);
  const last = Math.max(from, to);
  const has = (section: string) => area.sections.includes(section) || (area.sections.includes('all') && section !== 'this row');
  if (has('totals') && !table.totals && !area.sections.includes('all')) return REF;
  const vectors: (readonly Scalar[])[] = [];
  for (let position = first; position <= last; position++) {
    const column = table.columns[position] ?? [];
    if (area.sections.includes('this row')) vectors.push([column[env.row] ?? null]);
    else if (area.sections.length === 1 && area.sections[0] === 'data') vectors.push(column);
    else {
      vectors.push([
        ...(has('headers') ? [table.headers[position] ?? ''] : []),
        ...(has('data') ? column : []),
        ...(has('totals') && table.totals ? [table.totals[position] ?? null] : []),
      ]);
    }
  }
  const rows = vectors[0]?.length ?? 0;
  const isData = area.sections.length === 1 && area.sections[0] === 'data';
  return makeReference(vectors, isData ? table.rowCount : rows, areaPlace(table, area, first, vectors.length, env));
}

function areaPlace(table: DataTable, area: TableArea, first: number, width: number, env: Env): Cells['place'] {
  const place = placeOf(table, first, width);
  if (!place) return undefined;
  const { top, bottom } = place.range;
  const has = (section: string) => area.sections.includes(section) || area.sections.includes('all');
  if (area.sections.includes('this row')) return { ...place, range: { ...place.range, top: top + env.row, bottom: top + env.row } };
  const start = has('headers') ? top - 1 : has('data') ? top : bottom + 1;
  const end = has('totals') && table.totals ? bottom + 1 : has('data') ? bottom : top - 1;
  return { ...place, range: { ...place.range, top: start, bottom: end } };
}

/** The rectangle and sheet of an A1 reference; refuses other workbooks and ranges over several sheets. */
export function readA1(text: string, at: number): { readonly sheet: string | undefined; readonly range: Range } {
  const plain = readPlainCells(text);
  if (plain) return plain;
  const parsed = parseA1Ref(text, { allowNamed: false });
  if (!parsed || !('range' in parsed)) return refuse('syntax', at, text);
  const context = (parsed.context ?? []).filter((scope) => scope !== '');
  if (context.length > 1 || context[0]?.includes(':')) refuse('unsupported', at, text);
  const { top, left, bottom, right } = parsed.range;
  const range = {
    top: top ?? 0,
    left: left ?? 0,
    bottom: bottom ?? (top === null || bottom === null ? MAX_ROWS - 1 : top),
    right: right ?? (left === null || right === null ? MAX_COLUMNS - 1 : left),
  };
  return {
    sheet: context[0],
    range: { top: Math.min(range.top, range.bottom), bottom: Math.max(range.top, range.bottom), left: Math.min(range.left, range.right), right: Math.max(range.left, range.right) },
  };
}

/** An A1 reference, with or without a sheet. */
export function buildCellReference(building: Building, text: string, at: number): Step {
  if (!building.catalog.allowsCells) refuse('cells-not-allowed', at, text);
  const { sheet, range } = readA1(text, at);
  building.readsCells.push({ sheet, range });
  const rows = range.bottom - range.top + 1;
  const columns = range.right - range.left + 1;
  if (rows === 1 && columns === 1) {
    const step = scalarStep('data', (env) => {
      if (env.data.readCell) return env.data.readCell(sheet ?? env.cell?.sheet, range.top, range.left);
      const vectors = readVectors(env, sheet, range, 1);
      return vectors === undefined ? REF : (vectors[0]?.[0] ?? null);
    }, true);
    return { ...step, placeOf: (env) => ({ sheet: sheet ?? env.cell?.sheet ?? '', range }) };
  }
  return anyStep('data', (env) => {
    const vectors = readVectors(env, sheet, range, columns);
    return vectors === undefined ? REF : makeReference(vectors, rows, { sheet: sheet ?? env.cell?.sheet ?? '', range });
  }, true);
}

function readVectors(env: Env, sheet: string | undefined, range: Range, columns: number): readonly (readonly Scalar[])[] | undefined {
  const { readCells, readColumns } = env.data;
  const owner = sheet ?? env.cell?.sheet;
  if (readColumns) return readColumns(owner, range);
  const list = readCells?.(owner, range);
  return list && Array.from({ length: columns }, (_, column) => list.map((row) => row[column] ?? null));
}

/** A parameter or defined name; one with a formula is built by `buildFormula`, once. */
export function buildName(building: Building, name: string, at: number, buildFormula: (text: string) => Step): Step {
  const key = keyOfName(name);
  const formula = building.catalog.nameFormulas?.get(key);
  if (formula !== undefined) {
    if (building.nameSteps.has(key)) return building.nameSteps.get(key) ?? refuse('unsupported', at, name);
    building.nameSteps.set(key, undefined);
    const step = buildFormula(formula);
    building.nameSteps.set(key, step);
    return step;
  }
  if (building.catalog.tables.has(key)) return buildTableReference(building, `${name}[]`, at);
  if (!building.catalog.names.has(key)) {
    const known = [...building.catalog.names, ...[...building.catalog.tables.values()].map((table) => table.name)];
    refuse('unknown-name', at, name, nearestWord(name, known));
  }
  building.readsNames.add(key);
  return scalarStep('data', (env) => {
    const value = env.data.names.get(key);
    return value === undefined ? NAME : value;
  }, true);
}

/** `'Blad 1'!Naam` as `blad 1!naam`. */
function keyOfName(name: string): string {
  const parsed = name.includes('!') ? parseA1Ref(name) : undefined;
  if (!parsed || !('name' in parsed)) return name.toLowerCase();
  return [...(parsed.context ?? []), parsed.name].join('!').toLowerCase();
}

/** What `@` makes of a value: one cell stays, of a range the cell in the row or column of the formula, of an array the first value. */
export function intersect(value: Value, env: Env): Scalar {
  if (typeof value !== 'object' || value === null || isError(value)) return value;
  if (value.rows === 1 && value.columns === 1) return value.vectors[0]?.[0] ?? null;
  if (!value.isReference) return value.vectors[0]?.[0] ?? null;
  const { place } = value;
  if (!place || !env.cell || place.sheet.toLowerCase() !== env.cell.sheet.toLowerCase()) return VALUE;
  const row = env.cell.row - place.range.top;
  const column = env.cell.column - place.range.left;
  if (value.columns === 1 && row >= 0 && row < value.rows) return value.vectors[0]?.[row] ?? null;
  if (value.rows === 1 && column >= 0 && column < value.columns) return value.vectors[column]?.[0] ?? null;
  return VALUE;
}
