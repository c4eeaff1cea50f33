/** A workbook as plain data: what the readers (xlsx, Excel through Office.js) give and everything else takes. Readonly throughout. */
import type { Scalar } from './scalar';
import type { Range } from './place';

/** One cell that holds something. */
export interface Cell {
  readonly value: Scalar;
  /** Formula text without its `=`, in the file's own (English, A1) notation. Absent where there is none. */
  readonly formula?: string;
  /** The cells that an array formula fills, on the cell that holds it; absent for an ordinary formula. */
  readonly arrayRange?: Range;
  /** Number format code such as `0.00` or `dd/mm/yyyy`. Absent means `General`. */
  readonly format?: string;
}

/** The cells of one row by zero-based column; a hole is a blank cell. */
export type Row = readonly (Cell | undefined)[];

export type Visibility = 'visible' | 'hidden' | 'veryHidden';

/** An Excel table (ListObject) as it stands on a sheet. */
export interface ExcelTable {
  readonly name: string;
  /** Header row, data rows and totals row together. */
  readonly range: Range;
  readonly headerRows: 0 | 1;
  readonly totalsRows: 0 | 1;
  readonly columns: readonly ExcelTableColumn[];
}

export interface ExcelTableColumn {
  readonly name: string;
  /** Formula of a calculated column, without `=`. */
  readonly formula?: string;
}

export interface Sheet {
  readonly name: string;
  readonly visibility: Visibility;
  /** Rows that hold at least one cell, by zero-based index, in ascending order of insertion. */
  readonly rows: ReadonlyMap<number, Row>;
  readonly merges: readonly Range[];
  readonly tables: readonly ExcelTable[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly isProtected: boolean;
  /** What people may type where. Absent when the source does not tell. */
  readonly validations?: readonly CellValidation[];
  /** Cells that may be typed in while the sheet is protected, blank ones of unlocked rows and columns too. Absent when the source does not tell. */
  readonly unlocked?: readonly Range[];
}

/** A data validation. Formulas without `=`; a list's values as written: `"A,B,C"` or a range. */
export interface CellValidation {
  readonly ranges: readonly Range[];
  readonly type: 'whole' | 'decimal' | 'list' | 'date' | 'time' | 'textLength' | 'custom';
  /** Absent for lists and own formulas. */
  readonly operator?: 'between' | 'notBetween' | 'equal' | 'notEqual' | 'lessThan' | 'lessThanOrEqual' | 'greaterThan' | 'greaterThanOrEqual';
  readonly formula1?: string;
  readonly formula2?: string;
  readonly allowsBlank: boolean;
}

export interface DefinedName {
  readonly name: string;
  /** What it refers to, without `=`: `Toelichting!$C$4`, `42`. */
  readonly formula: string;
  /** Name of the sheet it is limited to; absent for the whole workbook. */
  readonly sheet?: string;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
  /** Texts of the custom XML parts. */
  readonly customXml: readonly string[];
  /** 1900 (serial 1 is 1 January 1900) or 1904 (serial 0 is 1 January 1904). */
  readonly dateSystem: 1900 | 1904;
}

/** The cell at a zero-based row and column, or undefined when nothing stands there. */
export const cellAt = (sheet: Sheet, row: number, column: number): Cell | undefined => sheet.rows.get(row)?.[column];

/** The value at a zero-based row and column; blank when nothing stands there. */
export const valueAt = (sheet: Sheet, row: number, column: number): Scalar => sheet.rows.get(row)?.[column]?.value ?? null;

/** The sheet of that name, compared as Excel does (case does not count). */
export const findSheet = (workbook: Workbook, name: string): Sheet | undefined =>
  workbook.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
