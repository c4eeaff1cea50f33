/** ISBLANK and its kin, N, T, NA, TYPE, ERROR.TYPE: what kind of value something is. */
import { ERROR_CODES, type Scalar } from '../../model/scalar';
import { toNumber } from '../coerce';
import { isCells, isError, NA, topLeft, type Value } from '../value';
import { givesReference, scalarStep } from '../step';
import type { FunctionSpec } from './spec';

const ask = (name: string, holds: (value: Scalar) => boolean): FunctionSpec => ({
  kind: 'each', name, family: 'information', arity: [1, 1], takesErrors: true, call: (value = null) => holds(value),
});

/** ISODD and ISEVEN cut the fraction; booleans are refused by Excel. */
const askParity = (name: string, rest: number): FunctionSpec => ({
  kind: 'each', name, family: 'information', arity: [1, 1], call: (value = null) => {
    const number = typeof value === 'boolean' ? toNumber('') : toNumber(value);
    return typeof number === 'number' ? Math.abs(Math.trunc(number)) % 2 === rest : number;
  },
});

/** Numbers as Microsoft's page "ERROR.TYPE function" lists them. */
const ERROR_NUMBERS = new Map(ERROR_CODES.map((code, position) => [code, position + 1]));

function typeOf(value: Value): number {
  if (isCells(value)) return value.rows === 1 && value.columns === 1 ? typeOf(topLeft(value)) : 64;
  if (isError(value)) return 16;
  return typeof value === 'string' ? 2 : typeof value === 'boolean' ? 4 : 1;
}

export const informationFunctions: readonly FunctionSpec[] = [
  ask('ISBLANK', (value) => value === null),
  ask('ISNUMBER', (value) => typeof value === 'number'),
  ask('ISTEXT', (value) => typeof value === 'string'),
  ask('ISNONTEXT', (value) => typeof value !== 'string'),
  ask('ISLOGICAL', (value) => typeof value === 'boolean'),
  ask('ISERROR', (value) => isError(value)),
  ask('ISERR', (value) => isError(value) && value.code !== '#N/A'),
  ask('ISNA', (value) => isError(value) && value.code === '#N/A'),
  askParity('ISODD', 1),
  askParity('ISEVEN', 0),
  {
    kind: 'special', name: 'ISREF', family: 'information', arity: [1, 1], params: 'r',
    build: ([step]) => scalarStep(step?.level === 'constant' ? 'constant' : (step?.level ?? 'constant'), (env) => step !== undefined && givesReference(step, env)),
  },
  { kind: 'each', name: 'NA', family: 'information', arity: [0, 0], call: () => NA },
  { kind: 'each', name: 'N', family: 'information', arity: [1, 1], call: (value = null) => (typeof value === 'number' ? value : value === true ? 1 : 0) },
  { kind: 'each', name: 'T', family: 'text', arity: [1, 1], call: (value = null) => (typeof value === 'string' ? value : '') },
  { kind: 'whole', name: 'TYPE', family: 'information', arity: [1, 1], params: 'r', isScalar: true, call: ([value = null]) => typeOf(value) },
  {
    kind: 'each', name: 'ERROR.TYPE', family: 'information', arity: [1, 1], takesErrors: true,
    call: (value = null) => (isError(value) ? (ERROR_NUMBERS.get(value.code) ?? NA) : NA),
  },
];
