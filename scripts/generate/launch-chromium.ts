/** The system's Chromium -> a browser without a window that asks nothing of the network by itself. CHROMIUM names another program. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';

const options = () => ({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});

export const launchChromium = (): Promise<Browser> => chromium.launch(options());

/** As a user has it: what pages keep is in the folder, and there again the next time. Frames of another site may keep things too, as panes in Excel on the web must. */
export async function launchChromiumProfile(folder: string): Promise<BrowserContext> {
  const preferences = join(folder, 'Default/Preferences');
  if (!existsSync(preferences)) {
    mkdirSync(dirname(preferences), { recursive: true });
    writeFileSync(preferences, JSON.stringify({ profile: { cookie_controls_mode: 0, block_third_party_cookies: false } }));
  }
  return chromium.launchPersistentContext(folder, options());
}
