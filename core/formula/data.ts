/** What formulas are evaluated over: tables by column, parameters by name, cells where there are any. */
import type { Scalar } from '../model/scalar';
import type { Place, Range } from '../model/place';

/** A table's content by column. */
export interface DataTable {
  readonly name: string;
  readonly headers: readonly string[];
  /** In the order of `headers`; each has `rowCount` values, `null` for a blank cell. Treated as unchanging: indexes are kept per column array. */
  readonly columns: readonly (readonly Scalar[])[];
  readonly rowCount: number;
  /** The totals row by column; absent when the table has none. */
  readonly totals?: readonly Scalar[];
  /** Where the data rows stand (without headers and totals), for formulas that ask for row or column numbers. */
  readonly place?: Place;
}

/** Everything that one evaluation can read. */
export interface FormulaData {
  /** Key: table name in lower case. */
  readonly tables: ReadonlyMap<string, DataTable>;
  /** Parameters and other defined names with one value. Key: name in lower case. */
  readonly names: ReadonlyMap<string, Scalar>;
  /** Cells of a range, row by row, each row as wide as the range. `sheet` is undefined where the formula names none. */
  readonly readCells?: (sheet: string | undefined, range: Range) => readonly (readonly Scalar[])[];
  /** The same cells column by column, each as long as it has values; what lies beyond is blank. Used in place of `readCells` where it is there. */
  readonly readColumns?: (sheet: string | undefined, range: Range) => readonly (readonly Scalar[])[];
  /** One cell (zero-based) as `readColumns` would give it, without an array; used where it is there. */
  readonly readCell?: (sheet: string | undefined, row: number, column: number) => Scalar;
  /** Whether SUBTOTAL and AGGREGATE pass over a cell (zero-based): it holds a subtotal itself, or its row is hidden. */
  readonly skipsCell?: (sheet: string, row: number, column: number, reason: 'subtotal' | 'hidden') => boolean;
  /** What TODAY() gives: a serial number of the 1900 system. */
  readonly today: number;
  /** What NOW() gives; `today` at midnight when absent. */
  readonly now?: number;
}
