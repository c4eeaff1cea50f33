/** Judged rules x the sheet of explanations -> the same with their findings explained, and the rules that ask for explanations judged by that. */
import type { ExplanationReport } from '../model/explanation';
import type { Finding } from '../model/report';
import type { Workbook } from '../model/workbook';
import type { Definition } from '../definition/definition';
import { EXPLANATION_TABLE } from '../definition/explanation-sheet';
import { applyExplanations } from '../explain/apply-explanations';
import { readExplanations } from '../explain/read-explanations';
import { judgeExplained } from '../rules/explained';
import type { Rule } from '../rules/rule';
import type { Inputs } from './inputs';
import { type JudgedRule, sumUp } from './sum-up';

export interface ExplainedRules {
  readonly judged: readonly JudgedRule[];
  readonly report?: ExplanationReport;
  /** About the explanations themselves. */
  readonly problems: readonly Finding[];
}

/** The findings marked with what users explained on the sheet for it. */
export function explainFindings(definition: Definition, workbook: Workbook, inputs: Inputs, judged: readonly JudgedRule[]): ExplainedRules {
  const table = inputs.tables.get(EXPLANATION_TABLE.toLowerCase());
  if (!table || table.rows.length === 0) return { judged, problems: [] };
  const explanations = readExplanations(table, definition, workbook.dateSystem);
  const { findings, report, problems } = applyExplanations(explanations, judged.flatMap((each) => each.findings), definition.rules, inputs.data.today, new Set(judged.flatMap(({ result }) => (result.applies ? [] : [result.rule]))));
  let at = 0;
  return { judged: judged.map((each) => ({ ...each, findings: findings.slice(at, at += each.findings.length) })), report, problems };
}

/** A rule on what others found is judged when they are: its own findings cannot be explained. */
export function judgeExplanations(rule: Rule | undefined, judged: JudgedRule, all: readonly JudgedRule[], definition: Definition): JudgedRule {
  if (rule?.kind !== 'explained' || !judged.result.applies) return judged;
  const others = all.filter(({ result }) => rule.rules.includes(result.rule));
  return sumUp(rule, judgeExplained(others.reduce((sum, { result }) => sum + result.counts.held, 0), others.flatMap(({ findings }) => findings)), () => '', definition);
}
