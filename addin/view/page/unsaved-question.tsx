/** Another file is asked for while changes of the open one were not saved: save first, go on without, or stay. */
import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useSay } from '../say';

interface Props {
  readonly name: string;
  readonly save: () => void;
  readonly goOn: () => void;
  readonly cancel: () => void;
}

export function UnsavedQuestion({ name, save, goOn, cancel }: Props) {
  const say = useSay();
  const question = useRef<HTMLDivElement>(null);
  const before = useRef<Element>(undefined);
  useEffect(() => {
    before.current ??= document.activeElement ?? undefined;
    question.current?.querySelector('button')?.focus();
  }, []);
  // Whoever works by keyboard goes on where they were.
  const leave = (run: () => void) => (): void => {
    if (before.current instanceof HTMLElement) before.current.focus();
    run();
  };
  return (
    <div ref={question} className="question" role="alertdialog" aria-label={say('page.unsaved', { name })} onKeyDown={({ key }) => key === 'Escape' && leave(cancel)()}>
      <p>{say('page.unsaved', { name })}</p>
      <div className="buttons">
        <Button appearance="primary" onClick={leave(() => { save(); goOn(); })}>{say('page.unsaved.save')}</Button>
        <Button onClick={leave(goOn)}>{say('page.unsaved.go-on')}</Button>
        <Button appearance="subtle" onClick={leave(cancel)}>{say('findings.cancel')}</Button>
      </div>
    </div>
  );
}
