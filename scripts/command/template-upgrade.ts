/** `streefpeil template --upgrade`: a workbook of an earlier version of its definition -> a new one with its data, and a list of what found no place. */
import { carryOver } from '../../core/fill/carry-over';
import { formatFact } from '../../core/text/format-fact';
import { formatPlace } from '../../core/model/place';
import { readWorkbook } from '../../core/ooxml/read';
import { nodeCodec } from '../codec';
import { builtInKinds, chooseDefinition, offeredKinds, readBuiltIn } from '../definitions';
import { openWorkbook } from '../open-workbook';
import { recogniseKind } from '../recognise-kind';
import { textOf } from '../definition-text';
import { writeTemplate } from '../template/write-template';
import { today } from '../today';
import { refuseExisting, writeFileWhole } from '../write-file';
import { EXIT } from './exit-code';
import { unusableFile, wrongUse } from './refusal';
import { type Session, tellMessage } from './session';
import type { TemplateOptions } from './template';

/** Throws Refusal. The exit code is 1 when something found no place. */
export async function upgradeTemplate(kind: string | undefined, old: string, options: TemplateOptions, session: Session): Promise<number> {
  if (options.out === undefined) throw wrongUse('missing-option', { option: '--out' });
  refuseExisting(options.out, options.force === true);
  const workbook = openWorkbook(old);
  const definition = kind !== undefined || options.definition !== undefined
    ? await chooseDefinition(kind ?? '', options.definition)
    : await recogniseKind(builtInKinds().map(readBuiltIn), workbook);
  if (!definition) throw unusableFile(old, 'unreadable.no-kind', { kinds: offeredKinds() });
  const carried = carryOver(definition, workbook);
  const bytes = await writeTemplate(definition, session.language, { tables: carried.tables.filter(({ rows }) => rows.length > 0), parameters: carried.parameters }, today(), { embeds: textOf(definition) });
  // Titles, legends and the like stand in the new workbook too.
  const own = new Set(readWorkbook(bytes, nodeCodec).sheets.flatMap(({ rows }) => [...rows.values()].flatMap((cells) => cells.flatMap((cell) => (cell ? [String(cell.value)] : [])))));
  const lost = carried.left.filter(({ value }) => !own.has(String(value)));
  writeFileWhole(options.out, bytes, options.force === true);
  tellMessage(session, { id: 'cli.written', facts: { file: options.out } });
  tellMessage(session, { id: 'template.carried', facts: { rows: carried.tables.reduce((sum, { rows }) => sum + rows.length, 0), lost: lost.length } });
  for (const { place, value } of lost) session.print(`${formatPlace(place)}\t${formatFact(value, session.language)}`);
  return lost.length === 0 ? EXIT.clean : EXIT.findings;
}
