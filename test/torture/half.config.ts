import { defineConfig } from 'vitest/config';

/** One of two processes that share the texts of the torture; `halves.ts` starts it. */
export default defineConfig({ test: { include: ['test/torture/half.ts'], testTimeout: 3_600_000 } });
