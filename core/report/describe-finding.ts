/** A finding -> what a reader is told of it: where, what, why and what to do. */
import type { Finding } from '../model/report';
import type { Language } from '../model/words';
import type { Definition } from '../definition/definition';
import { wordId, wordMessage } from '../text/word-message';
import { describeWhere, whole } from './text';
import { type RuleDescription, describeRule } from './describe-rule';

export interface FindingDescription extends RuleDescription {
  /** A1 with its sheet, here or in last year's workbook; or that it is about the whole workbook. */
  readonly place: string;
  /** What the row is called; '' where it is about none. */
  readonly item: string;
  readonly text: string;
  /** What users wrote about it, and how that stands; '' where nobody did. */
  readonly explained: string;
}

export const describeFinding = (finding: Finding, definition: Definition, language: Language): FindingDescription => ({
  ...describeRule(finding.rule, definition, language),
  place: describeWhere(finding, language),
  item: finding.item ?? '',
  text: wordMessage(finding.message, language),
  explained: finding.explanation ? wordId('report.explained', {
    state: wordId(`explain.state.${finding.explanation.standing}`, {}, language), author: finding.explanation.author, text: whole(finding.explanation.text),
  }, language) : '',
});
