/** The input: the torture in small, with the same seeds each time; `npm run torture` is the long form, and asserts the same. */
import { expect, test } from 'vitest';
import { check } from '../../src/facts/check.js';
import { realContext } from '../replies/articles.js';
import { torturedInput } from './input.js';
import { LONGEST_MESSAGE } from './nasties.js';
import { sampledOnDiscord } from './sample.js';
import { cpuTime } from './timing.js';

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

test.each([
  ['words of the article again and again', 'governor of Belgorod who '],
  ['figures and marks', '–1,-'],
  ['endings and marks', 'and ’s, '],
])('to check %s costs no more than the article’s own text with words left out', async (_what, bait) => {
  const { answerer } = await realContext();
  const words = answerer.articles[0]?.text.split(/\s+/u) ?? [];
  const own = words.filter((_word, at) => at % 12 > 0).join(' ');
  const cost = (text: string) => {
    const spent = cpuTime();
    for (let time = 0; time < 10; time += 1)
      expect(check(text.slice(0, LONGEST_MESSAGE), answerer.library()).findings).not.toEqual([]);
    return spent();
  };
  const baited = `Kursk fled ${bait.repeat(LONGEST_MESSAGE)}`;
  cost(own);
  cost(baited);
  // A third; were it compared in order with all that shares a word with it, up to nine times as much.
  expect(cost(baited)).toBeLessThan(cost(own));
});

test(
  'so it is on Discord',
  async () => {
    const { complaints, lost, asked } = await sampledOnDiscord({ count: 60, seed: 6 });
    expect(complaints).toEqual([]);
    expect({ lost, asked }).toEqual({ lost: 0, asked: 60 });
  },
  timeout,
);
