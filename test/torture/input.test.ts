/** The input: the torture in small, with the same seeds each time; `npm run torture` is the long form, and asserts the same. */
import { expect, test } from 'vitest';
import { realContext } from '../replies/articles.js';
import { torturedInput } from './input.js';
import { sampledOnDiscord } from './sample.js';

/** Generous: each waits for whole processes. */
const timeout = 300_000;

test(
  'whatever is typed, nothing is thrown and no limit is passed',
  async () => {
    const contexts = await Promise.all(['en-US', 'de', 'uk'].map((locale) => realContext(locale)));
    const { costs, faults } = torturedInput(contexts, { count: 1_100, seed: 6 });
    expect(faults).toEqual({});
    expect(Object.values(costs).flat()).toHaveLength(1_100);
  },
  timeout,
);

test(
  'so it is on Discord',
  async () => {
    const { complaints, lost, asked } = await sampledOnDiscord({ count: 60, seed: 6 });
    expect(complaints).toEqual([]);
    expect({ lost, asked }).toEqual({ lost: 0, asked: 60 });
  },
  timeout,
);
