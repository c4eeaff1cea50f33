/** One compiled part of a formula: a closure with what is known about it before it runs. */
import type { Place } from '../model/place';
import type { Scalar } from '../model/scalar';
import type { DataTable, FormulaData } from './data';
import { isCells, makeReference, type Value } from './value';

/** The state of one evaluation: which data, which row of the home table, and what was computed on the way. */
export interface Env {
  readonly data: FormulaData;
  /** Zero-based row of the home table. */
  row: number;
  /** Columns that the formula reads, by slot. */
  readonly columns: readonly (readonly Scalar[])[];
  /** Tables that the formula reads, by slot. */
  readonly tables: readonly DataTable[];
  /** Values of LET names, by slot. */
  readonly names: Value[];
  /** Parts that do not depend on the row, computed once. */
  readonly kept: (Value | undefined)[];
  /** The cell that holds the formula, zero-based; absent for a rule. */
  readonly cell?: { readonly sheet: string; readonly row: number; readonly column: number };
}

/** On what a part depends: on nothing, on the data as a whole, or on the row as well. */
export type Level = 'constant' | 'data' | 'row';

interface StepFacts {
  readonly level: Level;
  /** Whether the result is a reference to cells; for IF and CHOOSE that is known only when it runs. */
  readonly isReference: boolean | ((env: Env) => boolean);
  /** Where the one cell stands that the step refers to. */
  readonly placeOf?: (env: Env) => Place | undefined;
}

export interface ScalarStep extends StepFacts {
  readonly shape: 'scalar';
  readonly run: (env: Env) => Scalar;
}

export interface AnyStep extends StepFacts {
  readonly shape: 'any';
  readonly run: (env: Env) => Value;
}

export type Step = ScalarStep | AnyStep;

const LEVELS: readonly Level[] = ['constant', 'data', 'row'];

export const highestLevel = (steps: readonly (Step | undefined)[]): Level =>
  LEVELS[Math.max(0, ...steps.map((step) => (step ? LEVELS.indexOf(step.level) : 0)))] ?? 'row';

export const scalarStep = (level: Level, run: (env: Env) => Scalar, isReference: Step['isReference'] = false): ScalarStep => ({ shape: 'scalar', level, run, isReference });

export const anyStep = (level: Level, run: (env: Env) => Value, isReference: Step['isReference'] = false): AnyStep => ({ shape: 'any', level, run, isReference });

/** A step that always gives the same value. */
export const literalStep = (value: Value): Step => (isCells(value) ? anyStep('constant', () => value, value.isReference) : scalarStep('constant', () => value));

/** Whether the step's result is a reference in this evaluation. */
export const givesReference = (step: Step, env: Env): boolean => (typeof step.isReference === 'function' ? step.isReference(env) : step.isReference);

/** The step's result where a function tells a cell from a bare value: a one-cell reference comes as a rectangle of one. */
export function runAsArgument(step: Step): (env: Env) => Value {
  const { run, isReference, placeOf } = step;
  if (isReference === false) return run;
  return (env) => {
    const value = run(env);
    return isCells(value) || !givesReference(step, env) ? value : makeReference([[value]], 1, placeOf?.(env));
  };
}
