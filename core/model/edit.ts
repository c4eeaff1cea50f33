/** One cell's new content: what filling gives and what a host or the patcher applies. */

/** New content of one cell. A date is a serial number; `blank` empties the cell and keeps its style. */
export type NewContent =
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  | { readonly kind: 'date'; readonly serial: number }
  | { readonly kind: 'blank' }
  /** `formula` without `=`; `cached` is the value a reader that does not calculate sees. */
  | { readonly kind: 'formula'; readonly formula: string; readonly cached?: number | string | boolean };

/** An edit never replaces a formula unless `replacesFormula` is true. Row and column are zero-based. */
export interface Edit {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly content: NewContent;
  readonly replacesFormula?: boolean;
}
