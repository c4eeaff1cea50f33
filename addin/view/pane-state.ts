/** What the pane shows, and how each event changes it: one reducer, no side effects. */
import type { Definition } from '../../core/definition/definition';
import type { Message, Report } from '../../core/model/report';
import type { Workbook } from '../../core/model/workbook';
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
}

export type PaneEvent =
  | { readonly type: 'tab'; readonly tab: TabId }
  | { readonly type: 'busy' }
  | { readonly type: 'idle' }
  | { readonly type: 'closed' }
  | { readonly type: 'checked'; readonly name: string; readonly checked: CheckedWorkbook; readonly undoable: string | undefined }
  | { readonly type: 'unknown'; readonly name: string; readonly workbook: Workbook | undefined; readonly problems: readonly Message[] }
  | { readonly type: 'changed' }
  | { readonly type: 'notice'; readonly notice: Notice | undefined }
  | { readonly type: 'filter'; readonly filter: FindingFilter }
  | { readonly type: 'select'; readonly key: string | undefined };

export const FIRST_STATE: PaneState = {
  tab: 'overview', isBusy: false, name: undefined, workbook: undefined, checked: undefined, problems: [], isStale: false,
  notice: undefined, undoable: undefined, filter: NO_FILTER, selected: undefined,
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
        ...(isOther ? { filter: NO_FILTER, selected: undefined } : {}),
      };
    }
    case 'unknown': return { ...state, isBusy: false, name: event.name, workbook: event.workbook, checked: undefined, problems: event.problems, isStale: false, undoable: undefined };
    case 'changed': return { ...state, isStale: true };
    case 'notice': return { ...state, notice: event.notice };
    case 'filter': return { ...state, filter: event.filter, selected: undefined };
    case 'select': return { ...state, selected: event.key };
  }
}
