/** Definition -> its rules as plain text: a line each, or one rule in full. */
import type { Language } from '../model/words';
import type { Definition } from '../definition/definition';
import { wordId } from '../text/word-message';
import { describeRule } from './describe-rule';
import { detailsOf, severityOf } from './rule-book';
import type { TextOptions } from './text';

type Paint = TextOptions['paint'];

export const formatRuleList = (definition: Definition, language: Language, paint: Paint): string =>
  [
    paint('heading', wordId('rules.title', { title: definition.title, version: definition.version }, language)),
    ...definition.rules.map((rule) => `  ${paint(rule.severity, rule.id)}  ${rule.title[language]} (${severityOf(rule, language)})\n    ${paint('quiet', rule.demands[language])}`),
  ].join('\n');

/** Throws on an id that no rule has. */
export function explainRule(id: string, definition: Definition, language: Language, paint: Paint): string {
  const { title, demands, why, solve } = describeRule(id, definition, language);
  const rule = definition.rules.find((each) => each.id === id);
  const line = (label: string, text: string): readonly string[] => (text === '' ? [] : [`  ${paint('quiet', `${wordId(`rules.${label}`, {}, language)}:`)} ${text}`]);
  return [
    `${paint('heading', id)}  ${title}${rule ? ` (${severityOf(rule, language)})` : ''}`,
    ...line('demands', demands),
    ...line('why', why),
    ...line('solve', solve),
    ...(rule ? detailsOf(rule).flatMap(([label, text]) => line(label, text)) : []),
    ...(rule?.explainable ? [`  ${wordId('rules.explainable', {}, language)}`] : []),
  ].join('\n');
}
