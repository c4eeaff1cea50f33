/** A rule id -> what a reader is told about it: of the definition's own rules, and of what locating tables can find. */
import type { Language } from '../model/words';
import type { Definition } from '../definition/definition';
import { wordId } from '../text/word-message';

export interface RuleDescription {
  readonly title: string;
  readonly demands: string;
  readonly why: string;
  readonly solve: string;
}

/** Ids that findings about missing or doubled tables and columns carry; the same for every definition. */
export const LOCATE_MESSAGES: Readonly<Record<string, string>> = {
  'LOC-TAB-001': 'tableMissing',
  'LOC-KOL-001': 'columnMissing',
  'LOC-KOL-002': 'columnDoubled',
};

/** Throws on an id that no rule has. */
export function describeRule(id: string, definition: Definition, language: Language): RuleDescription {
  const rule = definition.rules.find((each) => each.id === id);
  if (rule) return { title: rule.title[language], demands: rule.demands[language], why: rule.why[language], solve: rule.solve[language] };
  const kind = LOCATE_MESSAGES[id];
  if (kind === undefined) throw new Error(`no such rule: ${id}`);
  const title = wordId(`locate.${kind}.title`, {}, language);
  return { title, demands: title, why: '', solve: wordId(`locate.${kind}.solve`, {}, language) };
}
