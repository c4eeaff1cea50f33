/** Criteria of COUNTIF and its kin: from `">=10"`, `"<>"`, `"ja*"` or a value to a test on cells. */
import { readErrorValue, type Scalar } from '../model/scalar';
import { readBooleanText, readNumberText } from './coerce';
import { orderTexts } from './compare';
import { BLANK_KEY, keyOf, type EqualityKey } from './column-index';
import { isError } from './value';
import { hasWildcard, makeWildcardTest } from './wildcard';

export interface Criterion {
  readonly test: (value: Scalar) => boolean;
  /** Set where the criterion is equality with one value: cells with this key, and no others, pass. */
  readonly key?: EqualityKey;
  /** Set where the criterion compares with a number: `<`, `>`, `<=` or `>=`. */
  readonly order?: { readonly operator: string; readonly number: number };
}

const OPERATOR = /^(?:<>|<=|>=|=|<|>)/;

/** Reads a criterion as Excel does; a blank one means 0. */
export function readCriterion(criterion: Scalar): Criterion {
  if (typeof criterion !== 'string') return equals(criterion ?? 0);
  const operator = OPERATOR.exec(criterion)?.[0];
  if (operator === undefined) return criterion === '' ? { test: (value) => value === null || value === '' } : equalsText(criterion);
  const operand = criterion.slice(operator.length);
  if (operator === '=') return operand === '' ? { test: (value) => value === null, key: BLANK_KEY } : equalsText(operand);
  if (operator === '<>') {
    const { test } = operand === '' ? { test: (value: Scalar) => value === null } : equalsText(operand);
    return { test: (value) => !test(value) };
  }
  const bound = readOperand(operand);
  return { test: makeOrderTest(operator, bound), ...(typeof bound === 'number' ? { order: { operator, number: bound } } : {}) };
}

const readOperand = (text: string): Scalar => readNumberText(text) ?? readBooleanText(text) ?? (text.startsWith('#') ? readErrorValue(text) : undefined) ?? text;

function equals(wanted: Scalar): Criterion {
  const key = keyOf(wanted);
  return { key, test: makeKeyTest(wanted, key) };
}

function makeKeyTest(wanted: Scalar, key: EqualityKey): (value: Scalar) => boolean {
  if (typeof wanted === 'number') return (value) => value === wanted || (typeof value === 'string' && value !== '' && keyOf(value) === key);
  if (typeof wanted === 'boolean') return (value) => value === wanted;
  if (isError(wanted)) return (value) => isError(value) && value.code === wanted.code;
  return (value) => typeof value === 'string' && keyOf(value) === key;
}

function equalsText(text: string): Criterion {
  const operand = readOperand(text);
  if (typeof operand !== 'string' || !hasWildcard(operand)) return equals(operand);
  const matches = makeWildcardTest(operand);
  return { test: (value) => typeof value === 'string' && matches(value) };
}

/** Only cells of the operand's own kind are compared: `">=0"` counts neither blanks nor text. */
function makeOrderTest(operator: string, operand: Scalar): (value: Scalar) => boolean {
  const holds = (order: number): boolean => (operator === '<' ? order < 0 : operator === '>' ? order > 0 : operator === '<=' ? order <= 0 : order >= 0);
  if (typeof operand === 'number') return (value) => typeof value === 'number' && holds(value - operand);
  if (typeof operand === 'string') return (value) => typeof value === 'string' && holds(orderTexts(value, operand));
  if (typeof operand === 'boolean') return (value) => typeof value === 'boolean' && holds(Number(value) - Number(operand));
  return () => false;
}
