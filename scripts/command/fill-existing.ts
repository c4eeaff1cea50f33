/** An existing workbook, data and parameters -> the same workbook filled in, in another file or in its own place; every part that the data do not touch keeps its bytes. */
import { realpathSync, existsSync } from 'node:fs';
import { extname } from 'node:path';
import { fillParameters } from '../../core/fill/fill-parameters';
import { findWrongTotals } from '../../core/fill/find-wrong-totals';
import { planFill } from '../../core/fill/plan-fill';
import { readData } from '../../core/fill/read-data';
import { readParameters } from '../../core/fill/read-parameters';
import { withFreshResults } from '../../core/fill/refresh-results';
import type { Definition, TableDefinition } from '../../core/definition/definition';
import { locateTables } from '../../core/locate/locate-tables';
import { recogniseDefinition } from '../../core/locate/recognise';
import { cellPlace } from '../../core/model/place';
import type { FillPlan, WrongTotal } from '../../core/model/fill-plan';
import type { Workbook } from '../../core/model/workbook';
import { appendRows } from '../../core/ooxml/append-rows';
import { patch } from '../../core/ooxml/patch';
import { readWorkbook } from '../../core/ooxml/read';
import { PatchRefused } from '../../core/ooxml/refused';
import { nodeCodec } from '../codec';
import { builtInKinds, chooseDefinition, readBuiltIn } from '../definitions';
import { openWorkbookBytes } from '../open-workbook';
import { readDataFile } from '../read-data-file';
import { readBytes } from '../read-file';
import { today } from '../today';
import { refuseExisting, writeFileWhole } from '../write-file';
import { EXIT } from './exit-code';
import { type FillOptions, chooseSource, chooseTable, orRefuse, refuseExtension, showPlan, tellCounted } from './fill';
import { Refusal, unusableFile, wrongUse } from './refusal';
import { type Session, tellMessage } from './session';

/** Throws Refusal; the file is then as it was, and nothing else is written. */
export async function fillExisting(file: string, options: FillOptions, session: Session): Promise<number> {
  const out = options.dryRun === true ? file : chooseOut(file, options);
  const bytes = readBytes(file);
  const workbook = openWorkbookBytes(file, bytes);
  const definition = await recognise(file, workbook, options);
  const source = chooseSource(definition, options.source);
  const table = chooseTable(definition, options.table, source);
  const given = orRefuse(EXIT.wrongUse, undefined, () => fillParameters(definition, options.param));
  const located = locateTables(definition, workbook);
  if (located.tables.length === 0) throw unusableFile(file, 'unreadable.other-kind', { title: definition.title, table: table.label });
  const data = readDataFile(options.data);
  const read = orRefuse(EXIT.unreadable, options.data, () =>
    readData(data, { definition, table, needed: 'key', parameters: readParameters(definition, located.parameters, given), today: today(), ...(source ? { source } : {}) }));
  const plan = orRefuse(EXIT.unreadable, file, () => planFill(definition, workbook, located, { table: read.filled, parameters: given }));
  const filled = orRefusePatch(file, () => applyPlan(bytes, workbook, plan));
  tellCounted(read, session);
  showPlan(plan, wrongTotals(definition, table, filled), options, session);
  if (options.dryRun === true) return EXIT.clean;
  if (options.inPlace === true && Buffer.compare(readBytes(file), bytes) !== 0) throw wrongUse('changed-meanwhile', { file });
  writeFileWhole(out, filled, options.inPlace === true || options.force === true);
  tellMessage(session, { id: 'cli.written', facts: { file: out } });
  return EXIT.clean;
}

/** An input is overwritten only with --in-place, whatever --force says. */
function chooseOut(file: string, { out, inPlace, force }: FillOptions): string {
  if (inPlace === true && out !== undefined) throw wrongUse('fill-out-and-in-place');
  if (inPlace === true) return file;
  if (out === undefined) throw wrongUse('fill-needs-out', { file });
  if (existsSync(file) && existsSync(out) && realpathSync(file) === realpathSync(out)) throw wrongUse('fill-out-is-input', { file });
  const extension = extname(file).toLowerCase();
  if (extname(out).toLowerCase() !== extension) throw wrongUse('wrong-extension', { file: out, wanted: extension });
  refuseExtension(out, extension);
  refuseExisting(out, force === true);
  return out;
}

async function recognise(file: string, workbook: Workbook, { kind, definition }: FillOptions): Promise<Definition> {
  if (kind !== undefined || definition !== undefined) return chooseDefinition(kind ?? '', definition);
  const definitions = builtInKinds().map(readBuiltIn);
  const found = recogniseDefinition(definitions, workbook);
  if (!found) throw unusableFile(file, 'unreadable.no-kind', { kinds: definitions.map(({ id }) => id) });
  return found;
}

/** Rows are added first: what they need of the workbook moves, and results are worked out over the whole of it. */
function applyPlan(bytes: Uint8Array, workbook: Workbook, { added, edits }: FillPlan): Uint8Array {
  const grown = added ? appendRows(bytes, added, nodeCodec) : bytes;
  const after = added ? readWorkbook(grown, nodeCodec) : workbook;
  return patch(grown, withFreshResults(after, edits, today(), workbook), nodeCodec);
}

function wrongTotals(definition: Definition, table: TableDefinition, filled: Uint8Array): readonly WrongTotal[] {
  const found = locateTables(definition, readWorkbook(filled, nodeCodec)).tables.find(({ name }) => name === table.name);
  return found ? findWrongTotals(table, found) : [];
}

function orRefusePatch<Result>(file: string, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof PatchRefused)) throw error;
    throw new Refusal(EXIT.unreadable, error.refusals.map(({ reason, edit, facts }) => ({
      about: file,
      message: { id: `refused.${reason}`, facts: { ...facts, ...(edit ? { at: cellPlace(edit.sheet, edit.row, edit.column) } : {}) } },
    })));
  }
}
