/** Bytes of a workbook -> its Report, in the browser; nothing leaves the machine but a request for our own definitions. */
import { checkWorkbook } from '../core/check/check-workbook';
import type { Definition } from '../core/definition/definition';
import { recogniseDefinition } from '../core/locate/recognise';
import { serialOfDay } from '../core/model/date';
import type { Message, Report } from '../core/model/report';
import { readWorkbook } from '../core/ooxml/read';
import { WorkbookUnreadable } from '../core/ooxml/unreadable';
import { browserCodec } from './engine/codec';

const KINDS = ['personeelsplan'];

export type CheckedBytes = { readonly report: Report; readonly definition: Definition } | { readonly problem: Message };

/** `name` is the file's, for the report. A file that is no workbook of a known kind gives a problem to tell the user. */
export async function checkBytes(bytes: Uint8Array, name: string): Promise<CheckedBytes> {
  const definitions = await Promise.all(KINDS.map(loadDefinition)).catch(() => undefined);
  if (!definitions) return { problem: { id: 'pane.no-rules', facts: {} } };
  try {
    const workbook = readWorkbook(bytes, browserCodec);
    const definition = recogniseDefinition(definitions, workbook);
    if (!definition) return { problem: { id: 'pane.no-kind', facts: { kinds: definitions.map(({ title }) => title) } } };
    return { report: checkWorkbook(definition, workbook, { workbookName: name, today: today() }), definition };
  } catch (error) {
    if (error instanceof WorkbookUnreadable) return { problem: { id: `unreadable.${error.reason}`, facts: error.facts } };
    throw error;
  }
}

async function loadDefinition(kind: string): Promise<Definition> {
  const answer = await fetch(`definitions/${kind}.json`);
  if (!answer.ok) throw new Error(`definitions/${kind}.json: ${answer.status}`);
  return (await answer.json()) as Definition;
}

/** Today's serial number, by the clock of the user. */
function today(): number {
  const now = new Date();
  return serialOfDay({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() }) ?? 0;
}
