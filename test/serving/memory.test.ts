import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { z } from 'zod';

const program = fileURLToPath(new URL('memory-process.mjs', import.meta.url));
const bytes = z.object({
  built: z.number(),
  opened: z.number(),
  miniSearch: z.number(),
  segments: z.number(),
});

test('articles with their index take no more memory than MiniSearch takes for its index alone', {
  timeout: 120_000,
}, async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', program]);
  const { built, opened, miniSearch, segments } = bytes.parse(JSON.parse(stdout));
  expect(opened).toBeLessThan(miniSearch);
  // While it is built, there are caches of words as well, and lists that have grown.
  expect(built).toBeLessThan(1.25 * miniSearch);
  // Each segment has its own memory for the same words.
  expect(segments).toBe(1);
});
