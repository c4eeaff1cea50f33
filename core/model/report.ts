/** What a check gives: verdicts counted, findings with their place, and the figures that people know the workbook by. */
import type { Explanation, ExplanationReport } from './explanation';
import type { IndicatorReport } from './indicator';
import type { MutationReport } from './mutation';
import type { Scalar } from './scalar';
import type { Place } from './place';
import type { Words } from './words';

export const VERDICTS = ['held', 'broken', 'undecided', 'crashed'] as const;

/** Of one rule on one item. `undecided`: an input is missing or cannot be read. `crashed`: our fault or the definition's. */
export type Verdict = (typeof VERDICTS)[number];

export const SEVERITIES = ['error', 'warning', 'info'] as const;

/** `error` blocks; `warning` must be fixed or explained; `info` is for the reader. */
export type Severity = (typeof SEVERITIES)[number];

/** A value inside a message; worded per language when the report is written. */
export type Fact = Scalar | Place | Words | readonly Fact[];

export type Facts = Readonly<Record<string, Fact>>;

/** What to say: a message of core/text by id, or words of the definition with `{name}` for each fact. */
export interface Message {
  readonly id: string;
  readonly words?: Words;
  readonly facts: Facts;
}

/** How many items a rule was judged on, by verdict. They add up to the items checked. */
export type Counts = Readonly<Record<Verdict, number>>;

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly verdict: Exclude<Verdict, 'held'>;
  /** Absent when the finding is about something that is nowhere in the workbook. */
  readonly place?: Place;
  /** Where it stands in last year's workbook, when it is about that one. */
  readonly placeInPrevious?: Place;
  /** What the row is called by its users, such as `A1 Informaticus`. */
  readonly item?: string;
  readonly message: Message;
  /** Of a breach that may be explained: the values that it rests on, as one line (core/explain/fingerprint). */
  readonly fingerprint?: string;
  /** What users wrote about it; its `standing` tells whether that holds. */
  readonly explanation?: Explanation;
}

export interface RuleResult {
  readonly rule: string;
  /** False when the rule's `when` does not hold for this workbook: it then has no items. */
  readonly applies: boolean;
  readonly counts: Counts;
}

/** A figure that the definition declares for the report, such as the heads in statutory service. */
export interface Figure {
  readonly key: string;
  readonly label: Words;
  /** Undefined when it cannot be computed. */
  readonly value: Scalar;
}

export interface ParameterValue {
  readonly name: string;
  readonly label: Words;
  readonly value: Scalar;
  readonly place?: Place;
}

/** How a table was found, surest first. */
export type FoundBy = 'metadata' | 'table name' | 'defined name' | 'headers';

export interface TableFound {
  readonly name: string;
  readonly place: Place;
  readonly foundBy: FoundBy;
  readonly rowCount: number;
}

export interface PreviousReport {
  /** Ids of the rules that compare. */
  readonly rules: readonly string[];
  /** Name of last year's workbook; absent when none was given, so that those rules do not apply. */
  readonly workbook?: string;
  /** What changed since, function by function, where the kind declares it. */
  readonly mutations?: MutationReport;
}

export interface Report {
  readonly workbook: string;
  readonly definition: { readonly id: string; readonly version: string; readonly title: Words };
  readonly tables: readonly TableFound[];
  readonly parameters: readonly ParameterValue[];
  readonly figures: readonly Figure[];
  /** How the figures stand in one line, `{key}` for each: `{a} / {b} = {c}`. */
  readonly figureLine: string;
  /** Verdicts on the targets; absent where the kind declares no indicators or the workbook lacks their table. */
  readonly indicators?: IndicatorReport;
  /** Absent where the workbook has none. */
  readonly explanations?: ExplanationReport;
  /** What was compared with last year's workbook; absent where no rule compares. */
  readonly previous?: PreviousReport;
  readonly rules: readonly RuleResult[];
  readonly counts: Counts;
  readonly findings: readonly Finding[];
  /** False when the workbook could not be bound to its definition, so that rules were left undecided for that reason. */
  readonly isBound: boolean;
}
