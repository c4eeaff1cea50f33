/** A change -> Excel, all of it or none, with what it takes to undo it. Never unprotects a sheet. */
import type { AddedRows } from '../../core/model/fill-plan';
import { isDateFormat } from '../../core/model/date';
import { cellPlace } from '../../core/model/place';
import { type Cell, type ExcelTable, cellAt } from '../../core/model/workbook';
import { type Change, HostRefused } from '../host';
import { addSheet, refuseLockedStructure } from './add-sheet';
import { type CellInput, DAYS_TO_1904, SHORT_DATE, inputOf, inputOfCell } from './cell-input';
import { findObstacles } from './check-change';
import { type Reading, sheetOf } from './reading';
import { send } from './send';
import { type CellWrite, writeCells } from './write-cells';

/** A cell that was changed, with what stood there before. */
export interface ChangedCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly before: Cell | undefined;
  /** Its number format before, where the change gave it another. */
  readonly formatBefore?: string;
}

export interface AppliedChange {
  readonly cells: readonly ChangedCell[];
  /** Rows that were added to a table: their place in it, zero-based. */
  readonly added?: { readonly table: string; readonly first: number; readonly count: number };
  /** Id of the sheet that was added. */
  readonly sheetId?: string;
}

/** `reading` is of just now. Rejects with HostRefused, the workbook then as it was. */
export async function applyChange(context: Excel.RequestContext, reading: Reading, change: Change): Promise<AppliedChange> {
  if (reading.frame.isReadOnly) throw new HostRefused('read-only');
  const obstacles = findObstacles(reading.workbook, change);
  if (obstacles.length > 0) throw new HostRefused('not-allowed', obstacles);
  const writes = planWrites(reading, change);
  await refuseLocked(context, reading, writes, change.added);
  if (change.sheet) await refuseLockedStructure(context);
  const added = change.added && (await addRows(context, reading, change.added));
  let grown: Omit<AppliedChange, 'cells'> = added ? { added } : {};
  let done: readonly CellWrite[] = [];
  try {
    const sheetId = change.sheet && (await addSheet(context, reading, change.sheet));
    if (sheetId !== undefined) grown = { ...grown, sheetId };
    await writeCells(context, writes, (part) => {
      done = [...done, ...part];
    });
  } catch (error) {
    await takeBack(context, { cells: changedCells(reading, done), ...grown });
    throw error;
  }
  return { cells: changedCells(reading, writes), ...grown };
}

/** Cells as they were, and without the rows and the sheet that were added. */
export async function takeBack(context: Excel.RequestContext, { cells, added, sheetId }: AppliedChange): Promise<void> {
  await writeCells(context, cells.map(({ sheetId, row, column, before, formatBefore }) => ({
    sheetId, row, column, input: inputOfCell(before), ...(formatBefore === undefined ? {} : { format: formatBefore }),
  })));
  if (sheetId !== undefined) await send(context, () => context.workbook.worksheets.getItem(sheetId).delete());
  if (!added) return;
  await send(context, () => {
    const { rows } = context.workbook.tables.getItem(added.table);
    // From the last one up: each that goes moves the ones below it.
    for (let row = added.first + added.count - 1; row >= added.first; row -= 1) rows.getItemAt(row).delete();
  });
}

function planWrites({ frame, workbook }: Reading, { edits }: Change): readonly CellWrite[] {
  return edits.flatMap(({ sheet: name, row, column, content }): readonly CellWrite[] => {
    const at = workbook.sheets.findIndex((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    const [sheet, sheetId] = [workbook.sheets[at], frame.sheets[at]?.id];
    if (!sheet || sheetId === undefined) return [];
    const cell = cellAt(sheet, row, column);
    // The same formula again only brings a stored result to a file; Excel calculates its own.
    if (content.kind === 'formula' && content.formula === cell?.formula) return [];
    const input: CellInput = content.kind === 'date' && workbook.dateSystem === 1904 ? content.serial - DAYS_TO_1904 : inputOf(content, cell?.format);
    return [{ sheetId, row, column, input, ...(content.kind === 'date' && !isDateFormat(cell?.format) ? { format: SHORT_DATE } : {}) }];
  });
}

/** Excel would refuse such a write half-way; asked beforehand, nothing has been done yet. */
async function refuseLocked(context: Excel.RequestContext, reading: Reading, writes: readonly CellWrite[], added: AddedRows | undefined): Promise<void> {
  const isProtected = (sheetId: string): boolean => reading.frame.sheets.find(({ id }) => id === sheetId)?.isProtected === true;
  const grown = added && reading.frame.sheets.find(({ tables }) => tables.some(({ name }) => name.toLowerCase() === added.table.toLowerCase()));
  // Protection keeps tables from growing, whatever cells are unlocked.
  if (grown?.isProtected === true) throw new HostRefused('protected', [{ id: 'host.protected', facts: { sheet: grown.name } }]);
  const doubtful = writes.filter(({ sheetId }) => isProtected(sheetId));
  const asked = doubtful.length === 0 ? [] : await send(context, () => doubtful.map(({ sheetId, row, column }) => ({
    sheetId, protection: context.workbook.worksheets.getItem(sheetId).getCell(row, column).format.protection.load('locked'),
  })));
  const locked = asked.find(({ protection }) => protection.locked !== false);
  if (locked) throw new HostRefused('protected', [{ id: 'host.protected', facts: { sheet: sheetOf(reading, locked.sheetId)?.name ?? '' } }]);
}

/** Holes take the formula of the row above, as Excel's own growing does for calculated columns. */
async function addRows(context: Excel.RequestContext, { workbook, frame }: Reading, { table: name, rows }: AddedRows): Promise<NonNullable<AppliedChange['added']>> {
  const at = workbook.sheets.findIndex(({ tables }) => tables.some((each) => each.name.toLowerCase() === name.toLowerCase()));
  const table = workbook.sheets[at]?.tables.find((each) => each.name.toLowerCase() === name.toLowerCase());
  const sheetId = frame.sheets[at]?.id;
  if (!table || sheetId === undefined) throw new HostRefused('gone');
  const last = table.range.bottom - table.totalsRows;
  const above = (column: number): Cell | undefined => workbook.sheets[at]?.rows.get(last)?.[table.range.left + column];
  const formulaColumns = table.columns.flatMap((_, column) => (above(column)?.formula !== undefined && rows.every((row) => row[column] === undefined) ? [column] : []));
  const values = rows.map((row) => table.columns.map((_, column) => {
    const content = row[column];
    return content === undefined ? '' : inputOf(content, above(column)?.format);
  }));
  await send(context, () => {
    context.workbook.tables.getItem(table.name).rows.add(undefined, values);
    const sheet = context.workbook.worksheets.getItem(sheetId);
    for (const column of formulaColumns) {
      const left = table.range.left + column;
      sheet.getRangeByIndexes(last + 1, left, rows.length, 1).copyFrom(sheet.getRangeByIndexes(last, left, 1, 1), 'Formulas');
    }
  });
  return { table: table.name, first: last - firstDataRow(table) + 1, count: rows.length };
}

const firstDataRow = ({ range, headerRows }: ExcelTable): number => range.top + headerRows;

const changedCells = (reading: Reading, writes: readonly CellWrite[]): readonly ChangedCell[] =>
  writes.map(({ sheetId, row, column, format }) => {
    const sheet = sheetOf(reading, sheetId);
    const before = sheet && cellAt(sheet, row, column);
    return { sheetId, row, column, before, ...(format === undefined ? {} : { formatBefore: before?.format ?? 'General' }) };
  });

/** Where the first cell stands that somebody changed after the change was made, anywhere on a sheet that it added; undefined when all are as it left them. */
export function findChangedSince(left: Reading, now: Reading, { cells, sheetId: addedId }: AppliedChange): ReturnType<typeof cellPlace> | undefined {
  const onAdded = addedId === undefined ? [] : [left, now].flatMap((reading) => cellsOf(reading, addedId));
  for (const { sheetId, row, column } of [...cells, ...onAdded]) {
    const [then, sheet] = [sheetOf(left, sheetId), sheetOf(now, sheetId)];
    if (!then || !sheet) return cellPlace(then?.name ?? sheet?.name ?? '', row, column);
    const [one, other] = [cellAt(then, row, column), cellAt(sheet, row, column)];
    const isSame = one?.formula === undefined ? JSON.stringify(one?.value ?? null) === JSON.stringify(other?.value ?? null) && other?.formula === undefined : one.formula === other?.formula;
    if (!isSame) return cellPlace(sheet.name, row, column);
  }
  return undefined;
}

const cellsOf = (reading: Reading, sheetId: string): readonly Pick<ChangedCell, 'sheetId' | 'row' | 'column'>[] =>
  [...(sheetOf(reading, sheetId)?.rows ?? [])].flatMap(([row, cells]) => cells.flatMap((cell, column) => (cell ? [{ sheetId, row, column }] : [])));
