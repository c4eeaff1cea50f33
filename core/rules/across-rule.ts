/** Rules on workbooks that are checked together: what two of them say of the same is the same. Data only. */
import type { Rule, RuleRecord } from './rule';

/** A rule on workbooks that are checked together. */
interface TogetherRule extends RuleRecord {
  /** Parameter with the body: only workbooks of one body are held beside each other. */
  readonly body: string;
}

/** A figure of an indicator is what each earlier workbook gives for it. */
export interface FiguresAgreeAcrossRule extends TogetherRule {
  readonly kind: 'figures agree across';
}

/** An indicator that says it is a total of another workbook equals it. */
export interface EqualsTotalRule extends TogetherRule {
  readonly kind: 'equals total';
}

/** A figure of this workbook is what indicators of another workbook that say they are it give. */
export interface TotalRepeatedRule extends TogetherRule {
  readonly kind: 'total repeated';
  /** Parameters with the day on which, and with what, this workbook counts. */
  readonly date: string;
  readonly basis?: string;
}

/** Kinds that have nothing to judge when a workbook is checked alone. */
export type AcrossRule = FiguresAgreeAcrossRule | EqualsTotalRule | TotalRepeatedRule;

export const asksOthers = (rule: Rule): rule is AcrossRule => rule.kind === 'figures agree across' || rule.kind === 'equals total' || rule.kind === 'total repeated';
