import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../src/answering/library.js';
import { articleOf } from '../replies/articles.js';
import { ask, askIn } from './asking.js';

/** So many sentences that not all of them can be looked at. */
const hay = (count: number) => Array.from({ length: count }, (_, at) => `Hay lies in barn ${at + 1000}.`);
const large = (...needles: readonly string[]) => [...hay(100), ...needles, ...hay(100)].join(' ');

describe('is looked at, among many', () => {
  test('a sentence with a word of the question first, then its neighbours, and no other', () => {
    const { candidates } = ask('Who saw the whale?', large('Ann came.', 'A whale sang.', 'She left.'));
    expect(candidates()).toEqual(['A whale sang.', 'Ann came.', 'She left.']);
  });

  test('a sentence that only says it in other words', () => {
    expect(ask('Who fled?', large('Ann escaped.')).candidates()).toContain('Ann escaped.');
  });

  test('a sentence whose word the question misspells', () => {
    expect(ask('Who saw Lodnon?', large('Ann saw London.')).candidates()).toContain('Ann saw London.');
  });

  test('no neighbour from another article', () => {
    const library = readLibrary([
      articleOf('one', hay(100).join(' ')),
      articleOf('two', `Dogs bark. ${hay(100).join(' ')}`),
    ]);
    expect(askIn(library, 'dogs').candidates()).toEqual(['Dogs bark.', 'Hay lies in barn 1000.']);
  });

  test('at most as many with a word of the question as are wanted', () => {
    const found = ask('barn', large()).candidates(7);
    // Seven, and of each the sentence before and after it.
    expect(found.length).toBeGreaterThanOrEqual(7);
    expect(found.length).toBeLessThanOrEqual(21);
  });
});

describe('among few', () => {
  test('every sentence is looked at, if anything is found at all', () => {
    const { candidates } = ask('Who saw the whale?', 'Ann came. Bob left. A whale sang. Cows stood.');
    expect(candidates().toSorted()).toEqual(['A whale sang.', 'Ann came.', 'Bob left.', 'Cows stood.']);
  });

  test('none is, where no word of the question and nothing like it occurs', () => {
    expect(ask('Who saw the submarine?', 'Ann came. Bob left.').candidates()).toEqual([]);
    expect(ask('', 'Ann came. Bob left.').candidates()).toEqual([]);
    expect(ask('👋🏽', 'Ann came. Bob left.').candidates()).toEqual([]);
  });
});
