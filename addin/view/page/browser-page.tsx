/** The page without Excel: a file that is dropped or chosen, its sheets in a light grid, and the pane beside it. */
import { Spinner } from '@fluentui/react-components';
import { Suspense, lazy, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Engine } from '../../engine';
import type { FirstView } from '../../first/first-view';
import type { FileHost } from '../../host-file';
import { usePaneOf } from '../use-pane-of';
import { Problem } from '../problem';
import { useLanguage, useSay } from '../say';
import type { SettingsState } from '../use-settings';
import { Landing } from './landing';
import { PageBar } from './page-bar';
import { UnsavedQuestion } from './unsaved-question';
import { useDrop } from '../use-drop';

// Nothing to see before a workbook is open: it comes once the first view is there.
const loadDesk = (): Promise<typeof import('./desk')> => import('./desk');
const Desk = lazy(loadDesk);

/** What fills a workbook, and is none. */
const DATA_FILE = /\.(?:csv|tsv|json)$/i;

interface Props {
  readonly first: FirstView;
  readonly host: FileHost;
  readonly engine: Engine;
  readonly settings: SettingsState;
}

export function BrowserPage({ first, host, engine, settings }: Props) {
  const say = useSay();
  const [state, actions] = usePaneOf({ host, engine, settings });
  // A file that waits for the user's answer, because changes of the open one were not saved.
  const [waiting, setWaiting] = useState<File>();

  const open = useCallback(async (file: File) => {
    setWaiting(undefined);
    actions.dispatch({ type: 'busy' });
    const bytes = await file.arrayBuffer().catch(() => undefined);
    if (!bytes) actions.say({ tone: 'error', texts: [say('page.no-file')] });
    else {
      actions.say(undefined);
      await actions.attempt(() => host.open(new Uint8Array(bytes), file.name));
    }
    actions.dispatch({ type: 'idle' });
  }, [actions, host, say]);
  const isKnown = state.checked !== undefined;
  const ask = useCallback((file: File) => {
    if (DATA_FILE.test(file.name) && isKnown) actions.dispatch({ type: 'offer', file });
    else if (DATA_FILE.test(file.name)) actions.say({ tone: 'warning', texts: [say('page.data-file', { name: file.name })] });
    else if (host.isDirty()) setWaiting(file);
    else void open(file);
  }, [actions, host, open, say, isKnown]);
  // The tab for filling takes what is dropped on it as data.
  const isOver = useDrop(ask, state.tab === 'fill' && isKnown);

  const language = useLanguage();
  const { change } = settings;
  useLayoutEffect(() => first.setLanguage(language), [first, language]);
  const latest = useRef({ ask, change });
  useLayoutEffect(() => {
    latest.current = { ask, change };
  });
  // As soon as this page shows instead of the first view.
  useLayoutEffect(() => first.handOver({ choose: (file) => latest.current.ask(file), changeLanguage: (wanted) => latest.current.change({ language: wanted }) }), [first]);

  useEffect(() => {
    const prepare = setTimeout(() => void loadDesk().catch(() => undefined), 500);
    return () => clearTimeout(prepare);
  }, []);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (host.isDirty()) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [host]);

  const save = (): void => void actions.attempt(() => host.save()).then((isSaved) => isSaved && actions.say({ tone: 'good', texts: [say('page.saved')] }));
  const isOpen = state.workbook !== undefined;
  return (
    <div className={`page${isOver ? ' over' : ''}`}>
      {isOpen && <a className="skip" href="#pane" onClick={(event) => { event.preventDefault(); document.getElementById('pane')?.focus(); }}>{say('page.skip')}</a>}
      <PageBar brand={first.part('brand')} languages={first.part('languages')} choose={ask} {...(isOpen ? { save } : {})} isOpen={isOpen} />
      {waiting && <UnsavedQuestion name={host.workbookName() ?? ''} save={save} goOn={() => void open(waiting)} cancel={() => setWaiting(undefined)} />}
      {state.workbook ? (
        <Problem>
          <Suspense fallback={<Spinner size="small" label={say('loading')} />}>
            <Desk host={host} engine={engine} settings={settings} workbook={state.workbook} state={state} actions={actions} />
          </Suspense>
        </Problem>
      ) : <Landing welcome={first.part('welcome')} state={state} actions={actions} host={host} engine={engine} settings={settings} />}
      {isOver && <div className="drop-veil" aria-hidden><p>{say('page.drop-now')}</p></div>}
    </div>
  );
}
