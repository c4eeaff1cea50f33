/** Applies functions of single values to arrays, cell by cell, with Excel's broadcasting: a lone row or column is repeated, what falls outside is `#N/A`. */
import type { Scalar } from '../model/scalar';
import { isCells, makeArray, MAX_ARRAY_SIZE, NA, NUM, type Cells, type Value } from './value';

/** The value of a broadcast argument at a zero-based row and column. */
function pick(value: Value, row: number, column: number): Scalar {
  if (!isCells(value)) return value;
  const vector = value.vectors[value.columns === 1 ? 0 : column];
  const at = value.rows === 1 ? 0 : row;
  if (vector === undefined || at >= value.rows) return NA;
  return vector[at] ?? null;
}

const extent = (sizes: readonly number[]): number => (sizes.includes(0) ? 0 : Math.max(1, ...sizes));

/** Calls `each` for every place of the combined rectangle; without any rectangle it is called once. An array above the size cap is `#NUM!`. */
export function liftCall(args: readonly Value[], each: (args: readonly Scalar[]) => Scalar): Value {
  const rectangles = args.filter((arg): arg is Cells => isCells(arg));
  if (rectangles.length === 0) return each(args as readonly Scalar[]);
  const rows = extent(rectangles.map((cells) => cells.rows));
  const columns = extent(rectangles.map((cells) => cells.columns));
  if (rows * columns > MAX_ARRAY_SIZE) return NUM;
  const vectors: Scalar[][] = [];
  for (let column = 0; column < columns; column++) {
    const vector: Scalar[] = [];
    for (let row = 0; row < rows; row++) vector.push(each(args.map((arg) => pick(arg, row, column))));
    vectors.push(vector);
  }
  return makeArray(vectors, rows);
}

/** As liftCall, for one argument. */
export function liftOne(value: Value, each: (value: Scalar) => Scalar): Value {
  if (!isCells(value)) return each(value);
  if (value.rows * value.columns > MAX_ARRAY_SIZE) return NUM;
  return makeArray(value.vectors.map((vector) => {
    const results = new Array<Scalar>(vector.length);
    for (let row = 0; row < vector.length; row++) results[row] = each(vector[row] ?? null);
    return fillUp(results, value.rows, () => each(null));
  }), value.rows);
}

/** As liftCall, for two arguments. */
export function liftTwo(left: Value, right: Value, each: (left: Scalar, right: Scalar) => Scalar): Value {
  if (!isCells(left)) return isCells(right) ? liftOne(right, (item) => each(left, item)) : each(left, right);
  if (!isCells(right)) return liftOne(left, (item) => each(item, right));
  if (left.rows !== right.rows || left.columns !== right.columns) return liftCall([left, right], ([one = null, two = null]) => each(one, two));
  if (left.rows * left.columns > MAX_ARRAY_SIZE) return NUM;
  return makeArray(left.vectors.map((vector, column) => {
    const other = right.vectors[column] ?? [];
    const results = new Array<Scalar>(Math.max(vector.length, other.length));
    for (let row = 0; row < results.length; row++) results[row] = each(vector[row] ?? null, other[row] ?? null);
    return fillUp(results, left.rows, () => each(null, null));
  }), left.rows);
}

/** Beyond the used cells of a column everything is blank, so that one result stands for all of them. */
function fillUp(results: Scalar[], rows: number, ofBlanks: () => Scalar): Scalar[] {
  if (results.length >= rows) return results;
  const rest = ofBlanks();
  while (results.length < rows) results.push(rest);
  return results;
}
