/** What a rule kind compiles to: formulas of Excel that must give TRUE, with where a finding points and what it says. */
import type { Facts } from '../model/report';
import type { BlankPolicy } from './rule';

/** Where a finding points. `row`: these cells of the judged row (none given: the whole row). */
export type PointsAt =
  | { readonly at: 'row'; readonly columns: readonly string[] }
  | { readonly at: 'totals'; readonly column: string }
  | { readonly at: 'parameter'; readonly name: string }
  | { readonly at: 'table' };

export interface Demand {
  /** TRUE is held, FALSE is broken, an error value is undecided. */
  readonly formula: string;
  /** Home table of `[@Column]`. */
  readonly table?: string;
  readonly pointsAt: PointsAt;
  /** What a blank input means; a column or parameter that declares `blank: zero` is never held up by it. */
  readonly blank: BlankPolicy;
  /** True: the formula itself judges whether a value has the declared type, so an unreadable cell is no reason to leave it undecided. */
  readonly judgesType: boolean;
  /** Formulas whose values the message shows when broken. */
  readonly facts: Readonly<Record<string, string>>;
  /** Facts that are known without computing. */
  readonly constants: Facts;
  /** Message of core/text for a breach, unless the rule brings its own words. */
  readonly messageId: string;
}

/** A column name inside brackets: `[ ] # '` and line breaks need Excel's escape (Microsoft, "Using structured references with Excel tables"). */
export const escapeColumn = (name: string): string => name.replace(/['[\]#@]/g, "'$&");

export const thisRow = (column: string): string => `[@[${escapeColumn(column)}]]`;

export const wholeColumn = (table: string, column: string): string => `${table}[${escapeColumn(column)}]`;

export const totalOf = (table: string, column: string): string => `${table}[[#Totals],[${escapeColumn(column)}]]`;

/** Text as a formula's literal. */
export const quoteText = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const plain = { blank: 'undecided', judgesType: false, facts: {}, constants: {} } as const;

/** A demand on one cell of each row. */
export const rowDemand = (table: string, column: string, messageId: string, formula: string, more: Partial<Demand> = {}): Demand => ({
  ...plain, table, formula, messageId, pointsAt: { at: 'row', columns: [column] }, ...more,
});

/** A demand on one cell of the totals row. */
export const totalsDemand = (table: string, column: string, messageId: string, formula: string, more: Partial<Demand> = {}): Demand => ({
  ...plain, table, formula, messageId, pointsAt: { at: 'totals', column }, ...more,
});
