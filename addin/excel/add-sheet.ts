/** A new sheet -> a worksheet behind those of the open workbook, with its table and looks; all of it or nothing. Refuses where the workbook's structure is protected. */
import { LONGEST_SHEET_NAME, LONGEST_TABLE_NAME, freshName } from '../../core/model/fresh-name';
import type { CellLook, NewCell, NewSheet } from '../../core/model/new-sheet';
import { type Range, formatRange } from '../../core/model/place';
import { HostRefused } from '../host';
import { type CellInput, DAYS_TO_1904, SHORT_DATE, inputOf } from './cell-input';
import type { Reading } from './reading';
import { send } from './send';
import { type CellWrite, writeCells } from './write-cells';

/** Excel would refuse a sheet half-way, without a word that says why. */
export async function refuseLockedStructure(context: Excel.RequestContext): Promise<void> {
  const protection = await send(context, () => context.workbook.protection.load('protected'));
  if (protection.protected) throw new HostRefused('protected', [{ id: 'refused.structure', facts: {} }]);
}

/** `reading` is of just now; gives the sheet's id. Needs ExcelApi 1.9. */
export async function addSheet(context: Excel.RequestContext, { workbook }: Reading, sheet: NewSheet): Promise<string> {
  const name = freshName(sheet.name, workbook.sheets.map((each) => each.name), LONGEST_SHEET_NAME, ' ');
  const added = await send(context, () => context.workbook.worksheets.add(name).load('id'));
  const { id } = added;
  try {
    await writeCells(context, listWrites(sheet, id, workbook.dateSystem));
    const taken = [...workbook.sheets.flatMap(({ tables }) => tables.map((table) => table.name)), ...workbook.names.map((each) => each.name)];
    await send(context, () => dress(context.workbook.worksheets.getItem(id), sheet, taken));
  } catch (error) {
    await send(context, () => context.workbook.worksheets.getItem(id).delete());
    throw error;
  }
  return id;
}

const listWrites = ({ rows }: NewSheet, sheetId: string, dateSystem: 1900 | 1904): readonly CellWrite[] =>
  rows.flatMap((cells, row) => cells.flatMap((cell, column): readonly CellWrite[] => {
    const format = cell?.look?.shows && FORMATS[cell.look.shows];
    if (!cell || (cell.value === '' && format === undefined)) return [];
    return [{ sheetId, row, column, input: inputOfNew(cell, format, dateSystem), ...(format === undefined ? {} : { format }) }];
  }));

const FORMATS = { date: SHORT_DATE, text: '@' } as const;

function inputOfNew({ value, look }: NewCell, format: string | undefined, dateSystem: 1900 | 1904): CellInput {
  if (typeof value === 'string') return inputOf({ kind: 'text', text: value }, format);
  return look?.shows === 'date' && dateSystem === 1904 ? value - DAYS_TO_1904 : value;
}

/** The table and how everything looks, as in a file (core/ooxml/new-sheet-xml.ts). */
function dress(worksheet: Excel.Worksheet, sheet: NewSheet, takenNames: readonly string[]): void {
  const { columnWidths, rows, table, tabColour } = sheet;
  worksheet.showGridlines = false;
  if (tabColour !== undefined) worksheet.tabColor = `#${tabColour}`;
  columnWidths.forEach((characters, at) => {
    worksheet.getRangeByIndexes(0, at, 1, 1).format.columnWidth = pointsOf(characters);
  });
  for (const { look, addresses } of listLooks(rows)) applyLook(worksheet.getRanges(addresses), look);
  if (!table) return;
  const added = worksheet.tables.add(formatRange({ top: table.headerRow, left: 0, bottom: rows.length - 1, right: columnWidths.length - 1 }), true);
  added.name = freshName(table.name, takenNames, LONGEST_TABLE_NAME, '_');
  added.style = 'TableStyleLight1';
  worksheet.freezePanes.freezeRows(table.headerRow + 1);
}

/** Seven pixels a character and five around them, at three quarters of a point each (ECMA-376 Part 1, 18.3.1.13, with the default font). */
const pointsOf = (characters: number): number => (characters * 7 + 5) * 0.75;

function applyLook(cells: Excel.RangeAreas, { isBold, size, colour, fill, wraps }: CellLook): void {
  const { format } = cells;
  if (isBold === true) format.font.bold = true;
  if (size !== undefined) format.font.size = size;
  if (colour !== undefined) format.font.color = `#${colour}`;
  if (fill !== undefined) format.fill.color = `#${fill}`;
  if (wraps === true) {
    format.wrapText = true;
    format.verticalAlignment = 'Top';
  }
}

interface LookedCells {
  readonly look: CellLook;
  /** In A1, with commas. */
  readonly addresses: string;
}

/** Cells that look the same, as one list of the runs that they make in each column. */
function listLooks(rows: NewSheet['rows']): readonly LookedCells[] {
  const looks = new Map<string, { look: CellLook; ranges: Range[] }>();
  rows.forEach((cells, row) => cells.forEach((cell, column) => {
    if (!cell?.look) return;
    const key = JSON.stringify(cell.look);
    const entry = looks.get(key) ?? { look: cell.look, ranges: [] };
    looks.set(key, entry);
    const above = entry.ranges.findIndex((range) => range.left === column && range.bottom === row - 1);
    const range = entry.ranges[above];
    if (range) entry.ranges[above] = { ...range, bottom: row };
    else entry.ranges.push({ top: row, left: column, bottom: row, right: column });
  }));
  return [...looks.values()].map(({ look, ranges }) => ({ look, addresses: ranges.map(formatRange).join(',') }));
}
