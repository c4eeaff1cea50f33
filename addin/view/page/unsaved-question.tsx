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
  useEffect(() => void question.current?.querySelector('button')?.focus(), []);
  return (
    <div ref={question} className="question" role="alertdialog" aria-label={say('page.unsaved', { name })} onKeyDown={({ key }) => key === 'Escape' && cancel()}>
      <p>{say('page.unsaved', { name })}</p>
      <div className="buttons">
        <Button appearance="primary" onClick={() => { save(); goOn(); }}>{say('page.unsaved.save')}</Button>
        <Button onClick={goOn}>{say('page.unsaved.go-on')}</Button>
        <Button appearance="subtle" onClick={cancel}>{say('findings.cancel')}</Button>
      </div>
    </div>
  );
}
