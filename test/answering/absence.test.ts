import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAnswerer } from '../../src/answering/answerer.js';
import type { Answer, WordCount } from '../../src/answering/contract.js';
import { articleOf, realContext } from '../replies/articles.js';

const { answerer: real } = await realContext();

function counted(answer: Answer): readonly WordCount[] {
  return answer.answered ? [] : answer.words;
}

/** Counted anew: whole words, whatever their case. */
function hits(word: string, text: string): number {
  const letters = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${letters}(?![\\p{L}\\p{N}])`, 'giu'))].length;
}

describe('a refusal says of each word that was looked for', () => {
  test('how often it stands in the article, and which occur nowhere', () => {
    const words = counted(real.answer('How many tanks did Russia lose in Kursk?'));
    const text = real.articles[0]?.sentences.map((sentence) => sentence.text).join('\n') ?? '';
    expect(words.map(({ word }) => word)).toEqual(['tanks', 'Russia', 'lose', 'Kursk']);
    for (const { word, count } of words) expect(count).toBe(hits(word, text));
    expect(words.find(({ word }) => word === 'tanks')?.count).toBe(0);
  });

  test('once, as it is written first', () => {
    const words = counted(real.answer('Tanks? tanks? TANKS? What colour are tanks?'));
    expect(words.filter(({ word }) => /tanks/i.test(word))).toEqual([{ word: 'Tanks', count: 0 }]);
  });

  test('nothing, where it only stands in the title', () => {
    const titled = articleOf('sea', 'Whales sing at night. Gulls sleep.', { title: 'Octopus news' });
    const words = counted(createAnswerer([titled]).answer('How many squids met the octopus?'));
    expect(words.map(({ word }) => word)).toEqual(['squids', 'met']);
  });
});

test('A word that is called absent is in no article that was searched, whatever is asked', () => {
  const article = real.articles[0];
  const vocabulary = [
    ...new Set(article?.text.match(/\p{L}+/gu) ?? []),
    'tanks',
    'zebra',
    'U.S.',
    'co-op',
    '7',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 6 }), (chosen) => {
      for (const { word, count } of counted(real.answer(`When did ${chosen.join(' ')}?`))) {
        if (count === 0) expect(hits(word, article?.text ?? '')).toBe(0);
      }
    }),
    { numRuns: 200 },
  );
});
