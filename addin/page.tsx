/** The browser page once its first view is there: React takes over the parts of that view, and the engine starts. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startEngine } from './engine/start-engine';
import type { FirstView } from './first/first-view';
import { makeFileHost } from './host-file';
import { keepForOffline } from './keep-for-offline';
import { loadTexts } from './texts/loaded-texts';
import { BrowserPage } from './view/page/browser-page';
import { Surface } from './view/surface';
import { useSettings } from './view/use-settings';

/** Rejects when the texts cannot be had. */
export async function startPage(first: FirstView): Promise<void> {
  await loadTexts(first.language());
  const engine = startEngine();
  const host = makeFileHost(engine);
  const language = first.language();

  function Page() {
    const settings = useSettings({ language, isLive: true, liveLimit: 50_000, least: 'info', hasMarks: true, theme: 'auto' });
    return <Surface settings={settings}><BrowserPage first={first} host={host} engine={engine} settings={settings} /></Surface>;
  }

  createRoot(document.getElementById('root') ?? document.body).render(<StrictMode><Page /></StrictMode>);
  keepForOffline();
}
