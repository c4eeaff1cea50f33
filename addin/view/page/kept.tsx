/** A part of the first view inside the page: the element itself, so that the focus in it and a file chooser that it opened stay. */
import { useCallback } from 'react';

export function Kept({ part }: { readonly part: HTMLElement }) {
  const put = useCallback((place: HTMLDivElement | null): void => {
    const focused = document.activeElement;
    place?.append(part);
    // An element that moves loses the focus.
    if (place && focused instanceof HTMLElement && part.contains(focused)) focused.focus({ preventScroll: true });
  }, [part]);
  return <div ref={put} className="kept" />;
}
