/** What the pane shows, and how each event changes it: one reducer, no side effects. */
import type { Definition } from '../../core/definition/definition';
import type { Message, Report } from '../../core/model/report';
import type { Workbook } from '../../core/model/workbook';
import type { OpenedData } from './fill/read-chosen';
import { type FindingFilter, NO_FILTER } from './finding-filter';

export const TABS = ['overview', 'findings', 'fill', 'targets', 'templates', 'rules', 'settings'] as const;

export type TabId = (typeof TABS)[number];

export interface CheckedWorkbook {
  readonly workbook: Workbook;
  readonly definition: Definition;
  readonly report: Report;
}

/** What an action did, or why it did not: said once, in the status line. */
export interface Notice {
  readonly tone: 'good' | 'warning' | 'error';
  readonly texts: readonly string[];
}

export interface PaneState {
  readonly tab: TabId;
  readonly isBusy: boolean;
  readonly name: string | undefined;
  /** The workbook as last read, also one of no known kind; undefined while none is open. */
  readonly workbook: Workbook | undefined;
  readonly checked: CheckedWorkbook | undefined;
  /** Why there is no report of the workbook that is open. */
  readonly problems: readonly Message[];
  /** The workbook changed since it was checked. */
  readonly isStale: boolean;
  readonly notice: Notice | undefined;
  readonly undoable: string | undefined;
  readonly filter: FindingFilter;
  /** Key of the finding that is unfolded. */
  readonly selected: string | undefined;
  /** Explanations that are being written, by the key of their finding. */
  readonly drafts: Readonly<Record<string, string>>;
  /** Data that are being filled in: still there when another tab was looked at. */
  readonly filling: OpenedData | undefined;
  /** A data file that was dropped elsewhere on the page, for the tab that fills. */
  readonly offered: File | undefined;
}

export type PaneEvent =
  | { readonly type: 'tab'; readonly tab: TabId }
  | { readonly type: 'busy' }
  | { readonly type: 'idle' }
  | { readonly type: 'closed' }
  | { readonly type: 'checked'; readonly name: string; readonly checked: CheckedWorkbook; readonly undoable: string | undefined }
  | { readonly type: 'unknown'; readonly name: string; readonly workbook: Workbook | undefined; readonly problems: readonly Message[]; readonly undoable: string | undefined }
  /** What the workbook is now, of which nothing was checked yet. */
  | { readonly type: 'typed'; readonly workbook: Workbook; readonly undoable: string | undefined }
  | { readonly type: 'changed' }
  | { readonly type: 'notice'; readonly notice: Notice | undefined }
  | { readonly type: 'filter'; readonly filter: FindingFilter }
  | { readonly type: 'select'; readonly key: string | undefined }
  | { readonly type: 'draft'; readonly key: string; readonly text: string }
  | { readonly type: 'filling'; readonly data: OpenedData | undefined }
  | { readonly type: 'offer'; readonly file: File | undefined };

export const FIRST_STATE: PaneState = {
  tab: 'overview', isBusy: false, name: undefined, workbook: undefined, checked: undefined, problems: [], isStale: false,
  notice: undefined, undoable: undefined, filter: NO_FILTER, selected: undefined, drafts: {}, filling: undefined, offered: undefined,
};

export function changePane(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case 'tab': return { ...state, tab: event.tab };
    case 'busy': return { ...state, isBusy: true };
    case 'idle': return { ...state, isBusy: false };
    case 'closed': return { ...FIRST_STATE, tab: state.tab };
    case 'checked': {
      // What was being looked for in another workbook says nothing about this one.
      const isOther = event.name !== state.name;
      return {
        ...state, isBusy: false, name: event.name, workbook: event.checked.workbook, checked: event.checked, problems: [], isStale: false, undoable: event.undoable,
        ...(isOther ? { filter: NO_FILTER, selected: undefined, drafts: {}, filling: undefined } : {}),
      };
    }
    case 'unknown': return { ...state, isBusy: false, name: event.name, workbook: event.workbook, checked: undefined, problems: event.problems, isStale: false, undoable: event.undoable, filling: undefined };
    case 'typed': return { ...state, workbook: event.workbook, undoable: event.undoable, isStale: true, ...(state.checked ? { checked: { ...state.checked, workbook: event.workbook } } : {}) };
    case 'changed': return { ...state, isStale: true };
    case 'notice': return { ...state, notice: event.notice };
    case 'filter': return { ...state, filter: event.filter, selected: undefined };
    case 'select': return { ...state, selected: event.key };
    case 'draft': return { ...state, drafts: { ...state.drafts, [event.key]: event.text } };
    case 'filling': return { ...state, filling: event.data };
    case 'offer': return { ...state, offered: event.file, ...(event.file ? { tab: 'fill' } : {}) };
  }
}
