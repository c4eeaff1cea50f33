/** The field in a cell that is being edited. Enter, Tab and leaving it keep what was typed; Escape does not. */
import { useEffect, useRef, useState } from 'react';

export type Move = 'down' | 'right' | 'left';

interface Props {
  readonly label: string;
  readonly start: string;
  readonly commit: (text: string, move?: Move) => void;
  readonly cancel: () => void;
}

export function CellEditor({ label, start, commit, cancel }: Props) {
  const [text, setText] = useState(start);
  const field = useRef<HTMLInputElement>(null);
  // Leaving the field after Enter or Escape is no second answer.
  const isDone = useRef(false);
  useEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(start.length, start.length);
  }, [start]);
  const finish = (run: () => void): void => {
    if (isDone.current) return;
    isDone.current = true;
    run();
  };
  const keep = (move?: Move): void => finish(() => (text === start && start !== '' && move === undefined ? cancel() : commit(text, move)));
  return (
    <input ref={field} className="cell-editor" aria-label={label} value={text} onChange={(event) => setText(event.target.value)} onBlur={() => keep()} onMouseDown={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') keep('down');
        else if (event.key === 'Tab') {
          event.preventDefault();
          keep(event.shiftKey ? 'left' : 'right');
        } else if (event.key === 'Escape') finish(cancel);
      }} />
  );
}
