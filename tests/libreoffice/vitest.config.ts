import { defineConfig } from 'vitest/config';

/** Run with `npx vitest run --config tests/libreoffice/vitest.config.ts`; SOFFICE names the program, `soffice` when it is not set. */
export default defineConfig({
  test: { include: ['tests/libreoffice/**/*.test.ts'], testTimeout: 300_000, hookTimeout: 300_000, fileParallelism: false },
});
