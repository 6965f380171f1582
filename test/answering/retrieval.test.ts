import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typingDistance } from '../../src/answering/misspellings.js';
import { libraryOf } from './asking.js';

const { retrieval } = libraryOf(
  'Storm, lighthouse, keeper.',
  'Storm, sank, 1901.',
  'Fog, harbour, store.',
  '1,5 metre.',
);

describe('a word stands for', () => {
  test('itself where it occurs, also where it is like another', () => {
    expect(retrieval.variants('storm')).toEqual([{ stem: 'storm', weight: 1, how: 'same' }]);
    expect(retrieval.variants('store')).toEqual([{ stem: 'store', weight: 1, how: 'same' }]);
  });

  test.each([
    ['two letters exchanged', 'kepeer'],
    ['a letter too many', 'keeeper'],
    ['a letter missing', 'keper'],
    ['a wrong letter', 'keaper'],
  ])('the one that was meant, with %s', (_, typed) => {
    expect(retrieval.variants(typed)).toEqual([{ stem: 'keeper', weight: 3 / 4, how: 'misspelt' }]);
  });

  test('the one that was meant with two slips, from eight letters on, and surely less', () => {
    expect(retrieval.variants('lightouz')).toEqual([{ stem: 'lighthous', weight: 2 / 4, how: 'misspelt' }]);
  });

  test('every one that it is as near to', () => {
    expect(retrieval.variants('storem').map(({ stem }) => stem)).toEqual(['store', 'storm']);
  });

  test.each([
    ['two slips in a short word', 'kepre'],
    ['a word of three letters', 'fgo'],
    ['a figure', '1910'],
    ['a word that is not there', 'submarine'],
    ['nothing', ''],
  ])('nothing: %s', (_, typed) => {
    expect(retrieval.variants(typed)).toEqual([]);
  });
});

describe('a search', () => {
  test('finds the sentences with any of the words, the one with more and rarer ones first', () => {
    expect(retrieval.search(['storm'])).toHaveLength(2);
    expect(retrieval.search(['storm', 'keeper'])[0]).toBe(0);
    expect(retrieval.search(['storm', 'fog']).toSorted()).toEqual([0, 1, 2]);
  });

  test('finds a figure with a comma as one', () => {
    expect(retrieval.search(['1,5'])).toEqual([3]);
    expect(retrieval.search(['1'])).toEqual([]);
    expect(retrieval.search(['5'])).toEqual([]);
  });

  test('finds nothing without a word, and nothing in nothing', () => {
    expect(retrieval.search([])).toEqual([]);
    const empty = libraryOf().retrieval;
    expect([empty.size, empty.frequency('storm'), empty.search(['storm']), empty.variants('storm')]).toEqual([
      0,
      0,
      [],
      [],
    ]);
  });

  test('counts the sentences with a word once each', () => {
    const twice = libraryOf('Ha ha.').retrieval;
    expect(twice.frequency('ha')).toBe(1);
    expect([retrieval.frequency('storm'), retrieval.frequency('whale'), retrieval.size]).toEqual([2, 0, 4]);
  });
});

describe('slips between two words', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });

  test.each([
    ['kusrk', 'kursk', 1],
    ['kusk', 'kursk', 1],
    ['kurssk', 'kursk', 1],
    ['kurzk', 'kursk', 1],
    ['', 'kursk', 5],
    // A letter that was exchanged is not touched again: three slips, where Levenshtein with exchanges counts two.
    ['ca', 'abc', 3],
  ])('%s, %s: %i', (one, other, slips) => {
    expect(typingDistance(one, other)).toBe(slips);
  });

  test('are the same from both sides, none only between the same words, and no more than by Levenshtein', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        const slips = typingDistance(one, other);
        expect(slips).toBe(typingDistance(other, one));
        expect(slips === 0).toBe(one === other);
        expect(slips).toBeLessThanOrEqual(levenshtein(one, other));
        expect(slips).toBeGreaterThanOrEqual(Math.abs(one.length - other.length));
      }),
      { numRuns: 500 },
    );
  });

  test('two neighbouring letters exchanged are one', () => {
    fc.assert(
      fc.property(word, word, (before, after) => {
        expect(typingDistance(`${before}xy${after}`, `${before}yx${after}`)).toBe(1);
      }),
    );
  });
});

/** As it is defined, without a table. */
function levenshtein(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length;
  const [rest, otherRest] = [one.slice(1), other.slice(1)];
  if (one[0] === other[0]) return levenshtein(rest, otherRest);
  return 1 + Math.min(levenshtein(rest, other), levenshtein(one, otherRest), levenshtein(rest, otherRest));
}
