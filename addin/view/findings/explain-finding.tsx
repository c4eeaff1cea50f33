/** A finding that may stand with a reason: a field for that reason, and the button that writes it on the sheet for explanations. */
import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { CommentRegular } from '@fluentui/react-icons/svg/comment';
import { useId, useState } from 'react';
import type { Finding } from '../../../core/model/report';
import { formatPlace } from '../../../core/model/place';
import type { Ground } from '../ground';
import { useLanguage, useSay, useWord } from '../say';
import { recall, remember } from '../storage';
import type { PaneActions } from '../use-pane';

export function ExplainFinding({ finding, ground, actions }: { readonly finding: Finding; readonly ground: Ground; readonly actions: PaneActions }) {
  const say = useSay();
  const word = useWord();
  const language = useLanguage();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [author, setAuthor] = useState(() => {
    const kept = recall('author');
    return typeof kept === 'string' ? kept : '';
  });
  const write = async (): Promise<void> => {
    const planned = ground.explain(finding, text, author, language);
    if ('problem' in planned) {
      actions.say({ tone: 'warning', texts: [word(planned.problem)] });
      return;
    }
    remember('author', author);
    if (await actions.change(planned, say('findings.explain.undo', { place: finding.place ? formatPlace(finding.place) : finding.rule }), say('findings.explain.done'))) setOpen(false);
  };
  return (
    <div className="explain">
      <Button icon={<CommentRegular />} aria-expanded={isOpen} aria-controls={isOpen ? id : undefined} onClick={() => setOpen(!isOpen)}>{say('findings.explain')}</Button>
      {isOpen && (
        <form id={id} className="fix" onSubmit={(event) => { event.preventDefault(); void write(); }}>
          <Field label={say('findings.explain.label')} required className="full"><Textarea value={text} rows={3} resize="vertical" onChange={(_, { value }) => setText(value)} /></Field>
          <Field label={say('findings.explain.author')} className="full"><Input value={author} autoComplete="name" onChange={(_, { value }) => setAuthor(value)} /></Field>
          <Button type="submit" appearance="primary" disabled={text.trim() === ''}>{say('findings.explain.save')}</Button>
        </form>
      )}
    </div>
  );
}
