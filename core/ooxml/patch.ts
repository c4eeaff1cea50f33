/** Edits into a workbook's bytes: only edited cells change, every other part keeps its stored bytes. Throws WorkbookUnreadable and PatchRefused. */
import { formatRange, readRange } from '../model/place';
import { shortenCalcChain } from './calc-chain';
import { DateStyles } from './date-styles';
import { Draft } from './draft';
import { DAYS_FROM_1900_TO_1904 } from './iso-date';
import { withDefaults } from './limits';
import { openPackage } from './package';
import { askRecalculation } from './recalculation';
import { PatchRefused, refuse } from './refused';
import { readRelationships } from './relationships';
import { editSheet, groupByRow, rowsWithin } from './sheet-edits';
import { findSheetData } from './sheet-index';
import { StringStore } from './string-store';
import { readTable } from './table-part';
import { readWorkbookPart } from './workbook-part';
import { childTags, indexOfAscii, siblingTags } from './xml';
import { readAttributes } from './xml-attributes';
import type { Edit } from '../model/edit';
import type { Codec } from './io';
import type { Limits } from './limits';
import type { Package } from './package';
import type { Part } from './part';
import type { Refusal } from './refused';
import type { SheetEntry, WorkbookPart } from './workbook-part';

export interface PatchOptions {
  readonly limits?: Partial<Limits>;
  /** Whether Excel is asked to calculate everything when it opens the file. True when absent. */
  readonly recalculates?: boolean;
  /** Whether a signed package may be changed, which makes its signature invalid. False when absent. */
  readonly breaksSignature?: boolean;
}

/**
 * Applies edits, all or none. Without edits the same bytes come back. A date's serial number is of the 1900 system, also for a workbook
 * of the 1904 one; its cell gets Excel's short date where its own format shows no date. A `formula` that equals the one in the cell
 * only changes its cached value and needs no `replacesFormula`. Of two edits of one cell the later counts. Text is never a formula.
 */
export function patch(bytes: Uint8Array, edits: readonly Edit[], codec: Codec, options: PatchOptions = {}): Uint8Array {
  if (edits.length === 0) return bytes;
  const limits = withDefaults(options.limits);
  const source = openPackage(bytes, codec, limits);
  const workbook = readWorkbookPart(source, limits);
  const draft = new Draft(source);
  const refusals: Refusal[] = isSigned(source) && options.breaksSignature !== true ? [refuse('signed')] : [];
  applyEdits(draft, workbook, edits, refusals);
  if (refusals.length > 0) throw new PatchRefused(refusals);
  if (options.recalculates !== false) askRecalculation(draft, draft.demand(workbook.part.name));
  return draft.write(codec);
}

/** Whether the package itself is signed (a signed macro project is another matter and stays valid). */
export const isSigned = (source: Package): boolean =>
  readRelationships(source, '').some(({ kind }) => kind === 'origin') || source.find('_xmlsignatures/origin.sigs') !== undefined;

/** Collects all changes that edits make; what is refused is added to `refusals`. */
export function applyEdits(draft: Draft, workbook: WorkbookPart, edits: readonly Edit[], refusals: Refusal[]): void {
  const targetOf = (kind: string): string | undefined => workbook.relationships.find((relationship) => relationship.kind === kind)?.target;
  const stylesName = targetOf('styles');
  const stringsName = targetOf('sharedStrings');
  const styles = new DateStyles(() => (stylesName === undefined ? undefined : draft.part(stylesName)));
  let strings: StringStore | undefined;
  const gone = new Map<string, ReadonlySet<string>>();
  for (const [entry, inSheet] of groupBySheet(workbook, edits, refusals)) {
    const part = draft.demand(entry.part);
    const stringsPart = hasText(inSheet) && prefersShared(part) && stringsName !== undefined ? draft.part(stringsName) : undefined;
    if (stringsPart) strings ??= new StringStore(stringsPart);
    const store = stringsPart && strings;
    const result = editSheet(part, inSheet, {
      storeText: (text) => store?.store(text),
      dateStyle: (style) => styles.styleFor(style),
      dateShift: workbook.dateSystem === 1904 ? -DAYS_FROM_1900_TO_1904 : 0,
    });
    for (const refusal of [...result.refusals, ...refuseCovered(draft.source, entry, part, result.end, inSheet)]) refusals.push(refusal);
    draft.change(part, result.splices);
    if (result.formulasGone.length > 0) gone.set(entry.id, new Set(result.formulasGone));
  }
  strings?.finish(draft);
  styles.finish(draft);
  shortenCalcChain(draft, workbook, gone);
}

function groupBySheet(workbook: WorkbookPart, edits: readonly Edit[], refusals: Refusal[]): ReadonlyMap<SheetEntry, readonly Edit[]> {
  // Of two sheets with one name the first counts, as it does for whoever looks a sheet up in what was read.
  const entries = new Map([...workbook.sheets].reverse().filter(({ kind }) => kind === 'worksheet').map((entry) => [entry.name.toLowerCase(), entry]));
  const groups = new Map<SheetEntry, Edit[]>();
  for (const edit of edits) {
    const entry = entries.get(edit.sheet.toLowerCase());
    if (!entry) {
      refusals.push(refuse('unknown-sheet', {}, edit));
      continue;
    }
    const group = groups.get(entry);
    if (group) group.push(edit);
    else groups.set(entry, [edit]);
  }
  return groups;
}

const hasText = (edits: readonly Edit[]): boolean => edits.some(({ content }) => content.kind === 'text');

/** Bytes of a sheet's cells that are looked at to see how it stores text. */
const SAMPLE_BYTES = 1_048_576;

/** Shared strings, unless the sheet's first cells with text have inline ones. */
function prefersShared(part: Part): boolean {
  const start = findSheetData(part).end;
  const sample = part.bytes.subarray(start, start + SAMPLE_BYTES);
  return indexOfAscii(sample, ' t="s"', 0) >= 0 || indexOfAscii(sample, ' t="inlineStr"', 0) < 0;
}

/** Edits of cells that a merge covers, and of table headers. `end` is the place after the sheet's cells. */
function refuseCovered(source: Package, entry: SheetEntry, part: Part, end: number, edits: readonly Edit[]): readonly Refusal[] {
  const refusals: Refusal[] = [];
  const filled = new Map([...groupByRow(edits.filter(({ content }) => content.kind !== 'blank'))].map(([row, inRow]) => [row, new Map(inRow)]));
  let hasTables = false;
  for (const tag of siblingTags(part, end)) {
    if (tag.name === 'tableParts') hasTables = true;
    if (tag.name !== 'mergeCells') continue;
    for (const child of childTags(part, tag)) {
      const range = readRange(readAttributes(part, child).get('ref') ?? '');
      if (!range) continue;
      for (const row of rowsWithin(range, filled)) {
        const inRow = filled.get(row) ?? new Map<number, Edit>();
        for (const edit of inRow.values()) {
          const isCovered = edit.column >= range.left && edit.column <= range.right && (row !== range.top || edit.column !== range.left);
          if (!isCovered) continue;
          refusals.push(refuse('merge', { range: formatRange(range) }, edit));
          // Said once, however many merges cover it.
          inRow.delete(edit.column);
        }
        if (inRow.size === 0) filled.delete(row);
      }
    }
  }
  return hasTables ? [...refusals, ...refuseHeaders(source, entry, edits)] : refusals;
}

function refuseHeaders(source: Package, entry: SheetEntry, edits: readonly Edit[]): readonly Refusal[] {
  const refusals: Refusal[] = [];
  for (const { kind, target } of readRelationships(source, entry.part)) {
    const part = kind === 'table' ? source.xml(target) : undefined;
    const table = part && readTable(part);
    if (table?.headerRows !== 1) continue;
    const { name, range, columns } = table;
    for (const edit of edits) {
      if (edit.row !== range.top || edit.column < range.left || edit.column > range.right) continue;
      const stays = edit.content.kind === 'text' && edit.content.text === columns[edit.column - range.left]?.name;
      if (!stays) refusals.push(refuse('table-header', { table: name }, edit));
    }
  }
  return refusals;
}
