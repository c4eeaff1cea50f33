/** `target plausible`: what is odd about each indicator's target or figures, of the sorts that the rule names. */
import type { JudgedIndicator } from '../model/indicator';
import { type Judgement, held } from './judgement';

/** A sort that an indicator cannot have, such as a missing date without a target, is no item. */
export function judgeTargetPlausible(indicators: readonly JudgedIndicator[], about: readonly string[]): readonly Judgement[] {
  const judgements: Judgement[] = [];
  for (const { table, row, canHave, doubts, basis } of indicators) {
    for (const sort of about) {
      if (!canHave.has(sort)) continue;
      let isHeld = true;
      for (const { id, message, place } of doubts) {
        if (id !== sort) continue;
        isHeld = false;
        judgements.push({ verdict: 'broken', messageId: message.id, facts: message.facts, row: { table, row }, basis, ...(place === undefined ? {} : { place }) });
      }
      if (isHeld) judgements.push(held);
    }
  }
  return judgements;
}
