import MiniSearch from 'minisearch';
import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../src/answering/library.js';
import { indexedWords } from '../../src/answering/read-sentence.js';
import { buildSegment } from '../../src/answering/segment.js';
import { articleOf } from '../replies/articles.js';

/** Sentences of three to nine words, of which the first few stand in most: `storm` in all of them. */
const WORDS = ['storm', 'fog', 'keeper', 'whale', 'ship', 'lamp', 'rope', 'harbor', 'gull'];
const sentences = Array.from({ length: 700 }, (_, at) => {
  const own = WORDS.filter((_, nth) => at % (nth + 1) === 0);
  const again = Array.from({ length: at % 3 }, () => WORDS[at % 2] ?? '');
  return `The ${[...own, ...again, `n${at % 90}`].join(' ')}.`;
});
const article = articleOf('sea', sentences.join('\n\n'));
const segment = buildSegment([article]);
const library = readLibrary([article], [segment]);

/** An index that has every sentence of every stem. */
const whole = new MiniSearch<{ id: number; stems: readonly string[] }>({
  fields: ['stems'],
  extractField: ({ id, stems }, field) => (field === 'id' ? id : stems.join('\n')),
  tokenize: (text) => text.split('\n'),
  processTerm: (stem) => stem,
});
for (const sentence of article.sentences) {
  whole.add({ id: sentence.index, stems: indexedWords(article, sentence).stems });
}

describe('a stem that many sentences hold', () => {
  test('is in MiniSearch with one of them', () => {
    expect(library.retrieval.frequency('storm')).toBe(700);
    expect(segment.index.search('storm')).toHaveLength(1);
    expect(segment.index.search('gull')).toHaveLength(78);
  });

  test.each([
    ['storm'],
    ['fog', 'storm'],
    ['storm', 'gull'],
    ['gull', 'rope', 'fog'],
    ['n7', 'storm', 'harbor'],
    ['gull', 'rope'],
  ])('is found as if MiniSearch had all: %s %s %s', (...words) => {
    const stems = words.filter((word) => word !== undefined);
    const hits = whole.search(stems.join('\n'));
    const scores = new Map(hits.map((hit) => [hit.id, hit.score]));
    const found = library.retrieval.search(stems);
    expect(found.toSorted((a, b) => a - b)).toEqual(hits.map(({ id }) => Number(id)).sort((a, b) => a - b));
    // Best first, where the sum is not the same but for the order in which it was added up.
    for (const [at, id] of found.entries()) {
      const next = scores.get(found[at + 1] ?? -1) ?? 0;
      expect(scores.get(id)).toBeGreaterThan(next - 1e-9);
    }
  });

  test('alone or with its like brings the best of them', () => {
    for (const stems of [['storm'], ['fog', 'storm']]) {
      const best = library.retrieval.searchBest(stems, 20);
      expect(best).toEqual(library.retrieval.search(stems).slice(0, 20));
    }
  });

  test('may be what a misspelt word means', () => {
    expect(library.retrieval.variants('strom')).toEqual([{ stem: 'storm', weight: 3 / 4, how: 'misspelt' }]);
  });

  test('is not found in what has gone', () => {
    const one = articleOf('one', 'A storm.');
    const kept = readLibrary([one], [buildSegment([article, one])]);
    expect(kept.retrieval.search(['storm'])).toEqual([0]);
  });
});
