import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/**
 * Run with `npx vitest run --config tests/libreoffice/vitest.config.ts`; SOFFICE names the program, `soffice` when it is not set. Every
 * run of it has a profile of its own, so that two may go on at once.
 */
export default defineConfig({
  test: { include: ['tests/libreoffice/**/*.test.ts'], testTimeout: 300_000, hookTimeout: 300_000, maxWorkers: Math.min(2, availableParallelism()) },
});
