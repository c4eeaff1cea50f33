import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Run with `npx vitest run --config tests/browser/vitest.config.ts`, after `npm run build`; CHROMIUM names the browser, /usr/bin/chromium when it is not set. */
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: Math.min(2, availableParallelism()),
    // As in the main tests: what is awaited comes late on a busy machine.
    expect: { poll: { timeout: 20_000 } },
  },
});
