/** `total matches`: the stated total of each column equals the sum of its rows. */
import { type Demand, totalOf, totalsDemand, wholeColumn } from './demand';
import type { TotalMatchesRule } from './rule';

/** Nine decimals: far below any head or euro, far above what adding floating-point numbers leaves behind. */
export const differenceOf = (stated: string, computed: string): string => `ROUND(${stated}-${computed},9)`;

export const demandTotalMatches = (rule: TotalMatchesRule): readonly Demand[] =>
  rule.columns.map((column) => {
    const stated = totalOf(rule.table, column);
    const computed = `SUM(${wholeColumn(rule.table, column)})`;
    const difference = differenceOf(stated, computed);
    return totalsDemand(rule.table, column, 'broken.total-matches', `=${difference}=0`, {
      facts: { stated: `=N(${stated})`, computed: `=${computed}`, difference: `=ABS(${difference})` },
    });
  });
