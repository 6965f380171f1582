import { describe, expect, test } from 'vitest';
import { candidateSet } from '../../src/evaluation/candidate-rows.js';
import { openSet } from '../../src/evaluation/set-file.js';
import { squadSet } from '../../src/evaluation/squad.js';
import { withForeign } from '../../src/evaluation/unanswerable.js';
import { squadFile, temporaryFolder } from './small-sets.js';

const write = temporaryFolder();

async function setBy(scope: 'paragraph' | 'article' | 'corpus') {
  const opened = await openSet(write('small.json', squadFile()));
  if (opened.format !== 'squad') throw new Error(`It was taken for ${opened.format}`);
  return squadSet(opened.squad, scope, opened.file);
}

describe('each question, asked of another article', () => {
  test.each(['paragraph', 'article'] as const)('is one that it does not answer (%s)', async (scope) => {
    const set = await setBy(scope);
    const { cases } = withForeign(set);
    const groups = new Map(set.cases.map(({ article, group }) => [article, group]));
    const foreign = cases.filter((one) => one.foreign === true);
    expect(cases.slice(0, 5)).toEqual(set.cases);
    expect(foreign.map(({ question }) => question)).toEqual(set.cases.map(({ question }) => question));
    expect(foreign.every(({ gold, answers }) => gold.length + answers.length === 0)).toBe(true);
    // Another paragraph of the same article may answer: it has to be another article.
    expect(foreign.every(({ article, group }) => groups.get(article) !== group)).toBe(true);
  });

  test('is asked of the same one every time', async () => {
    expect(withForeign(await setBy('article'))).toEqual(withForeign(await setBy('article')));
  });

  test('is not asked where all articles are, or where there is no other', async () => {
    expect(withForeign(await setBy('corpus')).cases).toHaveLength(5);
    const candidates = [
      { text: 'Whales sing.', label: 1 as const },
      { text: 'Ships sink.', label: 0 as const },
    ];
    const alone = candidateSet([{ question: 'Who sings?', title: 'Whale – Song', candidates }]);
    expect(withForeign(alone).cases).toHaveLength(1);
  });
});
