import { expect, test } from 'vitest';
import { principalAxes } from '../../../src/answering/glove/principal-axes.js';

test('the axes are the directions of most difference, the largest first, each with its largest number positive', () => {
  // Four points on a cross: 3 away from the middle along (−1, −1), 1 away along (1, −1).
  const half = Math.SQRT1_2;
  const points = [3, -3].map((far) => [far * half, far * half]);
  const across = [1, -1].map((far) => [far * half, -far * half]);
  const axes = principalAxes([...across, ...points]);
  const [first = [], second = []] = axes;
  expect(axes).toHaveLength(2);
  for (const value of first) expect(value).toBeCloseTo(half, 12);
  expect(second.map(Math.abs)[0]).toBeCloseTo(half, 12);
  expect((second[0] ?? 0) + (second[1] ?? 0)).toBeCloseTo(0, 12);
});

test('axes stand at right angles to one another and are of length 1', () => {
  const axes = principalAxes([
    [1, 2, 3],
    [-2, 0, 1],
    [0, -3, 1],
    [1, 1, -5],
  ]);
  for (const [p, a] of axes.entries()) {
    for (const [q, b] of axes.entries()) {
      const product = a.reduce((sum, value, k) => sum + value * (b[k] ?? 0), 0);
      expect(product).toBeCloseTo(p === q ? 1 : 0, 10);
    }
  }
});

test('of nothing there are none', () => {
  expect(principalAxes([])).toEqual([]);
});
