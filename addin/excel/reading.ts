/** What was read of the workbook in Excel, and how it is read again: everything the first time, then only what changed. */
import { listDerived } from '../../core/locate/derived-sheets';
import type { Range } from '../../core/model/place';
import { isErrorValue } from '../../core/model/scalar';
import type { ExcelTable, Row, Sheet, Workbook } from '../../core/model/workbook';
import { type Block, intersect } from './blocks';
import { type LoadedBlock, readCells } from './read-cells';
import { type Frame, type SheetFrame, type TableFrame, readFrame } from './read-frame';
import { SheetCells } from './sheet-cells';

export interface Reading {
  readonly frame: Frame;
  readonly workbook: Workbook;
}

/** What may be otherwise than it was read. */
export interface Staleness {
  /** Rectangles that were edited, by sheet id; `all` where cells moved. */
  readonly edited: ReadonlyMap<string, 'all' | readonly Range[]>;
  /** Ids of the sheets on which formulas have new results; `all` when nobody told. */
  readonly calculated: 'all' | ReadonlySet<string>;
}

export const NOTHING_STALE: Staleness = { edited: new Map(), calculated: new Set() };

/** Sheets, tables and names are asked each time, which is little; cells only where they are stale or new, and never on sheets that only work out what the others hold. */
export async function readAgain(context: Excel.RequestContext, before: Reading | undefined, { edited, calculated }: Staleness): Promise<Reading> {
  const frame = await readFrame(context);
  const derived = new Set(listDerived(frame.customXml));
  const plans = frame.sheets.map((sheet): SheetPlan => {
    const known = before && sheetOf(before, sheet.id);
    if (derived.has(sheet.name)) return { sheet, known, asked: [], isCalculated: false };
    const asked = known ? wholeWhenMany(edited.get(sheet.id)) : 'all';
    return { sheet, known, asked: asked ?? [], isCalculated: known !== undefined && asked !== 'all' && (calculated === 'all' || calculated.has(sheet.id)) };
  });
  const cells = new Map(plans.map((plan) => [plan.sheet.id, startCells(plan)]));
  const into = (put: (into: SheetCells, loaded: LoadedBlock) => void) => (loaded: LoadedBlock): void => {
    const sheet = cells.get(loaded.block.sheetId);
    if (sheet) put(sheet, loaded);
  };
  await readCells(context, plans.flatMap(blocksToRead), 'everything', into((sheet, loaded) => sheet.put(loaded)));
  await readCells(context, plans.flatMap(formulaBlocks), 'values', into((sheet, loaded) => sheet.putResults(loaded)));
  const sheets = plans.map(({ sheet, known }) => assembleSheet(sheet, cells.get(sheet.id)?.finish().rows ?? new Map(), known));
  const { names, customXml, dateSystem } = frame;
  const isSame = before !== undefined && sheets.length === before.workbook.sheets.length && sheets.every((sheet, at) => sheet === before.workbook.sheets[at])
    && JSON.stringify([names, customXml, dateSystem]) === JSON.stringify([before.workbook.names, before.workbook.customXml, before.workbook.dateSystem]);
  return { frame, workbook: isSame ? before.workbook : { sheets, names, customXml, dateSystem } };
}

/** Many scattered places cost more to ask one by one than the sheet does as a whole. */
const MOST_RANGES = 100;

const wholeWhenMany = (ranges: 'all' | readonly Range[] | undefined): 'all' | readonly Range[] | undefined => (ranges !== undefined && ranges.length > MOST_RANGES ? 'all' : ranges);

interface SheetPlan {
  readonly sheet: SheetFrame;
  readonly known: Sheet | undefined;
  readonly asked: 'all' | readonly Range[];
  readonly isCalculated: boolean;
}

/** The sheet that has an id; undefined when it is gone or new. */
export const sheetOf = ({ frame, workbook }: Reading, id: string): Sheet | undefined => workbook.sheets[frame.sheets.findIndex((sheet) => sheet.id === id)];

function startCells({ known, asked }: SheetPlan): SheetCells {
  const cells = new SheetCells(known?.rows);
  const cleared = asked === 'all' ? [{ top: 0, left: 0, bottom: Infinity, right: Infinity }] : asked;
  for (const range of cleared) cells.clear(range);
  return cells;
}

const blocksToRead = ({ sheet: { id, used }, asked }: SheetPlan): readonly Block[] => {
  if (!used) return [];
  const ranges = asked === 'all' ? [used] : asked.flatMap((range) => intersect(range, used) ?? []);
  return ranges.map((range) => ({ sheetId: id, range }));
};

/** Around the formulas of a sheet: one block for each run of rows that have them. */
function formulaBlocks({ sheet: { id }, known, isCalculated }: SheetPlan): readonly Block[] {
  if (!known || !isCalculated) return [];
  const blocks: { sheetId: string; range: Range; hadErrors: boolean }[] = [];
  for (const [row, cells] of known.rows) {
    const columns = columnsOfFormulas(cells);
    if (!columns) continue;
    const hadErrors = cells.some((cell) => cell !== undefined && isErrorValue(cell.value));
    const last = blocks.at(-1);
    if (last && last.range.bottom === row - 1 && last.hadErrors === hadErrors) last.range = { ...last.range, bottom: row, left: Math.min(last.range.left, columns.left), right: Math.max(last.range.right, columns.right) };
    else blocks.push({ sheetId: id, range: { top: row, bottom: row, ...columns }, hadErrors });
  }
  return blocks;
}

function columnsOfFormulas(cells: Row): { readonly left: number; readonly right: number } | undefined {
  const columns = cells.flatMap((cell, column) => (cell?.formula === undefined ? [] : [column]));
  const [left, right] = [columns[0], columns.at(-1)];
  return left === undefined || right === undefined ? undefined : { left, right };
}

/** The known sheet itself when nothing about it changed. */
function assembleSheet(frame: SheetFrame, rows: ReadonlyMap<number, Row>, known: Sheet | undefined): Sheet {
  const { name, visibility, merges, hiddenRows, hiddenColumns, isProtected } = frame;
  const tables = frame.tables.map((table) => assembleTable(table, rows));
  const sheet: Sheet = { name, visibility, rows, merges, tables, hiddenRows, hiddenColumns, isProtected };
  return known && known.rows === rows && outline(known) === outline(sheet) ? known : sheet;
}

const outline = ({ name, visibility, merges, tables, hiddenRows, hiddenColumns, isProtected }: Sheet): string =>
  JSON.stringify([name, visibility, merges, tables, [...hiddenRows], [...hiddenColumns], isProtected]);

/** Columns are called as their header cells say; a table without headers has names that nobody sees. */
function assembleTable({ name, range, headerRows, totalsRows }: TableFrame, rows: ReadonlyMap<number, Row>): ExcelTable {
  const columns = Array.from({ length: range.right - range.left + 1 }, (_, at) => ({
    name: headerRows === 1 ? String(rows.get(range.top)?.[range.left + at]?.value ?? '') : `Column${at + 1}`,
  }));
  return { name, range, headerRows, totalsRows, columns };
}
