/** File name -> the workbook in it; a file that is none is refused with a message for the user. */
import type { Definition } from '../core/definition/definition';
import { listDerived } from '../core/locate/derived-sheets';
import { HEAD_ROWS, readNeeded } from '../core/locate/needed-sheets';
import { readHeads, readWorkbook } from '../core/ooxml/read';
import { WorkbookUnreadable } from '../core/ooxml/unreadable';
import type { Workbook } from '../core/model/workbook';
import { nodeCodec } from './codec';
import { unusableFile } from './command/refusal';
import { readBytes } from './read-file';

/** Throws Refusal. */
export const openWorkbook = (file: string): Workbook => openWorkbookBytes(file, readBytes(file));

/** What a check asks of a workbook: neither the sheets on which a template judges itself nor long lists that nothing rests on. */
export interface OpenedData {
  /** The tops of its sheets, from which its kind is recognised. */
  readonly top: Workbook;
  /** Throws Refusal. */
  readonly readFor: (definition: Definition) => Workbook;
}

/** Throws Refusal. */
export function openData(file: string, bytes: Uint8Array = readBytes(file)): OpenedData {
  const heads = refuseUnreadable(file, () => readHeads(bytes, nodeCodec, HEAD_ROWS, { leavesOut: listDerived }));
  return { top: heads.workbook, readFor: (definition) => refuseUnreadable(file, () => readNeeded(definition, heads)) };
}

/** `file` is the name for messages. Throws Refusal. */
export const openWorkbookBytes = (file: string, bytes: Uint8Array): Workbook => refuseUnreadable(file, () => readWorkbook(bytes, nodeCodec));

function refuseUnreadable<Read>(file: string, read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof WorkbookUnreadable)) throw error;
    throw unusableFile(file, `unreadable.${error.reason}`, error.facts);
  }
}
