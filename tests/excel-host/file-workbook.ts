/** A workbook file -> the simulated workbook as Excel opens it: formulas as Excel shows them, recalculated after each change by our own engine. */
import { browserCodec } from '../../addin/engine/codec';
import type { Range } from '../../core/model/place';
import { isErrorValue } from '../../core/model/scalar';
import type { Cell, ExcelTable, Sheet, Workbook } from '../../core/model/workbook';
import { readWorkbook } from '../../core/ooxml/read';
import { type Rect, rect } from './a1';
import { WorkbookModel } from './model';
import { recalculateModel } from './recalculate-model';
import type { SheetModel } from './sheet-model';

/** As opened by its user; `name` is the file's. */
export function openFile(bytes: Uint8Array, name: string): WorkbookModel {
  const workbook = readWorkbook(bytes, browserCodec);
  const book = new WorkbookModel({ name, sheets: [], customXml: workbook.customXml }, { recalculate: recalculateModel, insertFile });
  book.dateSystem = workbook.dateSystem;
  addSheets(book, workbook);
  const first = book.sheets.find(({ visibility }) => visibility === 'Visible') ?? book.sheets[0];
  if (first) book.active = first;
  book.recalculate('user');
  return book;
}

/** Custom XML parts stay behind, as in Excel; a name that is taken gets a number. */
export function insertFile(book: WorkbookModel, bytes: Uint8Array): readonly SheetModel[] {
  return addSheets(book, readWorkbook(bytes, browserCodec));
}

function addSheets(book: WorkbookModel, workbook: Workbook): readonly SheetModel[] {
  const added = workbook.sheets.map((sheet) => addSheet(book, sheet));
  for (const { name, formula, sheet } of workbook.names) {
    const scope = sheet === undefined ? undefined : added[workbook.sheets.findIndex((each) => each.name === sheet)];
    if (!book.names.some((known) => known.name.toLowerCase() === name.toLowerCase() && known.sheet === scope)) book.names.push({ name, formula: `=${formula}`, visible: true, comment: '', ...(scope ? { sheet: scope } : {}) });
  }
  return added;
}

function addSheet(book: WorkbookModel, sheet: Sheet): SheetModel {
  const model = book.addSheet(freeName(book, sheet.name), 'user');
  model.visibility = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' }[sheet.visibility] as SheetModel['visibility'];
  for (const [row, cells] of sheet.rows) cells.forEach((cell, column) => cell && putCell(model, row, column, cell, sheet.tables));
  for (const merge of sheet.merges) model.merges.push(rectOf(merge));
  for (const row of sheet.hiddenRows) model.hiddenRows.add(row);
  for (const column of sheet.hiddenColumns) model.hiddenColumns.add(column);
  for (const range of sheet.unlocked ?? []) book.each(rectOf(range), (row, column) => void ((model.touch(row, column).style ??= {}).locked = false));
  for (const { name, range, headerRows, totalsRows } of sheet.tables) {
    const table = book.addTable(model, rectOf(range), name, 'user');
    table.showHeaders = headerRows === 1;
    table.showTotals = totalsRows === 1;
  }
  model.protected = sheet.isProtected;
  return model;
}

function putCell(sheet: SheetModel, row: number, column: number, { value, formula, format, arrayRange }: Cell, tables: readonly ExcelTable[]): void {
  const home = tables.find(({ range }) => row >= range.top && row <= range.bottom && column >= range.left && column <= range.right);
  Object.assign(sheet.touch(row, column), {
    value: isErrorValue(value) ? value.code : (value ?? ''),
    ...(isErrorValue(value) ? { isError: true } : {}),
    ...(formula === undefined ? {} : { formula: `=${showFormula(formula, home?.name)}` }),
    ...(format === undefined ? {} : { numberFormat: format }),
    ...(arrayRange ? { arrayArea: rectOf(arrayRange) } : {}),
  });
  if (arrayRange) sheet.arrayHomes.push(sheet.touch(row, column));
}

/** A formula as a file writes it -> as Excel shows it: without the prefixes of newer functions, and with `[@Column]` for the own row. */
export function showFormula(formula: string, homeTable: string | undefined): string {
  const plain = formula.replace(/_xl(?:fn|ws|pm|udf)\./g, '');
  return plain.replace(/([\p{L}_][\p{L}\p{N}_.]*)?\[\[#This Row\],\[((?:[^\]']|'.)*)\]\]/gu, (_, table: string | undefined, column: string) => {
    const own = table === undefined || table.toLowerCase() === homeTable?.toLowerCase();
    return `${own ? '' : table}[@${/^[\p{L}\p{N}_.]+$/u.test(column) ? column : `[${column}]`}]`;
  });
}

function freeName(book: WorkbookModel, name: string): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name.slice(0, 27)} (${number})`;
    if (!book.sheet(candidate)) return candidate;
  }
}

const rectOf = ({ top, left, bottom, right }: Range): Rect => rect(top, left, bottom, right);
