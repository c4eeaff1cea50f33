/** File name -> the workbook in it; a file that is none is refused with a message for the user. */
import { listDerived } from '../core/locate/derived-sheets';
import { type ReadOptions, readWorkbook } from '../core/ooxml/read';
import { WorkbookUnreadable } from '../core/ooxml/unreadable';
import type { Workbook } from '../core/model/workbook';
import { nodeCodec } from './codec';
import { unusableFile } from './command/refusal';
import { readBytes } from './read-file';

/** Throws Refusal. */
export const openWorkbook = (file: string): Workbook => openWorkbookBytes(file, readBytes(file));

/** Without the sheets on which a template judges itself, which a check does not ask. Throws Refusal. */
export const openData = (file: string, bytes: Uint8Array = readBytes(file)): Workbook => openWorkbookBytes(file, bytes, { leavesOut: listDerived });

/** `file` is the name for messages. Throws Refusal. */
export function openWorkbookBytes(file: string, bytes: Uint8Array, options: ReadOptions = {}): Workbook {
  try {
    return readWorkbook(bytes, nodeCodec, options);
  } catch (error) {
    if (!(error instanceof WorkbookUnreadable)) throw error;
    throw unusableFile(file, `unreadable.${error.reason}`, error.facts);
  }
}
