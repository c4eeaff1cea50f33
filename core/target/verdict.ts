/** The verdicts on a target (one per indicator), their order, and what is told with them: distance, reason, outcome of each demand and part. Data only. */
import { TARGET_VERDICTS, type TargetVerdict } from '../model/indicator';
import type { NumberUnit } from '../number/reading';
import type { Demand } from './demand';
import type { Reason } from './reason';

export { TARGET_VERDICTS, type TargetVerdict };

/** How far a result is from its target. */
export interface Distance {
  /** Positive: beyond the limit on the good side. Negative: short of it. 0: on the limit, or inside a band. */
  readonly number: number;
  /** Decimals to print. */
  readonly decimals: number;
  /** `pp` for shares: the distance between two percentages. Absent for a plain count or score. */
  readonly unit?: NumberUnit;
  /** For a missed share of a small group of known size: how many more (or fewer) heads would have done. */
  readonly heads?: number;
}

/** What became of one demand. */
export interface DemandOutcome {
  readonly demand: Demand;
  readonly verdict: TargetVerdict;
  readonly reason: Reason;
  readonly distance?: Distance;
}

export interface TargetJudgement {
  readonly verdict: TargetVerdict;
  /** The result is provisional or estimated, so the verdict is too. Only where the verdict rests on the result. */
  readonly isProvisional: boolean;
  readonly reason: Reason;
  /** Absent only where no distance exists: no target, no figure, words, or more than one possible figure. */
  readonly distance?: Distance;
  /** Outcome of each demand, in the order of the phrase; empty where none was judged. */
  readonly outcomes: readonly DemandOutcome[];
  /** For a series: the judgement of each part, in order. */
  readonly parts?: readonly { readonly label: string; readonly judgement: TargetJudgement }[];
}

/** Worst first: of several demands or parts the first in this list is the verdict on the whole. */
const WORST_FIRST: readonly TargetVerdict[] = [
  'missed', 'missed-but-improved', 'cannot-be-judged', 'not-available', 'not-yet-due', 'to-be-judged', 'within-tolerance', 'met', 'met-above-band', 'no-target',
];

/** The worst of several: the one that decides. Of equals the first; undefined for an empty list. */
export function findWorst<Judged extends { readonly verdict: TargetVerdict }>(judged: readonly Judged[]): Judged | undefined {
  let worst: Judged | undefined;
  for (const one of judged) {
    if (worst === undefined || WORST_FIRST.indexOf(one.verdict) < WORST_FIRST.indexOf(worst.verdict)) worst = one;
  }
  return worst;
}

/** Whether the verdict says that the target was reached. */
export const isMet = (verdict: TargetVerdict): boolean => verdict === 'met' || verdict === 'met-above-band';
