/** A host and an engine -> the whole pane: heading, status, tabs and the tab that is open. The same in Excel and in the browser. */
import { FluentProvider } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { Engine } from '../engine';
import type { Host } from '../host';
import { LanguageContext, useSay, useWord } from './say';
import type { SettingsState } from './settings';
import { PaneHeader } from './pane-header';
import { PaneTabs } from './pane-tabs';
import { StatusLine } from './status-line';
import { TabPanel } from './tab-panel';
import { useTheme } from './theme';
import { useShortcuts } from './use-shortcuts';
import { type PaneActions, usePane } from './use-pane';
import type { PaneState } from './pane-state';

export interface PaneProps {
  readonly host: Host;
  readonly engine: Engine;
  readonly settings: SettingsState;
}

/** Theme, language and direction for everything inside. */
export function Surface({ settings: { settings }, isHostDark, children }: { readonly settings: SettingsState; readonly isHostDark?: boolean | undefined; readonly children: React.ReactNode }) {
  const theme = useTheme(settings.theme, isHostDark);
  useEffect(() => {
    document.documentElement.lang = settings.language;
  }, [settings.language]);
  return (
    <LanguageContext value={settings.language}>
      <FluentProvider theme={theme} className="surface">{children}</FluentProvider>
    </LanguageContext>
  );
}

/** The state of the pane, for whatever stands around it too; inside a Surface. */
export function usePaneOf({ host, engine, settings }: PaneProps): readonly [PaneState, PaneActions] {
  const say = useSay();
  const word = useWord();
  return usePane({ host, engine, settings: settings.settings, say, word });
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
