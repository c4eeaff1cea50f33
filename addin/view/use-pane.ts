/** A host and the engine -> the state of the pane and what its users can do: check, change, undo, jump. Checks again when the host says that something changed. */
import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import type { FixPreview } from '../../core/fix/preview-fix';
import type { Edit } from '../../core/model/edit';
import type { Place } from '../../core/model/place';
import type { Message } from '../../core/model/report';
import type { Workbook } from '../../core/model/workbook';
import type { Engine } from '../engine';
import { type Change, type Host, HostRefused } from '../host';
import { listFindings } from './finding-filter';
import { messagesOf } from './messages-of';
import { FIRST_STATE, type Notice, type PaneEvent, type PaneState, changePane } from './pane-state';
import type { Say } from './say';
import type { Settings } from './settings';

export interface PaneActions {
  readonly dispatch: (event: PaneEvent) => void;
  readonly recheck: () => Promise<void>;
  /** Makes a change, checks again and says `done`. Gives false when the host refused; why is then the notice. */
  readonly change: (change: Change, label: string, done: string) => Promise<boolean>;
  /** As `change`, for what its user types in a cell: checked again only when that is asked for. */
  readonly type: (change: Change, label: string, done: string) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly show: (place: Place) => void;
  /** Runs something of the host and says why where it refuses. */
  readonly attempt: (run: () => Promise<void>) => Promise<boolean>;
  readonly say: (notice: Notice | undefined) => void;
  /** What edits of a workbook change, with the results of their formulas. */
  readonly preview: (workbook: Workbook, edits: readonly Edit[]) => Promise<FixPreview>;
}

interface Needs {
  readonly host: Host;
  readonly engine: Engine;
  readonly settings: Settings;
  readonly say: Say;
  readonly word: (message: Message) => string;
}

export function usePane({ host, engine, settings, say, word }: Needs): readonly [PaneState, PaneActions] {
  const [state, dispatch] = useReducer(changePane, FIRST_STATE);
  // What a listener of the host must see as it is by then, not as it was when it began to listen.
  const latest = useRef({ settings, say, word });
  useEffect(() => {
    latest.current = { settings, say, word };
  });

  const complain = useCallback((error: unknown) => {
    const messages = messagesOf(error);
    if (!messages) console.error(error);
    dispatch({ type: 'notice', notice: { tone: messages ? 'warning' : 'error', texts: messages?.map(latest.current.word) ?? [latest.current.say('crash')] } });
  }, []);

  const recheck = useCallback(async () => {
    dispatch({ type: 'busy' });
    try {
      const workbook = await host.read();
      const name = host.workbookName() ?? latest.current.say('untitled');
      const checked = await engine.check(workbook, name);
      if (!checked) return;
      dispatch('problem' in checked
        ? { type: 'unknown', name, workbook, problems: [checked.problem], undoable: host.undoable() }
        : { type: 'checked', name, checked: { workbook, definition: checked.definition, report: checked.report }, undoable: host.undoable() });
    } catch (error) {
      dispatch({ type: 'idle' });
      if (error instanceof HostRefused && error.reason === 'nothing-open') dispatch({ type: 'closed' });
      else complain(error);
    }
  }, [host, engine, complain]);

  const shown = useRef<PaneState>(FIRST_STATE);
  useEffect(() => {
    shown.current = state;
  }, [state]);
  const checksLive = useCallback((): boolean => {
    const { isLive, liveLimit } = latest.current.settings;
    return isLive && countCells(shown.current.workbook) <= liveLimit;
  }, []);

  const attempt = useCallback(async (run: () => Promise<void>): Promise<boolean> => {
    try {
      await run();
      return true;
    } catch (error) {
      complain(error);
      return false;
    }
  }, [complain]);

  const actions = useMemo((): PaneActions => {
    const tell = (text: string): void => dispatch({ type: 'notice', notice: { tone: 'good', texts: [text] } });
    return {
      dispatch,
      recheck,
      attempt,
      preview: (workbook, edits) => engine.previewFix(workbook, edits),
      say: (notice) => dispatch({ type: 'notice', notice }),
      change: async (change, label, done) => {
        const isMade = await attempt(() => host.apply(change, label));
        await recheck();
        // Once the workbook and its findings are what it says.
        if (isMade) tell(done);
        return isMade;
      },
      type: async (change, label, done) => {
        const isMade = await attempt(() => host.apply(change, label));
        // Of a workbook of no known kind there is nothing to check.
        if (!isMade || checksLive() || !shown.current.checked) await recheck();
        else dispatch({ type: 'typed', workbook: await host.read(), undoable: host.undoable() });
        if (isMade) tell(done);
      },
      undo: async () => {
        const what = host.undoable();
        const isDone = what !== undefined && (await attempt(() => host.undo()));
        await recheck();
        if (isDone) tell(latest.current.say('undone', { what }));
      },
      show: (place) => void attempt(() => host.show(place)),
    };
  }, [host, engine, recheck, attempt, checksLive]);

  useEffect(() => {
    const stop = host.onChange(({ places }) => {
      // Another workbook is always checked; a changed cell only when that is asked for.
      if (places === undefined || checksLive()) void recheck();
      else dispatch({ type: 'changed' });
    });
    void recheck();
    return stop;
  }, [host, recheck, checksLive]);

  const { isLive } = settings;
  useEffect(() => {
    // Whoever lets it check again from now on means what changed before, too.
    if (isLive && shown.current.isStale && checksLive()) void recheck();
  }, [isLive, recheck, checksLive]);

  const { report } = state.checked ?? {};
  const { hasMarks, least } = settings;
  const isMarked = useRef(false);
  useEffect(() => {
    // A host that never marked anything is not asked to clear it.
    if (!host.features.canHighlight || !report || (!hasMarks && !isMarked.current)) return;
    isMarked.current = hasMarks;
    const marks = hasMarks ? listFindings(report.findings, least).flatMap(({ finding: { place, severity, verdict } }) => (place && verdict === 'broken' ? [{ place, severity }] : [])) : [];
    void attempt(() => (marks.length > 0 ? host.highlight(marks) : host.clearHighlights()));
  }, [host, report, hasMarks, least, attempt]);

  return [state, actions];
}

/** Filled cells of a workbook; none while none is open. */
const countCells = (workbook: Workbook | undefined): number =>
  (workbook?.sheets ?? []).reduce((sum, { rows }) => [...rows.values()].reduce((cells, row) => cells + row.length, sum), 0);
