import { describe, expect, test } from 'vitest';
import { narrowTo, readLibrary } from '../../src/answering/library.js';
import { articleOf } from '../replies/articles.js';
import { libraryOf, sentenceIn } from './asking.js';

/** The words that belong to a sentence without standing in it, sorted. */
const impliedIn = (text: string, at: number) => [...sentenceIn(libraryOf(text), at).implied].sort();

describe('belongs to a sentence without standing in it', () => {
  test('who says it, with the office', () => {
    expect(
      impliedIn('Prices rose. "They will fall," said Ann Lee, the finance minister. Nobody else spoke.', 1),
    ).toEqual([]);
    expect(
      impliedIn('"Prices rose," said Ann Lee, the finance minister.\n"They will fall," she said.', 1),
    ).toEqual(['ann', 'financ', 'lee', 'minist']);
  });

  test('the office of whom it names, and the name behind an office of more than one word', () => {
    const text =
      '"Prices rose," said Ann Lee, the finance minister.\nLee left. The finance minister came back. A minister slept.';
    expect(impliedIn(text, 1)).toEqual(['financ', 'minist']);
    expect(impliedIn(text, 2)).toEqual(['ann', 'lee']);
    expect(impliedIn(text, 3)).toEqual([]);
  });

  test('nothing, where nobody speaks', () => {
    expect(impliedIn('Prices rose. They fell.', 1)).toEqual([]);
  });
});

test.each([
  ['He left.', { goesOn: true, ends: true, asks: false }],
  ['"This is it."', { goesOn: true, ends: true, asks: false }],
  ['Did Ann leave?', { goesOn: false, ends: true, asks: true }],
  ['A boat in the harbour at night', { goesOn: false, ends: false, asks: false }],
])('%s is read as %o', (text, how) => {
  expect(sentenceIn(libraryOf(text), 0)).toMatchObject(how);
});

describe('of several articles', () => {
  const library = readLibrary([
    articleOf('sea', 'Whales sing. Whales sleep.'),
    articleOf('land', 'Cows sleep. Cows stand.'),
  ]);

  test('the sentences stand one behind the other', () => {
    expect(library.sentences.map(({ id, article, sentence }) => [id, article.id, sentence.text])).toEqual([
      [0, 'sea', 'Whales sing.'],
      [1, 'sea', 'Whales sleep.'],
      [2, 'land', 'Cows sleep.'],
      [3, 'land', 'Cows stand.'],
    ]);
    expect(library.retrieval.frequency('sleep')).toBe(2);
  });

  test('one alone is as if there were no other', () => {
    const land = narrowTo(library, 'land');
    expect(land.sentences.map(({ id, sentence }) => [id, sentence.text])).toEqual([
      [0, 'Cows sleep.'],
      [1, 'Cows stand.'],
    ]);
    expect([
      land.retrieval.size,
      land.retrieval.frequency('sleep'),
      land.retrieval.frequency('whale'),
    ]).toEqual([2, 1, 0]);
    expect(land.sentences[0]?.tokens).toEqual(library.sentences[2]?.tokens);
  });
});
