/** The tab that is open. Tabs that not every visit needs are loaded when they are opened first. */
import { Spinner } from '@fluentui/react-components';
import { Suspense, lazy, useLayoutEffect, useRef } from 'react';
import { OverviewTab } from './overview/overview-tab';
import type { PaneProps } from './pane';
import type { PaneState } from './pane-state';
import { panelId, tabId } from './pane-tabs';
import { Problem } from './problem';
import { useSay } from './say';
import type { PaneActions } from './use-pane';

const FindingsTab = lazy(() => import('./findings/findings-tab'));
const FillTab = lazy(() => import('./fill/fill-tab'));
const TargetsTab = lazy(() => import('./targets/targets-tab'));
const TemplatesTab = lazy(() => import('./templates/templates-tab'));
const RulesTab = lazy(() => import('./rules/rules-tab'));
const SettingsTab = lazy(() => import('./settings/settings-tab'));

export interface TabProps extends PaneProps {
  readonly state: PaneState;
  readonly actions: PaneActions;
  /** What scrolls; for lists that draw only what is in sight. */
  readonly scroller: React.RefObject<HTMLDivElement | null>;
}

export function TabPanel(props: Omit<TabProps, 'scroller'>) {
  const say = useSay();
  const scroller = useRef<HTMLDivElement>(null);
  const { tab } = props.state;
  // Another tab begins at its top. No value back: newer browsers give a promise, which React would take for what to clean up with.
  useLayoutEffect(() => void scroller.current?.scrollTo(0, 0), [tab]);
  // Whoever works by keyboard stays here when the button that had the focus is gone: from nowhere, Tab leads out of the pane in Excel.
  // Not while the focus is in the sheet: the pane would take it from who types there.
  const focused = useRef<Element>(undefined);
  useLayoutEffect(() => {
    if (focused.current?.isConnected === false && document.activeElement === document.body && document.hasFocus()) scroller.current?.focus({ preventScroll: true });
  });
  return (
    <div ref={scroller} className="panel" role="tabpanel" id={panelId(tab)} aria-labelledby={tabId(tab)} tabIndex={0} onFocus={({ target }) => { focused.current = target; }}>
      <Problem key={tab}>
        <Suspense fallback={<Spinner size="tiny" label={say('loading')} />}>
          <OpenTab {...props} scroller={scroller} />
        </Suspense>
      </Problem>
    </div>
  );
}

function OpenTab(props: TabProps) {
  switch (props.state.tab) {
    case 'overview': return <OverviewTab {...props} />;
    case 'findings': return <FindingsTab {...props} />;
    case 'fill': return <FillTab {...props} />;
    case 'targets': return <TargetsTab {...props} />;
    case 'templates': return <TemplatesTab {...props} />;
    case 'rules': return <RulesTab {...props} />;
    case 'settings': return <SettingsTab {...props} />;
  }
}
