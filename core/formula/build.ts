/** Turns a syntax tree into steps: literals, operators, LET, references and calls; constant parts are computed at once. */
import { readErrorValue, type Scalar } from '../model/scalar';
import { keepAcrossRows, openEnv, type Building } from './building';
import { buildCall } from './build-call';
import { buildCellReference, buildName, buildTableReference, intersect } from './build-reference';
import { liftOne, liftTwo } from './lift';
import * as operators from './operators';
import { MAX_DEPTH, parseFormula, type AstExpression } from './parse';
import { ProblemError, refuse } from './problem';
import { anyStep, highestLevel, literalStep, scalarStep, type Env, type Step } from './step';
import { isCells, makeArray, NAME } from './value';
import { readTableReference } from './table-reference';

export interface Scope {
  /** Steps of the LET names in sight, by lower-case name. */
  readonly names: ReadonlyMap<string, Step>;
  /** Whether ranges in the place of one value are computed as arrays. */
  readonly isArray: boolean;
  readonly depth: number;
  /** Whether the node comes from a defined name's formula, whose offsets are of another text. */
  readonly isNamed?: boolean;
}

const EMPTY_DATA = { tables: new Map(), names: new Map(), today: 0 };

/** The step of a syntax tree node. */
export function buildStep(building: Building, node: AstExpression, scope: Scope): Step {
  if (scope.depth > MAX_DEPTH) refuse('too-deep', node.loc?.[0] ?? 0);
  const step = buildNode(building, node, { ...scope, depth: scope.depth + 1 });
  if (step.level !== 'constant' || node.type === 'Literal') return step;
  return literalStep(step.run(openEnv({ columnSlots: [], tableSlots: [] }, EMPTY_DATA)));
}

function buildNode(building: Building, node: AstExpression, scope: Scope): Step {
  const at = node.loc?.[0] ?? 0;
  switch (node.type) {
    case 'Literal':
      return literalStep(node.value);
    case 'ErrorLiteral':
      return literalStep(readErrorValue(node.value) ?? NAME);
    case 'ReferenceIdentifier':
      if (node.kind === 'table') return buildTableReference(building, node.value, at);
      if (node.kind === 'name') return scope.names.get(node.value.toLowerCase()) ?? buildName(building, node.value, at, (text) => buildNamed(building, text, scope, at));
      return buildCellReference(building, node.value, at);
    case 'ArrayExpression':
      return buildArray(node.elements, at);
    case 'UnaryExpression':
      return buildUnary(building, node.operator, node.arguments, scope, at);
    case 'BinaryExpression':
      return buildBinary(building, node, scope, at);
    case 'LetExpression':
      return buildLet(building, node, scope);
    case 'CallExpression':
      return buildCall(building, node, scope);
    default:
      return refuse('unsupported', at);
  }
}

/** The formula of a defined name; its problems are reported at the name. */
function buildNamed(building: Building, text: string, scope: Scope, at: number): Step {
  try {
    return buildStep(building, parseFormula(text), { names: new Map(), isArray: scope.isArray, depth: scope.depth, isNamed: true });
  } catch (error) {
    if (error instanceof ProblemError) throw new ProblemError({ ...error.found, at });
    throw error;
  }
}

function buildArray(elements: readonly (readonly AstExpression[])[], at: number): Step {
  const width = elements[0]?.length ?? 0;
  if (elements.some((row) => row.length !== width)) refuse('syntax', at);
  const vectors = Array.from({ length: width }, (_, column) => elements.map((row): Scalar => {
    const item = row[column];
    if (item?.type === 'Literal') return item.value;
    if (item?.type === 'ErrorLiteral') return readErrorValue(item.value) ?? NAME;
    return refuse('syntax', at);
  }));
  return literalStep(makeArray(vectors, elements.length));
}

/** The step as one value where the formula stands as an ordinary cell formula; otherwise notes that arrays are computed here. */
export function takeSingle(building: Building, step: Step, scope: Scope): Step {
  if (step.shape === 'scalar' || scope.isArray) return step;
  if (building.mode === 'array') {
    if (step.level !== 'constant') building.needsArrayEntry = true;
    return step;
  }
  const { run } = step;
  return anyStep(step.level, (env) => {
    const value = run(env);
    return isCells(value) && value.isReference ? intersect(value, env) : value;
  });
}

function buildUnary(building: Building, operator: string, [argument]: readonly AstExpression[], scope: Scope, at: number): Step {
  if (!argument) return refuse('syntax', at);
  if (operator === '@') return buildIntersection(building, argument, scope);
  const inner = takeSingle(building, buildStep(building, argument, scope), scope);
  if (operator === '+') return inner;
  if (operator !== '-' && operator !== '%') return refuse('unsupported', at, operator);
  const compute = operator === '-' ? operators.negate : operators.takePercent;
  if (inner.shape === 'scalar') {
    const { run } = inner;
    return scalarStep(inner.level, (env) => compute(run(env)));
  }
  const { run } = inner;
  return anyStep(inner.level, (env) => liftOne(run(env), compute));
}

function buildIntersection(building: Building, argument: AstExpression, scope: Scope): Step {
  if (argument.type === 'ReferenceIdentifier' && argument.kind === 'table') {
    const parsed = readTableReference(argument.value);
    const isOwn = !parsed?.table || parsed.table.toLowerCase() === building.homeTable?.toLowerCase();
    if (parsed && isOwn && parsed.columns?.length === 1 && !parsed.sections?.length) {
      const own = argument.value.slice(argument.value.indexOf('['));
      return buildTableReference(building, `${parsed.table ?? ''}[[#This Row],${own}]`, argument.loc?.[0] ?? 0);
    }
  }
  const step = buildStep(building, argument, scope);
  if (step.shape === 'scalar') return step;
  const { run } = step;
  return scalarStep(step.level, (env) => intersect(run(env), env));
}

type Operation = (left: Scalar, right: Scalar) => Scalar;

const OPERATIONS: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  ['+', operators.add], ['-', operators.subtract], ['*', operators.multiply], ['/', operators.divide], ['^', operators.power], ['&', operators.join],
  ['=', operators.isEqual], ['<>', operators.isUnequal], ['<', operators.isLess], ['>', operators.isMore], ['<=', operators.isAtMost], ['>=', operators.isAtLeast],
]);

type BinaryNode = Extract<AstExpression, { type: 'BinaryExpression' }>;

function buildBinary(building: Building, node: BinaryNode, scope: Scope, at: number): Step {
  const [first, second] = node.arguments;
  let operation = OPERATIONS.get(node.operator);
  if (!operation || !first || !second) return refuse('unsupported', at, node.operator);
  const [left, right] = keepAcrossRows(building, [first, second].map((each) => takeSingle(building, buildStep(building, each, scope), scope)));
  if (!left || !right) return refuse('syntax', at);
  if (!scope.isNamed && isWholeFormula(building.text, node)) operation = node.operator === '+' ? operators.addLast : node.operator === '-' ? operators.subtractLast : operation;
  const level = highestLevel([left, right]);
  if (left.shape === 'scalar' && right.shape === 'scalar') return scalarStep(level, pairRun(node.operator, operation, left.run, right.run));
  const compute = operation;
  const runLeft = left.run;
  const runRight = right.run;
  return anyStep(level, (env) => liftTwo(runLeft(env), runRight(env), compute));
}

/** Whether the node is the last step of the formula: nothing around it, not even brackets. */
function isWholeFormula(text: string, node: AstExpression): boolean {
  const [start = 0, end = 0] = node.loc ?? [];
  return /^\s*=?\s*$/.test(text.slice(0, start)) && text.slice(end).trim() === '';
}

type Run = (env: Env) => Scalar;

/** Closures for the common case of two numbers; anything else goes through the general operation. */
function pairRun(operator: string, operation: Operation, left: Run, right: Run): Run {
  const general = (one: Scalar, two: Scalar) => operation(one, two);
  const onNumbers = (compute: (one: number, two: number) => number): Run => (env) => {
    const one = left(env);
    const two = right(env);
    if (typeof one === 'number' && typeof two === 'number') {
      const result = compute(one, two);
      if (Number.isFinite(result)) return result;
    }
    return general(one, two);
  };
  if (operation === operators.add) return onNumbers((one, two) => one + two);
  if (operation === operators.subtract) return onNumbers((one, two) => one - two);
  if (operation === operators.multiply) return onNumbers((one, two) => one * two);
  if (operator === '=' || operator === '<=' || operator === '>=') {
    return (env) => {
      const one = left(env);
      const two = right(env);
      if (typeof one === 'number' && one === two) return true;
      return general(one, two);
    };
  }
  return (env) => general(left(env), right(env));
}

type LetNode = Extract<AstExpression, { type: 'LetExpression' }>;

function buildLet(building: Building, node: LetNode, scope: Scope): Step {
  const names = new Map(scope.names);
  const inner: Scope = { ...scope, names };
  const sets: { readonly slot: number; readonly run: Step['run'] }[] = [];
  for (const { id, init } of node.declarations) {
    if (!init) return refuse('syntax', id.loc?.[0] ?? 0, id.name);
    const step = buildStep(building, init, inner);
    if (step.level === 'constant') {
      names.set(id.name.toLowerCase(), step);
      continue;
    }
    const slot = building.nameSlots++;
    const [kept = step] = step.level === 'data' ? keepAcrossRows(building, [step, ROW_MARK]) : [step];
    sets.push({ slot, run: kept.run });
    names.set(id.name.toLowerCase(), step.shape === 'scalar'
      ? scalarStep(step.level, (env) => (env.names[slot] ?? null) as Scalar, step.isReference)
      : anyStep(step.level, (env) => env.names[slot] ?? null, step.isReference));
  }
  if (!node.body) return refuse('syntax', node.loc?.[0] ?? 0);
  const body = buildStep(building, node.body, inner);
  if (sets.length === 0) return body;
  const bind = (env: Env): void => {
    for (const { slot, run } of sets) env.names[slot] = run(env);
  };
  const { run, isReference } = body;
  const level = highestLevel([body, ...[...names.values()]]);
  const boundReference: Step['isReference'] = typeof isReference === 'function' ? (env) => {
    bind(env);
    return isReference(env);
  } : isReference;
  return body.shape === 'scalar'
    ? scalarStep(level, (env) => {
      bind(env);
      return body.run(env);
    }, boundReference)
    : anyStep(level, (env) => {
      bind(env);
      return run(env);
    }, boundReference);
}

/** Stands for a sibling that depends on the row, so that a LET value over the data is kept. */
const ROW_MARK: Step = scalarStep('row', () => null);
