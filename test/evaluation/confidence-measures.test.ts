import { describe, expect, test } from 'vitest';
import {
  calibrationError,
  type Judged,
  refusalsWithin,
  riskCoverageArea,
} from '../../src/evaluation/confidence-measures.js';

const judged = (...pairs: [number, boolean][]): Judged[] =>
  pairs.map(([confidence, right]) => ({ confidence, right }));

describe('calibration error', () => {
  test('is 0 where of those with a confidence of 0.75 three in four are right', () => {
    expect(calibrationError(judged([0.75, true], [0.75, true], [0.75, true], [0.75, false]))).toBe(0);
  });

  test('weighs each tenth by how many fall into it', () => {
    // Bin 9: mean confidence 0.95, all right: 0.05 × 2/3. Bin 2: 0.2, wrong: 0.2 × 1/3.
    expect(calibrationError(judged([0.92, true], [0.98, true], [0.2, false]))).toBeCloseTo(
      0.05 * (2 / 3) + 0.2 * (1 / 3),
      12,
    );
  });

  test('takes a confidence of 1 into the last tenth', () => {
    expect(calibrationError(judged([1, false]))).toBe(1);
  });
});

describe('the area under the risk–coverage curve', () => {
  test('is the share of wrong ones among the surest k, averaged over all k', () => {
    // Sorted: right, wrong, right, wrong: 0/1, 1/2, 1/3, 2/4.
    const some = judged([0.3, true], [0.9, true], [0.1, false], [0.5, false]);
    expect(riskCoverageArea(some)).toBeCloseTo((0 + 1 / 2 + 1 / 3 + 2 / 4) / 4, 12);
  });

  test('does not depend on the order of what has the same confidence', () => {
    const some = judged([0.5, true], [0.5, false]);
    // Of two tied ones with one wrong, half a wrong one is expected among the first, one among both.
    expect(riskCoverageArea(some)).toBeCloseTo((0.5 / 1 + 1 / 2) / 2, 12);
    expect(riskCoverageArea(some.toReversed())).toBe(riskCoverageArea(some));
  });
});

describe('the most refusals of what cannot be answered', () => {
  const answerable = Array.from({ length: 20 }, (_, at) => (at + 1) / 100);

  test('come with a threshold that refuses no more of the answerable ones than allowed', () => {
    // 5 % of 20 is one: the threshold may be 0.02, and refuses what lies below it.
    expect(refusalsWithin(0.05, answerable, [0.005, 0.015, 0.02, 0.5])).toBe(2 / 4);
  });

  test('are none at all where answerable and unanswerable ones have the same confidence', () => {
    expect(refusalsWithin(0.05, [0.5, 0.5], [0.5, 0.5])).toBe(0);
  });
});
