/** What Excel tells of changes -> what has to be read again, once things have been quiet for a moment. */
import { MAX_COLUMNS, MAX_ROWS, type Place, type Range, columnIndex, readRange } from '../../core/model/place';
import type { HostChange } from '../host';
import type { Staleness } from './reading';
import { hasExcelApi, runExcel, send } from './send';

/** Quiet for so long, and it is told: longer than between two cells that somebody fills in one go. */
const QUIET_MS = 250;

export interface Noticed {
  readonly stale: Staleness;
  readonly by: HostChange['by'];
}

/** Collects what is stale between two readings. */
export class ChangeLog {
  #edited = new Map<string, 'all' | readonly Range[]>();
  #calculated = new Set<string>();
  #by: HostChange['by'] = 'user';
  #isDirty = false;
  #isFrameStale = false;

  get isDirty(): boolean {
    return this.#isDirty;
  }

  noteEdit(sheetId: string, range: Range | undefined): void {
    this.#isDirty = true;
    const known = this.#edited.get(sheetId) ?? [];
    this.#edited.set(sheetId, range === undefined || known === 'all' ? 'all' : [...known, range]);
  }

  noteCalculation(sheetId: string): void {
    this.#isDirty = true;
    this.#calculated.add(sheetId);
  }

  /** Something about sheets, tables or protection: the frame is read anyway. */
  noteFrame(): void {
    this.#isDirty = true;
    this.#isFrameStale = true;
  }

  noteOther(): void {
    this.#by = 'other';
  }

  /** Who made the changes; a co-author when at least one was theirs. */
  get by(): HostChange['by'] {
    return this.#by;
  }

  /** Where cells were edited; undefined when more may be different than cells. `nameOf` gives the name of a sheet by its id. */
  places(nameOf: (sheetId: string) => string | undefined): readonly Place[] | undefined {
    const places: Place[] = [];
    for (const [sheetId, ranges] of this.#edited) {
      const sheet = nameOf(sheetId);
      if (sheet === undefined || ranges === 'all') return undefined;
      places.push(...ranges.map((range) => ({ sheet, range })));
    }
    return this.#isFrameStale ? undefined : places;
  }

  /** Gives what was noted, and starts anew. */
  take(): Noticed {
    const noticed: Noticed = { stale: { edited: this.#edited, calculated: this.#calculated }, by: this.#by };
    this.#edited = new Map();
    this.#calculated = new Set();
    this.#by = 'user';
    this.#isDirty = false;
    this.#isFrameStale = false;
    return noticed;
  }

  /** After a reading that failed: all of it is still to be read. */
  putBack({ stale: { edited, calculated }, by }: Noticed): void {
    for (const [sheetId, ranges] of edited) for (const range of ranges === 'all' ? [undefined] : ranges) this.noteEdit(sheetId, range);
    for (const sheetId of calculated === 'all' ? [] : calculated) this.noteCalculation(sheetId);
    if (by === 'other') this.noteOther();
    this.noteFrame();
  }
}

/** `onQuiet` is called after each burst of changes that somebody else than this pane made. */
export async function watchChanges(log: ChangeLog, onQuiet: () => void): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const note = (noteIt: () => void, source?: string) => async (): Promise<void> => {
    if (source === 'Remote') log.noteOther();
    noteIt();
    clearTimeout(timer);
    timer = setTimeout(onQuiet, QUIET_MS);
  };
  await runExcel(async (context) => {
    const { worksheets, tables } = context.workbook;
    await send(context, () => {
      worksheets.onChanged.add(async (change) => {
        // Newer versions say that it was this pane; older ones are found out when nothing turns out to differ.
        if (change.triggerSource === 'ThisLocalAddin') return;
        await note(() => log.noteEdit(change.worksheetId, change.changeType === 'RangeEdited' ? readChangedRange(change.address) : undefined), change.source)();
      });
      worksheets.onCalculated.add(({ worksheetId }) => note(() => log.noteCalculation(worksheetId))());
      worksheets.onAdded.add(({ source }) => note(() => log.noteFrame(), source)());
      worksheets.onDeleted.add(({ source }) => note(() => log.noteFrame(), source)());
      tables.onAdded.add(({ source }) => note(() => log.noteFrame(), source)());
      tables.onDeleted.add(({ source }) => note(() => log.noteFrame(), source)());
      if (hasExcelApi('1.17')) {
        worksheets.onNameChanged.add(({ source }) => note(() => log.noteFrame(), source)());
        worksheets.onVisibilityChanged.add(({ source }) => note(() => log.noteFrame(), source)());
      }
      if (hasExcelApi('1.14')) worksheets.onProtectionChanged.add(({ source }) => note(() => log.noteFrame(), source)());
      if (hasExcelApi('1.11')) worksheets.onRowHiddenChanged.add(({ source }) => note(() => log.noteFrame(), source)());
    });
  }, { waitsForTyping: true });
}

/** `B3:D9`, whole columns `B:D` and whole rows `3:9`; undefined for anything else: then the whole sheet is read. */
export function readChangedRange(address: string): Range | undefined {
  const [, columnA, columnB] = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i.exec(address) ?? [];
  const [left, right] = [columnIndex(columnA ?? ''), columnIndex(columnB ?? '')];
  if (left !== undefined && right !== undefined) return { top: 0, left, bottom: MAX_ROWS - 1, right };
  const [, rowA, rowB] = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(address) ?? [];
  if (rowA !== undefined && rowB !== undefined) return { top: Number(rowA) - 1, left: 0, bottom: Number(rowB) - 1, right: MAX_COLUMNS - 1 };
  return readRange(address);
}
