/** What the evaluator must know about one worksheet function; each family file gives a list of these. */
import type { Scalar } from '../../model/scalar';
import type { Env, Step } from '../step';
import type { Value } from '../value';

export type Family = 'aggregate' | 'conditional' | 'math' | 'statistics' | 'logic' | 'information' | 'lookup' | 'array' | 'text' | 'date';

interface FunctionFacts {
  /** In capitals, without file prefixes. */
  readonly name: string;
  readonly family: Family;
  /** Least and most number of arguments. */
  readonly arity: readonly [number, number];
  /** How a file writes the name of a function that is younger than the format. */
  readonly prefix?: '_xlfn.' | '_xlfn._xlws.';
  /** Whether it reads the day or the time of the evaluation. */
  readonly readsClock?: boolean;
  /** Whether it asks where cells stand on a sheet, which a rule over tables does not know. */
  readonly needsPlace?: boolean;
}

/** A function of single values; arrays are taken cell by cell. Errors among the arguments are its result unless `takesErrors`. An omitted argument comes as blank. */
export interface EachFunction extends FunctionFacts {
  readonly kind: 'each';
  readonly takesErrors?: boolean;
  readonly call: (...args: Scalar[]) => Scalar;
}

/**
 * A function that takes rectangles as they are. `params` has a letter for each parameter:
 * `r` a range, array or value as it comes; `R` the same, but it must be a reference to cells, or Excel does not accept the formula; `a` the same, with everything inside it computed as arrays;
 * `s` one value (arrays there are taken cell by cell). The last `repeats` letters repeat.
 * An omitted argument comes as undefined.
 */
export interface WholeFunction extends FunctionFacts {
  readonly kind: 'whole';
  readonly params: string;
  readonly repeats?: number;
  /** Whether one call gives one value and never an array. */
  readonly isScalar: boolean;
  /** `first`: its result is a reference when its first argument is one. `own`: it gives a rectangle that says so itself. Otherwise it gives values. */
  readonly reference?: 'first' | 'own';
  /** Errors in `s` parameters are its result unless this is true. */
  readonly takesErrors?: boolean;
  readonly call: (args: readonly (Value | undefined)[], env: Env) => Value;
}

/** A function that decides itself which of its arguments run. Omitted arguments come as undefined. */
export interface SpecialFunction extends FunctionFacts {
  readonly kind: 'special';
  /** Letters as for `whole`; they only say in which way arguments are compiled. */
  readonly params: string;
  readonly repeats?: number;
  readonly build: (args: readonly (Step | undefined)[]) => Step;
}

export type FunctionSpec = EachFunction | WholeFunction | SpecialFunction;

/** The letter of a parameter by zero-based position. */
export function paramKind(spec: WholeFunction | SpecialFunction, position: number): string {
  const { params, repeats = 0 } = spec;
  if (position < params.length) return params[position] ?? 'r';
  return repeats === 0 ? 'r' : (params[params.length - repeats + ((position - params.length) % repeats)] ?? 'r');
}
