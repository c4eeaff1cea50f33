/** `target met`: the verdict on each indicator's target, as a rule's. What is not available, not due or not measured is undecided, never a miss. */
import type { JudgedIndicator, TargetVerdict } from '../model/indicator';
import type { Verdict } from '../model/report';
import { type Judgement, held } from './judgement';

const AS_RULE: Readonly<Record<TargetVerdict, Verdict>> = {
  'met': 'held', 'met-above-band': 'held', 'within-tolerance': 'held', 'missed': 'broken', 'missed-but-improved': 'broken',
  'not-yet-due': 'undecided', 'not-available': 'undecided', 'to-be-judged': 'undecided', 'cannot-be-judged': 'undecided', 'no-target': 'undecided',
};

export const judgeTargetMet = (indicators: readonly JudgedIndicator[]): readonly Judgement[] =>
  indicators.map(({ table, row, result, resultPlace, basis }) => (AS_RULE[result.verdict] === 'held' ? held : {
    verdict: AS_RULE[result.verdict],
    messageId: result.reason.id, facts: result.reason.facts,
    row: { table, row },
    basis,
    ...(resultPlace === undefined ? {} : { place: resultPlace }),
  }));
