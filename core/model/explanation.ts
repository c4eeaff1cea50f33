/** What users write down about findings that may stand, and how each explanation stands against the workbook as it is now. Data only. */
import type { Place } from './place';
import type { Finding } from './report';

export const EXPLANATION_STATES = ['under-review', 'accepted', 'rejected'] as const;

/** What was decided about it. `under-review`: handed in, not decided yet. */
export type ExplanationState = (typeof EXPLANATION_STATES)[number];

export const EXPLANATION_STANDINGS = ['accepted', 'under-review', 'rejected', 'expired', 'stale', 'orphan', 'not-allowed', 'unreadable', 'replaced'] as const;

/**
 * How it stands now. `expired`: its last day is past. `stale`: the values that it was about have changed. `orphan`: there is no such finding.
 * `not-allowed`: the finding is an error, or of a rule that may not be explained. `unreadable`: its state or a date cannot be read, or
 * something is missing. `replaced`: a later one about the same finding counts.
 */
export type ExplanationStanding = (typeof EXPLANATION_STANDINGS)[number];

export interface Explanation {
  /** Rule id, row and values as they stand in the cells; '' where blank. */
  readonly rule: string;
  readonly row: string;
  readonly value: string;
  readonly text: string;
  readonly author: string;
  /** Serial numbers (1900 system). */
  readonly date?: number;
  /** The last day on which it counts. */
  readonly expires?: number;
  readonly state: ExplanationState;
  readonly standing: ExplanationStanding;
  /** Its cells. */
  readonly place: Place;
}

export interface ExplanationReport {
  /** In the order of the sheet. */
  readonly entries: readonly Explanation[];
  /** They add up to the entries. */
  readonly counts: Readonly<Record<ExplanationStanding, number>>;
}

/**
 * Whether a finding needs nothing more: its explanation is accepted. One under review is no acceptance, as in SARIF 2.1.0, 3.27.23: a
 * result counts as suppressed only when no suppression of it is under review or rejected.
 */
export const isSettled = ({ explanation }: Finding): boolean => explanation?.standing === 'accepted';

export interface ExplainedCounts {
  readonly accepted: number;
  readonly underReview: number;
}

/** How many of the breaches have an explanation that stands. */
export const countExplained = (findings: readonly Finding[]): ExplainedCounts => {
  const count = (standing: ExplanationStanding): number => findings.filter(({ verdict, explanation }) => verdict === 'broken' && explanation?.standing === standing).length;
  return { accepted: count('accepted'), underReview: count('under-review') };
};

export function countStandings(entries: readonly Explanation[]): ExplanationReport['counts'] {
  const counts = Object.fromEntries(EXPLANATION_STANDINGS.map((standing) => [standing, 0])) as Record<ExplanationStanding, number>;
  for (const { standing } of entries) counts[standing] += 1;
  return counts;
}
