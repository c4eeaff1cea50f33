/** F8 and Shift+F8 go through the findings from anywhere in the page; Ctrl+Z takes the last change back where no text is being typed. */
import { useEffect, useMemo } from 'react';
import type { Severity } from '../../core/model/report';
import { type ListedFinding, type ListedGroup, filterFindings, groupListed, listFindings } from './finding-filter';
import type { PaneState } from './pane-state';
import { useWord } from './say';
import type { PaneActions } from './use-pane';

export const NEXT_KEY = 'F8';
export const PREVIOUS_KEY = 'Shift+F8';

/** All findings, and the lines of the list: what the filter lets through, grouped. */
export function useListed({ checked, filter }: PaneState, least: Severity): { readonly all: readonly ListedFinding[]; readonly shown: readonly ListedGroup[] } {
  const word = useWord();
  const { report } = checked ?? {};
  const all = useMemo(() => (report ? listFindings(report.findings, least) : []), [report, least]);
  const shown = useMemo(() => groupListed(filterFindings(all, filter, word)), [all, filter, word]);
  return { all, shown };
}

/** Selects the finding that is `by` further in the list, and its cell; from the end it goes on at the beginning. */
export function stepFinding(shown: readonly ListedFinding[], selected: string | undefined, by: 1 | -1, actions: PaneActions): void {
  const at = shown.findIndex(({ key }) => key === selected);
  const next = at < 0 ? shown.at(by === 1 ? 0 : -1) : shown[(at + by + shown.length) % shown.length];
  if (next) selectFinding(next, actions);
}

export function selectFinding({ key, finding }: ListedFinding, actions: PaneActions): void {
  actions.dispatch({ type: 'select', key });
  if (finding.place) actions.show(finding.place);
}

export function useShortcuts(state: PaneState, actions: PaneActions, least: Severity): void {
  const { shown } = useListed(state, least);
  const { selected, undoable } = state;
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key === 'F8' && !event.ctrlKey && !event.altKey && !event.metaKey && shown.length > 0) {
        event.preventDefault();
        actions.dispatch({ type: 'tab', tab: 'findings' });
        stepFinding(shown, selected, event.shiftKey ? -1 : 1, actions);
      }
      if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && undoable !== undefined && !isTyping(event.target)) {
        event.preventDefault();
        void actions.undo();
      }
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [shown, selected, undoable, actions]);
}

const isTyping = (target: EventTarget | null): boolean => target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type=checkbox]), textarea, select'));
