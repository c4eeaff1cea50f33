/** What judging an indicator gives the report: the verdict on its target with reason and distance, and what is odd about its row. Data only. */
import type { Day } from './date';
import type { Place } from './place';
import type { Facts, Message } from './report';

export const TARGET_VERDICTS = [
  'met', 'met-above-band', 'within-tolerance', 'missed', 'missed-but-improved',
  'not-yet-due', 'not-available', 'to-be-judged', 'cannot-be-judged', 'no-target',
] as const;

/** `met-above-band`: beyond a band on its good side (for direction down: below it). `missed-but-improved`: nearer to the target than the baseline was. */
export type TargetVerdict = (typeof TARGET_VERDICTS)[number];

/** How many indicators have each verdict. They add up to the indicators of the workbook. */
export type VerdictCounts = Readonly<Record<TargetVerdict, number>>;

/** One thing that was read in a target phrase; `id` is one of core/target/describe-target. */
export interface PhraseReading {
  readonly id: string;
  readonly facts: Facts;
  /** The options of `one-of`, or what is read for a `part`. */
  readonly inner?: readonly PhraseReading[];
}

/** How far a result is from its target: positive beyond it on the good side, negative short of it. */
export interface IndicatorDistance {
  readonly number: number;
  /** Decimals to print. */
  readonly decimals: number;
  /** `€`, `%`, `‰`, or `pp` for the distance between two shares. Absent for a plain count or score. */
  readonly unit?: '€' | '%' | '‰' | 'pp';
  /** Of a missed share of a small group of known size: how many more (or fewer) heads would have done. */
  readonly heads?: number;
}

/** What was compared, for a drawing on one scale: figures in the indicator's unit, shares in percent (82.3). */
export interface IndicatorFigures {
  readonly result: number;
  readonly baseline?: number;
  /** The target: at least `low`, at most `high`; both for a band, the same for a value. Neither where only words are demanded. */
  readonly low?: number;
  readonly high?: number;
  /** Decimals to print. */
  readonly decimals: number;
  readonly unit?: IndicatorDistance['unit'];
}

/** One row of the table of indicators. Texts are as they stand in the cells; '' where there is none. */
export interface IndicatorResult {
  /** What the row is called by its users: code and series. */
  readonly item: string;
  readonly code: string;
  readonly theme: string;
  readonly part: string;
  readonly title: string;
  readonly series: string;
  readonly phrase: string;
  /** The cells of the row; absent when the workbook has none of them. */
  readonly place?: Place;
  readonly verdict: TargetVerdict;
  /** The result is provisional or estimated, so the verdict is too. */
  readonly isProvisional: boolean;
  /** Why: a message `target.reason.` of core/text. Facts that are figures or days are words in each language. */
  readonly reason: Message;
  readonly distance?: IndicatorDistance;
  /** Absent where no figure was compared. */
  readonly figures?: IndicatorFigures;
  /** How the phrase was read; never empty. */
  readonly reading: readonly PhraseReading[];
  /** What a graph shows; one for each part of a series, none where nothing is a single figure. */
  readonly charts: readonly IndicatorChart[];
}

/** Figures of one indicator, or of a part of it, on one scale; each absent where it is not one figure. */
export interface IndicatorChart {
  /** Name of the part. */
  readonly label?: string;
  readonly unit?: '€' | '%' | '‰' | 'pp';
  /** Decimals to print. */
  readonly decimals: number;
  readonly baseline?: number;
  readonly result?: number;
  /** The values that meet the target: from `low` on, up to `high`, or between. */
  readonly target?: { readonly low?: number; readonly high?: number };
}

export interface IndicatorReport {
  /** The day on which the verdicts are given. */
  readonly referenceDay: Day;
  /** Whether the workbook gives that day; else it is the day of the check. */
  readonly isDayGiven: boolean;
  readonly results: readonly IndicatorResult[];
  readonly counts: VerdictCounts;
}

/** Something odd about an indicator, and the cell it is about. */
export interface IndicatorDoubt {
  readonly message: Message;
  readonly place?: Place;
}

/** A judged row with all that rules on indicators ask. */
export interface JudgedIndicator {
  /** Name of the table, and the row in it (zero-based). */
  readonly table: string;
  readonly row: number;
  readonly result: IndicatorResult;
  /** Cell of the result, at which a miss is pointed out; of the target phrase where the workbook has no such cell. */
  readonly resultPlace?: Place;
  /** What an explanation of a miss rests on: result, target phrase and baseline, as they stand in the cells. */
  readonly basis: readonly string[];
  /** Ids of core/target/finding that were looked for on this row. */
  readonly canHave: ReadonlySet<string>;
  /** What was found of them. */
  readonly doubts: readonly (IndicatorDoubt & { readonly id: string })[];
  /** One for each filled cell that has to be read (unit, direction, tolerance, dates, mark, judgement, size of the group); `doubt` where it could not. */
  readonly readCells: readonly { readonly doubt?: IndicatorDoubt }[];
  /** One for each filled cell that says how the target was read; `doubt` where it is read otherwise now. */
  readonly asRead: readonly { readonly doubt?: IndicatorDoubt }[];
}

const NO_VERDICTS: VerdictCounts = {
  'met': 0, 'met-above-band': 0, 'within-tolerance': 0, 'missed': 0, 'missed-but-improved': 0,
  'not-yet-due': 0, 'not-available': 0, 'to-be-judged': 0, 'cannot-be-judged': 0, 'no-target': 0,
};

/** Counts of verdicts; they add up to the number of results. */
export function countTargetVerdicts(results: readonly Pick<IndicatorResult, 'verdict'>[]): VerdictCounts {
  const counts = { ...NO_VERDICTS };
  for (const { verdict } of results) counts[verdict] += 1;
  return counts;
}
