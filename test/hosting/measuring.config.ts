import { defineConfig } from 'vitest/config';

/** Measures instead of testing, and so is no part of the tests. */
export default defineConfig({ test: { include: ['test/hosting/*-cost.ts'] } });
