/** A kind, data and parameters -> a new, filled workbook of that kind; with --dry-run only what it would hold. */
import { writeTargetColumns } from '../../core/check/target-columns';
import { fillParameters } from '../../core/fill/fill-parameters';
import { listFilled } from '../../core/fill/list-filled';
import { readData } from '../../core/fill/read-data';
import { readParameters } from '../../core/fill/read-parameters';
import { locateTables } from '../../core/locate/locate-tables';
import { readWorkbook } from '../../core/ooxml/read';
import { nodeCodec } from '../codec';
import { chooseDefinition } from '../definitions';
import { readDataFile } from '../read-data-file';
import { textOf } from '../definition-text';
import { writeTemplate } from '../template/write-template';
import { today } from '../today';
import { refuseExisting, writeFileWhole } from '../write-file';
import { EXIT } from './exit-code';
import { type FillOptions, chooseSource, chooseTable, orRefuse, refuseExtension, showPlan, tellCounted } from './fill';
import { wrongUse } from './refusal';
import { type Session, tellMessage } from './session';

/** Throws Refusal. */
export async function fillNew(kind: string, options: FillOptions, session: Session): Promise<number> {
  const definition = await chooseDefinition(kind, options.definition);
  if (options.inPlace === true) throw wrongUse('fill-in-place-new', { kind });
  const source = chooseSource(definition, options.source);
  const table = chooseTable(definition, options.table, source);
  const given = orRefuse(EXIT.wrongUse, undefined, () => fillParameters(definition, options.param));
  const file = options.out ?? `${definition.id}.xlsx`;
  refuseExtension(file, '.xlsx');
  if (options.dryRun !== true) refuseExisting(file, options.force === true);
  const data = readDataFile(options.data);
  const read = orRefuse(EXIT.unreadable, options.data, () =>
    readData(data, { definition, table, needed: 'all', parameters: readParameters(definition, [], given), today: today(), ...(source ? { source } : {}) }));
  const filled = { ...read.filled, rows: writeTargetColumns(definition, table, read.filled.rows, given, today(), session.language), given: table.columns.map((_, position) => position) };
  const bytes = await writeTemplate(definition, session.language, { tables: [filled], parameters: given }, today(), { embeds: textOf(definition) });
  tellCounted(read, session);
  if (options.dryRun === true || options.format === 'json') {
    const workbook = readWorkbook(bytes, nodeCodec);
    showPlan(listFilled(definition, locateTables(definition, workbook), filled, given), [], options, session);
  }
  if (options.dryRun === true) return EXIT.clean;
  writeFileWhole(file, bytes, options.force === true);
  tellMessage(session, { id: 'cli.written', facts: { file } });
  return EXIT.clean;
}
