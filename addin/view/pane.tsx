/** A host and an engine -> the whole pane: heading, status, tabs and the tab that is open. The same in Excel and in the browser. */
import type { Engine } from '../engine';
import type { Host } from '../host';
import type { SettingsState } from './use-settings';
import { PaneHeader } from './pane-header';
import { PaneTabs } from './pane-tabs';
import { StatusLine } from './status-line';
import { TabPanel } from './tab-panel';
import { useShortcuts } from './use-shortcuts';
import type { PaneActions } from './use-pane';
import type { PaneState } from './pane-state';

export interface PaneProps {
  readonly host: Host;
  readonly engine: Engine;
  readonly settings: SettingsState;
}

export function Pane({ host, engine, settings, state, actions }: PaneProps & { readonly state: PaneState; readonly actions: PaneActions }) {
  useShortcuts(state, actions, settings.settings.least);
  return (
    <div className="pane" id="pane" tabIndex={-1}>
      <PaneHeader state={state} actions={actions} />
      <StatusLine state={state} actions={actions} />
      <PaneTabs state={state} actions={actions} least={settings.settings.least} />
      <TabPanel host={host} engine={engine} settings={settings} state={state} actions={actions} />
    </div>
  );
}
