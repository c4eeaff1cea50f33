/** `streefpeil fill`: data and parameters -> a new workbook of a kind, or an existing workbook filled in. */
import { existsSync } from 'node:fs';
import { DataUnusable } from '../../core/fill/data-problem';
import type { ReadData } from '../../core/fill/read-data';
import { nearestWord } from '../../core/model/nearest';
import type { Message } from '../../core/model/report';
import type { FillPlan, WrongTotal } from '../../core/model/fill-plan';
import { fillPlanAsJson, formatFillPlan, formatFillSummary } from '../../core/report/fill-plan';
import { wordMessage } from '../../core/text/word-message';
import { type Definition, type SourceDefinition, type TableDefinition, findTable, tablesOf } from '../../core/definition/definition';
import { builtInKinds } from '../definitions';
import { isWorkbookName } from '../read-data-file';
import type { ExitCode } from './exit-code';
import { Refusal, wrongUse } from './refusal';
import { type Session, tellMessage } from './session';

export interface FillOptions {
  readonly definition?: string;
  readonly kind?: string;
  readonly data: string;
  readonly source?: string;
  readonly table?: string;
  readonly param: readonly string[];
  readonly out?: string;
  readonly inPlace?: boolean;
  readonly dryRun?: boolean;
  readonly format: 'text' | 'json';
  readonly force?: boolean;
}

/** A kind goes before a file or folder of the same name. Throws Refusal. */
export async function runFill(target: string, options: FillOptions, session: Session): Promise<number> {
  const isExisting = isWorkbookName(target) || (options.definition === undefined && !builtInKinds().includes(target) && existsSync(target));
  if (isExisting) return (await import('./fill-existing')).fillExisting(target, options, session);
  return (await import('./fill-new')).fillNew(target, options, session);
}

/** The table that the data are for: asked for, that of the source, or the first. */
export function chooseTable(definition: Definition, name: string | undefined, source: SourceDefinition | undefined): TableDefinition {
  const tables = tablesOf(definition);
  const wanted = name ?? source?.table;
  const table = wanted === undefined ? tables[0] : findTable(definition, wanted);
  if (!table) throw wrongUse('unknown-table', { table: wanted ?? '', tables: tables.map((each) => each.name) });
  return table;
}

export function chooseSource({ sources }: Definition, id: string | undefined): SourceDefinition | undefined {
  if (id === undefined) return undefined;
  const found = sources.find((source) => source.id === id.toLowerCase());
  if (found) return found;
  const known = sources.map((source) => source.id);
  const nearest = nearestWord(id, known);
  throw wrongUse('unknown-source', { source: id, sources: known.length === 0 ? '-' : known, ...(nearest === undefined ? {} : { nearest }) });
}

/** Excel opens no workbook whose name says another form. `wanted` is an extension with its dot, in lower case. */
export function refuseExtension(file: string, wanted: string): void {
  if (isWorkbookName(file) && !file.toLowerCase().endsWith(wanted)) throw wrongUse('wrong-extension', { file, wanted });
}

/** Data that cannot be used become a refusal about their file, or about the file that each message is of. */
export function orRefuse<Result>(exitCode: ExitCode, about: string | undefined | ((message: Message) => string), run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof DataUnusable)) throw error;
    throw new Refusal(exitCode, error.problems.map((message) => (about === undefined ? { message } : { about: typeof about === 'string' ? about : about(message), message })));
  }
}

export function tellCounted({ counted }: Pick<ReadData, 'counted'>, session: Session): void {
  if (counted) tellMessage(session, { id: counted.isCounted ? 'filling.source' : counted.blank === undefined ? 'filling.taken' : 'filling.figures', facts: counted });
}

/** The whole plan when nothing is written; else what people must know, and the plan only for programs. */
export function showPlan(plan: FillPlan, totals: readonly WrongTotal[], { format, dryRun }: Pick<FillOptions, 'format' | 'dryRun'>, session: Session): void {
  if (format === 'json') session.print(JSON.stringify(fillPlanAsJson(plan, totals, session.language), null, 2));
  else if (dryRun === true) session.print(formatFillPlan(plan, totals, session.language));
  else session.tell(formatFillSummary(plan, totals, session.language));
  if (dryRun === true) session.tell(wordMessage({ id: 'filling.nothing-written', facts: {} }, session.language));
}
