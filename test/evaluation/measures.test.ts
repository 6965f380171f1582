import { describe, expect, test } from 'vitest';
import {
  averagePrecision,
  exactMatch,
  firstRank,
  isAccepted,
  meanReciprocalRank,
  normalizeAnswer,
  precisionAt,
  quantile,
  wordF1,
} from '../../src/evaluation/measures.js';

describe('rankings', () => {
  const ranks = [1, 2, 4, Number.POSITIVE_INFINITY];

  test('P@k is the share with a right one among the first k', () => {
    expect(precisionAt(1, ranks)).toBe(1 / 4);
    expect(precisionAt(3, ranks)).toBe(2 / 4);
  });

  test('MRR counts a ranking without a right one as 0', () => {
    expect(meanReciprocalRank(ranks)).toBeCloseTo((1 + 1 / 2 + 1 / 4 + 0) / 4, 12);
  });

  test('the first rank is counted from 1', () => {
    expect(firstRank([false, true, true])).toBe(2);
    expect(firstRank([false])).toBe(Number.POSITIVE_INFINITY);
  });

  test('average precision is the mean of the precisions at the right ranks', () => {
    expect(averagePrecision([true, false, true, false, false, true], 3)).toBeCloseTo(
      (1 / 1 + 2 / 3 + 3 / 6) / 3,
      12,
    );
  });

  test('what is right and was not found lowers average precision', () => {
    expect(averagePrecision([true, false], 2)).toBe(1 / 2);
    expect(averagePrecision([], 2)).toBe(0);
    expect(averagePrecision([], 0)).toBe(0);
  });
});

describe('short answers', () => {
  test.each([
    ['The  Kremlin chief’s', 'kremlin chief’s'],
    ['121,000 people.', '121000 people'],
    ['$5 (a day)', '5 day'],
    ['An apple and the pear', 'apple and pear'],
    ['Theatre', 'theatre'],
    ['été à Évian', 'été à évian'],
    ['Zoë A', 'zoë'],
  ])('are compared as SQuAD does: %s → %s', (text, normal) => {
    expect(normalizeAnswer(text)).toBe(normal);
  });

  test('match exactly when nothing but case, punctuation and articles differs', () => {
    expect(exactMatch('the Guevo, Kursk Oblast', ['in Guevo', 'guevo kursk oblast'])).toBe(true);
    expect(exactMatch('Guevo', ['in Guevo'])).toBe(false);
  });

  test('F1 is the harmonic mean of precision and recall of words, against the nearest accepted answer', () => {
    // Given 4 words, accepted 2, both of them given: precision 2/4, recall 2/2.
    expect(wordF1('Some 121,000 people fled', ['nobody', '121,000 people'])).toBeCloseTo(
      (2 * (1 / 2) * 1) / (1 / 2 + 1),
      12,
    );
    expect(wordF1('Kyiv', ['Moscow'])).toBe(0);
  });

  test('a word that is said twice counts twice only where it is accepted twice', () => {
    expect(wordF1('ha ha', ['ha'])).toBeCloseTo(2 / 3, 12);
    expect(wordF1('ha ha', ['ha ha'])).toBe(1);
  });

  test('are accepted from an F1 of 0.8 on', () => {
    expect(isAccepted('b c d', ['b c'])).toBe(true);
    expect(isAccepted('b c d e', ['b c'])).toBe(false);
  });
});

test('a quantile is the value at its nearest rank', () => {
  const values = [50, 10, 40, 20, 30];
  expect(quantile(0.5, values)).toBe(30);
  expect(quantile(0.99, values)).toBe(50);
  expect(quantile(0.2, values)).toBe(10);
});
