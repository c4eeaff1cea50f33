/** Filling the open workbook: choose or paste data, look at how their columns are understood and at what changes, and apply it in one step. */
import { Button, Field, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { ChooseFile } from '../choose-file';
import { messagesOf } from '../messages-of';
import { NoWorkbook } from '../no-workbook';
import { useSay, useWord } from '../say';
import { useDrop } from '../use-drop';
import type { TabProps } from '../tab-panel';
import { FillDesk } from './fill-desk';
import { DATA_FILES, type ChosenData, openData, readChosen, readText } from './read-chosen';

export default function FillTab(props: TabProps) {
  const { state, actions, engine } = props;
  const say = useSay();
  const word = useWord();
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [pasted, setPasted] = useState('');
  const { checked, filling, offered } = state;
  const { dispatch } = actions;

  const take = async (read: () => Promise<ChosenData>): Promise<void> => {
    if (!checked) return;
    try {
      dispatch({ type: 'filling', data: openData(await read(), checked.definition) });
      setProblems([]);
    } catch (error) {
      dispatch({ type: 'filling', data: undefined });
      setProblems(messagesOf(error)?.map(word) ?? [say('page.no-file')]);
    }
  };
  const takeFile = (file: File): void => void take(() => readChosen(file, engine));
  const latest = useRef(takeFile);
  useEffect(() => {
    latest.current = takeFile;
  });
  useEffect(() => {
    if (!offered) return;
    dispatch({ type: 'offer', file: undefined });
    latest.current(offered);
  }, [offered, dispatch]);
  const isOver = useDrop(takeFile, checked === undefined);
  if (!checked) return <NoWorkbook state={state} hint={say('fill.needs-workbook')} />;
  if (filling) return <FillDesk key={filling.name} {...props} checked={checked} data={filling} change={(data) => dispatch({ type: 'filling', data })} close={() => dispatch({ type: 'filling', data: undefined })} actions={actions} />;
  return (
    <div className="cards">
      <div className={`card data-drop${isOver ? ' over' : ''}`}>
        <p>{say('fill.intro')}</p>
        <ChooseFile label={say('fill.choose')} accept={DATA_FILES} choose={takeFile} appearance="primary" />
        <p className="quiet">{say('fill.drop')}</p>
      </div>
      {problems.length > 0 && <Problems problems={problems} />}
      <div className="card">
        <Field label={say('fill.paste')} hint={say('fill.paste.hint')} className="full">
          <Textarea value={pasted} rows={4} resize="vertical" onChange={(_, { value }) => setPasted(value)} />
        </Field>
        <Button disabled={pasted.trim() === ''} onClick={() => void take(async () => ({ name: say('fill.pasted'), file: readText(pasted) }))}>{say('fill.read-pasted')}</Button>
      </div>
    </div>
  );
}

/** Mistakes that are listed; the rest is counted. */
const MOST = 30;

export function Problems({ problems, hint }: { readonly problems: readonly string[]; readonly hint?: string | undefined }) {
  const say = useSay();
  return (
    <div className="card problems" role="alert">
      <p><strong>{say('fill.problems', { count: problems.length })}</strong></p>
      <ul>{problems.slice(0, MOST).map((text, at) => <li key={at}>{text}</li>)}</ul>
      {problems.length > MOST && <p className="quiet">{say('more', { count: problems.length - MOST })}</p>}
      {hint !== undefined && <p>{hint}</p>}
    </div>
  );
}
