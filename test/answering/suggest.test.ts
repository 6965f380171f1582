import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAnswerer } from '../../src/answering/answerer.js';
import { meant } from '../../src/answering/meant.js';
import { suggest } from '../../src/answering/suggest.js';
import { articleOf, realContext } from '../replies/articles.js';
import { anyQuestion, anyText } from './arbitrary.js';

const { answerer: real } = await realContext();
const sea = createAnswerer([
  articleOf('sea', 'Whales sing at night.\nA whaler hears the song.\nThe port sleeps.'),
]);

describe('the sentences for a question that is being typed', () => {
  test('come in the order in which an answer weighs them', () => {
    const question = 'how many fled Kursk';
    const [best] = real.answer(question).passages;
    expect(suggest(question, real.library(), 5)[0]?.passage).toEqual(best);
  });

  test.each([
    ['how many fl', 'Some 121,000 people have fled'],
    ['who is the governo', 'governor'],
    ['belg', 'Belgorod'],
    ['Kusrk', 'Kursk'],
  ])('are found for “%s”, though the last word is cut short or misspelt', (typed, words) => {
    const texts = suggest(typed, real.library(), 3).map(({ passage }) => passage.text);
    expect(texts.filter((text) => text.includes(words))).not.toEqual([]);
  });

  test('share a word with it, and tell where', () => {
    for (const { passage, matches } of suggest('attack on Russian soil', real.library(), 10)) {
      expect(matches.length).toBeGreaterThan(0);
      for (const { start, end } of matches)
        expect(passage.text.slice(start, end)).toMatch(/^(?:attack|russia|soil)/i);
    }
  });

  test.each(['', ' ', 'the', 'w', '👋', 'zzzzz'])('are none for “%s”', (typed) => {
    expect(suggest(typed, sea.library(), 5)).toEqual([]);
  });

  test('are never more than asked for, whatever is typed about whatever text', () => {
    fc.assert(
      fc.property(anyText, anyQuestion, (text, typed) => {
        const library = createAnswerer([articleOf('any', text)]).library();
        expect(suggest(typed, library, 3).length).toBeLessThanOrEqual(3);
      }),
      { numRuns: 100 },
    );
  });
});

test('words that begin alike come with the most frequent first', () => {
  expect(sea.library().retrieval.beginningWith('wha', 5).sort()).toEqual(['whaler', 'whales']);
  expect(real.library().retrieval.beginningWith('attac', 2)).toEqual(['attacks', 'attack']);
  expect(real.library().retrieval.beginningWith('', 5)).toEqual([]);
});

describe('what words were taken for', () => {
  test('a typing error for the word that it nearly is', () => {
    expect(meant('Kusrk belgorod', real.library(), 5).taken).toEqual([{ word: 'Kusrk', as: ['Kursk'] }]);
  });

  test('a word that occurs nowhere is said to, and another form of one that does is not', () => {
    expect(meant('tanks attacking children', real.library(), 5).absent).toEqual(['tanks', 'children']);
  });

  test('words of kin that do occur are near it, as they are written', () => {
    const library = createAnswerer([articleOf('a', 'The physician slept. A car passed.')]).library();
    expect(meant('doctor', library, 5).near).toContain('physician');
    expect(meant('automobile', library, 5).near).toContain('car');
    expect(meant('automobile', library, 0).near).toEqual([]);
  });
});
