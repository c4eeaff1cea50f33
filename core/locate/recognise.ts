/** Workbook -> which of the known definitions it is of; undefined when it is of none. */
import type { Workbook } from '../model/workbook';
import { type Definition, isOffered, tablesOf } from '../definition/definition';
import { EXPLANATION_TABLE } from '../definition/explanation-sheet';
import { findStandings, learnDefinition } from './find-candidates';
import { readMetadata } from './metadata';

/** Its own metadata decides; else the definition of which most declared tables are found whole; the table of explanations is the same in all. */
export function recogniseDefinition(definitions: readonly Definition[], workbook: Workbook): Definition | undefined {
  const own = readMetadata(workbook.customXml)?.definition;
  const declared = definitions.find(({ id }) => id === own);
  if (declared) return declared;
  const offered = definitions.filter(isOffered);
  offered.forEach(learnDefinition);
  let best: { definition: Definition; score: number } | undefined;
  for (const definition of offered) {
    const { tables, problems } = findStandings(definition, workbook);
    const isOwn = ({ name }: { readonly name: string }): boolean => name !== EXPLANATION_TABLE;
    const found = tables.filter(({ declared }) => isOwn(declared)).length;
    const score = found / tablesOf(definition).filter(isOwn).length - problems.length / 100;
    if (found > 0 && score > (best?.score ?? 0)) best = { definition, score };
  }
  return best?.definition;
}
