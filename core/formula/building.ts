/** What is gathered while one formula is compiled: the columns, names and cells it reads, and slots for what it keeps. */
import type { Range } from '../model/place';
import type { Scalar } from '../model/scalar';
import type { Catalog } from './catalog';
import type { DataTable, FormulaData } from './data';
import { givesReference, scalarStep, anyStep, type Env, type Step } from './step';
import type { Value } from './value';

/** Which part of a table's column a formula reads: the cell in the row itself, the data rows, the totals, the header, or everything. */
export type ColumnPart = 'row' | 'data' | 'totals' | 'headers' | 'all';

export interface ColumnRead {
  /** Table name as the catalog writes it. */
  readonly table: string;
  /** Header as the catalog writes it. */
  readonly column: string;
  readonly part: ColumnPart;
}

export interface CellsRead {
  readonly sheet: string | undefined;
  readonly range: Range;
}

/** How a formula stands in the workbook: `array` computes arrays everywhere (rules, array formulas); `cell` is an ordinary formula of a file, where a range in the place of one value means the cell in the same row or column. */
export type EntryMode = 'array' | 'cell';

export interface Building {
  readonly text: string;
  readonly catalog: Catalog;
  readonly homeTable: string | undefined;
  readonly mode: EntryMode;
  readonly reads: Map<string, ColumnRead>;
  readonly readsNames: Set<string>;
  readonly readsCells: CellsRead[];
  /** Lower-case table and header of each column slot. */
  readonly columnSlots: { readonly table: string; readonly header: string }[];
  /** Lower-case table of each table slot. */
  readonly tableSlots: string[];
  nameSlots: number;
  keptSlots: number;
  needsArrayEntry: boolean;
  readsClock: boolean;
  /** Names of the functions it calls. */
  readonly functions: Set<string>;
  /** Defined names with a formula that are built already, and those that are being built. */
  readonly nameSteps: Map<string, Step | undefined>;
}

export const startBuilding = (text: string, catalog: Catalog, homeTable: string | undefined, mode: EntryMode): Building => ({
  text, catalog, homeTable, mode,
  reads: new Map(), readsNames: new Set(), readsCells: [], columnSlots: [], tableSlots: [],
  nameSlots: 0, keptSlots: 0, needsArrayEntry: false, readsClock: false, functions: new Set(), nameSteps: new Map(),
});

export function noteRead(building: Building, table: string, column: string, part: ColumnPart): void {
  building.reads.set(`${part}\n${table}\n${column}`, { table, column, part });
}

/** The slot of a column; the same column has one slot. */
export function takeColumnSlot(building: Building, table: string, header: string): number {
  const found = building.columnSlots.findIndex((slot) => slot.table === table && slot.header === header);
  return found >= 0 ? found : building.columnSlots.push({ table, header }) - 1;
}

export function takeTableSlot(building: Building, table: string): number {
  const found = building.tableSlots.indexOf(table);
  return found >= 0 ? found : building.tableSlots.push(table) - 1;
}

/** A step that runs once for all rows: its value is kept in the evaluation. */
export function keepStep(building: Building, step: Step): Step {
  const slot = building.keptSlots++;
  const { run } = step;
  const recall = (env: Env): Value => {
    const known = env.kept[slot];
    if (known !== undefined) return known;
    const value = run(env);
    env.kept[slot] = value;
    return value;
  };
  const isReference = typeof step.isReference === 'function' ? (env: Env) => givesReference(step, env) : step.isReference;
  const kept = step.shape === 'scalar' ? scalarStep(step.level, recall as (env: Env) => Scalar, isReference) : anyStep(step.level, recall, isReference);
  return step.placeOf ? { ...kept, placeOf: step.placeOf } : kept;
}

/** Where some of the steps depend on the row, those that do not are kept. */
export function keepAcrossRows(building: Building, steps: readonly (Step | undefined)[]): (Step | undefined)[] {
  if (!steps.some((step) => step?.level === 'row')) return [...steps];
  return steps.map((step) => (step?.level === 'data' ? keepStep(building, step) : step));
}

const headerIndexes = new WeakMap<DataTable, ReadonlyMap<string, number>>();

/** Zero-based positions of a table's headers by lower-case header; of equal headers the first counts. */
export function indexHeaders(table: DataTable): ReadonlyMap<string, number> {
  const known = headerIndexes.get(table);
  if (known) return known;
  const index = new Map<string, number>();
  table.headers.forEach((header, position) => {
    const key = header.toLowerCase();
    if (!index.has(key)) index.set(key, position);
  });
  headerIndexes.set(table, index);
  return index;
}

/** The state for one evaluation over the data. Throws where the data lack a table or column that the catalog promised. */
export function openEnv(building: Pick<Building, 'tableSlots' | 'columnSlots'>, data: FormulaData, cell?: Env['cell']): Env {
  const tables = building.tableSlots.map((key) => findDataTable(data, key));
  const columns = building.columnSlots.map(({ table: key, header }) => {
    const table = findDataTable(data, key);
    const column = table.columns[indexHeaders(table).get(header) ?? -1];
    if (!column) throw new Error(`the data of table ${table.name} lack the column ${header}`);
    return column;
  });
  return { data, row: 0, columns, tables, names: [], kept: [], ...(cell === undefined ? {} : { cell }) };
}

function findDataTable(data: FormulaData, key: string): DataTable {
  const table = data.tables.get(key);
  if (!table) throw new Error(`the data lack the table ${key}`);
  return table;
}
