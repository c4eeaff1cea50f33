import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/browser/**', 'tests/libreoffice/**', 'node_modules/**'],
    // Left to itself vitest keeps one processor free.
    maxWorkers: availableParallelism(),
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What is awaited comes late on a busy machine; a second, as vitest has it, is no measure of whether it comes.
    expect: { poll: { timeout: 20_000 } },
  },
});
