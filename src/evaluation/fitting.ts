/** Fits a linear ranker: weights under which right candidates stand above wrong ones. */
import { minimize, type Point } from './minimize.js';

/** The candidates of one question: their features, and which of them are right. */
export interface Example {
  readonly rows: readonly Float64Array[];
  readonly right: readonly boolean[];
  /** How much it counts; absent: 1. */
  readonly weight?: number;
}

export interface FittingOptions {
  /** Strength of the prior: half of it times the squared weights of standardized features is added to the loss. */
  readonly prior?: number;
  /** Indices of features that are left out: their weight is 0. */
  readonly without?: ReadonlySet<number>;
}

/**
 * The weights of the features, in their order, that make right candidates likeliest: each candidate is drawn with a
 * probability ∝ exp(weights · features) (ListNet's top-one model, Cao et al. 2007), with a Gaussian prior on the weights
 * of standardized features. Examples without a right or without a wrong candidate say nothing and are passed over.
 */
export function fitRanker(
  examples: readonly Example[],
  { prior = PRIOR, without = new Set() }: FittingOptions = {},
): Float64Array {
  const usable = examples.filter(({ right }) => right.includes(true) && right.includes(false));
  const size = usable[0]?.rows[0]?.length ?? 0;
  const scale = deviations(usable, size).map((deviation, k) => (without.has(k) ? Infinity : deviation));
  const table = tabulate(usable, scale);
  const weights = minimize((at) => lossAt(table, at, prior), new Float64Array(size));
  return weights.map((weight, k) => weight / (scale[k] ?? 1));
}

const PRIOR = 1e-3;

/** All rows one after the other in one array, which is several times as fast as an array of arrays. */
export interface Table {
  readonly size: number;
  readonly values: Float64Array;
  readonly right: Uint8Array;
  /** Index of the first row of each example; at the end, how many rows there are. */
  readonly starts: Int32Array;
  /** Of each example; they add up to 1. */
  readonly shares: Float64Array;
}

/** @param scale what each feature is divided by */
export function tabulate(examples: readonly Example[], scale: Float64Array): Table {
  const size = scale.length;
  const rows = examples.flatMap((example) => example.rows);
  const values = new Float64Array(rows.length * size);
  for (const [at, row] of rows.entries()) {
    for (let k = 0; k < size; k += 1) values[at * size + k] = (row[k] ?? 0) / (scale[k] ?? 1);
  }
  const starts = new Int32Array(examples.length + 1);
  for (const [at, example] of examples.entries()) starts[at + 1] = (starts[at] ?? 0) + example.rows.length;
  const right = Uint8Array.from(examples.flatMap((example) => example.right.map(Number)));
  const weights = examples.map(({ weight = 1 }) => weight);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = Float64Array.from(weights, (weight) => weight / all);
  return { size, values, right, starts, shares };
}

/** Weighted mean over the examples of −ln(probability that a right one is drawn), plus prior ÷ 2 · |weights|²; and its gradient. */
export function lossAt(
  { size, values, right, starts, shares }: Table,
  weights: Float64Array,
  prior: number,
): Point {
  const count = starts.length - 1;
  const gradient = new Float64Array(size);
  const scores = new Float64Array(right.length);
  let value = 0;
  for (let example = 0; example < count; example += 1) {
    const from = starts[example] ?? 0;
    const to = starts[example + 1] ?? 0;
    let top = -Infinity;
    let topRight = -Infinity;
    for (let row = from; row < to; row += 1) {
      let score = 0;
      for (let k = 0; k < size; k += 1) score += (weights[k] ?? 0) * (values[row * size + k] ?? 0);
      scores[row] = score;
      if (score > top) top = score;
      if (right[row] === 1 && score > topRight) topRight = score;
    }
    let all = 0;
    let good = 0;
    for (let row = from; row < to; row += 1) {
      const score = scores[row] ?? 0;
      all += Math.exp(score - top);
      if (right[row] === 1) good += Math.exp(score - topRight);
    }
    const share = shares[example] ?? 0;
    value += share * (top + Math.log(all) - topRight - Math.log(good));
    for (let row = from; row < to; row += 1) {
      const score = scores[row] ?? 0;
      const pull =
        share * (Math.exp(score - top) / all - (right[row] === 1 ? Math.exp(score - topRight) / good : 0));
      for (let k = 0; k < size; k += 1) {
        gradient[k] = (gradient[k] ?? 0) + pull * (values[row * size + k] ?? 0);
      }
    }
  }
  let squares = 0;
  for (let k = 0; k < size; k += 1) {
    const weight = weights[k] ?? 0;
    gradient[k] = (gradient[k] ?? 0) + prior * weight;
    squares += weight * weight;
  }
  return { value: value + (prior / 2) * squares, gradient };
}

/** Standard deviation of each feature inside its example: what is the same for all candidates cannot rank them. */
function deviations(examples: readonly Example[], size: number): Float64Array {
  const squares = new Float64Array(size);
  let count = 0;
  for (const { rows } of examples) {
    for (let k = 0; k < size; k += 1) {
      let sum = 0;
      for (const row of rows) sum += row[k] ?? 0;
      const mean = sum / rows.length;
      for (const row of rows) squares[k] = (squares[k] ?? 0) + ((row[k] ?? 0) - mean) ** 2;
    }
    count += rows.length;
  }
  // Less than rounding makes of a constant is no deviation.
  return squares.map((square) => {
    const deviation = Math.sqrt(square / Math.max(1, count));
    return deviation < 1e-9 ? 1 : deviation;
  });
}
