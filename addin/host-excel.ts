/** The workbook that is open in Excel as a host: read in bulk, then only where it changed; written in blocks; never unprotected. */
import { type Place, type Range, formatRange } from '../core/model/place';
import type { Engine } from './engine';
import { type AppliedChange, applyChange, findChangedSince, takeBack } from './excel/apply-change';
import { refuseLockedStructure } from './excel/add-sheet';
import { buildSheets } from './excel/build-sheets';
import { Highlights } from './excel/highlights';
import { insertSheets, refuseSecondCopy } from './excel/insert-sheets';
import { NOTHING_STALE, type Reading, type Staleness, readAgain } from './excel/reading';
import { hasExcelApi, runExcel, send } from './excel/send';
import { ChangeLog, watchChanges } from './excel/watch-changes';
import { coverCells } from './excel/write-cells';
import { type Change, type Host, type HostChange, HostRefused, changesNothing } from './host';
import { type Listeners, makeListeners } from './listeners';

interface Undoable extends AppliedChange {
  readonly label: string;
  /** The workbook as the change left it. */
  readonly left: Reading;
}

/** Changes that can be undone, one after the other. */
const MOST_UNDOABLE = 20;

/** Once Office is ready. Changes are watched from the first reading on. */
export function makeExcelHost(engine: Pick<Engine, 'readFile'>): Host {
  const changed: Listeners<HostChange> = makeListeners();
  const log = new ChangeLog();
  const highlights = new Highlights();
  let reading: Reading | undefined;
  let watching: Promise<void> | undefined;
  let undoables: readonly Undoable[] = [];
  let turn: Promise<unknown> = Promise.resolve();

  /** One piece of work at a time: each builds on what was read before. */
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const working = turn.then(work);
    turn = working.catch(() => undefined);
    return working;
  };
  const readStale = async (context: Excel.RequestContext, also: Staleness = NOTHING_STALE): Promise<Reading> => {
    const noticed = log.take();
    try {
      const edited = new Map([...noticed.stale.edited, ...also.edited]);
      for (const [id, ranges] of noticed.stale.edited) {
        const more = also.edited.get(id);
        if (more !== undefined) edited.set(id, ranges === 'all' || more === 'all' ? 'all' : [...ranges, ...more]);
      }
      reading = await readAgain(context, reading, { edited, calculated: also.calculated === 'all' ? 'all' : noticed.stale.calculated });
      return reading;
    } catch (error) {
      log.putBack(noticed);
      throw error;
    }
  };
  const refresh = (): Promise<Reading> => runExcel((context) => readStale(context), { waitsForTyping: true });
  const current = async (context: Excel.RequestContext): Promise<Reading> => (reading && !log.isDirty ? reading : readStale(context));

  const tellChange = (): void => void inTurn(async () => {
    if (!log.isDirty) return;
    const before = reading?.workbook;
    const by = log.by;
    const places = log.places((id) => reading?.frame.sheets.find((sheet) => sheet.id === id)?.name);
    const { workbook } = await refresh();
    if (workbook !== before) changed.tell({ by, ...(places ? { places } : {}) });
  }).catch(() => undefined);

  /** Started before anything is read, so that nothing changes unseen in between. */
  const watch = (): Promise<void> =>
    (watching ??= watchChanges(log, tellChange).catch((error: unknown) => {
      watching = undefined;
      throw error;
    }));

  /** Edits, and what they make Excel calculate: read before anybody is told, so that our own echo is no news. */
  const readWritten = (context: Excel.RequestContext, { cells, added }: AppliedChange): Promise<Reading> => {
    const ranges = new Map<string, readonly Range[]>();
    for (const { sheetId, range } of coverCells(cells)) ranges.set(sheetId, [...(ranges.get(sheetId) ?? []), range]);
    const edited = new Map<string, 'all' | readonly Range[]>(ranges);
    const grown = added && reading?.frame.sheets.find(({ tables }) => tables.some(({ name }) => name === added.table));
    if (grown) edited.set(grown.id, 'all');
    return readStale(context, { edited, calculated: 'all' });
  };

  return {
    features: { canHighlight: true, canInsertTemplate: true, canSave: false },
    workbookName: () => reading?.frame.workbookName,
    read: () => inTurn(async () => {
      await watch();
      return (reading && !log.isDirty ? reading : await refresh()).workbook;
    }),
    apply: (change: Change, label) => inTurn(async () => {
      if (changesNothing(change)) return;
      await watch();
      await runExcel(async (context) => {
        const applied = await applyChange(context, await current(context), change);
        undoables = [...undoables, { ...applied, label, left: await readWritten(context, applied) }].slice(-MOST_UNDOABLE);
      }, { isOneUndoStep: true });
    }),
    undoable: () => undoables.at(-1)?.label,
    undo: () => inTurn(() => runExcel(async (context) => {
      const last = undoables.at(-1);
      if (!last) return;
      // A sheet goes with all that is on it, so what is there is read once more.
      const now = last.sheetId === undefined ? await current(context) : await readStale(context, { ...NOTHING_STALE, edited: new Map([[last.sheetId, 'all']]) });
      const place = findChangedSince(last.left, now, last);
      if (place) throw new HostRefused('changed-since', [{ id: 'host.changed-since', facts: { place } }]);
      await takeBack(context, last);
      undoables = undoables.slice(0, -1);
      await readWritten(context, last);
    }, { isOneUndoStep: true })),
    show: (place) => runExcel((context) => showPlace(context, place)),
    onChange: changed.add,
    highlight: (marks) => inTurn(() => runExcel(async (context) => highlights.show(context, await current(context), marks), { waitsForTyping: true })),
    clearHighlights: () => inTurn(() => runExcel(async (context) => highlights.show(context, await current(context), []), { waitsForTyping: true })),
    insertTemplate: (bytes) => inTurn(async () => {
      const template = await engine.readFile(bytes);
      await runExcel(async (context) => {
        const { workbook } = await current(context);
        await refuseLockedStructure(context);
        refuseSecondCopy(template, workbook);
        if (hasExcelApi('1.13')) await insertSheets(context, bytes, template.customXml, workbook.customXml);
        else await buildSheets(context, template, workbook);
        await readStale(context);
      });
      changed.tell({ by: 'user' });
    }),
    save: async () => {
      throw new HostRefused('not-supported');
    },
  };
}

async function showPlace(context: Excel.RequestContext, place: Place): Promise<void> {
  const sheet = await send(context, () => context.workbook.worksheets.getItemOrNullObject(place.sheet).load('visibility'));
  if (sheet.isNullObject) throw new HostRefused('gone', [{ id: 'host.gone', facts: { place } }]);
  if (sheet.visibility !== 'Visible') throw new HostRefused('hidden', [{ id: 'host.hidden', facts: { sheet: place.sheet } }]);
  await send(context, () => {
    sheet.activate();
    sheet.getRange(formatRange(place.range)).select();
  });
}
