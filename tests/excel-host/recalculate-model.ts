/** The simulated workbook -> the same with formula results brought up to date by our own engine, as Excel does after each change. */
import { recalculate } from '../../core/formula/recalculate';
import { serialOfDay } from '../../core/model/date';
import { type Scalar, isErrorValue, readErrorValue } from '../../core/model/scalar';
import type { Cell, Row, Sheet, Workbook } from '../../core/model/workbook';
import type { Rect } from './a1';
import type { WorkbookModel } from './model';
import type { Cell as ModelCell, SheetModel } from './sheet-model';

/** Gives the sheets on which a result changed. A formula that our engine does not know keeps what it has. */
export function recalculateModel(book: WorkbookModel): readonly SheetModel[] {
  const now = new Date();
  const today = serialOfDay({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() }) ?? 0;
  const changed = new Set<SheetModel>();
  for (const { place, state, computed } of recalculate(toWorkbook(book), { today })) {
    const sheet = book.sheet(place.sheet);
    if (!sheet || computed === undefined || (state !== 'differs' && state !== 'unstored')) continue;
    const cell = sheet.touch(place.range.top, place.range.left);
    delete cell.isError;
    Object.assign(cell, isErrorValue(computed) ? { value: computed.code, isError: true } : { value: computed ?? 0 });
    changed.add(sheet);
  }
  return [...changed];
}

const toWorkbook = (book: WorkbookModel): Workbook => ({
  sheets: book.sheets.map(toSheet),
  names: book.names.map(({ name, formula, sheet }) => ({ name, formula: formula.slice(1), ...(sheet ? { sheet: sheet.name } : {}) })),
  customXml: [],
  dateSystem: book.dateSystem,
});

function toSheet(sheet: SheetModel): Sheet {
  const rows = new Map<number, (Cell | undefined)[]>();
  const used = sheet.usedRange(true);
  for (const [row, column, cell] of used ? sheet.stored(used) : []) {
    if (cell.value === '' && cell.formula === undefined) continue;
    const cells = rows.get(row) ?? [];
    cells[column] = toCell(cell);
    rows.set(row, cells);
  }
  for (const { arrayArea, formula } of sheet.arrayHomes) {
    if (!arrayArea || formula === undefined) continue;
    for (let row = arrayArea.r0; row <= arrayArea.r1; row++) {
      for (let column = arrayArea.c0; column <= arrayArea.c1; column++) {
        if (row === arrayArea.r0 && column === arrayArea.c0) continue;
        const cells = rows.get(row) ?? [];
        cells[column] = pieceOfArray(formula, row - arrayArea.r0, column - arrayArea.c0, sheet.cell(row, column), { r0: row, r1: row, c0: column, c1: column });
        rows.set(row, cells);
      }
    }
  }
  return {
    name: sheet.name,
    visibility: 'visible',
    rows: new Map<number, Row>([...rows].sort(([left], [right]) => left - right)),
    merges: [],
    tables: sheet.tables.map((table) => ({
      name: table.name,
      range: rangeOf(table.area),
      headerRows: table.showHeaders ? 1 : 0,
      totalsRows: table.showTotals ? 1 : 0,
      columns: table.columnNames().map((name) => ({ name })),
    })),
    hiddenRows: sheet.hiddenRows,
    hiddenColumns: sheet.hiddenColumns,
    isProtected: sheet.protected,
  };
}

/** Our engine gives the first result of an array formula; the others are asked for one by one. */
const pieceOfArray = (formula: string, down: number, over: number, stored: ModelCell | undefined, own: Rect): Cell =>
  toCell({ value: '', ...stored, formula: `=INDEX(${formula.slice(1)},${down + 1},${over + 1})`, arrayArea: own });

function toCell({ value, isError, formula, numberFormat, arrayArea }: ModelCell): Cell {
  const scalar: Scalar = isError ? (readErrorValue(String(value)) ?? String(value)) : value;
  return {
    value: scalar,
    ...(formula === undefined ? {} : { formula: formula.slice(1) }),
    ...(numberFormat === undefined ? {} : { format: numberFormat }),
    ...(arrayArea ? { arrayRange: rangeOf(arrayArea) } : {}),
  };
}

const rangeOf = ({ r0, c0, r1, c1 }: Rect) => ({ top: r0, left: c0, bottom: r1, right: c1 });
