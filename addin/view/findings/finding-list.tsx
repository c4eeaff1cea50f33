/** Findings as a list of which only what is in sight is drawn. Arrow keys go from one to the next; Enter selects its cell and unfolds it. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Edit } from '../../../core/model/edit';
import type { ListedGroup } from '../finding-filter';
import type { Ground } from '../ground';
import type { CheckedWorkbook } from '../pane-state';
import { useSay } from '../say';
import type { PaneActions } from '../use-pane';
import { selectFinding } from '../use-shortcuts';
import { FindingItem } from './finding-item';

interface Props {
  readonly shown: readonly ListedGroup[];
  readonly checked: CheckedWorkbook;
  readonly selected: string | undefined;
  readonly drafts: Readonly<Record<string, string>>;
  readonly fixes: ReadonlyMap<string, readonly Edit[]>;
  readonly ground: Ground | undefined;
  readonly actions: PaneActions;
  readonly scroller: React.RefObject<HTMLDivElement | null>;
}

/** A folded finding of two lines, in pixels; what is drawn is measured. */
const ESTIMATE = 76;

export function FindingList({ shown, checked, selected, drafts, fixes, ground, actions, scroller }: Props) {
  const say = useSay();
  const list = useRef<HTMLUListElement>(null);
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => setOffset(list.current?.offsetTop ?? 0), [shown]);
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ESTIMATE,
    getItemKey: (at) => shown[at]?.key ?? at,
    overscan: 8,
    scrollMargin: offset,
    scrollPaddingStart: 56,
    scrollPaddingEnd: 24,
  });
  const at = shown.findIndex(({ key }) => key === selected);
  useEffect(() => {
    if (at >= 0) virtualizer.scrollToIndex(at, { align: 'auto' });
  }, [at, virtualizer]);

  const focusOn = (position: number): void => {
    const next = Math.max(0, Math.min(shown.length - 1, position));
    virtualizer.scrollToIndex(next, { align: 'auto' });
    const focus = (): boolean => {
      const head = list.current?.querySelector<HTMLElement>(`[data-index="${next}"] .finding-head`);
      head?.focus();
      return head !== null && head !== undefined;
    };
    // One that was out of sight is drawn first.
    if (!focus()) requestAnimationFrame(focus);
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const head = event.target instanceof HTMLElement && event.target.matches('.finding-head') ? event.target : undefined;
    if (!head) return;
    const position = Number(head.closest<HTMLElement>('[data-index]')?.dataset['index']);
    const to = { ArrowDown: position + 1, ArrowUp: position - 1, Home: 0, End: shown.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    focusOn(to);
  };

  return (
    <ul ref={list} className="plain finding-list" aria-label={say('findings.list')} style={{ height: virtualizer.getTotalSize() }} onKeyDown={onKeyDown}>
      {virtualizer.getVirtualItems().map(({ index, start }) => {
        const listed = shown[index];
        return listed && (
          <li key={listed.key} ref={virtualizer.measureElement} data-index={index} aria-setsize={shown.length} aria-posinset={index + 1} style={{ transform: `translateY(${start - offset}px)` }}>
            <FindingItem
              listed={listed} draft={drafts[listed.key] ?? ''} checked={checked} isOpen={listed.key === selected} fix={fixes.get(listed.key)} ground={ground} actions={actions}
              toggle={() => (listed.key === selected ? actions.dispatch({ type: 'select', key: undefined }) : selectFinding(listed, actions))}
            />
          </li>
        );
      })}
    </ul>
  );
}
