/** An existing workbook, data and parameters -> the same workbook filled in, in another file or in its own place; every part that the data do not touch keeps its bytes. */
import { deriveTargetColumns } from '../../core/check/target-columns';
import { fillParameters } from '../../core/fill/fill-parameters';
import { findWrongTotals } from '../../core/fill/find-wrong-totals';
import { planFill } from '../../core/fill/plan-fill';
import { readData } from '../../core/fill/read-data';
import { readParameters } from '../../core/fill/read-parameters';
import type { Definition, TableDefinition } from '../../core/definition/definition';
import { locateTables } from '../../core/locate/locate-tables';
import type { WrongTotal } from '../../core/model/fill-plan';
import type { Message } from '../../core/model/report';
import { readWorkbook } from '../../core/ooxml/read';
import { changeWorkbook, chooseOut, recogniseWorkbook, writeChanged } from '../change-workbook';
import { nodeCodec } from '../codec';
import { openWorkbookBytes } from '../open-workbook';
import { readDataFile } from '../read-data-file';
import { readBytes } from '../read-file';
import { today } from '../today';
import { EXIT } from './exit-code';
import { type FillOptions, chooseSource, chooseTable, orRefuse, showPlan, tellCounted } from './fill';
import { unusableFile } from './refusal';
import { type Session, tellMessage } from './session';

/** Throws Refusal; the file is then as it was, and nothing else is written. */
export async function fillExisting(file: string, options: FillOptions, session: Session): Promise<number> {
  const out = options.dryRun === true ? file : chooseOut(file, options, 'fill');
  const bytes = readBytes(file);
  const workbook = openWorkbookBytes(file, bytes);
  const definition = await recogniseWorkbook(file, workbook, options);
  const source = chooseSource(definition, options.source);
  const table = chooseTable(definition, options.table, source);
  const given = orRefuse(EXIT.wrongUse, undefined, () => fillParameters(definition, options.param));
  const located = locateTables(definition, workbook);
  if (located.tables.length === 0) throw unusableFile(file, 'unreadable.other-kind', { title: definition.title, table: table.label });
  const data = readDataFile(options.data);
  const parameters = readParameters(definition, located.parameters, given);
  const read = orRefuse(EXIT.unreadable, options.data, () => readData(data, { definition, table, needed: 'key', parameters, today: today(), ...(source ? { source } : {}) }));
  const derived = deriveTargetColumns(definition, table, parameters, today(), session.language);
  // What stands on a line stands in the data; anything else is said of the workbook.
  const about = ({ facts }: Message): string => ('line' in facts ? options.data : file);
  const plan = orRefuse(EXIT.unreadable, about, () => planFill(definition, workbook, located, { table: read.filled, parameters: given, ...(derived ? { derived } : {}) }));
  const filled = changeWorkbook(file, bytes, workbook, plan);
  tellCounted(read, session);
  showPlan(plan, wrongTotals(definition, table, filled), options, session);
  if (options.dryRun === true) return EXIT.clean;
  writeChanged({ file, bytes, out, changed: filled }, options);
  tellMessage(session, { id: 'cli.written', facts: { file: out } });
  return EXIT.clean;
}

function wrongTotals(definition: Definition, table: TableDefinition, filled: Uint8Array): readonly WrongTotal[] {
  const found = locateTables(definition, readWorkbook(filled, nodeCodec)).tables.find(({ name }) => name === table.name);
  return found ? findWrongTotals(table, found) : [];
}
