/** `indicator readable`: the unit, direction, tolerance, dates, mark and judgement of each indicator, as far as they are filled in, can be read. */
import type { JudgedIndicator } from '../model/indicator';
import { type Judgement, held } from './judgement';

export const judgeIndicatorReadable = (indicators: readonly JudgedIndicator[]): readonly Judgement[] =>
  indicators.flatMap(({ table, row, readCells }) => readCells.map(({ doubt }): Judgement =>
    doubt === undefined ? held
      : { verdict: 'broken', messageId: doubt.message.id, facts: doubt.message.facts, row: { table, row }, ...(doubt.place === undefined ? {} : { place: doubt.place }) }));
