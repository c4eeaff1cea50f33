/** The pane in Excel, on the workbook that is open there. */
import { StrictMode, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { chooseLanguage } from './choose-language';
import { startEngine } from './engine/start-engine';
import type { Host } from './host';
import { makeExcelHost } from './host-excel';
import { loadTexts } from './texts/loaded-texts';
import { Pane } from './view/pane';
import { TABS } from './view/pane-state';
import { useSettings } from './view/use-settings';
import { type Settings, readSettings, recallSettings } from './view/settings';
import { Surface } from './view/surface';
import { usePaneOf } from './view/use-pane-of';

const engine = startEngine();

void Office.onReady(async () => {
  await loadTexts(readSettings(recallSettings(), fallbackSettings()).language);
  const host = makeExcelHost(engine);
  createRoot(document.getElementById('root') ?? document.body).render(<StrictMode><TaskPane host={host} /></StrictMode>);
});

/** What holds until the user chooses. */
const fallbackSettings = (): Settings => ({ language: chooseLanguage(Office.context.displayLanguage), isLive: true, liveLimit: 50_000, least: 'info', hasMarks: false, theme: 'auto' });

function TaskPane({ host }: { readonly host: Host }) {
  const settings = useSettings(fallbackSettings());
  return <Surface settings={settings} isHostDark={isOfficeDark()}><Inside host={host} settings={settings} /></Surface>;
}

function Inside({ host, settings }: { readonly host: Host; readonly settings: ReturnType<typeof useSettings> }) {
  const [state, actions] = usePaneOf({ host, engine, settings });
  const { dispatch } = actions;
  // Each button of the ribbon opens the pane at what it is for (manifest.xml).
  useEffect(() => {
    const tab = TABS.find((each) => each === new URLSearchParams(location.search).get('tab'));
    if (tab) dispatch({ type: 'tab', tab });
  }, [dispatch]);
  return <main className="taskpane"><Pane host={host} engine={engine} settings={settings} state={state} actions={actions} /></main>;
}

/** By the background that Office paints behind the pane; undefined where it does not tell. */
function isOfficeDark(): boolean | undefined {
  const colour = Office.context.officeTheme?.bodyBackgroundColor ?? '';
  const channels = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})/i.exec(colour)?.slice(1).map((hex) => parseInt(hex, 16));
  return channels && channels.reduce((sum, channel) => sum + channel, 0) < 384;
}
