/** What a part of a formula can give: one scalar, or a rectangle of them (a reference to cells or a computed array). */
import { errorValue, type ErrorValue, type Scalar } from '../model/scalar';
import type { Place } from '../model/place';

/** A rectangle of values, column by column: `vectors[column][row]`, both zero-based; a vector may be shorter than `rows`, the rest of it is blank. */
export interface Cells {
  readonly kind: 'cells';
  readonly rows: number;
  readonly columns: number;
  readonly vectors: readonly (readonly Scalar[])[];
  /** Whether it stands for cells of a sheet (SUM skips text in them) and not for a computed array. */
  readonly isReference: boolean;
  /** Where the cells stand; only for references whose place is known. */
  readonly place?: Place;
}

export type Value = Scalar | Cells;

export const isCells = (value: Value | undefined): value is Cells =>
  typeof value === 'object' && value !== null && (value as { kind?: unknown }).kind === 'cells';

export const isError = (value: Value | undefined): value is ErrorValue =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'code');

export const NULL = errorValue('#NULL!');
export const DIV0 = errorValue('#DIV/0!');
export const VALUE = errorValue('#VALUE!');
export const REF = errorValue('#REF!');
export const NAME = errorValue('#NAME?');
export const NUM = errorValue('#NUM!');
export const NA = errorValue('#N/A');
export const CALC = errorValue('#CALC!');

/** The most values that one computed array may hold: a full column of Excel. */
export const MAX_ARRAY_SIZE = 1_048_576;

export const makeArray = (vectors: readonly (readonly Scalar[])[], rows: number): Cells => ({
  kind: 'cells', rows, columns: vectors.length, vectors, isReference: false,
});

export const makeReference = (vectors: readonly (readonly Scalar[])[], rows: number, place?: Place): Cells =>
  (place === undefined ? { kind: 'cells', rows, columns: vectors.length, vectors, isReference: true } : { kind: 'cells', rows, columns: vectors.length, vectors, isReference: true, place });

/** The value at a zero-based row and column of a rectangle; blank outside it. */
export const valueIn = (cells: Cells, row: number, column: number): Scalar => cells.vectors[column]?.[row] ?? null;

/** The single value of a scalar, or the top left one of a rectangle; `#CALC!` for a rectangle without rows, as Excel says of an empty array. */
export function topLeft(value: Value): Scalar {
  if (!isCells(value)) return value;
  return value.rows === 0 || value.columns === 0 ? CALC : valueIn(value, 0, 0);
}

/** A scalar as a rectangle of one cell; rectangles stay as they are. */
export const asCells = (value: Value): Cells => (isCells(value) ? value : makeArray([[value]], 1));

/** Calls `visit` for each value, row by row as Excel reads; stops when it gives `true`. */
export function eachByRow(cells: Cells, visit: (value: Scalar) => boolean | void): void {
  for (let row = 0; row < cells.rows; row++) {
    for (const vector of cells.vectors) if (visit(vector[row] ?? null) === true) return;
  }
}

/** All values, row by row. */
export function listByRow(cells: Cells): readonly Scalar[] {
  const only = cells.vectors[0];
  if (cells.columns === 1 && only) return only;
  const list: Scalar[] = [];
  eachByRow(cells, (value) => {
    list.push(value);
  });
  return list;
}

/** A number, or `#NUM!` where the result is too large or none. */
export const asNumber = (result: number): Scalar => (Number.isFinite(result) ? result : NUM);
