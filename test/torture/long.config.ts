import { defineConfig } from 'vitest/config';

/** Takes minutes, and so is no part of the tests; what they run of it is short. */
export default defineConfig({ test: { include: ['test/torture/long.ts'], testTimeout: 3_600_000 } });
