/** A workbook file in the browser as a host: its bytes stay in memory, every change patches them without loss, and saving gives them back. */
import type { Place } from '../core/model/place';
import { type Workbook, findSheet } from '../core/model/workbook';
import type { Engine } from './engine';
import { type Host, type HostChange, HostRefused, type Mark, changesNothing } from './host';
import { type Listeners, makeListeners } from './listeners';

export interface FileHost extends Host {
  /** Takes the place of whatever was open; that stays when these bytes are no workbook (HostRefused `unreadable`). */
  readonly open: (bytes: Uint8Array, name: string) => Promise<void>;
  /** Told which place to bring in sight. The answer stops the telling. */
  readonly onShow: (listener: (place: Place) => void) => () => void;
  /** Told which marks the cells have: at once when there are any, and again when they change. */
  readonly onMarks: (listener: (marks: readonly Mark[]) => void) => () => void;
  /** Whether there are changes that were not saved. */
  readonly isDirty: () => boolean;
}

interface Version {
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
  /** What the change that led away from it is called. */
  readonly label: string;
}

/** Bytes of earlier versions that are kept for undoing; the newest one always is. */
const UNDO_BYTES = 256 * 1_048_576;

/** `download` gives a file to the user. */
export function makeFileHost(engine: Engine, download: (bytes: Uint8Array, name: string) => void = downloadFile): FileHost {
  const changed: Listeners<HostChange> = makeListeners();
  const shown: Listeners<Place> = makeListeners();
  const marked: Listeners<readonly Mark[]> = makeListeners();
  let current: Omit<Version, 'label'> | undefined;
  let name: string | undefined;
  let saved: Uint8Array | undefined;
  let marks: readonly Mark[] = [];
  let earlier: readonly Version[] = [];
  let turn: Promise<unknown> = Promise.resolve();

  const mark = (wanted: readonly Mark[]): void => {
    marks = wanted;
    marked.tell(wanted);
  };
  const demand = (): Omit<Version, 'label'> => {
    if (!current) throw new HostRefused('nothing-open');
    return current;
  };
  /** One change at a time: each builds on the bytes of the one before. */
  const inTurn = (run: () => Promise<void>): Promise<void> => {
    const running = turn.then(run);
    turn = running.catch(() => undefined);
    return running;
  };
  const refuseTemplate = async (): Promise<void> => {
    throw new HostRefused('not-supported');
  };

  return {
    features: { canHighlight: true, canInsertTemplate: false, canSave: true },
    workbookName: () => name,
    open: (bytes, fileName) => inTurn(async () => {
      const workbook = await engine.readFile(bytes);
      current = { bytes, workbook };
      saved = bytes;
      name = fileName;
      earlier = [];
      mark([]);
      changed.tell({ by: 'user' });
    }),
    read: async () => demand().workbook,
    apply: (change, label) => inTurn(async () => {
      const before = demand();
      if (changesNothing(change)) return;
      const { bytes, workbook } = await engine.patchFile(before.bytes, before.workbook, change);
      current = { bytes, workbook };
      earlier = withinBounds([...earlier, { ...before, label }]);
    }),
    undoable: () => earlier.at(-1)?.label,
    undo: () => inTurn(async () => {
      const last = earlier.at(-1);
      if (!last) return;
      current = last;
      earlier = earlier.slice(0, -1);
    }),
    show: async (place) => {
      const sheet = findSheet(demand().workbook, place.sheet);
      if (!sheet) throw new HostRefused('gone', [{ id: 'host.gone', facts: { place } }]);
      shown.tell(place);
    },
    onChange: changed.add,
    onShow: shown.add,
    onMarks: (listener) => {
      if (marks.length > 0) listener(marks);
      return marked.add(listener);
    },
    highlight: async (wanted) => mark(wanted),
    clearHighlights: async () => mark([]),
    insertTemplate: refuseTemplate,
    isDirty: () => current !== undefined && current.bytes !== saved,
    save: async () => {
      const { bytes } = demand();
      download(bytes, name ?? 'streefpeil.xlsx');
      saved = bytes;
    },
  };
}

function withinBounds(versions: readonly Version[]): readonly Version[] {
  let first = versions.length - 1;
  for (let total = versions[first]?.bytes.length ?? 0; first > 0; first -= 1) {
    total += versions[first - 1]?.bytes.length ?? 0;
    if (total > UNDO_BYTES) break;
  }
  return versions.slice(Math.max(0, first));
}

function downloadFile(bytes: Uint8Array, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'application/octet-stream' }));
  link.download = name;
  link.click();
  // The download has read the address by then; kept longer, it keeps the whole file in memory.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
