/** `streefpeil fill`: a kind, a CSV file and parameters -> a new, filled workbook. Existing workbooks are refused, not touched. */
import { existsSync } from 'node:fs';
import { DataUnusable } from '../../core/fill/data-problem';
import { fillParameters } from '../../core/fill/fill-parameters';
import { fillTable } from '../../core/fill/fill-table';
import { readDelimited } from '../../core/fill/read-delimited';
import { type Definition, type TableDefinition, findTable, tablesOf } from '../../core/definition/definition';
import { chooseDefinition } from '../definitions';
import { readText } from '../read-file';
import { writeTemplate } from '../template/write-template';
import { today } from '../today';
import { refuseExisting, writeFileWhole } from '../write-file';
import { EXIT, type ExitCode } from './exit-code';
import { Refusal, wrongUse } from './refusal';
import { type Session, tellMessage } from './session';

export interface FillOptions {
  readonly definition?: string;
  readonly data: string;
  readonly table?: string;
  readonly param: readonly string[];
  readonly out?: string;
  readonly force?: boolean;
}

export async function runFill(kind: string, options: FillOptions, session: Session): Promise<number> {
  if (/\.xl[a-z]{1,3}$/i.test(kind) || existsSync(kind)) throw wrongUse('fill-existing', { file: kind });
  const definition = await chooseDefinition(kind, options.definition);
  const table = chooseTable(definition, options.table);
  const parameters = orRefuse(EXIT.wrongUse, undefined, () => fillParameters(definition, options.param));
  const file = options.out ?? `${definition.id}.xlsx`;
  refuseExisting(file, options.force === true);
  const text = readText(options.data);
  const filled = orRefuse(EXIT.unreadable, options.data, () => fillTable(definition, table, readDelimited(text)));
  const bytes = await writeTemplate(definition, session.language, { tables: [filled], parameters }, today());
  writeFileWhole(file, bytes, options.force === true);
  tellMessage(session, { id: 'cli.written', facts: { file } });
  return EXIT.clean;
}

function chooseTable(definition: Definition, name: string | undefined): TableDefinition {
  const tables = tablesOf(definition);
  const table = name === undefined ? tables[0] : findTable(definition, name);
  if (!table) throw wrongUse('unknown-table', { table: name ?? '', tables: tables.map((each) => each.name) });
  return table;
}

function orRefuse<Result>(exitCode: ExitCode, about: string | undefined, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof DataUnusable)) throw error;
    throw new Refusal(exitCode, error.problems.map((message) => (about === undefined ? { message } : { about, message })));
  }
}
