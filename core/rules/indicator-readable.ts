/** `indicator readable` and `target as read`: what is filled in beside an indicator's figures can be read, and what stands there as read from its phrase is what is read now. */
import type { IndicatorDoubt, JudgedIndicator } from '../model/indicator';
import { type Judgement, held } from './judgement';

export const judgeIndicatorReadable = (indicators: readonly JudgedIndicator[]): readonly Judgement[] => judgeCells(indicators, ({ readCells }) => readCells);

export const judgeTargetAsRead = (indicators: readonly JudgedIndicator[]): readonly Judgement[] => judgeCells(indicators, ({ asRead }) => asRead);

/** An item for each filled cell. */
function judgeCells(indicators: readonly JudgedIndicator[], cellsOf: (indicator: JudgedIndicator) => readonly { readonly doubt?: IndicatorDoubt }[]): readonly Judgement[] {
  const judgements: Judgement[] = [];
  for (const indicator of indicators) {
    for (const { doubt } of cellsOf(indicator)) {
      judgements.push(doubt === undefined ? held
        : { verdict: 'broken', messageId: doubt.message.id, facts: doubt.message.facts, row: { table: indicator.table, row: indicator.row }, ...(doubt.place === undefined ? {} : { place: doubt.place }) });
    }
  }
  return judgements;
}
