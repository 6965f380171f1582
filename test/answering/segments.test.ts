import { expect, test } from 'vitest';
import { readLibrary } from '../../src/answering/library.js';
import type { Segment } from '../../src/answering/segment.js';
import { renewing } from '../../src/answering/segments.js';
import type { Article } from '../../src/corpus/article.js';
import { articleOf } from '../replies/articles.js';

/** As many sentences as a segment has that is not built anew with whatever comes. */
const batch = (number: number) =>
  articleOf(
    `batch-${number}`,
    Array.from({ length: 2_500 }, (_, at) => `Fog ${number}x${at}.`).join('\n\n'),
    { title: 'Untitled' },
  );

function renewed(articles: readonly Article[], before: readonly Segment[]): readonly Segment[] {
  const work = renewing(articles, before);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

test('segments stay few however often something is added, and all of it is found', () => {
  const articles: Article[] = [];
  let segments: readonly Segment[] = [];
  for (let number = 0; number < 7; number += 1) {
    articles.push(batch(number));
    segments = renewed(articles, segments);
    expect(segments.length).toBeLessThanOrEqual(Math.ceil(Math.log2(articles.length + 1)));
  }
  const { retrieval } = readLibrary(articles, segments);
  expect(retrieval.size).toBe(7 * 2_500);
  for (const number of articles.keys()) expect(retrieval.frequency(`${number}x1234`)).toBe(1);
});

test('what is added is not indexed together with a segment that is larger', () => {
  const articles = [batch(0), batch(1), batch(2)];
  const first = renewed(articles, []);
  const second = renewed([...articles, articleOf('more', 'A storm came.')], first);
  expect(second).toEqual(expect.arrayContaining([...first]));
  expect(second).toHaveLength(2);
});
