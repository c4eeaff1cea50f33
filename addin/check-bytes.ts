/** Bytes of a workbook -> its Report, in the browser; nothing leaves the machine but a request for our own definitions. */
import { deflateSync, inflateSync } from 'fflate';
import { checkWorkbook } from '../core/check/check-workbook';
import type { Definition } from '../core/definition/definition';
import { recogniseDefinition } from '../core/locate/recognise';
import { serialOfDay } from '../core/model/date';
import type { Message, Report } from '../core/model/report';
import type { Codec } from '../core/ooxml/io';
import { readWorkbook } from '../core/ooxml/read';
import { WorkbookUnreadable } from '../core/ooxml/unreadable';

const KINDS = ['personeelsplan'];

const browserCodec: Codec = {
  inflate: (compressed, size) => inflateSync(compressed, { out: new Uint8Array(size) }),
  deflate: (bytes) => deflateSync(bytes),
};

export type CheckedBytes = { readonly report: Report; readonly definition: Definition } | { readonly problem: Message };

export async function checkBytes(bytes: Uint8Array, name: string): Promise<CheckedBytes> {
  const definitions = await Promise.all(KINDS.map(async (kind) => (await (await fetch(`definitions/${kind}.json`)).json()) as Definition));
  try {
    const workbook = readWorkbook(bytes, browserCodec);
    const definition = recogniseDefinition(definitions, workbook);
    if (!definition) return { problem: { id: 'unreadable.no-kind', facts: { kinds: KINDS } } };
    const now = new Date();
    const today = serialOfDay({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() }) ?? 0;
    return { report: checkWorkbook(definition, workbook, { workbookName: name, today }), definition };
  } catch (error) {
    if (error instanceof WorkbookUnreadable) return { problem: { id: `unreadable.${error.reason}`, facts: error.facts } };
    throw error;
  }
}
