/** `streefpeil template`: a kind -> an empty workbook of it, one for each body of a list, or a new one with the data of an old one. */
import { isOffered } from '../../core/definition/definition';
import { wordId } from '../../core/text/word-message';
import { chooseDefinition } from '../definitions';
import { today } from '../today';
import { textOf } from '../definition-text';
import { writeTemplate } from '../template/write-template';
import { refuseExisting, writeFileWhole } from '../write-file';
import { EXIT } from './exit-code';
import { wrongUse } from './refusal';
import { type Session, tellMessage } from './session';

export interface TemplateOptions {
  readonly definition?: string;
  readonly out?: string;
  readonly force?: boolean;
  readonly batch?: string;
  readonly name?: string;
  readonly previous?: string;
  readonly upgrade?: string;
}

/** Throws Refusal. */
export async function runTemplate(kind: string | undefined, options: TemplateOptions, session: Session): Promise<number> {
  if (options.upgrade !== undefined) return (await import('./template-upgrade')).upgradeTemplate(kind, options.upgrade, options, session);
  if (kind === undefined && options.definition === undefined) throw wrongUse('missing-argument', { argument: wordId('cli.placeholder.kind', {}, session.language) });
  const definition = await chooseDefinition(kind ?? '', options.definition);
  if (!isOffered(definition)) throw wrongUse('not-offered', { title: definition.title });
  if (options.batch !== undefined) return (await import('./template-batch')).runBatch(definition, options.batch, options, session);
  const file = options.out ?? `${definition.id}.xlsx`;
  refuseExisting(file, options.force === true);
  const bytes = await writeTemplate(definition, session.language, { tables: [], parameters: new Map() }, today(), { embeds: textOf(definition) });
  writeFileWhole(file, bytes, options.force === true);
  tellMessage(session, { id: 'cli.written', facts: { file } });
  return EXIT.clean;
}
