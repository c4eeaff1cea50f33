/** FILTER, UNIQUE, SORT, TRANSPOSE, ROW and COLUMN: functions that give arrays. An empty result is `#CALC!`. */
import type { Scalar } from '../../model/scalar';
import { toBoolean, toNumber } from '../coerce';
import { keyOf } from '../column-index';
import { foldCase, orderTexts } from '../compare';
import { anyStep, scalarStep, type Env, type Step } from '../step';
import { asCells, CALC, isCells, isError, makeArray, VALUE, valueIn, type Cells, type Value } from '../value';
import type { FunctionSpec } from './spec';

type Args = readonly (Value | undefined)[];

export const transpose = (cells: Cells): Cells =>
  makeArray(Array.from({ length: cells.rows }, (_, row) => cells.vectors.map((vector) => vector[row] ?? null)), cells.columns);

/** The rows of a rectangle at zero-based positions, as an array. */
const pickRows = (cells: Cells, rows: readonly number[]): Cells =>
  makeArray(cells.vectors.map((vector) => rows.map((row) => vector[row] ?? null)), rows.length);

const flag = (value: Value | undefined): boolean | Scalar => (value === undefined ? false : isCells(value) ? VALUE : toBoolean(value));

function filter([array = null, include = null, otherwise]: Args): Value {
  if (isError(array)) return array;
  if (isError(include)) return include;
  const cells = asCells(array);
  const mask = asCells(include);
  const isByRow = mask.columns === 1 && mask.rows === cells.rows;
  if (!isByRow && !(mask.rows === 1 && mask.columns === cells.columns)) return VALUE;
  const source = isByRow ? cells : transpose(cells);
  const rows: number[] = [];
  for (let row = 0; row < source.rows; row++) {
    const truth = toBoolean(isByRow ? valueIn(mask, row, 0) : valueIn(mask, 0, row));
    if (typeof truth !== 'boolean') return truth;
    if (truth) rows.push(row);
  }
  if (rows.length === 0) return otherwise ?? CALC;
  const kept = pickRows(source, rows);
  return isByRow ? kept : transpose(kept);
}

function unique([array = null, byColumn, once]: Args): Value {
  if (isError(array)) return array;
  const [sideways, onlyOnce] = [flag(byColumn), flag(once)];
  if (typeof sideways !== 'boolean') return sideways;
  if (typeof onlyOnce !== 'boolean') return onlyOnce;
  const cells = sideways ? transpose(asCells(array)) : asCells(array);
  const groups = new Map<string, number[]>();
  for (let row = 0; row < cells.rows; row++) {
    const key = JSON.stringify(cells.vectors.map((vector) => kindAndKey(vector[row] ?? null)));
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  const rows = [...groups.values()].filter((group) => !onlyOnce || group.length === 1).map(([first = 0]) => first);
  if (rows.length === 0) return CALC;
  return sideways ? transpose(pickRows(cells, rows)) : pickRows(cells, rows);
}

/** UNIQUE keeps the number 1 and the text "1" apart. */
const kindAndKey = (value: Scalar): unknown => (typeof value === 'string' ? `t${foldCase(value)}` : keyOf(value));

/** Numbers, then text, then booleans, then errors; blanks come last, whichever way is sorted. */
const rankOf = (value: Scalar): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : typeof value === 'boolean' ? 2 : 3);

function orderForSort(one: Scalar, two: Scalar): number {
  if (typeof one === 'number' && typeof two === 'number') return one - two;
  if (typeof one === 'string' && typeof two === 'string') return orderTexts(one, two);
  if (typeof one === 'boolean' && typeof two === 'boolean') return Number(one) - Number(two);
  return rankOf(one) - rankOf(two);
}

function sort([array = null, indexArg, orderArg, byColumn]: Args): Value {
  if (isError(array)) return array;
  const sideways = flag(byColumn);
  const [index, order] = [indexArg, orderArg].map((value) => (value === undefined ? 1 : isCells(value) ? VALUE : toNumber(value)));
  if (typeof sideways !== 'boolean') return sideways;
  if (typeof index !== 'number') return index ?? VALUE;
  if (typeof order !== 'number') return order ?? VALUE;
  const cells = sideways ? transpose(asCells(array)) : asCells(array);
  const column = cells.vectors[Math.trunc(index) - 1];
  if (!column || (order !== 1 && order !== -1)) return VALUE;
  const rows = Array.from({ length: cells.rows }, (_, row) => row).sort((one, two) => {
    const [left, right] = [column[one] ?? null, column[two] ?? null];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return orderForSort(left, right) * order;
  });
  return sideways ? transpose(pickRows(cells, rows)) : pickRows(cells, rows);
}

/** ROW and COLUMN: one-based positions on the sheet; without argument those of the formula's own cell. */
const buildPosition = (axis: 'row' | 'column') => ([step]: readonly (Step | undefined)[]): Step => {
  if (!step) return scalarStep('data', (env) => (env.cell ? env.cell[axis] + 1 : VALUE));
  const { run, placeOf } = step;
  const measure = (env: Env): Value => {
    const value = placeOf ? undefined : run(env);
    if (isError(value)) return value;
    const place = placeOf ? placeOf(env) : isCells(value) ? value.place : undefined;
    if (!place) return VALUE;
    const { top, left, bottom, right } = place.range;
    if (axis === 'row') return bottom === top ? top + 1 : makeArray([Array.from({ length: bottom - top + 1 }, (_, row) => top + row + 1)], bottom - top + 1);
    return right === left ? left + 1 : makeArray(Array.from({ length: right - left + 1 }, (_, column) => [left + column + 1]), 1);
  };
  return step.shape === 'scalar' ? scalarStep(step.level, measure as (env: Env) => Scalar) : anyStep(step.level, measure);
};

const arrays = (name: string, params: string, arity: readonly [number, number], call: (args: Args) => Value, prefix?: '_xlfn.' | '_xlfn._xlws.'): FunctionSpec => ({
  kind: 'whole', name, family: 'array', arity, params, isScalar: false, call, ...(prefix ? { prefix } : {}),
});

export const arrayFunctions: readonly FunctionSpec[] = [
  arrays('FILTER', 'aaa', [2, 3], filter, '_xlfn._xlws.'),
  arrays('UNIQUE', 'ass', [1, 3], unique, '_xlfn.'),
  arrays('SORT', 'asss', [1, 4], sort, '_xlfn._xlws.'),
  arrays('TRANSPOSE', 'a', [1, 1], ([array = null]) => (isError(array) ? array : transpose(asCells(array)))),
  { kind: 'special', name: 'ROW', family: 'array', arity: [0, 1], params: 'R', needsPlace: true, build: buildPosition('row') },
  { kind: 'special', name: 'COLUMN', family: 'array', arity: [0, 1], params: 'R', needsPlace: true, build: buildPosition('column') },
];

