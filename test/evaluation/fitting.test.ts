import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Example, fitRanker, lossAt, tabulate } from '../../src/evaluation/fitting.js';
import { minimize } from '../../src/evaluation/minimize.js';

function example(rows: readonly (readonly number[])[], right: readonly boolean[]): Example {
  return { rows: rows.map((row) => Float64Array.from(row)), right };
}

const number = fc.double({ min: -3, max: 3, noNaN: true });
/** Two to five candidates of three features, the first of them right, the last of them wrong. */
const examples = fc.array(
  fc.array(fc.tuple(number, number, number, fc.boolean()), { minLength: 2, maxLength: 5 }).map((rows) =>
    example(
      rows.map(([a, b, c]) => [a, b, c]),
      rows.map(([, , , right], at) => at === 0 || (right && at < rows.length - 1)),
    ),
  ),
  { minLength: 1, maxLength: 4 },
);

describe('the loss', () => {
  test('is −ln of the probability that a right one is drawn, plus the prior', () => {
    const table = tabulate([example([[1], [0], [0]], [true, true, false])], Float64Array.of(1));
    // Drawn ∝ e^(weight · feature): e² + 1 of e² + 1 + 1 are right.
    const expected = -Math.log((Math.exp(2) + 1) / (Math.exp(2) + 2)) + (0.1 / 2) * 2 ** 2;
    expect(lossAt(table, Float64Array.of(2), 0.1).value).toBeCloseTo(expected, 12);
  });

  test('of an example that counts for three is that of three such examples', () => {
    const [one, other] = [example([[1], [0]], [true, false]), example([[1], [0], [3]], [false, true, false])];
    const at = Float64Array.of(0.5);
    const counted = lossAt(tabulate([one, { ...other, weight: 3 }], Float64Array.of(1)), at, 0.1);
    const repeated = lossAt(tabulate([one, other, other, other], Float64Array.of(1)), at, 0.1);
    expect(counted.value).toBeCloseTo(repeated.value, 12);
    expect(counted.gradient[0]).toBeCloseTo(repeated.gradient[0] ?? Number.NaN, 12);
  });

  test('has the gradient that small steps in each direction show', () => {
    fc.assert(
      fc.property(examples, fc.tuple(number, number, number), (some, at) => {
        const table = tabulate(some, Float64Array.of(1, 2, 0.5));
        const { gradient } = lossAt(table, Float64Array.from(at), 0.01);
        const step = 1e-5;
        for (const [k, slope] of gradient.entries()) {
          const beside = (by: number) =>
            lossAt(
              table,
              Float64Array.from(at, (value, other) => (other === k ? value + by : value)),
              0.01,
            ).value;
          expect(slope).toBeCloseTo((beside(step) - beside(-step)) / (2 * step), 5);
        }
      }),
    );
  });

  test('stays a number where a right candidate is very far behind', () => {
    const table = tabulate([example([[2000], [-2000]], [false, true])], Float64Array.of(1));
    const { value, gradient } = lossAt(table, Float64Array.of(1), 0);
    expect(value).toBeCloseTo(4000, 6);
    expect(gradient[0]).toBeCloseTo(4000, 6);
  });
});

describe('fitted weights', () => {
  const some = [
    example(
      [
        [1, 0.1, 7],
        [0, 0.1, 7],
        [0, 0.1, 7],
      ],
      [true, false, false],
    ),
    example(
      [
        [1, 0.1, 3],
        [0, 0.1, 3],
        [1, 0.1, 3],
      ],
      [true, false, false],
    ),
  ];

  test('lift what right candidates have, and leave what all candidates of a question share', () => {
    const [first = 0, ...constant] = fitRanker(some);
    expect(first).toBeGreaterThan(0.5);
    expect(constant).toEqual([expect.closeTo(0, 9), expect.closeTo(0, 9)]);
  });

  test('are where no slope is left', () => {
    const weights = fitRanker(some, { prior: 0.01 });
    // The only feature that varies: 1, 0, 0 and 1, 0, 1; its mean square distance from the mean is 2/9.
    const deviation = Math.sqrt(2 / 9);
    const table = tabulate(some, Float64Array.of(deviation, 1, 1));
    const standard = Float64Array.from(weights, (weight, k) => (k === 0 ? weight * deviation : weight));
    for (const slope of lossAt(table, standard, 0.01).gradient) expect(slope).toBeCloseTo(0, 5);
  });

  test('are 0 for a feature that is left out', () => {
    const [first] = fitRanker(some, { without: new Set([0]) });
    expect(first).toBe(0);
  });

  test('do not heed questions whose candidates are all right or all wrong', () => {
    const silent = example(
      [
        [0, 0, 0],
        [1, 1, 1],
      ],
      [true, true],
    );
    expect(fitRanker([...some, silent])).toEqual(fitRanker(some));
  });

  test('are the same to the last digit every time', () => {
    fc.assert(
      fc.property(examples, (any) => {
        expect(fitRanker(any)).toEqual(fitRanker(any));
      }),
    );
  });
});

test('the lowest point is found in a valley that is curved and narrow', () => {
  // Rosenbrock's: (1 − x)² + 100 (y − x²)², lowest at (1, 1).
  const found = minimize(
    ([x = 0, y = 0]) => {
      const off = y - x * x;
      const gradient = Float64Array.of(-2 * (1 - x) - 400 * x * off, 200 * off);
      return { value: (1 - x) ** 2 + 100 * off ** 2, gradient };
    },
    Float64Array.of(-1.2, 1),
  );
  expect(found[0]).toBeCloseTo(1, 6);
  expect(found[1]).toBeCloseTo(1, 6);
});
