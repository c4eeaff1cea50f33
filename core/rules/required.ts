/** `required`: in every row these columns hold something other than white space. */
import { type Demand, rowDemand, thisRow } from './demand';
import type { RequiredRule } from './rule';

export const demandRequired = (rule: RequiredRule): readonly Demand[] =>
  rule.columns.map((column) =>
    rowDemand(rule.table, column, 'broken.required', `=LEN(TRIM(${thisRow(column)}))>0`, { blank: 'zero', judgesType: true }));
