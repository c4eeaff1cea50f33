/** A rule id -> what a reader is told about it: of the definition's own rules, and of those that every workbook is judged by. */
import { keepEach, keepFor } from '../model/memory';
import type { Language } from '../model/words';
import type { Definition } from '../definition/definition';
import { BUILT_IN_RULES, isBuiltInRule } from '../rules/built-in-rules';
import { wordId } from '../text/word-message';

export interface RuleDescription {
  readonly title: string;
  readonly demands: string;
  readonly why: string;
  readonly solve: string;
}

/** Every finding asks for its rule. */
const described = keepFor((definition: Definition) => keepEach((language: Language) => keepEach((id: string) => workOutDescription(id, definition, language))));

/** Throws on an id that no rule has. */
export const describeRule = (id: string, definition: Definition, language: Language): RuleDescription => described(definition)(language)(id);

function workOutDescription(id: string, definition: Definition, language: Language): RuleDescription {
  const rule = definition.rules.find((each) => each.id === id);
  if (rule) return { title: rule.title[language], demands: rule.demands[language], why: rule.why[language], solve: rule.solve[language] };
  if (!isBuiltInRule(id)) throw new Error(`no such rule: ${id}`);
  const say = (part: string): string => wordId(`${BUILT_IN_RULES[id]}.${part}`, {}, language);
  return { title: say('title'), demands: say('demands'), why: say('why'), solve: say('solve') };
}
