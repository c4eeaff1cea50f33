/** IF and its kin, AND, OR, NOT, XOR, IFERROR, IFNA, TRUE and FALSE. Branches that are not taken do not run. */
import type { ErrorValue, Scalar } from '../../model/scalar';
import { areEqual } from '../compare';
import { readBooleanText, toBoolean, toNumber } from '../coerce';
import { liftCall, liftTwo } from '../lift';
import { anyStep, givesReference, highestLevel, literalStep, scalarStep, type Env, type Step } from '../step';
import { isCells, isError, NA, VALUE, type Value } from '../value';
import type { FunctionSpec } from './spec';

const BLANK = literalStep(null);

/** Whether all of the steps give one value. */
const areScalar = (steps: readonly Step[]): boolean => steps.every((step) => step.shape === 'scalar');

type Runner = (env: Env) => Value;

/** A step that is scalar when all parts are. */
function makeStep(parts: readonly Step[], run: Runner, isReference: Step['isReference']): Step {
  const level = highestLevel(parts);
  return areScalar(parts) ? scalarStep(level, run as (env: Env) => Scalar, isReference) : anyStep(level, run, isReference);
}

/** Reference-ness of a choice: known at once when no branch can be a reference. */
function choiceReference(branches: readonly Step[], choose: (env: Env) => Step | undefined): Step['isReference'] {
  if (branches.every((branch) => branch.isReference === false)) return false;
  return (env) => {
    const chosen = choose(env);
    return chosen !== undefined && givesReference(chosen, env);
  };
}

function buildIf([condition = BLANK, yes = literalStep(0), no = literalStep(0)]: readonly Step[]): Step {
  const choose = (value: Value): Step | ErrorValue | undefined => {
    if (isCells(value)) return undefined;
    const truth = toBoolean(value);
    return typeof truth === 'boolean' ? (truth ? yes : no) : truth;
  };
  const run: Runner = (env) => {
    const value = condition.run(env);
    if (value === true) return yes.run(env);
    if (value === false) return no.run(env);
    const chosen = choose(value);
    if (chosen === undefined) return liftCall([value, yes.run(env), no.run(env)], pickBranch);
    return isError(chosen as Value) ? (chosen as ErrorValue) : (chosen as Step).run(env);
  };
  return makeStep([condition, yes, no], run, choiceReference([yes, no], (env) => {
    const chosen = choose(condition.run(env));
    return chosen && 'run' in chosen ? chosen : undefined;
  }));
}

function pickBranch([condition = null, yes = null, no = null]: readonly Scalar[]): Scalar {
  const truth = toBoolean(condition);
  return typeof truth === 'boolean' ? (truth ? yes : no) : truth;
}

/** IFS: pairs of condition and result; `#N/A` when no condition holds. */
function buildIfs(args: readonly (Step | undefined)[]): Step {
  const [condition = BLANK, result = BLANK, ...rest] = args.map((arg) => arg ?? BLANK);
  const otherwise = rest.length > 0 ? buildIfs(rest) : literalStep(NA);
  return buildIf([condition, result, otherwise]);
}

/** SWITCH: a value, pairs of value and result, perhaps a last result for everything else. */
function buildSwitch(args: readonly (Step | undefined)[]): Step {
  const [subject = BLANK, ...rest] = args.map((arg) => arg ?? BLANK);
  const otherwise = rest.length % 2 === 1 ? (rest[rest.length - 1] ?? BLANK) : literalStep(NA);
  let step = otherwise;
  for (let at = rest.length - (rest.length % 2) - 2; at >= 0; at -= 2) {
    const candidate = rest[at] ?? BLANK;
    const test = makeStep([subject, candidate], (env) => liftTwo(subject.run(env), candidate.run(env), isSwitchCase), false);
    step = buildIf([test, rest[at + 1] ?? BLANK, step]);
  }
  return step;
}

function isSwitchCase(subject: Scalar, candidate: Scalar): Scalar {
  if (isError(subject)) return subject;
  return areEqual(subject, candidate);
}

/** CHOOSE: one-based position (cut to a whole number) among the other arguments. */
function buildChoose(args: readonly (Step | undefined)[]): Step {
  const [position = BLANK, ...choices] = args.map((arg) => arg ?? BLANK);
  const choose = (value: Scalar): Step | ErrorValue => {
    const number = toNumber(value);
    if (typeof number !== 'number') return number;
    return choices[Math.trunc(number) - 1] ?? VALUE;
  };
  const run: Runner = (env) => {
    const value = position.run(env);
    if (isCells(value)) {
      const values = choices.map((choice) => choice.run(env));
      return liftCall([value, ...values], ([at = null, ...items]) => {
        const number = toNumber(at);
        return typeof number === 'number' ? (items[Math.trunc(number) - 1] === undefined ? VALUE : (items[Math.trunc(number) - 1] ?? null)) : number;
      });
    }
    const chosen = choose(value);
    return 'run' in chosen ? chosen.run(env) : chosen;
  };
  return makeStep([position, ...choices], run, choiceReference(choices, (env) => {
    const value = position.run(env);
    const chosen = isCells(value) ? VALUE : choose(value);
    return 'run' in chosen ? chosen : undefined;
  }));
}

const buildFallback = (isCaught: (error: ErrorValue) => boolean) => ([value = BLANK, fallback = BLANK]: readonly (Step | undefined)[]): Step =>
  makeStep([value, fallback], (env) => {
    const result = value.run(env);
    if (isCells(result)) return liftTwo(result, fallback.run(env), (one, two) => (isError(one) && isCaught(one) ? two : one));
    return isError(result) && isCaught(result) ? fallback.run(env) : result;
  }, false);

/** Judges by how many of the truth values of its arguments are true. As AND sees them: in ranges text and blanks are skipped, values given directly are converted. */
const combine = (judge: (trues: number, all: number) => boolean) => (args: readonly (Value | undefined)[]): Scalar => {
  let [trues, all] = [0, 0];
  for (const arg of args) {
    if (!isCells(arg)) {
      if (typeof arg === 'string' && readBooleanText(arg) === undefined) return VALUE;
      const truth = toBoolean(arg ?? null);
      if (typeof truth !== 'boolean') return truth;
      all += 1;
      if (truth) trues += 1;
      continue;
    }
    for (const vector of arg.vectors) {
      for (const value of vector) {
        if (isError(value)) return value;
        if (typeof value !== 'boolean' && typeof value !== 'number') continue;
        all += 1;
        if (value === true || (typeof value === 'number' && value !== 0)) trues += 1;
      }
    }
  }
  return all === 0 ? VALUE : judge(trues, all);
};

const logical = (name: string, judge: (trues: number, all: number) => boolean): FunctionSpec => ({
  kind: 'whole', name, family: 'logic', arity: [1, 255], params: 'r', repeats: 1, isScalar: true, call: combine(judge),
});

export const logicFunctions: readonly FunctionSpec[] = [
  { kind: 'special', name: 'IF', family: 'logic', arity: [2, 3], params: 'srr', build: (args) => buildIf([args[0] ?? BLANK, args[1] ?? literalStep(0), args.length < 3 ? literalStep(false) : (args[2] ?? literalStep(0))]) },
  { kind: 'special', name: 'IFS', family: 'logic', arity: [2, 254], params: 'sr', repeats: 2, prefix: '_xlfn.', build: (args) => buildIfs(args) },
  { kind: 'special', name: 'SWITCH', family: 'logic', arity: [3, 254], params: 'ssr', repeats: 2, prefix: '_xlfn.', build: (args) => buildSwitch(args) },
  { kind: 'special', name: 'CHOOSE', family: 'lookup', arity: [2, 255], params: 'sr', repeats: 1, build: (args) => buildChoose(args) },
  { kind: 'special', name: 'IFERROR', family: 'logic', arity: [2, 2], params: 'ss', build: buildFallback(() => true) },
  { kind: 'special', name: 'IFNA', family: 'logic', arity: [2, 2], params: 'ss', prefix: '_xlfn.', build: buildFallback((error) => error.code === '#N/A') },
  logical('AND', (trues, all) => trues === all),
  logical('OR', (trues) => trues > 0),
  { ...logical('XOR', (trues) => trues % 2 === 1), prefix: '_xlfn.' },
  {
    kind: 'each', name: 'NOT', family: 'logic', arity: [1, 1], call: (value = null) => {
      const truth = toBoolean(value);
      return typeof truth === 'boolean' ? !truth : truth;
    },
  },
  { kind: 'each', name: 'TRUE', family: 'logic', arity: [0, 0], call: () => true },
  { kind: 'each', name: 'FALSE', family: 'logic', arity: [0, 0], call: () => false },
];
