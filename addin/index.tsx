/** The browser page, without Excel: nothing of it leaves the machine, and after a first visit it works without a network. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { chooseLanguage } from './choose-language';
import { startEngine } from './engine/start-engine';
import { makeFileHost } from './host-file';
import { keepForOffline } from './keep-for-offline';
import { BrowserPage } from './view/page/browser-page';
import { useSettings } from './view/settings';
import { Surface } from './view/surface';

const engine = startEngine();
const host = makeFileHost(engine);

function Page() {
  const settings = useSettings({ language: chooseLanguage(navigator.language), isLive: true, liveLimit: 50_000, least: 'info', hasMarks: true, theme: 'auto' });
  return <Surface settings={settings}><BrowserPage host={host} engine={engine} settings={settings} /></Surface>;
}

createRoot(document.getElementById('root') ?? document.body).render(<StrictMode><Page /></StrictMode>);
keepForOffline();
