/** `streefpeil rules`: a kind -> its rule book. */
import { formatRuleBook, ruleBookAsJson } from '../../core/report/rule-book';
import { formatRuleList } from '../../core/report/rule-list';
import { chooseDefinition } from '../definitions';
import { EXIT } from './exit-code';
import type { Session } from './session';

export interface RulesOptions {
  readonly definition?: string;
  readonly format: 'text' | 'markdown' | 'json';
}

export async function runRules(kind: string, options: RulesOptions, session: Session): Promise<number> {
  const definition = await chooseDefinition(kind, options.definition);
  if (options.format === 'json') session.print(JSON.stringify(ruleBookAsJson(definition, session.language), null, 2));
  else session.print(options.format === 'markdown' ? formatRuleBook(definition, session.language) : formatRuleList(definition, session.language, session.paint));
  return EXIT.clean;
}
