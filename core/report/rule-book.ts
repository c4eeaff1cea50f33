/** Definition -> its rule book, as Markdown for people and as data for programs. */
import type { Language } from '../model/words';
import type { Definition } from '../definition/definition';
import { isInspection } from '../rules/kinds';
import type { Rule } from '../rules/rule';
import { wordId } from '../text/word-message';

/** Markdown; the committed rule book of a kind is exactly this. */
export function formatRuleBook(definition: Definition, language: Language): string {
  const say = (id: string): string => wordId(`rules.${id}`, {}, language);
  return [
    `# ${wordId('rules.title', { title: definition.title, version: definition.version }, language)}`,
    '',
    `<!-- ${say('generated')} -->`,
    '',
    `| | ${say('title-column')} | ${say('severity')} |`,
    '|---|---|---|',
    ...definition.rules.map((rule) => `| [${rule.id}](#${rule.id.toLowerCase()}) | ${escapeCell(rule.title[language])} | ${severityOf(rule, language)} |`),
    '',
    ...definition.rules.flatMap((rule) => [
      `## ${rule.id}`,
      '',
      `**${rule.title[language]}** (${severityOf(rule, language)})`,
      '',
      `- ${say('demands')}: ${rule.demands[language]}`,
      `- ${say('why')}: ${rule.why[language]}`,
      `- ${say('solve')}: ${rule.solve[language]}`,
      ...detailsOf(rule).map(([label, text]) => `- ${say(label)}: \`${text}\``),
      ...(isInspection(rule) ? [`- ${say('by-tool')}`] : []),
      ...(rule.explainable ? [`- ${say('explainable')}`] : []),
      ...(rule.retired ? [`- ${say('retired')} ${rule.retired.from}: ${rule.retired.reason[language]}`] : []),
      '',
    ]),
  ].join('\n');
}

export const ruleBookAsJson = (definition: Definition, language: Language): object => ({
  definition: definition.id,
  version: definition.version,
  rules: definition.rules.map((rule) => ({ ...rule, title: rule.title[language], demands: rule.demands[language], why: rule.why[language], solve: rule.solve[language], message: rule.message?.[language] })),
});

/** What a rule's kind adds: labels of core/text and formulas. */
export const detailsOf = (rule: Rule): readonly (readonly ['when' | 'formula', string])[] => [
  ...(rule.when === undefined ? [] : [['when', rule.when] as const]),
  ...(rule.kind === 'formula' ? [['formula', rule.formula] as const] : []),
];

export const severityOf = (rule: Rule, language: Language): string =>
  `${wordId(`report.severity.${rule.severity}`, {}, language)}${rule.explainable ? `, ${wordId('rules.may-be-explained', {}, language)}` : ''}`;

const escapeCell = (text: string): string => text.replaceAll('|', '\\|');
