/** The tabs of the pane; they wrap where the pane is narrow. The one of the findings says how many there are. */
import { CounterBadge, Tab, TabList } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Severity } from '../../core/model/report';
import { listFindings } from './finding-filter';
import { type PaneState, TABS, type TabId } from './pane-state';
import { useSay } from './say';
import type { PaneActions } from './use-pane';

export const panelId = (tab: TabId): string => `panel-${tab}`;
export const tabId = (tab: TabId): string => `tab-${tab}`;

export function PaneTabs({ state, actions, least }: { readonly state: PaneState; readonly actions: PaneActions; readonly least: Severity }) {
  const say = useSay();
  const { report } = state.checked ?? {};
  const count = useMemo(() => (report ? listFindings(report.findings, least).length : 0), [report, least]);
  return (
    <TabList size="small" className="tabs" aria-label={say('tabs')} selectedValue={state.tab} onTabSelect={(_, { value }) => actions.dispatch({ type: 'tab', tab: value as TabId })}>
      {TABS.map((tab) => (
        <Tab key={tab} value={tab} id={tabId(tab)} aria-controls={panelId(tab)}>
          {say(`tab.${tab}`)}{tab === 'findings' && count > 0 && <>{' '}<CounterBadge appearance="filled" size="small" color="brand" count={count} overflowCount={999} /></>}
        </Tab>
      ))}
    </TabList>
  );
}
