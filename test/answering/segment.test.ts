import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../src/answering/library.js';
import { buildSegment } from '../../src/answering/segment.js';
import { articleOf } from '../replies/articles.js';

const word = fc.constantFrom('storm', 'fog', 'keeper', 'whale', 'ship', 'harbour', 'lamp', 'rope');
const sentence = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => `The ${words.join(' ')}.`);
const text = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join('\n\n'));
/** Articles, each with whether it was there before and whether it is there now. */
const history = fc.array(fc.record({ text, before: fc.boolean(), now: fc.boolean() }), { maxLength: 8 });

describe('a library over an index of earlier articles', () => {
  test('finds what one that is indexed anew finds: what came is in it, what went is not', () => {
    fc.assert(
      fc.property(history, fc.array(word, { minLength: 1, maxLength: 3 }), (articles, words) => {
        const all = articles.map((one, at) => ({ ...one, article: articleOf(`article-${at}`, one.text) }));
        const segment = buildSegment(all.flatMap(({ before, article }) => (before ? [article] : [])));
        const now = all.flatMap((one) => (one.now ? [one.article] : []));
        const grown = readLibrary(now, [segment]);
        const fresh = readLibrary(now);
        const stems = [...new Set(words)];
        expect(grown.retrieval.size).toBe(fresh.retrieval.size);
        for (const stem of stems) {
          expect(grown.retrieval.frequency(stem)).toBe(fresh.retrieval.frequency(stem));
          expect(grown.retrieval.variants(`${stem}s`)).toEqual(fresh.retrieval.variants(`${stem}s`));
        }
        const sorted = (ids: readonly number[]) => ids.toSorted((a, b) => a - b);
        expect(sorted(grown.retrieval.search(stems))).toEqual(sorted(fresh.retrieval.search(stems)));
      }),
    );
  });

  test('puts the same sentence first, whichever part of the index it stands in', () => {
    const old = ['Storm. Storm. Fog.', 'Fog came.', 'Fog went.', 'Fog again.'].map((one, at) =>
      articleOf(`old-${at}`, one),
    );
    const rare = articleOf('rare', 'A whale in the fog.');
    const grown = readLibrary([...old, rare], [buildSegment(old)]);
    const fresh = readLibrary([...old, rare]);
    const first = grown.retrieval.search(['fog', 'whale'])[0];
    expect(first).toBe(fresh.retrieval.search(['fog', 'whale'])[0]);
    expect(grown.sentences[first ?? -1]?.sentence.text).toBe('A whale in the fog.');
  });
});
