/** `streefpeil explain`: the id of a rule -> all that is known of it. */
import { nearestWord } from '../../core/model/nearest';
import type { Definition } from '../../core/definition/definition';
import { BUILT_IN_RULES } from '../../core/rules/built-in-rules';
import { explainRule } from '../../core/report/rule-list';
import { builtInKinds, readBuiltIn, readDefinitionFile } from '../definitions';
import { EXIT } from './exit-code';
import { wrongUse } from './refusal';
import type { Session } from './session';

export interface ExplainOptions {
  readonly definition?: string;
}

export async function runExplain(id: string, options: ExplainOptions, session: Session): Promise<number> {
  const definitions = options.definition === undefined ? builtInKinds().map(readBuiltIn) : [await readDefinitionFile(options.definition)];
  const wanted = id.toUpperCase();
  const found = definitions.find((definition) => idsOf(definition).includes(wanted));
  if (!found) {
    const nearest = nearestWord(wanted, definitions.flatMap(idsOf));
    throw wrongUse('unknown-rule', { rule: id, ...(nearest === undefined ? {} : { nearest }) });
  }
  session.print(explainRule(wanted, found, session.language, session.paint));
  return EXIT.clean;
}

const idsOf = ({ rules }: Definition): readonly string[] => [...rules.map(({ id }) => id), ...Object.keys(BUILT_IN_RULES)];
