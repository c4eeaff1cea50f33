/** The workbook that is open in Excel -> everything about it but its cells: sheets, tables, names, merges, what is hidden and protected. */
import { type Range, readRange } from '../../core/model/place';
import type { DefinedName, Visibility } from '../../core/model/workbook';
import { hasExcelApi, send } from './send';

export interface TableFrame {
  readonly name: string;
  readonly range: Range;
  readonly headerRows: 0 | 1;
  readonly totalsRows: 0 | 1;
}

export interface SheetFrame {
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  readonly isProtected: boolean;
  /** Around all cells with content; absent on a blank sheet. */
  readonly used?: Range;
  readonly tables: readonly TableFrame[];
  readonly merges: readonly Range[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

export interface Frame {
  readonly workbookName: string;
  readonly isReadOnly: boolean;
  readonly sheets: readonly SheetFrame[];
  readonly names: readonly DefinedName[];
  readonly customXml: readonly string[];
  readonly dateSystem: 1900 | 1904;
}

const VISIBILITIES: Readonly<Record<string, Visibility>> = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' };

/** In two requests, and one more where some rows or columns are hidden. */
export async function readFrame(context: Excel.RequestContext): Promise<Frame> {
  const { workbook } = context;
  const asked = await send(context, () => ({
    workbook: workbook.load('name,readOnly'),
    sheets: workbook.worksheets.load('items/id,items/name,items/visibility,items/protection/protected'),
    tables: workbook.tables.load('items/id,items/name,items/showHeaders,items/showTotals,items/worksheet/id'),
    names: workbook.names.load('items/name,items/formula'),
    customXml: workbook.customXmlParts.load('items/id'),
    // The API does not name the date system; this day is number 0 in the one and 1462 in the other.
    day: workbook.functions.date(1904, 1, 1).load('value'),
  }));
  const details = await send(context, () => ({
    sheets: asked.sheets.items.map((sheet) => ({
      sheet,
      used: sheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden'),
      names: sheet.names.load('items/name,items/formula'),
      merged: hasExcelApi('1.13') ? sheet.getRange().getMergedAreasOrNullObject().load('address') : undefined,
    })),
    tables: asked.tables.items.map((table) => ({ table, range: table.getRange().load('rowIndex,columnIndex,rowCount,columnCount') })),
    customXml: asked.customXml.items.map((part) => part.getXml()),
  }));
  const hidden = await readHidden(context, details.sheets.map(({ used }) => used));
  return {
    workbookName: asked.workbook.name,
    isReadOnly: asked.workbook.readOnly,
    sheets: details.sheets.map(({ sheet, used, merged }, position) => ({
      id: sheet.id,
      name: sheet.name,
      visibility: VISIBILITIES[sheet.visibility] ?? 'visible',
      isProtected: sheet.protection.protected,
      ...(used.isNullObject ? {} : { used: rangeOf(used) }),
      tables: details.tables.filter(({ table }) => table.worksheet.id === sheet.id).map(({ table, range }) => ({
        name: table.name, range: rangeOf(range), headerRows: table.showHeaders ? 1 : 0, totalsRows: table.showTotals ? 1 : 0,
      })),
      merges: !merged || merged.isNullObject ? [] : readAddresses(merged.address),
      hiddenRows: hidden[position]?.rows ?? new Set(),
      hiddenColumns: hidden[position]?.columns ?? new Set(),
    })),
    names: [
      ...asked.names.items.map(readName),
      ...details.sheets.flatMap(({ sheet, names }) => names.items.map((name) => ({ ...readName(name), sheet: sheet.name }))),
    ],
    customXml: details.customXml.map(({ value }) => value),
    dateSystem: asked.day.value === 0 ? 1904 : 1900,
  };
}

/** Per sheet; a sheet without hidden rows or columns is not asked for each of them. */
async function readHidden(context: Excel.RequestContext, used: readonly Excel.Range[]): Promise<readonly { readonly rows: ReadonlySet<number>; readonly columns: ReadonlySet<number> }[]> {
  const isMixed = used.some((range) => !range.isNullObject && (range.rowHidden === null || range.columnHidden === null));
  const asked = isMixed ? await send(context, () => used.map((range) => (range.isNullObject ? {} : {
    ...(range.rowHidden === null ? { rows: range.getRowProperties({ rowHidden: true }) } : {}),
    ...(range.columnHidden === null ? { columns: range.getColumnProperties({ columnHidden: true }) } : {}),
  }))) : [];
  return used.map((range, position) => {
    if (range.isNullObject) return { rows: new Set(), columns: new Set() };
    const { rows, columns } = asked[position] ?? {};
    return {
      rows: whichHidden(range.rowIndex, range.rowCount, range.rowHidden, rows?.value.map(({ rowHidden }) => rowHidden === true)),
      columns: whichHidden(range.columnIndex, range.columnCount, range.columnHidden, columns?.value.map(({ columnHidden }) => columnHidden === true)),
    };
  });
}

function whichHidden(first: number, count: number, all: boolean | null, each: readonly boolean[] | undefined): ReadonlySet<number> {
  if (each) return new Set(each.flatMap((isHidden, at) => (isHidden ? [first + at] : [])));
  return all === true ? new Set(Array.from({ length: count }, (_, at) => first + at)) : new Set();
}

const rangeOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Range =>
  ({ top: rowIndex, left: columnIndex, bottom: rowIndex + rowCount - 1, right: columnIndex + columnCount - 1 });

const readName = ({ name, formula }: Excel.NamedItem): DefinedName => ({ name, formula: String(formula).replace(/^=/, '') });

/** `Blad!A1:B2,'Blad 2'!C3` -> its rectangles; the sheet of each is known. */
const readAddresses = (addresses: string): readonly Range[] =>
  [...addresses.matchAll(/(?:'(?:[^']|'')*'|[^,'!]+)!([^,]+)/g)].flatMap(([, address = '']) => readRange(address) ?? []);
