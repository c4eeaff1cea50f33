/** Turns a function call into a step: finds the function, counts its arguments and takes arrays cell by cell where the function wants one value. */
import type { AstExpression } from './parse';
import type { Scalar } from '../model/scalar';
import { keepAcrossRows, type Building } from './building';
import { firstError } from './coerce';
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
  const level = highestLevel(steps);
  const filled = steps.map((step) => step ?? literalStep(null));
  const runs = filled.map((step) => step.run);
  if (!filled.every((step) => step.shape === 'scalar')) {
    return anyStep(level, (env) => liftCall(runAll(runs, env), (args) => (spec.takesErrors ? undefined : firstError(args)) ?? call(...args)));
  }
  return scalarStep(level, callOnScalars(runs as readonly ((env: Env) => Scalar)[], spec));
}

/** The usual numbers of arguments without an array for each call. */
function callOnScalars(runs: readonly ((env: Env) => Scalar)[], { call, takesErrors = false }: EachFunction): (env: Env) => Scalar {
  const [first, second] = runs;
  if (first && runs.length === 1) {
    return (env) => {
      const one = first(env);
      return !takesErrors && isError(one) ? one : call(one);
    };
  }
  if (first && second && runs.length === 2) {
    return (env) => {
      const [one, two] = [first(env), second(env)];
      if (takesErrors) return call(one, two);
      return isError(one) ? one : isError(two) ? two : call(one, two);
    };
  }
  return (env) => {
    const args = runAll(runs, env);
    return (takesErrors ? undefined : firstError(args)) ?? call(...args);
  };
}

function runAll<Result>(runs: readonly ((env: Env) => Result)[], env: Env): Result[] {
  const results = new Array<Result>(runs.length);
  for (let at = 0; at < runs.length; at++) results[at] = (runs[at] as (env: Env) => Result)(env);
  return results;
}

const nothing = (): undefined => undefined;

function buildWhole(spec: WholeFunction, steps: readonly (Step | undefined)[]): Step {
  const { call } = spec;
  const singles = steps.map((step, position) => step !== undefined && paramKind(spec, position) === 's');
  const runs = steps.map((step, position): ((env: Env) => Value | undefined) => (step ? (singles[position] ? step.run : runAsArgument(step)) : nothing));
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
  if (isLifted) return anyStep(level, (env) => callLifted(runAll(runs, env), singles, (args) => callOn(args, env)));
  const isReference = referenceOf(spec, steps[0]);
  if (spec.isScalar) return scalarStep(level, (env) => callOn(runAll(runs, env), env) as Scalar, isReference);
  return anyStep(level, (env) => callOn(runAll(runs, env), env), isReference);
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
