/** A row of tabs (WAI-ARIA, "Tabs pattern"): one of them takes focus, arrow keys, Home and End go to the others and open them. They wrap where there is no room. */
import { useRef } from 'react';

export interface StripTab<Id extends string> {
  readonly id: Id;
  readonly label: React.ReactNode;
  readonly elementId?: string;
  readonly panelId?: string;
}

interface Props<Id extends string> {
  readonly label: string;
  readonly tabs: readonly StripTab<Id>[];
  readonly selected: Id;
  readonly select: (id: Id) => void;
  readonly className?: string;
}

export function TabStrip<Id extends string>({ label, tabs, selected, select, className = '' }: Props<Id>) {
  const strip = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const at = tabs.findIndex(({ id }) => id === selected);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    const next = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    select(next.id);
    strip.current?.querySelectorAll<HTMLElement>('[role=tab]')[tabs.indexOf(next)]?.focus();
  };
  return (
    <div ref={strip} role="tablist" aria-label={label} className={`strip ${className}`} onKeyDown={onKeyDown}>
      {tabs.map(({ id, label: text, elementId, panelId }) => (
        <button key={id} type="button" role="tab" id={elementId} aria-selected={id === selected} aria-controls={id === selected ? panelId : undefined} tabIndex={id === selected ? 0 : -1} onClick={() => select(id)}>{text}</button>
      ))}
    </div>
  );
}
