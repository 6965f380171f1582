/** Half of the texts of `npm run torture`, in a process of its own: `halves.ts` starts it, and reads what it writes. */
import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { realContext } from '../replies/articles.js';
import { HALF, half } from './halves.js';
import { torturedInput } from './input.js';

test('half of the texts', async () => {
  const { count, seed, to } = half.parse(JSON.parse(process.env[HALF] ?? 'null'));
  const contexts = await Promise.all(['en-US', 'de', 'uk'].map((locale) => realContext(locale)));
  // What a process does for the first time is no measure of what it does.
  torturedInput(contexts, { count: 2_200, seed: seed + 500_000 });
  const part = torturedInput(contexts, {
    count,
    seed,
    told: (what, of) => void process.stdout.write(`${what}: ${of} texts, seed ${seed}\n`),
  });
  writeFileSync(to, JSON.stringify(part));
  expect(Object.keys(part.costs).length).toBeGreaterThan(10);
});
