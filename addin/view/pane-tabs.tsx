/** The tabs of the pane; they wrap where the pane is narrow. The one of the findings says how many there are. */
import { useMemo } from 'react';
import type { Severity } from '../../core/model/report';
import { listFindings } from './finding-filter';
import { type PaneState, TABS, type TabId } from './pane-state';
import { useSay } from './say';
import { TabStrip } from './tab-strip';
import type { PaneActions } from './use-pane';

export const panelId = (tab: TabId): string => `panel-${tab}`;
export const tabId = (tab: TabId): string => `tab-${tab}`;

export function PaneTabs({ state, actions, least }: { readonly state: PaneState; readonly actions: PaneActions; readonly least: Severity }) {
  const say = useSay();
  const { report } = state.checked ?? {};
  const count = useMemo(() => (report ? listFindings(report.findings, least).length : 0), [report, least]);
  const badge = (tab: TabId): React.ReactNode => tab === 'findings' && count > 0 && <> <span className="badge">{count}</span></>;
  return (
    <TabStrip className="tabs" label={say('tabs')} selected={state.tab} select={(tab) => actions.dispatch({ type: 'tab', tab })}
      tabs={TABS.map((tab) => ({ id: tab, elementId: tabId(tab), panelId: panelId(tab), label: <><span className="tab-name" data-name={say(`tab.${tab}`)}>{say(`tab.${tab}`)}</span>{badge(tab)}</> }))} />
  );
}
