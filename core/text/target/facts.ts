/** What the sentences about targets are told: figures, days and names already printed in their language. Every fact may be missing. */

export interface TargetFacts {
  readonly movement?: 'rose' | 'fell' | 'unchanged';
  readonly goal?: 'value' | 'band' | 'rise' | 'fall' | 'turn-falling' | 'turn-rising' | 'not-below-baseline' | 'not-above-baseline' | 'status-quo';
  /** How the target value limits. */
  readonly limit?: 'at-least' | 'more-than' | 'at-most' | 'less-than' | 'equal';
  readonly baseline?: string;
  readonly result?: string;
  readonly target?: string;
  readonly low?: string;
  readonly high?: string;
  /** Distance to the limit, without a sign. */
  readonly gap?: string;
  /** Where the result lies, seen from the limit. */
  readonly side?: 'above' | 'below' | 'on' | 'inside';
  readonly tolerance?: string;
  /** Whole number of heads. */
  readonly heads?: string;
  /** The change stated beside the result, with its sign. */
  readonly stated?: string;
  readonly due?: string;
  readonly text?: string;
  readonly judged?: 'met' | 'missed' | 'partly';
  readonly isProvisional?: boolean;
  readonly part?: string;
  /** A place in another workbook. */
  readonly place?: string;
}

/** One sentence from facts. */
export type Sentence = (facts: TargetFacts) => string;

/** Why a verdict is what it is: the ids of core/target/reason. */
export type TargetReasonId =
  | 'met' | 'met-above-band' | 'within-tolerance' | 'missed' | 'missed-but-improved'
  | 'not-yet-due' | 'not-available' | 'not-applicable' | 'no-result' | 'result-before-due'
  | 'to-be-judged' | 'judged-by-person' | 'no-target' | 'target-to-be-determined'
  | 'target-unread' | 'result-is-text' | 'result-is-limit' | 'result-malformed' | 'result-partly-read' | 'readings-differ' | 'unit-mismatch'
  | 'no-baseline' | 'baseline-unread' | 'baseline-not-in-parts' | 'zero-baseline' | 'percent-or-points' | 'stated-change-contradicts' | 'parts-differ';

export type TargetVerdictId =
  | 'met' | 'met-above-band' | 'within-tolerance' | 'missed' | 'missed-but-improved'
  | 'not-yet-due' | 'not-available' | 'to-be-judged' | 'cannot-be-judged' | 'no-target';

/** How a phrase was read: the ids of core/target/describe-target. */
export type TargetReadingId =
  | 'at-least' | 'more-than' | 'at-most' | 'less-than' | 'between' | 'equal' | 'rise-by' | 'fall-by' | 'rise' | 'fall'
  | 'not-below-baseline' | 'not-above-baseline' | 'status-quo' | 'status-quo-within' | 'turn-falling' | 'turn-rising'
  | 'milestone' | 'one-of' | 'due-on' | 'due-by' | 'part' | 'none' | 'to-be-determined' | 'unread'
  | 'because-bare-value' | 'because-unit-is-a-difference' | 'percent-or-points';

/** What is odd about an indicator: the ids of core/target/find-implausible and find-conflicts. */
export type TargetFindingId =
  | 'no-baseline' | 'no-unit' | 'no-date' | 'no-direction' | 'target-met-at-baseline' | 'direction-conflict' | 'phrase-disagrees-with-figure'
  | 'scope-parts' | 'scope-out-of' | 'scope-named' | 'unit-conflict' | 'stated-change-disagrees' | 'due-conflict' | 'result-before-due'
  | 'figure-ambiguous' | 'figure-malformed' | 'figure-partly-read' | 'share-outside-range' | 'score-outside-range' | 'part-without-target'
  | 'target-unread' | 'percent-or-points' | 'count-outside-range' | 'provisional-too-old' | 'values-differ' | 'baseline-is-not-last-result';

/** All wording about targets in one language. */
export interface TargetTexts {
  readonly verdicts: Readonly<Record<TargetVerdictId, string>>;
  /** Instead of `met-above-band` where lower is better. */
  readonly metBelowBand: string;
  /** Set behind a verdict that is provisional. */
  readonly provisional: string;
  readonly reasons: Readonly<Record<TargetReasonId, Sentence>>;
  /** Without capital or full stop: they are joined by `joinReadings`. */
  readonly readings: Readonly<Record<TargetReadingId, Sentence>>;
  readonly joinReadings: (readings: readonly string[]) => string;
  readonly findings: Readonly<Record<TargetFindingId, Sentence>>;
}

/** First letter in capitals. */
export const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A sentence from its body: part label before it, provisional behind it, full stop. A body that ends in ? keeps it. */
export function finish(body: string, facts: TargetFacts, provisional: string): string {
  const said = facts.part === undefined ? capitalize(body) : `${facts.part}: ${body}`;
  const marked = facts.isProvisional === true ? `${said} (${provisional})` : said;
  return /[?.]$/.test(marked) ? marked : `${marked}.`;
}
