/** What a rule is: a record (what it demands, why, how to solve it) plus the options of its kind. Data only. */
import type { Severity } from '../model/report';
import type { Words } from '../model/words';
import type { AcrossRule } from './across-rule';

/** What a blank input means to a rule. `undecided`: it cannot be judged. `broken`: it may not be blank. */
export type BlankPolicy = 'zero' | 'undecided' | 'broken';

export interface RuleRecord {
  /** Stable, never reused or renumbered: `PEP-TOT-001`. */
  readonly id: string;
  readonly title: Words;
  /** What must hold, in one sentence. */
  readonly demands: Words;
  /** Why, with the source where there is one. */
  readonly why: Words;
  /** What a user does to solve it. */
  readonly solve: Words;
  readonly severity: Severity;
  /** Formula over parameters and tables; the rule applies only where it gives TRUE. */
  readonly when?: string;
  /** What to say when it is broken; `{name}` is replaced by the fact of that name. Absent: the kind's own message. */
  readonly message?: Words;
  /** Whether a breach may stand with an explanation. An error never may. */
  readonly explainable: boolean;
  readonly validFrom?: string;
  readonly retired?: { readonly from: string; readonly reason: Words };
}

/** A rule in Excel's formula language: TRUE is held, FALSE is broken, an error value is undecided. */
export interface FormulaRule extends RuleRecord {
  readonly kind: 'formula';
  /** Home table: `[@Column]` refers to it, and a formula with such a reference is judged row by row. */
  readonly table?: string;
  readonly formula: string;
  /** Column of the home table at which a finding points; absent: the whole row, or the table. */
  readonly column?: string;
  /** Whether a finding points at the totals row instead of a data row. */
  readonly atTotals?: boolean;
  /** Parameter at which a finding points. */
  readonly parameter?: string;
  readonly blank: BlankPolicy;
  /** Formulas whose values the message shows when the rule is broken. */
  readonly facts: Readonly<Record<string, string>>;
}

interface ColumnsRule extends RuleRecord {
  readonly table: string;
  readonly columns: readonly string[];
}

export interface RequiredRule extends ColumnsRule {
  readonly kind: 'required';
}

export interface WholeNumberRule extends ColumnsRule {
  readonly kind: 'whole number';
  readonly minimum?: number;
}

/** Both limits count as inside; a limit is a number or a formula. */
export interface BetweenRule extends ColumnsRule {
  readonly kind: 'between';
  readonly minimum?: number | string;
  readonly maximum?: number | string;
}

export interface OneOfRule extends ColumnsRule {
  readonly kind: 'one of';
  readonly values: readonly string[];
}

/** The columns together are unique over the rows; a row in which all of them are blank is not judged. */
export interface UniqueRule extends ColumnsRule {
  readonly kind: 'unique';
}

/** The stated total of each column equals the sum of its rows. */
export interface TotalMatchesRule extends ColumnsRule {
  readonly kind: 'total matches';
}

/** Each column of a table of subtotals equals the sum, over the rows of the detail table with the same key, of its column of that name. */
export interface SubtotalMatchesRule extends ColumnsRule {
  readonly kind: 'subtotal matches';
  readonly detail: string;
  readonly key: string;
}

/** Cells that the definition gives a formula still hold that formula. */
export interface FormulaIntactRule extends RuleRecord {
  readonly kind: 'formula intact';
  readonly tables: readonly string[];
}

/** A number stands in the cell as a number, not as text that looks like one. */
export interface StoredAsNumberRule extends ColumnsRule {
  readonly kind: 'stored as number';
}

/** A line of text such as `Totaal: 119 + 33 = 152` adds up and agrees with the tables. */
export interface SumLineRule extends RuleRecord {
  readonly kind: 'sum line';
  /** Words with which the line may start. */
  readonly labels: readonly string[];
  /** Formulas in the order of the line; a term of the line may join neighbours (33 for 24 and 9). */
  readonly parts: readonly string[];
}

/** These parameters are filled in. */
export interface ParametersPresentRule extends RuleRecord {
  readonly kind: 'parameters present';
  readonly parameters: readonly string[];
}

/** A code stands in its cell as text: a number loses its closing zeros (`2.10` becomes 2.1). */
export interface StoredAsTextRule extends ColumnsRule {
  readonly kind: 'stored as text';
}

/** A rule over a table with one figure a row, typed as people write figures. */
interface FiguresRule extends RuleRecord {
  readonly table: string;
  /** Column of the figures. */
  readonly value: string;
  /** Column with their unit, in the words of the definition's `indicators`. */
  readonly unit?: string;
}

/** Stated totals or averages are what their parts give, or shares are 100% together. Broken only when no values that the prints stand for fit. */
export interface PartsAddUpRule extends FiguresRule {
  readonly kind: 'parts add up';
  /** Column that tells what a row is, with the words for a part and for a whole. */
  readonly role: string;
  readonly parts: readonly string[];
  /** Absent with `hundred percent`. */
  readonly whole?: readonly string[];
  readonly gives: 'total' | 'average' | 'hundred percent';
  /** Columns that parts and whole have in common. */
  readonly within: readonly string[];
  /** Columns of which a part differs from its whole in one. */
  readonly across: readonly string[];
}

/** A figure is one that its unit can have: a share up to 100%, a score up to the end of its scale, a count whole. */
export interface FiguresInRangeRule extends FiguresRule {
  readonly kind: 'figures in range';
  /** Column that tells what a row is, with the words for what may be over 100% and for what need not be whole. */
  readonly role?: string;
  readonly ratios?: readonly string[];
  readonly averages?: readonly string[];
}

/** A ratio is the quotient of the rows that its name names. */
export interface RatioMatchesRule extends FiguresRule {
  readonly kind: 'ratio matches';
  readonly role: string;
  readonly ratios: readonly string[];
  /** Columns that a ratio and its rows have in common; the last one is the period. */
  readonly within: readonly string[];
  /** Column with the names of rows. */
  readonly name: string;
  /** Columns that tell the rows of one group apart. */
  readonly label: readonly string[];
}

/** A figure that is the indicator's for a period, in a table of series, has the value that the table of indicators gives. */
export interface ValuesAgreeRule extends FiguresRule {
  readonly kind: 'values agree';
  readonly code: string;
  readonly series?: string;
  readonly period: string;
  /** Column with the moment within the period. */
  readonly moment?: string;
  /** Column that says which figures are the indicator's, and the words for yes. Absent: all are. */
  readonly marked?: { readonly column: string; readonly words: readonly string[] };
}

/** The target of every indicator is met: an item per indicator, undecided where that cannot be told (yet). */
export interface TargetMetRule extends RuleRecord {
  readonly kind: 'target met';
}

/** Nothing of the named sort (ids of core/target/finding) is odd about an indicator's target or figures: an item per indicator and sort. */
export interface TargetPlausibleRule extends RuleRecord {
  readonly kind: 'target plausible';
  readonly about: readonly string[];
}

/** Unit, direction, tolerance, dates, mark and judgement of an indicator can be read: an item per filled cell. */
export interface IndicatorReadableRule extends RuleRecord {
  readonly kind: 'indicator readable';
}

/** Every breach of the named rules has an explanation that is accepted or under review: an item per item of theirs that was judged. */
export interface ExplainedRule extends RuleRecord {
  readonly kind: 'explained';
  readonly rules: readonly string[];
}

/** The columns that say how a target was read (sort, value, end of a band, distance) say what is read now: an item per filled cell. */
export interface TargetAsReadRule extends RuleRecord {
  readonly kind: 'target as read';
}

/** What an indicator may have in common with last year's; `dropped` and `added`: that it is there in both. */
export const CONTINUITIES = ['baseline', 'dropped', 'added', 'code', 'title', 'unit', 'direction'] as const;

export type Continuity = (typeof CONTINUITIES)[number];

/** Indicators are those of last year's workbook: an item per indicator and part. `baseline`: it is last year's result. */
export interface IndicatorsContinueRule extends RuleRecord {
  readonly kind: 'indicators continue';
  readonly about: readonly Continuity[];
}

/** Kinds that rest on the indicators as judged. */
export type IndicatorRule = TargetMetRule | TargetPlausibleRule | TargetAsReadRule | IndicatorReadableRule | ValuesAgreeRule | IndicatorsContinueRule;

export const asksIndicators = (rule: Rule): rule is IndicatorRule =>
  rule.kind === 'indicators continue' || rule.kind === 'target met' || rule.kind === 'target plausible' || rule.kind === 'target as read' || rule.kind === 'indicator readable' || rule.kind === 'values agree';

interface PathRule extends RuleRecord {
  /** Table of the path, with a point on each row: its date and the ceiling on that date. */
  readonly table: string;
  readonly date: string;
  readonly ceiling: string;
  /** Formula of the day that is judged. */
  readonly on: string;
  /** Formula of the figure on that day. */
  readonly value: string;
  /** Formula of what is added to the ceiling on that day. */
  readonly plus?: string;
}

/** A figure is not above the ceiling of its day, which runs in a straight line from one point of the path to the next. */
export interface OnPathRule extends PathRule {
  readonly kind: 'on path';
}

/** At the pace since the last measured point the figure is not above the ceiling on the last day of the path. */
export interface PathForecastRule extends PathRule {
  readonly kind: 'path forecast';
  /** Column with the figure as measured on the date of the point; blank where it was not. */
  readonly measured: string;
  /** Column with what was added to the ceiling on that date. */
  readonly neutralised?: string;
}

interface PreviousRule extends RuleRecord {
  readonly table: string;
  /** Columns by which a row is found again in last year's workbook. */
  readonly key: readonly string[];
}

/** Each opening column (the key) repeats what the column named beside it held last year. */
export interface ContinuesPreviousRule extends PreviousRule {
  readonly kind: 'continues previous';
  readonly columns: Readonly<Record<string, string>>;
}

/** No figure differs from last year's by more than the limit, a number or a formula; also not where a row came or went. */
export interface ChangeWithinRule extends PreviousRule {
  readonly kind: 'change within';
  readonly columns: readonly string[];
  readonly limit: number | string;
}

export type Rule =
  | FormulaRule | RequiredRule | WholeNumberRule | BetweenRule | OneOfRule | UniqueRule | TotalMatchesRule
  | SubtotalMatchesRule | FormulaIntactRule | StoredAsNumberRule | SumLineRule | ParametersPresentRule
  | StoredAsTextRule | OnPathRule | PathForecastRule | ContinuesPreviousRule | ChangeWithinRule | PartsAddUpRule | FiguresInRangeRule | RatioMatchesRule | IndicatorRule | ExplainedRule | AcrossRule;

export type RuleKind = Rule['kind'];
