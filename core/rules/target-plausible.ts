/** `target plausible`: what is odd about each indicator's target or figures, of the sorts that the rule names. */
import type { JudgedIndicator } from '../model/indicator';
import { type Judgement, held } from './judgement';

const NOTHING: readonly Judgement[] = [];

/** A sort that an indicator cannot have, such as a missing date without a target, is no item. */
export const judgeTargetPlausible = (indicators: readonly JudgedIndicator[], about: readonly string[]): readonly Judgement[] =>
  indicators.flatMap(({ table, row, canHave, doubts, basis }) => about.flatMap((sort): Judgement | readonly Judgement[] => {
    if (!canHave.has(sort)) return NOTHING;
    const found = doubts.length === 0 ? doubts : doubts.filter(({ id }) => id === sort);
    if (found.length === 0) return held;
    return found.map(({ message, place }) => ({ verdict: 'broken', messageId: message.id, facts: message.facts, row: { table, row }, basis, ...(place === undefined ? {} : { place }) }));
  }));
