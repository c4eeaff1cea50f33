/** Tokens of operators, calls, values, arrays and references -> the tree that fx makes of them; leaves all else, mistakes included, to fx. */
import type { AstExpression, BinaryOperator, Literal, Token } from '@borgar/fx';

/** How tightly an operator holds what stands to its left. */
const STRENGTHS: ReadonlyMap<string, number> = new Map([
  ['%', 70], ['^', 50], ['*', 40], ['/', 40], ['+', 30], ['-', 30], ['&', 20], ['=', 10], ['<', 10], ['>', 10], ['<=', 10], ['>=', 10], ['<>', 10],
]);
/** How tightly a sign holds what stands to its right. */
const SIGN_STRENGTH = 70;
const MAX_DEPTH = 100;

interface Reading {
  /** Without white space. */
  readonly tokens: readonly Token[];
  at: number;
  depth: number;
}

/** Undefined where the tokens are more than this, or less than a formula: unions, intersections, LET and LAMBDA. */
export function readPlainTree(tokens: readonly Token[]): AstExpression | undefined {
  const reading: Reading = { tokens: tokens.filter(({ type }) => type !== 'whitespace' && type !== 'fx_prefix'), at: 0, depth: 0 };
  const tree = readExpression(reading, 0);
  return reading.at === reading.tokens.length ? tree : undefined;
}

function readExpression(reading: Reading, holding: number): AstExpression | undefined {
  if (++reading.depth > MAX_DEPTH) return undefined;
  let left = readOperand(reading);
  while (left) {
    const operator = reading.tokens[reading.at];
    const strength = operator?.type === 'operator' ? STRENGTHS.get(operator.value) ?? 0 : 0;
    if (!operator || strength <= holding) break;
    reading.at += 1;
    const [start] = placeOf(left);
    if (operator.value === '%') left = { type: 'UnaryExpression', loc: [start, placeOf(operator)[1]], operator: '%', arguments: [left] };
    else {
      const right = readExpression(reading, strength);
      left = right && { type: 'BinaryExpression', loc: [start, placeOf(right)[1]], operator: operator.value as BinaryOperator, arguments: [left, right] };
    }
  }
  reading.depth -= 1;
  return left;
}

function readOperand(reading: Reading): AstExpression | undefined {
  const literal = readLiteral(reading);
  if (literal) return literal;
  const token = reading.tokens[reading.at++];
  if (!token) return undefined;
  const { type, value } = token;
  const loc = placeOf(token);
  switch (type) {
    case 'range': return { type: 'ReferenceIdentifier', value, loc, kind: 'range' };
    case 'structured': return { type: 'ReferenceIdentifier', value, loc, kind: 'table' };
    case 'range_named': return { type: 'ReferenceIdentifier', value, loc, kind: 'name' };
    case 'func': return readCall(reading, value, loc);
    default: return type === 'operator' ? readBehind(reading, value, loc) : undefined;
  }
}

function readLiteral(reading: Reading): Literal | undefined {
  const token = reading.tokens[reading.at];
  if (token?.type !== 'number' && token?.type !== 'string' && token?.type !== 'bool') return undefined;
  reading.at += 1;
  const { type, value: raw } = token;
  return { type: 'Literal', value: type === 'number' ? Number(raw) : type === 'bool' ? raw.toUpperCase() === 'TRUE' : raw.slice(1, -1).replaceAll('""', '"'), loc: placeOf(token), raw };
}

/** Rows of literals, behind the opening brace at `start`. */
function readArray(reading: Reading, start: number): AstExpression | undefined {
  const elements: Literal[][] = [[]];
  do {
    const literal = readLiteral(reading);
    if (!literal) return undefined;
    elements.at(-1)?.push(literal);
    if (isAt(reading, ';')) elements.push([]);
  } while (takes(reading, ',') || takes(reading, ';'));
  return takes(reading, '}') ? { type: 'ArrayExpression', loc: [start, placeOf(reading.tokens[reading.at - 1])[1]], elements } : undefined;
}

/** What stands behind a sign, or between brackets. */
function readBehind(reading: Reading, operator: string, [start]: [number, number]): AstExpression | undefined {
  if (operator === '{') return readArray(reading, start);
  if (operator === '-' || operator === '+') {
    const operand = readExpression(reading, SIGN_STRENGTH);
    return operand && { type: 'UnaryExpression', loc: [start, placeOf(operand)[1]], operator, arguments: [operand] };
  }
  const inner = operator === '(' ? readExpression(reading, 0) : undefined;
  return takes(reading, ')') ? inner : undefined;
}

function readCall(reading: Reading, name: string, loc: [number, number]): AstExpression | undefined {
  if (/^(?:let|lambda)$/i.test(name) || !takes(reading, '(')) return undefined;
  const given: (AstExpression | null)[] = [];
  if (!takes(reading, ')')) {
    do {
      const isLeftOut = isAt(reading, ',') || isAt(reading, ')');
      const argument = isLeftOut ? null : readExpression(reading, 0);
      if (argument === undefined) return undefined;
      given.push(argument);
    } while (takes(reading, ','));
    if (!takes(reading, ')')) return undefined;
  }
  const end = placeOf(reading.tokens[reading.at - 1])[1];
  // fx types arguments that are left out as if they were there.
  return { type: 'CallExpression', loc: [loc[0], end], callee: { type: 'Identifier', name, loc: [...loc] }, arguments: given as AstExpression[] };
}

const isAt = ({ tokens, at }: Reading, operator: string): boolean => tokens[at]?.type === 'operator' && tokens[at].value === operator;

function takes(reading: Reading, operator: string): boolean {
  if (!isAt(reading, operator)) return false;
  reading.at += 1;
  return true;
}

/** Zero-based offsets; `end` excluded. */
const placeOf = (piece: { readonly loc?: readonly number[] } | undefined): [number, number] => [piece?.loc?.[0] ?? 0, piece?.loc?.[1] ?? 0];
