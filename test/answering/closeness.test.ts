import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commonSubsequence, density } from '../../src/answering/closeness.js';

/** Where each term stands, as `[at, term]`. */
const hits = (...places: readonly (readonly [number, number])[]) =>
  places.map(([at, term]) => ({ at, term, weight: 1 }));

describe('matched words are close', () => {
  test('as 1 side by side, and as half with as many other words between', () => {
    expect(density(hits([3, 0], [4, 1]))).toBe(1);
    expect(density(hits([3, 0], [6, 1]))).toBe(2 / 4);
  });

  test('by the narrowest stretch that holds all of them', () => {
    expect(density(hits([0, 0], [5, 1], [7, 0], [8, 2]))).toBe(3 / 4);
  });

  test('in no way, where there is only one', () => {
    expect(density([])).toBe(0);
    expect(density(hits([1, 0], [2, 0]))).toBe(0);
  });
});

describe('the longest run of words in the same order', () => {
  test.each([
    ['', 'a b', 0],
    ['a b c', 'a b c', 3],
    ['a b c', 'c b a', 1],
    ['who lit the lamp', 'ann lit one lamp', 2],
    ['a a', 'a', 1],
  ])('“%s” in “%s”: %i', (one, other, length) => {
    expect(commonSubsequence(one.split(' '), other.split(' '))).toBe(length);
  });

  test('is the same from both sides and no longer than either', () => {
    const list = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });
    fc.assert(
      fc.property(list, list, (one, other) => {
        const length = commonSubsequence(one, other);
        expect(length).toBe(commonSubsequence(other, one));
        expect(length).toBeLessThanOrEqual(Math.min(one.length, other.length));
        expect(commonSubsequence(one, [...other, ...one])).toBe(one.length);
      }),
    );
  });
});
