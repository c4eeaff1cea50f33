/** The values a cell can hold, as Excel knows them: number, text, boolean, error, blank. Dates are serial numbers with a date format. */

/** Excel's error values (ECMA-376 Part 1, 18.17.3, plus the dynamic-array ones of Excel 365). */
export const ERROR_CODES = [
  '#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA',
  '#SPILL!', '#CONNECT!', '#BLOCKED!', '#UNKNOWN!', '#FIELD!', '#CALC!',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** An error value in a cell. Compare by `code`: readers may make their own objects. */
export interface ErrorValue {
  readonly code: ErrorCode;
}

/** What a cell holds. `null` is a blank cell; `''` is text of length 0 (a formula may give it). */
export type Scalar = number | string | boolean | ErrorValue | null;

export const isErrorValue = (value: unknown): value is ErrorValue => typeof value === 'object' && value !== null && 'code' in value;

const ERROR_VALUES = new Map<string, ErrorValue>(ERROR_CODES.map((code) => [code, Object.freeze({ code })]));

/** The shared error value for a code such as `#N/A`. Throws on a code that is none of ERROR_CODES. */
export function errorValue(code: ErrorCode): ErrorValue {
  const found = ERROR_VALUES.get(code);
  if (!found) throw new Error(`no error code: ${code}`);
  return found;
}

/** The error value written as text (`#N/A`), or undefined when the text is no error. */
export const readErrorValue = (text: string): ErrorValue | undefined => ERROR_VALUES.get(text.toUpperCase());

/** Blank as a person sees it: no value, or text of only white space. */
export const isBlank = (value: Scalar): boolean => value === null || (typeof value === 'string' && value.trim() === '');

export const isScalar = (value: unknown): value is Scalar =>
  value === null || typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean' || (isErrorValue(value) && ERROR_VALUES.has(value.code));
