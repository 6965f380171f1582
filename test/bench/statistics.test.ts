import { describe, expect, test } from 'vitest';
import { leastSquares, percentile } from './statistics.js';

describe('a percentile', () => {
  const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);

  test('is a value that was measured', () => {
    expect(percentile(hundred, 0.5)).toBe(50);
    expect(percentile(hundred, 0.99)).toBe(99);
    expect(percentile(hundred, 1)).toBe(100);
    expect(percentile([3], 0.99)).toBe(3);
  });

  test('of nothing is no number', () => {
    expect(percentile([], 0.5)).toBeNaN();
  });
});

describe('a line of least squares', () => {
  test('through points on a line is that line, without error', () => {
    const points = [0, 1, 2, 5].map((x) => ({ x, y: 3 - 2 * x }));
    const { slope, intercept, standardError } = leastSquares(points);
    expect(slope).toBeCloseTo(-2, 10);
    expect(intercept).toBeCloseTo(3, 10);
    expect(standardError).toBeCloseTo(0, 10);
  });

  test('has the standard error of a worked example', () => {
    // Residuals −0.2, 0.4, −0.2 about y = 1.2 + 0.9 x: √(0.24 ÷ 1 ÷ 2).
    const { slope, intercept, standardError } = leastSquares([
      { x: 0, y: 1 },
      { x: 1, y: 2.5 },
      { x: 2, y: 2.8 },
    ]);
    expect(slope).toBeCloseTo(0.9, 10);
    expect(intercept).toBeCloseTo(1.2, 10);
    expect(standardError).toBeCloseTo(Math.sqrt(0.24 / 2), 10);
  });

  test('through two points tells nothing of its error', () => {
    expect(
      leastSquares([
        { x: 0, y: 0 },
        { x: 1, y: 1 },
      ]).standardError,
    ).toBeNaN();
  });
});
