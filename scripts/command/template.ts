/** `streefpeil template`: a kind -> an empty workbook of it. */
import { chooseDefinition } from '../definitions';
import { today } from '../today';
import { writeTemplate } from '../template/write-template';
import { refuseExisting, writeFileWhole } from '../write-file';
import { EXIT } from './exit-code';
import { type Session, tellMessage } from './session';

export interface TemplateOptions {
  readonly definition?: string;
  readonly out?: string;
  readonly force?: boolean;
}

export async function runTemplate(kind: string, options: TemplateOptions, session: Session): Promise<number> {
  const definition = await chooseDefinition(kind, options.definition);
  const file = options.out ?? `${definition.id}.xlsx`;
  refuseExisting(file, options.force === true);
  const bytes = await writeTemplate(definition, session.language, { tables: [], parameters: new Map() }, today());
  writeFileWhole(file, bytes, options.force === true);
  tellMessage(session, { id: 'cli.written', facts: { file } });
  return EXIT.clean;
}
