import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/seed.ts'],
    // Most of them wait for a process or for Discord, not for the processor.
    maxWorkers: '100%',
    // The end-to-end tests start whole processes; the slow part is never ours, but a busy machine is.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
