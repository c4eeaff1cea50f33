/** `figures in range`: a figure is one that its unit can have: a share from 0 to 100%, a score within its scale, a count whole and not below zero. */
import { exceeds, intervalOf, isOneOf, judgeAt, printInterval, type FigureRow } from './figure-row';
import { type Judgement, held } from './judgement';
import type { FiguresInRangeRule } from './rule';

/** An item for each figure with a unit that has a range. A blank or marked cell (n.b.) holds none. A quotient may be over 100%, and what is derived from counts need not be whole. */
export const judgeFiguresInRange = (rows: readonly FigureRow[], rule: FiguresInRangeRule): readonly Judgement[] =>
  rows.flatMap((row): readonly Judgement[] => {
    const { reading, countsWhole, outOf } = row;
    const isShare = (row.unit ?? ('unit' in reading ? reading.unit : undefined)) === '%';
    if (reading.kind === 'blank' || reading.kind === 'mark' || !(isShare || countsWhole || outOf !== undefined)) return [];
    const figure = intervalOf(row);
    if (!figure) return [judgeAt(rule.table, row, 'undecided', 'undecided.figure', { value: row.textOf(rule.value) })];
    const is = (words: readonly string[] | undefined): boolean => rule.role !== undefined && words !== undefined && isOneOf(row.textOf(rule.role), words);
    const isDerived = is(rule.ratios) || is(rule.averages);
    const high = outOf ?? (isShare && !is(rule.ratios) ? 100 : undefined);
    const isWhole = !countsWhole || isDerived || figure.unit !== undefined || Number.isInteger(figure.middle);
    if (figure.middle >= 0 && (high === undefined || !exceeds(figure.middle, high)) && isWhole) return [held];
    const id = isShare ? 'share' : outOf === undefined ? 'count' : 'score';
    return [judgeAt(rule.table, row, 'broken', `target.finding.${id}-outside-range`, { result: printInterval(figure), ...(outOf === undefined ? {} : { high: String(outOf) }) })];
  });
