/** What the page shows before a workbook is open: drop or choose one, or begin a new one. */
import { Spinner } from '@fluentui/react-components';
import { Suspense, lazy } from 'react';
import type { PaneProps } from '../pane';
import type { PaneState } from '../pane-state';
import { useSay } from '../say';
import type { PaneActions } from '../use-pane';
import { StatusLine } from '../status-line';
import { Kept } from './kept';

const NewWorkbooks = lazy(() => import('../templates/template-list'));

interface Props extends PaneProps {
  /** The part of the first view where a workbook is chosen. */
  readonly welcome: HTMLElement;
  readonly state: PaneState;
  readonly actions: PaneActions;
}

export function Landing({ welcome, state, actions, host, engine }: Props) {
  const say = useSay();
  return (
    <main className="landing">
      <section className="drop" aria-labelledby="landing-title">
        <Kept part={welcome} />
        <StatusLine state={state} actions={actions} />
      </section>
      <section className="begin" aria-labelledby="begin-title">
        <h2 id="begin-title">{say('page.new')}</h2>
        <Suspense fallback={<Spinner size="tiny" label={say('loading')} />}><NewWorkbooks host={host} engine={engine} actions={actions} /></Suspense>
      </section>
    </main>
  );
}
