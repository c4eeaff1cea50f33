/** `formula`: the rule as its author wrote it in Excel's formula language. */
import type { Demand, PointsAt } from './demand';
import type { FormulaRule } from './rule';

export const demandFormula = (rule: FormulaRule): readonly Demand[] => [{
  formula: rule.formula,
  ...(rule.table === undefined ? {} : { table: rule.table }),
  pointsAt: pointsAt(rule),
  blank: rule.blank,
  judgesType: false,
  facts: rule.facts,
  constants: {},
  messageId: 'broken.formula',
}];

function pointsAt(rule: FormulaRule): PointsAt {
  if (rule.parameter !== undefined) return { at: 'parameter', name: rule.parameter };
  if (rule.atTotals && rule.column !== undefined) return { at: 'totals', column: rule.column };
  if (rule.table !== undefined && /\[@|#This Row/i.test(rule.formula)) return { at: 'row', columns: rule.column === undefined ? [] : [rule.column] };
  return { at: 'table' };
}
