/** A test file -> the built pane served and Chromium started for it, and a fresh page for each of its tests, which must ask only its own origin and complain of nothing. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launchChromium } from '../../scripts/generate/launch-chromium';
import type { ServedFolder } from '../../scripts/serve-folder';
import { type OpenPane, openPane, servePane } from './open-pane';

/** Called once, at the top of a test file; the result opens the page of a test, once in each. */
export function paneForEachTest(): (options?: Parameters<typeof openPane>[2]) => Promise<OpenPane> {
  let browser: Browser;
  let served: ServedFolder;
  let pane: OpenPane | undefined;
  beforeAll(async () => {
    served = await servePane();
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });
  afterEach(async () => {
    const { requests = [], complaints = [] } = pane ?? {};
    await pane?.close();
    pane = undefined;
    expect(requests.filter((address) => !address.startsWith(`${served.origin}/`) && !address.startsWith(`blob:${served.origin}/`))).toEqual([]);
    expect(complaints).toEqual([]);
  });
  return async (options) => {
    pane = await openPane(browser, served, options);
    return pane;
  };
}
