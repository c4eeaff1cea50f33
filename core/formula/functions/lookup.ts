/** INDEX, MATCH, XMATCH, XLOOKUP, VLOOKUP, HLOOKUP, LOOKUP, ROWS and COLUMNS. Exact searches over a column use its index. */
import type { ErrorValue, Scalar } from '../../model/scalar';
import { toBoolean, toNumber } from '../coerce';
import { asCells, isCells, isError, makeArray, makeReference, NA, REF, VALUE, valueIn, type Cells, type Value } from '../value';
import { findAtMost, findExactly, findNearest, findWild, type Direction } from './search';
import type { FunctionSpec, WholeFunction } from './spec';

type Args = readonly (Value | undefined)[];

const number = (value: Value | undefined, otherwise: number): number | ErrorValue => (value === undefined ? otherwise : isCells(value) ? VALUE : toNumber(value));

/** Position of the first blank that lies beyond the used cells of a column, for a search for a blank that found none among them. */
const findBlankBeyond = (wanted: Scalar, found: number | ErrorValue, list: readonly Scalar[], range: Cells): number | ErrorValue =>
  (wanted === null && found === -1 && range.columns === 1 && list.length < range.rows ? list.length : found);

/** The single row or column of a rectangle as one list, or undefined when it has more of both. */
function asList(cells: Cells): readonly Scalar[] | undefined {
  if (cells.columns === 1) return cells.vectors[0] ?? [];
  if (cells.rows === 1) return cells.vectors.map((vector) => vector[0] ?? null);
  return undefined;
}

/** Part of a rectangle; zero-based, ends excluded. Stays a reference. */
export function slice(cells: Cells, top: number, left: number, rows: number, columns: number): Cells {
  const vectors = cells.vectors.slice(left, left + columns).map((vector) => (top === 0 && rows === cells.rows ? vector : vector.slice(top, top + rows)));
  if (!cells.isReference) return makeArray(vectors, rows);
  const { place } = cells;
  return makeReference(vectors, rows, place && {
    sheet: place.sheet,
    range: { top: place.range.top + top, left: place.range.left + left, bottom: place.range.top + top + rows - 1, right: place.range.left + left + columns - 1 },
  });
}

/** INDEX: one-based row and column, 0 for all of them; along a lone row one position is a column. */
function index(args: Args): Value {
  const [array = null, rowArg, columnArg] = args;
  if (isError(array)) return array;
  const cells = asCells(array);
  let row = number(rowArg, 0);
  let column = number(columnArg, args.length < 3 ? 1 : 0);
  if (isError(row)) return row;
  if (isError(column)) return column;
  row = Math.trunc(row);
  column = Math.trunc(column);
  if (args.length < 3 && cells.columns > 1) {
    if (cells.rows > 1) column = 0;
    else [row, column] = [1, row];
  }
  if (row < 0 || column < 0) return VALUE;
  if (row > cells.rows || column > cells.columns) return REF;
  if (row > 0 && column > 0) return valueIn(cells, row - 1, column - 1);
  return slice(cells, row === 0 ? 0 : row - 1, column === 0 ? 0 : column - 1, row === 0 ? cells.rows : 1, column === 0 ? cells.columns : 1);
}

/** MATCH: type 1 (default) the last value at most as large in ascending order, 0 exact with wildcards, -1 the last at least as large in descending order. */
function match([wanted = null, range = null, typeArg]: Args): Scalar {
  if (isError(range)) return range;
  const list = asList(asCells(range));
  const type = number(typeArg, 1);
  if (isError(type)) return type;
  if (!list || isCells(wanted)) return NA;
  const found = type === 0 ? findWild(list, wanted) : findAtMost(list, wanted, type > 0 ? 'up' : 'down');
  return found < 0 ? NA : found + 1;
}

/** Zero-based position by the modes of XMATCH and XLOOKUP, -1 when there is none, or the error of a mode. */
function findByMode(list: readonly Scalar[], wanted: Scalar, matchMode: Value | undefined, searchMode: Value | undefined): number | ErrorValue {
  const mode = number(matchMode, 0);
  const search = number(searchMode, 1);
  if (isError(mode)) return mode;
  if (isError(search)) return search;
  if (isError(wanted)) return wanted;
  const direction: Direction = search < 0 ? 'last' : 'first';
  if (![1, -1, 2, -2].includes(search)) return VALUE;
  switch (mode) {
    case 0: return findExactly(list, wanted, direction);
    case 2: return findWild(list, wanted, direction);
    case -1: return findNearest(list, wanted, 'below', direction);
    case 1: return findNearest(list, wanted, 'above', direction);
    default: return VALUE;
  }
}

function xmatch([wanted = null, range = null, matchMode, searchMode]: Args): Scalar {
  if (isError(range)) return range;
  const list = asList(asCells(range));
  if (!list || isCells(wanted)) return VALUE;
  const found = findBlankBeyond(wanted, findByMode(list, wanted, matchMode, searchMode), list, asCells(range));
  return isError(found as Value) ? (found as ErrorValue) : (found as number) < 0 ? NA : (found as number) + 1;
}

/** XLOOKUP: the found part of the results stays a reference to cells, what stands for "not found" is a value. */
function xlookup([wanted = null, lookup = null, results = null, notFound, matchMode, searchMode]: Args): Value {
  if (isError(lookup)) return lookup;
  if (isError(results)) return results;
  const range = asCells(lookup);
  const list = asList(range);
  const values = asCells(results);
  if (!list || isCells(wanted)) return VALUE;
  const isColumn = range.columns === 1;
  if (isColumn ? values.rows !== range.rows : values.columns !== range.columns) return VALUE;
  const found = findBlankBeyond(wanted, findByMode(list, wanted, matchMode, searchMode), list, range);
  if (isError(found as Value)) return found as ErrorValue;
  const position = found as number;
  if (position < 0) return notFound ?? NA;
  if (!values.isReference && values.columns === 1 && isColumn) return valueIn(values, position, 0);
  return isColumn ? slice(values, position, 0, 1, values.columns) : slice(values, 0, position, values.rows, 1);
}

/** VLOOKUP and HLOOKUP: the first column (row) is searched, the result stands at a one-based position. */
const lookupAlong = (isVertical: boolean) => ([wanted = null, table = null, position, isNear]: Args): Scalar => {
  if (isError(table)) return table;
  const cells = asCells(table);
  const at = number(position, 0);
  if (isError(at)) return at;
  const whole = Math.trunc(at);
  if (whole < 1) return VALUE;
  if (whole > (isVertical ? cells.columns : cells.rows)) return REF;
  const near = isNear === undefined ? true : isCells(isNear) ? VALUE : toBoolean(isNear);
  if (typeof near !== 'boolean') return near;
  const list = isVertical ? (cells.vectors[0] ?? []) : cells.vectors.map((vector) => vector[0] ?? null);
  if (isCells(wanted)) return VALUE;
  const found = near ? findAtMost(list, wanted, 'up') : findWild(list, wanted);
  if (found < 0) return NA;
  return isVertical ? valueIn(cells, found, whole - 1) : valueIn(cells, whole - 1, found);
};

/** LOOKUP: the last value at most as large; in a rectangle the longer side is searched and the far side gives the result. */
function lookup([wanted = null, range = null, results]: Args): Scalar {
  if (isError(range)) return range;
  const cells = asCells(range);
  const isWide = cells.columns > cells.rows;
  const list = isWide ? cells.vectors.map((vector) => vector[0] ?? null) : (cells.vectors[0] ?? []);
  if (isCells(wanted)) return VALUE;
  if (isError(wanted)) return wanted;
  const found = findAtMost(list, wanted, 'up');
  if (found < 0) return NA;
  if (results === undefined) return isWide ? valueIn(cells, cells.rows - 1, found) : valueIn(cells, found, cells.columns - 1);
  if (isError(results)) return results;
  const values = asCells(results);
  const answers = asList(values);
  if (!answers) return NA;
  return found < Math.max(values.rows, values.columns) ? (answers[found] ?? null) : REF;
}

const seek = (name: string, params: string, arity: readonly [number, number], call: (args: Args) => Value, facts: Partial<WholeFunction> = {}): FunctionSpec => ({
  kind: 'whole', name, family: 'lookup', arity, params, isScalar: true, call, ...facts,
});

const size = (name: string, measure: (cells: Cells) => number): FunctionSpec =>
  seek(name, 'r', [1, 1], ([range = null]) => (isError(range) ? range : measure(asCells(range))));

export const lookupFunctions: readonly FunctionSpec[] = [
  seek('INDEX', 'ass', [2, 3], index, { isScalar: false, reference: 'first' }),
  seek('MATCH', 'srs', [2, 3], match),
  seek('XMATCH', 'srss', [2, 4], xmatch, { prefix: '_xlfn.', takesErrors: false }),
  seek('XLOOKUP', 'srrrss', [3, 6], xlookup, { prefix: '_xlfn.', isScalar: false, reference: 'own' }),
  seek('VLOOKUP', 'srss', [3, 4], lookupAlong(true)),
  seek('HLOOKUP', 'srss', [3, 4], lookupAlong(false)),
  seek('LOOKUP', 'saa', [2, 3], lookup),
  size('ROWS', (cells) => cells.rows),
  size('COLUMNS', (cells) => cells.columns),
];
