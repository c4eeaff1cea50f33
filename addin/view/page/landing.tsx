/** What the page shows before a workbook is open: drop or choose one, or begin a new one. */
import { Spinner } from '@fluentui/react-components';
import { Suspense, lazy } from 'react';
import type { PaneProps } from '../pane';
import type { PaneState } from '../pane-state';
import { ChooseFile } from '../choose-file';
import { useSay } from '../say';
import type { PaneActions } from '../use-pane';
import { StatusLine } from '../status-line';
import { WORKBOOKS } from './page-bar';
import { Sign } from './sign';

const NewWorkbooks = lazy(() => import('../templates/template-list'));

interface Props extends PaneProps {
  readonly choose: (file: File) => void;
  readonly state: PaneState;
  readonly actions: PaneActions;
}

export function Landing({ choose, state, actions, host, engine }: Props) {
  const say = useSay();
  return (
    <main className="landing">
      <section className="drop" aria-labelledby="landing-title">
        <Sign size={56} />
        <h1 id="landing-title">Streefpeil</h1>
        <p>{say('page.intro')}</p>
        <ChooseFile label={say('page.choose')} accept={WORKBOOKS} choose={choose} appearance="primary" size="large" />
        <p className="quiet">{say('page.drop')}</p>
        <p className="quiet"><small>{say('page.private')}</small></p>
        <StatusLine state={state} actions={actions} />
      </section>
      <section className="begin" aria-labelledby="begin-title">
        <h2 id="begin-title">{say('page.new')}</h2>
        <Suspense fallback={<Spinner size="tiny" label={say('loading')} />}><NewWorkbooks host={host} engine={engine} actions={actions} /></Suspense>
      </section>
    </main>
  );
}
