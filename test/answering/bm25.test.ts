import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idf, scoreBeyond } from '../../src/answering/bm25.js';
import { buildSegment } from '../../src/answering/segment.js';
import { articleOf } from '../replies/articles.js';

const word = fc.constantFrom('storm', 'fog', 'keeper', 'whale', 'ship', 'lamp', 'rope');
const sentence = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => `The ${words.join(' ')}.`);
const texts = fc.array(sentence, { minLength: 1, maxLength: 12 });

test('what was found by some stems scores with the others as if MiniSearch had searched for all', () => {
  fc.assert(
    fc.property(texts, fc.uniqueArray(word, { minLength: 2, maxLength: 4 }), (sentences, words) => {
      const segment = buildSegment([articleOf('sea', sentences.join('\n\n'))]);
      const stems = words.filter((stem) => segment.stems.has(stem));
      const [rare = '', ...others] = stems;
      const numbers = others.map((stem) => segment.stems.get(stem) ?? -1);
      const score = scoreBeyond(
        segment,
        new Map(numbers.map((number) => [number, idf(segment.frequencies[number] ?? 0, segment.size)])),
      );
      const whole = new Map(segment.index.search(stems.join('\n')).map((hit) => [hit.id, hit.score]));
      for (const hit of segment.index.search(rare)) {
        expect(score(hit.id, hit.score, hit.queryTerms.length)).toBeCloseTo(
          whole.get(hit.id) ?? Number.NaN,
          9,
        );
      }
    }),
  );
});
