/** Rows of values and formulas -> an Excel table without totals on a sheet, plain in style. */
import type { Worksheet } from 'exceljs';
import { formatCell } from '../../core/model/place';

export interface NativeTable {
  readonly name: string;
  /** Zero-based place of the first header. */
  readonly top: number;
  readonly left: number;
  /** `formula` is that of a calculated column, as a file holds it. */
  readonly columns: readonly { readonly name: string; readonly formula?: string }[];
  readonly rows: readonly (readonly (number | string | null | { readonly formula: string })[])[];
}

/** Formulas of calculated columns, which exceljs leaves out: table name -> header -> formula without `=`. */
export type CalculatedColumns = Map<string, ReadonlyMap<string, string>>;

/** Adds its calculated columns to `calculated`. */
export function addNativeTable(sheet: Worksheet, { name, top, left, columns, rows }: NativeTable, calculated: CalculatedColumns): void {
  sheet.addTable({
    name, ref: formatCell(top, left), headerRow: true, totalsRow: false,
    style: { theme: 'TableStyleLight1', showRowStripes: false },
    columns: columns.map((column) => ({ name: column.name, filterButton: false })),
    rows: rows.map((row) => [...row]),
  });
  calculated.set(name, new Map(columns.flatMap((column) => (column.formula === undefined ? [] : [[column.name, column.formula]]))));
}
