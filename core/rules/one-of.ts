/** `one of`: these columns hold one of the allowed texts; case does not count, as in Excel. */
import { type Demand, quoteText, rowDemand, thisRow } from './demand';
import type { OneOfRule } from './rule';

export const demandOneOf = (rule: OneOfRule): readonly Demand[] =>
  rule.columns.map((column) => {
    const cell = `TRIM(${thisRow(column)})`;
    return rowDemand(rule.table, column, 'broken.one-of', `=OR(${rule.values.map((value) => `${cell}=${quoteText(value)}`).join(',')})`, {
      constants: { allowed: rule.values },
    });
  });
