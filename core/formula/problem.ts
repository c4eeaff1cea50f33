/** Why a formula cannot be compiled: a code, an offset and where possible the nearest name; worded elsewhere. */

export type ProblemCode =
  | 'syntax'
  | 'too-long'
  | 'too-deep'
  | 'unknown-function'
  | 'argument-count'
  | 'unknown-table'
  | 'unknown-column'
  | 'unknown-name'
  | 'no-home-table'
  | 'no-totals-row'
  | 'row-of-other-table'
  | 'cells-not-allowed'
  | 'needs-reference'
  | 'unsupported';

export interface FormulaProblem {
  readonly problem: ProblemCode;
  /** Zero-based offset in the formula text as given. */
  readonly at: number;
  /** The name or piece of text that it is about. */
  readonly name?: string;
  /** The existing name that looks most like it. */
  readonly nearest?: string;
}

export const isProblem = (value: unknown): value is FormulaProblem =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'problem');

/** Carries a problem out of nested parsing and compiling; never leaves this folder. */
export class ProblemError extends Error {
  constructor(readonly found: FormulaProblem) {
    super(found.problem);
  }
}

/** Throws the problem; for use inside compiling only. */
export function refuse(problem: ProblemCode, at: number, name?: string, nearest?: string): never {
  throw new ProblemError({ problem, at, ...(name === undefined ? {} : { name }), ...(nearest === undefined ? {} : { nearest }) });
}

/** Runs a compiling step and gives its problem as a value; other errors pass. */
export function catchProblem<Result>(run: () => Result): Result | FormulaProblem {
  try {
    return run();
  } catch (error) {
    if (error instanceof ProblemError) return error.found;
    throw error;
  }
}
