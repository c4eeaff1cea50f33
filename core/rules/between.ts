/** `between`: these columns hold numbers inside the limits, which count as inside. */
import { type Demand, rowDemand, thisRow } from './demand';
import type { BetweenRule } from './rule';

const operand = (limit: number | string): string => (typeof limit === 'number' ? String(limit) : `(${limit.replace(/^=/, '')})`);

export const demandBetween = (rule: BetweenRule): readonly Demand[] =>
  rule.columns.map((column) => {
    const cell = thisRow(column);
    const limits = [
      ...(rule.minimum === undefined ? [] : [`${cell}>=${operand(rule.minimum)}`]),
      ...(rule.maximum === undefined ? [] : [`${cell}<=${operand(rule.maximum)}`]),
    ];
    return rowDemand(rule.table, column, 'broken.between', `=IF(ISBLANK(${cell}),TRUE,IF(ISNUMBER(${cell}),AND(${limits.join(',')}),FALSE))`, {
      judgesType: true,
      facts: {
        ...(rule.minimum === undefined ? {} : { minimum: `=${operand(rule.minimum)}` }),
        ...(rule.maximum === undefined ? {} : { maximum: `=${operand(rule.maximum)}` }),
      },
    });
  });
