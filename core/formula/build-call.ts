/** Turns a function call into a step: finds the function, counts its arguments and takes arrays cell by cell where the function wants one value. */
import type { AstExpression } from './parse';
import type { Scalar } from '../model/scalar';
import { keepAcrossRows, type Building } from './building';
import { buildStep, takeSingle, type Scope } from './build';
import { findFunction, functionNames } from './functions/table';
import { paramKind, type EachFunction, type FunctionSpec, type SpecialFunction, type WholeFunction } from './functions/spec';
import { liftCall } from './lift';
import { nearestWord } from '../model/nearest';
import { refuse } from './problem';
import { anyStep, givesReference, highestLevel, literalStep, runAsArgument, scalarStep, type Env, type Step } from './step';
import { isCells, isError, VALUE, type Value } from './value';

type CallNode = Extract<AstExpression, { type: 'CallExpression' }>;

export function buildCall(building: Building, node: CallNode, scope: Scope): Step {
  const at = node.loc?.[0] ?? 0;
  if (node.callee.type !== 'Identifier') return refuse('unsupported', at);
  const name = node.callee.name.toUpperCase();
  if (name === 'SINGLE' && node.arguments.length === 1) return buildStep(building, { type: 'UnaryExpression', operator: '@', arguments: node.arguments, loc: node.loc ?? [] }, scope);
  const spec = findFunction(name);
  if (!spec) return refuse('unknown-function', at, node.callee.name, nearestWord(name, functionNames()));
  const args = node.arguments as readonly (AstExpression | null)[];
  if (args.length < spec.arity[0] || args.length > spec.arity[1]) refuse('argument-count', at, spec.name);
  if (spec.needsPlace && !building.catalog.allowsCells) refuse('cells-not-allowed', at, spec.name);
  building.functions.add(spec.name);
  const steps = keepAcrossRows(building, args.map((arg, position) => (arg ? buildArgument(building, spec, arg, position, scope) : undefined)));
  if (spec.kind !== 'each' && steps.some((step, position) => step?.isReference === false && paramKind(spec, position) === 'R')) refuse('needs-reference', at, spec.name);
  const step = buildSpec(spec, steps);
  return spec.readsClock ? noteClock(building, step) : step;
}

function noteClock(building: Building, step: Step): Step {
  building.readsClock = true;
  return { ...step, level: step.level === 'row' ? 'row' : 'data' };
}

function buildArgument(building: Building, spec: FunctionSpec, arg: AstExpression, position: number, scope: Scope): Step {
  const kind = spec.kind === 'each' ? 's' : paramKind(spec, position);
  if (kind === 'a') return buildStep(building, arg, { ...scope, isArray: true });
  const step = buildStep(building, arg, scope);
  return kind === 's' ? takeSingle(building, step, scope) : step;
}

function buildSpec(spec: FunctionSpec, steps: readonly (Step | undefined)[]): Step {
  if (spec.kind === 'special') return buildSpecial(spec, steps);
  return spec.kind === 'each' ? buildEach(spec, steps) : buildWhole(spec, steps);
}

function buildSpecial(spec: SpecialFunction, steps: readonly (Step | undefined)[]): Step {
  return spec.build(steps);
}

function buildEach(spec: EachFunction, steps: readonly (Step | undefined)[]): Step {
  const { call } = spec;
  const guarded = spec.takesErrors ? call : (...args: Scalar[]): Scalar => {
    for (const arg of args) if (isError(arg)) return arg;
    return call(...args);
  };
  const level = highestLevel(steps);
  const filled = steps.map((step) => step ?? literalStep(null));
  if (!filled.every((step) => step.shape === 'scalar')) {
    return anyStep(level, (env) => liftCall(filled.map((step) => step.run(env)), (args) => guarded(...args)));
  }
  const runs = filled.map((step) => step.run as (env: Env) => Scalar);
  return scalarStep(level, callOnScalars(runs, guarded));
}

/** The usual numbers of arguments without an array for each call. */
function callOnScalars(runs: readonly ((env: Env) => Scalar)[], call: (...args: Scalar[]) => Scalar): (env: Env) => Scalar {
  const [first, second] = runs;
  if (first && runs.length === 1) return (env) => call(first(env));
  if (first && second && runs.length === 2) return (env) => call(first(env), second(env));
  return (env) => call(...runs.map((run) => run(env)));
}

function buildWhole(spec: WholeFunction, steps: readonly (Step | undefined)[]): Step {
  const { call } = spec;
  const singles = steps.map((step, position) => step !== undefined && paramKind(spec, position) === 's');
  const runs = steps.map((step, position) => step && (singles[position] ? step.run : runAsArgument(step)));
  const level = highestLevel(steps);
  const callOn = (args: readonly (Value | undefined)[], env: Env): Value => {
    if (!spec.takesErrors) {
      for (let position = 0; position < args.length; position++) {
        const arg = args[position];
        if (singles[position] && isError(arg)) return arg;
      }
    }
    return call(args, env);
  };
  const isLifted = steps.some((step, position) => singles[position] && step?.shape === 'any');
  if (isLifted) return anyStep(level, (env) => callLifted(runs.map((run) => run?.(env)), singles, (args) => callOn(args, env)));
  const isReference = referenceOf(spec, steps[0]);
  if (spec.isScalar) return scalarStep(level, (env) => callOn(runs.map((run) => run?.(env)), env) as Scalar, isReference);
  return anyStep(level, (env) => callOn(runs.map((run) => run?.(env)), env), isReference);
}

/** A result that says itself whether it is a reference is passed on as it comes: only a bare value would be wrapped. */
function referenceOf(spec: WholeFunction, first: Step | undefined): Step['isReference'] {
  if (spec.reference === 'own') return () => false;
  if (spec.reference !== 'first' || !first) return false;
  return typeof first.isReference === 'function' ? (env) => givesReference(first, env) : first.isReference;
}

/** One call for each place of the arrays that stand where the function wants one value. */
function callLifted(args: readonly (Value | undefined)[], singles: readonly boolean[], call: (args: readonly (Value | undefined)[]) => Value): Value {
  const positions = args.flatMap((arg, position) => (singles[position] && isCells(arg) ? [position] : []));
  if (positions.length === 0) return call(args);
  const arrays = positions.map((position) => args[position] ?? null);
  return liftCall(arrays, (items) => {
    const filled = [...args];
    positions.forEach((position, order) => {
      filled[position] = items[order] ?? null;
    });
    const result = call(filled);
    return isCells(result) ? (result.rows === 1 && result.columns === 1 ? (result.vectors[0]?.[0] ?? null) : (result.vectors[0]?.[0] ?? VALUE)) : result;
  });
}
