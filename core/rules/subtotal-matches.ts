/** `subtotal matches`: each stated subtotal equals the sum of the detail rows of its group. */
import { type Demand, rowDemand, thisRow, wholeColumn } from './demand';
import type { SubtotalMatchesRule } from './rule';
import { differenceOf } from './total-matches';

export const demandSubtotalMatches = (rule: SubtotalMatchesRule): readonly Demand[] =>
  rule.columns.map((column) => {
    const stated = thisRow(column);
    const computed = `SUMIFS(${wholeColumn(rule.detail, column)},${wholeColumn(rule.detail, rule.key)},${thisRow(rule.key)})`;
    const difference = differenceOf(stated, computed);
    return rowDemand(rule.table, column, 'broken.subtotal-matches', `=${difference}=0`, {
      facts: { stated: `=N(${stated})`, computed: `=${computed}`, difference: `=ABS(${difference})`, group: `=${thisRow(rule.key)}` },
    });
  });
