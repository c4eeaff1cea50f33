/** One workbook put to the test: read it, patch one cell, and see that nothing else changed. Bytes in, a plain verdict out. */
import { DEFAULT_LIMITS } from '../core/ooxml/limits';
import { nameKey, openPackage } from '../core/ooxml/package';
import { patch } from '../core/ooxml/patch';
import { readWorkbook } from '../core/ooxml/read';
import { PatchRefused } from '../core/ooxml/refused';
import { indexSheet } from '../core/ooxml/sheet-index';
import { WorkbookUnreadable } from '../core/ooxml/unreadable';
import { readWorkbookPart } from '../core/ooxml/workbook-part';
import { nodeCodec } from './codec';
import type { Edit } from '../core/model/edit';
import type { Cell, Sheet, Workbook } from '../core/model/workbook';
import type { Package } from '../core/ooxml/package';
import type { Part } from '../core/ooxml/part';

export interface CorpusVerdict {
  /** `patched`: read and patched, whatever the faults; `refused`: a stated reason; `unpatched`: read, but every tried cell was refused. */
  readonly outcome: 'patched' | 'refused' | 'unpatched';
  /** Reason of a refusal. */
  readonly reason: string;
  /** What went wrong; empty for a clean file. */
  readonly faults: readonly string[];
}

/** Cells that are tried before a file counts as unpatched. */
const MOST_TRIES = 50;

/** Throws on anything that is no stated refusal: the caller counts that as a crash. */
export function checkWorkbook(bytes: Uint8Array): CorpusVerdict {
  let before: Workbook;
  try {
    before = readWorkbook(bytes, nodeCodec);
  } catch (error) {
    if (!(error instanceof WorkbookUnreadable)) throw error;
    return { outcome: 'refused', reason: reasonOf(error), faults: [] };
  }
  const faults = sameBytes(patch(bytes, [], nodeCodec), bytes) ? [] : ['no edits changed the file'];
  let reason = 'no worksheet';
  for (const edit of candidates(before)) {
    let after: Uint8Array;
    try {
      after = patch(bytes, [edit], nodeCodec);
    } catch (error) {
      if (!(error instanceof PatchRefused) && !(error instanceof WorkbookUnreadable)) throw error;
      reason = error instanceof PatchRefused ? (error.refusals[0]?.reason ?? '') : reasonOf(error);
      if (reason === 'signed') break;
      continue;
    }
    return { outcome: 'patched', reason: '', faults: [...faults, ...compareFiles(bytes, after, edit), ...compareModels(before, readWorkbook(after, nodeCodec), edit)] };
  }
  return { outcome: 'unpatched', reason, faults };
}

const reasonOf = ({ reason, facts }: WorkbookUnreadable): string => [reason, facts['problem'] ?? facts['what'] ?? ''].join(' ').trim();

/** Number cells without formula first, then places where nothing stands: a cell in the first row, a row below the last. */
function* candidates(workbook: Workbook): Generator<Edit, void> {
  let tries = 0;
  for (const sheet of workbook.sheets) {
    for (const [row, cells] of sheet.rows) {
      for (const [column, cell] of cells.entries()) {
        if (typeof cell?.value !== 'number' || cell.formula !== undefined) continue;
        tries += 1;
        if (tries > MOST_TRIES) break;
        yield numberEdit(sheet, row, column, cell.value + 1.5);
      }
      if (tries > MOST_TRIES) break;
    }
  }
  for (const sheet of workbook.sheets) {
    const last = Math.max(-1, ...[...sheet.rows.keys()].slice(-1));
    yield numberEdit(sheet, last + 1, 0, 1.5);
    yield numberEdit(sheet, 0, sheet.rows.get(0)?.length ?? 0, 1.5);
  }
}

const numberEdit = ({ name }: Sheet, row: number, column: number, number: number): Edit => ({ sheet: name, row, column, content: { kind: 'number', number } });

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && Buffer.compare(a, b) === 0;

interface StoredEntry {
  readonly name: string;
  readonly header: Uint8Array;
  readonly data: Uint8Array;
}

/** Every entry as it is stored: name, its record in the directory without the place, and its compressed bytes. */
function storedEntries({ bytes, directory }: Package): readonly StoredEntry[] {
  return directory.entries.map((entry) => {
    const header = new Uint8Array(bytes.subarray(entry.recordAt, entry.recordEnd));
    header.fill(0, 42, 46);
    return { name: entry.name, header, data: bytes.subarray(entry.dataAt, entry.dataAt + entry.packedSize) };
  });
}

/** Parts that an edit of a number may touch: its sheet and the workbook part. */
function compareFiles(before: Uint8Array, after: Uint8Array, edit: Edit): readonly string[] {
  const faults: string[] = [];
  const [old, fresh] = [openPackage(before, nodeCodec, DEFAULT_LIMITS), openPackage(after, nodeCodec, DEFAULT_LIMITS)];
  const workbook = readWorkbookPart(old, DEFAULT_LIMITS);
  const sheetPart = workbook.sheets.find(({ name }) => name === edit.sheet)?.part ?? '';
  const touched = new Set([nameKey(sheetPart), nameKey(workbook.part.name)]);
  const [oldEntries, newEntries] = [storedEntries(old), storedEntries(fresh)];
  if (oldEntries.map(({ name }) => name).join('\n') !== newEntries.map(({ name }) => name).join('\n')) faults.push('parts lost or in another order');
  oldEntries.forEach((entry, index) => {
    const other = newEntries[index];
    if (touched.has(nameKey(entry.name)) || !other) return;
    if (!sameBytes(entry.data, other.data) || !sameBytes(entry.header, other.header)) faults.push(`part changed: ${entry.name}`);
  });
  const [oldSheet, newSheet] = [old.xml(sheetPart), fresh.xml(sheetPart)];
  if (!oldSheet || !newSheet) return [...faults, 'sheet lost'];
  return changesOnlyCell(oldSheet, newSheet, edit) ? faults : [...faults, 'sheet changed outside the edited cell'];
}

/** For a cell that was there: the differing stretch lies inside it. For a new one: the new sheet is the old one with a stretch put in, spans and dimension apart. */
function changesOnlyCell(before: Part, after: Part, { row, column }: Edit): boolean {
  const find = (part: Part): { readonly start: number; readonly end: number } | undefined =>
    indexSheet(part, new Map([[row, [column]]])).rows.get(row)?.flatMap(({ cells }) => cells).at(-1);
  const [old, fresh] = [find(before), find(after)];
  if (!fresh) return false;
  if (!old) return hasStretchAdded(withoutHints(before), withoutHints(after));
  return sameBytes(before.bytes.subarray(0, old.start), after.bytes.subarray(0, fresh.start)) && sameBytes(before.bytes.subarray(old.end), after.bytes.subarray(fresh.end));
}

const withoutHints = ({ bytes }: Part): Buffer =>
  Buffer.from(Buffer.from(bytes).toString('latin1').replace(/(<(?:\w+:)?dimension )[^>]*/, '$1').replaceAll(/(<(?:\w+:)?row [^>]*?)\sspans=(?:"[^"]*"|'[^']*')/g, '$1'), 'latin1');

/** An element that was empty opens: its slash goes. */
function hasStretchAdded(before: Buffer, after: Buffer): boolean {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < before.length - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return after.length > before.length && ['', '/'].includes(before.toString('latin1', start, before.length - end));
}

const sameCell = (a: Cell | undefined, b: Cell | undefined): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

function compareModels(before: Workbook, after: Workbook, edit: Edit): readonly string[] {
  const faults: string[] = [];
  const around = ({ rows: _, ...sheet }: Sheet): unknown => ({ ...sheet, hiddenRows: [...sheet.hiddenRows], hiddenColumns: [...sheet.hiddenColumns] });
  const frame = ({ sheets, ...rest }: Workbook): string => JSON.stringify([rest, sheets.map(around)]);
  if (frame(before) !== frame(after)) faults.push('sheets, names or tables read otherwise');
  before.sheets.forEach((sheet, index) => {
    const other = after.sheets[index];
    for (const row of new Set([...sheet.rows.keys(), ...(other?.rows.keys() ?? [])])) {
      const [cells, others] = [sheet.rows.get(row) ?? [], other?.rows.get(row) ?? []];
      for (let column = 0; column < Math.max(cells.length, others.length); column += 1) {
        const isEdited = sheet.name === edit.sheet && row === edit.row && column === edit.column;
        const wanted = isEdited && edit.content.kind === 'number' ? others[column]?.value === edit.content.number : sameCell(cells[column], others[column]);
        if (!wanted) faults.push(`cell reads otherwise: ${sheet.name} row ${row + 1} column ${column + 1}`);
        if (faults.length > 5) return;
      }
    }
  });
  return faults;
}
