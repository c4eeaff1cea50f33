/** A verdict on a target -> how it looks: the four groups that a reader tells apart at a glance. */
import { TARGET_VERDICTS, type TargetVerdict, type VerdictCounts } from '../../core/model/indicator';
import type { Tone } from './tone-icon';

export const VERDICT_TONES: Readonly<Record<TargetVerdict, Tone>> = {
  'met': 'good', 'met-above-band': 'good', 'within-tolerance': 'good',
  'missed': 'error', 'missed-but-improved': 'warning',
  'not-yet-due': 'info', 'not-available': 'undecided', 'to-be-judged': 'undecided', 'cannot-be-judged': 'undecided', 'no-target': 'info',
};

/** The verdicts that occur, in one order. */
export const verdictsIn = (counts: VerdictCounts): readonly TargetVerdict[] => TARGET_VERDICTS.filter((verdict) => counts[verdict] > 0);
