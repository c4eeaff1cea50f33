/** `streefpeil explain`: the id of a rule -> all that is known of it; a workbook -> a finding of it explained (see explain-finding). */
import { existsSync } from 'node:fs';
import { nearestWord } from '../../core/model/nearest';
import type { Definition } from '../../core/definition/definition';
import { BUILT_IN_RULES } from '../../core/rules/built-in-rules';
import { explainRule } from '../../core/report/rule-list';
import { builtInKinds, readBuiltIn, readDefinitionFile } from '../definitions';
import { isWorkbookName } from '../read-data-file';
import { EXIT } from './exit-code';
import { wrongUse } from './refusal';
import type { Session } from './session';

export interface ExplainOptions {
  readonly definition?: string;
  readonly kind?: string;
  readonly rule?: string;
  readonly row?: string;
  readonly text?: string;
  readonly author?: string;
  readonly expires?: string;
  readonly state?: string;
  readonly out?: string;
  readonly inPlace?: boolean;
  readonly previous?: string;
  readonly force?: boolean;
}

/** Options that say something about a finding, not about a rule. */
const ABOUT_FINDING = ['rule', 'row', 'text', 'author', 'expires', 'state', 'out', 'inPlace', 'previous'] as const;

export async function runExplain(id: string, options: ExplainOptions, session: Session): Promise<number> {
  if (isWorkbookName(id) || existsSync(id)) return (await import('./explain-finding')).explainFinding(id, options, session);
  const stray = ABOUT_FINDING.find((name) => options[name] !== undefined);
  if (stray) throw wrongUse('explain-only-workbook', { option: stray === 'inPlace' ? '--in-place' : `--${stray}` });
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
