/** `whole number`: these columns hold whole numbers, not below the minimum where there is one. */
import { type Demand, rowDemand, thisRow } from './demand';
import type { WholeNumberRule } from './rule';

export const demandWholeNumber = (rule: WholeNumberRule): readonly Demand[] =>
  rule.columns.map((column) => {
    const cell = thisRow(column);
    const isWhole = `${cell}=INT(${cell})`;
    const holds = rule.minimum === undefined ? isWhole : `AND(${isWhole},${cell}>=${rule.minimum})`;
    return rowDemand(rule.table, column, 'broken.whole-number', `=IF(ISBLANK(${cell}),TRUE,IF(ISNUMBER(${cell}),${holds},FALSE))`, {
      judgesType: true,
      constants: rule.minimum === undefined ? {} : { minimum: rule.minimum },
    });
  });
