/** A workbook's bytes x a new sheet x marks -> a copy with both; every part that lists neither sheets nor styles nor carries a mark keeps its stored bytes. */
import { addSheet } from './add-sheet';
import { Draft } from './draft';
import { withDefaults } from './limits';
import { markCells } from './mark-cells';
import { openPackage } from './package';
import { isSigned } from './patch';
import { PatchRefused, refuse } from './refused';
import { addPart, readVocabulary, relate } from './register-part';
import { StyleAppender, plainStyles } from './style-appender';
import { readWorkbookPart } from './workbook-part';
import type { CellMark, NewSheet } from '../model/new-sheet';
import type { Codec } from './io';
import type { PatchOptions } from './patch';
import type { WorkbookPart } from './workbook-part';

export interface AnnotateOptions extends PatchOptions {
  /** Whether a sheet is refused to a workbook whose structure is protected, as Excel does. A copy for reading is nobody's workbook: false when absent. */
  readonly respectsStructure?: boolean;
}

export interface Annotation {
  readonly sheet?: NewSheet;
  readonly marks: readonly CellMark[];
}

/** Without a sheet and marks the same bytes come back. Refused with `signed`, as by `patch`, and with `structure`. */
export function annotate(bytes: Uint8Array, { sheet, marks }: Annotation, codec: Codec, options: AnnotateOptions = {}): Uint8Array {
  if (!sheet && marks.length === 0) return bytes;
  const limits = withDefaults(options.limits);
  const source = openPackage(bytes, codec, limits);
  const workbook = readWorkbookPart(source, limits);
  if (isSigned(source) && options.breaksSignature !== true) throw new PatchRefused([refuse('signed')]);
  if (sheet && workbook.isProtected && options.respectsStructure === true) throw new PatchRefused([refuse('structure')]);
  const draft = new Draft(source);
  const styles = openStyles(draft, workbook);
  if (sheet) addSheet(draft, { ...workbook, part: draft.demand(workbook.part.name) }, sheet, styles);
  markCells(draft, workbook, marks, (severity) => styles.mark(severity));
  styles.finish(draft);
  return draft.write(codec);
}

/** A workbook need not have a styles part; then it gets one. */
function openStyles(draft: Draft, workbook: WorkbookPart): StyleAppender {
  const target = workbook.relationships.find(({ kind }) => kind === 'styles')?.target;
  const part = target === undefined ? undefined : draft.part(target);
  if (part) return new StyleAppender(part);
  const words = readVocabulary(draft, workbook.part.name);
  const name = `${workbook.part.name.slice(0, workbook.part.name.lastIndexOf('/') + 1)}styles-streefpeil.xml`;
  addPart(draft, name, 'styles', plainStyles(words.main));
  relate(draft, workbook.part.name, 'styles', name, words, 1);
  return new StyleAppender(draft.demand(name));
}
