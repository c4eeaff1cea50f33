/** An existing workbook and what is to change in it -> the changed workbook, in another file or in its own place, whole or not at all. */
import { existsSync, realpathSync } from 'node:fs';
import { extname } from 'node:path';
import { type Definition, isOffered } from '../core/definition/definition';
import { withFreshResults } from '../core/fill/refresh-results';
import type { FillPlan } from '../core/model/fill-plan';
import { cellPlace } from '../core/model/place';
import type { Workbook } from '../core/model/workbook';
import { appendRows } from '../core/ooxml/append-rows';
import { patch } from '../core/ooxml/patch';
import { readWorkbook } from '../core/ooxml/read';
import { PatchRefused } from '../core/ooxml/refused';
import { nodeCodec } from './codec';
import { EXIT } from './command/exit-code';
import { refuseExtension } from './command/fill';
import { Refusal, unusableFile, wrongUse } from './command/refusal';
import { builtInKinds, chooseDefinition, readBuiltIn } from './definitions';
import { recogniseKind } from './recognise-kind';
import { readBytes } from './read-file';
import { today } from './today';
import { refuseExisting, writeFileWhole } from './write-file';

export interface WriteOptions {
  readonly out?: string;
  readonly inPlace?: boolean;
  readonly force?: boolean;
}

/** An input is overwritten only with --in-place, whatever --force says. */
export function chooseOut(file: string, { out, inPlace, force }: WriteOptions, verb: 'fill' | 'explain'): string {
  if (inPlace === true && out !== undefined) throw wrongUse('fill-out-and-in-place');
  if (inPlace === true) return file;
  if (out === undefined) throw wrongUse(`${verb}-needs-out`, { file });
  if (existsSync(file) && existsSync(out) && realpathSync(file) === realpathSync(out)) throw wrongUse(`${verb}-out-is-input`, { file });
  const extension = extname(file).toLowerCase();
  if (extname(out).toLowerCase() !== extension) throw wrongUse('wrong-extension', { file: out, wanted: extension });
  refuseExtension(out, extension);
  refuseExisting(out, force === true);
  return out;
}

/** The kind that the user names, else the one that the workbook is of. Throws Refusal. */
export async function recogniseWorkbook(file: string, workbook: Workbook, { kind, definition }: { readonly kind?: string; readonly definition?: string }): Promise<Definition> {
  if (kind !== undefined || definition !== undefined) return chooseDefinition(kind ?? '', definition);
  const definitions = builtInKinds().map(readBuiltIn);
  const found = await recogniseKind(definitions, workbook);
  if (!found) throw unusableFile(file, 'unreadable.no-kind', { kinds: definitions.filter(isOffered).map(({ id }) => id) });
  return found;
}

/** Rows are added first: what they need of the workbook moves, and results are worked out over the whole of it. Throws Refusal. */
export const changeWorkbook = (file: string, bytes: Uint8Array, workbook: Workbook, { added, edits }: Pick<FillPlan, 'added' | 'edits'>): Uint8Array =>
  orRefusePatch(file, () => {
    const grown = added ? appendRows(bytes, added, nodeCodec) : bytes;
    const after = added ? readWorkbook(grown, nodeCodec) : workbook;
    return patch(grown, withFreshResults(after, edits, today(), workbook), nodeCodec);
  });

export interface ChangedFile {
  readonly file: string;
  /** What was read, and what is to be written. */
  readonly bytes: Uint8Array;
  readonly changed: Uint8Array;
  readonly out: string;
}

/** In its own place only where nothing else changed the file meanwhile. Throws Refusal. */
export function writeChanged({ file, bytes, out, changed }: ChangedFile, { inPlace, force }: WriteOptions): void {
  if (inPlace === true && Buffer.compare(readBytes(file), bytes) !== 0) throw wrongUse('changed-meanwhile', { file });
  writeFileWhole(out, changed, inPlace === true || force === true);
}

/** What the patcher refuses becomes a refusal about the file. */
export function orRefusePatch<Result>(file: string, run: () => Result): Result {
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
