/** Every rule kind that compiles to formulas, and which ones look at the cells themselves instead. */
import { demandBetween } from './between';
import { demandChangeWithin, demandContinuesPrevious } from './continues-previous';
import type { Demand } from './demand';
import { demandFormula } from './formula-rule';
import { demandOnPath, demandPathForecast } from './on-path';
import { demandOneOf } from './one-of';
import { demandParametersPresent } from './parameters-present';
import { demandRequired } from './required';
import { type AcrossRule, asksOthers } from './across-rule';
import { asksIndicators, type ExplainedRule, type FiguresInRangeRule, type FormulaIntactRule, type IndicatorRule, type PartsAddUpRule, type RatioMatchesRule, type Rule, type StoredAsNumberRule, type StoredAsTextRule, type SumLineRule } from './rule';
import { demandSubtotalMatches } from './subtotal-matches';
import { demandTotalMatches } from './total-matches';
import { demandUnique } from './unique';
import { demandWholeNumber } from './whole-number';

/** Kinds that no formula can express: they look at how a cell is made, at loose text, at figures as typed, at indicators as judged, at what others found, or at other workbooks. */
export type InspectionRule = FormulaIntactRule | StoredAsNumberRule | StoredAsTextRule | SumLineRule | PartsAddUpRule | FiguresInRangeRule | RatioMatchesRule | IndicatorRule | ExplainedRule | AcrossRule;

export const isInspection = (rule: Rule): rule is InspectionRule =>
  rule.kind === 'formula intact' || rule.kind === 'stored as number' || rule.kind === 'stored as text' || rule.kind === 'sum line'
  || rule.kind === 'parts add up' || rule.kind === 'figures in range' || rule.kind === 'ratio matches' || rule.kind === 'explained' || asksIndicators(rule) || asksOthers(rule);

/** The formulas that a rule compiles to. */
export function demandsOf(rule: Exclude<Rule, InspectionRule>): readonly Demand[] {
  switch (rule.kind) {
    case 'formula': return demandFormula(rule);
    case 'required': return demandRequired(rule);
    case 'whole number': return demandWholeNumber(rule);
    case 'between': return demandBetween(rule);
    case 'one of': return demandOneOf(rule);
    case 'unique': return demandUnique(rule);
    case 'total matches': return demandTotalMatches(rule);
    case 'subtotal matches': return demandSubtotalMatches(rule);
    case 'on path': return demandOnPath(rule);
    case 'path forecast': return demandPathForecast(rule);
    case 'continues previous': return demandContinuesPrevious(rule);
    case 'change within': return demandChangeWithin(rule);
    case 'parameters present': return demandParametersPresent(rule);
  }
}
