/** `target plausible`: what is odd about each indicator's target or figures, of the sorts that the rule names. */
import type { JudgedIndicator } from '../model/indicator';
import { type Judgement, held } from './judgement';

/** A sort that an indicator cannot have, such as a missing date without a target, is no item. */
export const judgeTargetPlausible = (indicators: readonly JudgedIndicator[], about: readonly string[]): readonly Judgement[] =>
  indicators.flatMap(({ table, row, doubts, basis }) => about.flatMap((id): readonly Judgement[] => {
    const found = doubts.get(id);
    if (!found) return [];
    if (found.length === 0) return [held];
    return found.map(({ message, place }) => ({ verdict: 'broken', messageId: message.id, facts: message.facts, row: { table, row }, basis, ...(place === undefined ? {} : { place }) }));
  }));
