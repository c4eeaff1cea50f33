/** `streefpeil definition`: a definition file -> every mistake in it with its line; or the JSON Schema of the language. */
import { readDefinitionFile } from '../definitions';
import { wordId } from '../../core/text/word-message';
import { EXIT } from './exit-code';
import { wrongUse } from './refusal';
import { type Session, tellMessage } from './session';

export interface DefinitionOptions {
  readonly schema?: boolean;
}

export async function runDefinition(file: string | undefined, options: DefinitionOptions, session: Session): Promise<number> {
  if (options.schema) {
    const { definitionJsonSchema } = await import('../../core/definition/json-schema');
    session.print(JSON.stringify(definitionJsonSchema(), null, 2));
    return EXIT.clean;
  }
  if (file === undefined) throw wrongUse('missing-argument', { argument: wordId('cli.placeholder.file', {}, session.language) });
  const definition = await readDefinitionFile(file);
  tellMessage(session, { id: 'cli.definition.fine', facts: { file, rules: definition.rules.length } });
  return EXIT.clean;
}
