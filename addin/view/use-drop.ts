/** A file that is dropped anywhere on the page is taken; without this it would replace the page. Gives whether a file hangs over it. */
import { useEffect, useRef, useState } from 'react';

/** `isOff`: nothing is taken, or another part of the page takes the files for now; the page itself still stays. */
export function useDrop(take: (file: File) => void, isOff: boolean): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useRef({ take, isOff });
  useEffect(() => {
    latest.current = { take, isOff };
  });
  useEffect(() => {
    const over = (event: DragEvent): void => {
      event.preventDefault();
      if (!latest.current.isOff && event.dataTransfer?.types.includes('Files')) setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file && !latest.current.isOff) latest.current.take(file);
    };
    const heard = [['dragover', over], ['dragleave', leave], ['drop', drop]] as const;
    for (const [name, listener] of heard) window.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of heard) window.removeEventListener(name, listener);
    };
  }, []);
  return isOver;
}
