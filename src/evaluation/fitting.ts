/** Fits a linear ranker: weights under which right candidates stand above wrong ones. */

/** The candidates of one question: their features, and which of them are right. */
export interface Ranking {
  /** Questions of one group are never split between fitting and testing. */
  readonly group: string;
  readonly rows: readonly Float64Array[];
  readonly right: readonly boolean[];
}

/**
 * Maximizes the likelihood that a right candidate is drawn when each is drawn with probability ∝ exp(weights · features)
 * (ListNet's top-one model, Cao et al. 2007), with a Gaussian prior on the weights of standardized features.
 * Full-batch gradient steps from zero (Adam, Kingma & Ba 2015): the same input gives the same digits.
 * @returns weights of the features as they are, not standardized.
 */
export function fitRanker(rankings: readonly Ranking[], prior = 1e-3, steps = 600): Float64Array {
  const usable = rankings.filter(({ right }) => right.includes(true) && right.includes(false));
  const size = usable[0]?.rows[0]?.length ?? 0;
  const scale = deviations(usable, size);
  const weights = new Float64Array(size);
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  for (let step = 1; step <= steps; step += 1) {
    const gradient = gradientAt(usable, weights, scale);
    for (let k = 0; k < size; k += 1) {
      const slope = (gradient[k] ?? 0) / usable.length - prior * (weights[k] ?? 0);
      first[k] = 0.9 * (first[k] ?? 0) + 0.1 * slope;
      second[k] = 0.99 * (second[k] ?? 0) + 0.01 * slope * slope;
      const mean = (first[k] ?? 0) / (1 - 0.9 ** step);
      const spread = Math.sqrt((second[k] ?? 0) / (1 - 0.99 ** step));
      weights[k] = (weights[k] ?? 0) + (RATE * mean) / (spread + 1e-9);
    }
  }
  return weights.map((weight, k) => weight / (scale[k] ?? 1));
}

const RATE = 0.02;

function gradientAt(rankings: readonly Ranking[], weights: Float64Array, scale: Float64Array): Float64Array {
  const gradient = new Float64Array(weights.length);
  for (const { rows, right } of rankings) {
    const scores = rows.map((row) => {
      let score = 0;
      for (let k = 0; k < weights.length; k += 1) score += ((weights[k] ?? 0) * (row[k] ?? 0)) / (scale[k] ?? 1);
      return score;
    });
    const top = Math.max(...scores);
    const drawn = scores.map((score) => Math.exp(score - top));
    const all = drawn.reduce((total, value) => total + value, 0);
    const good = drawn.reduce((total, value, at) => total + (right[at] ? value : 0), 0);
    for (const [at, row] of rows.entries()) {
      const pull = (right[at] ? (drawn[at] ?? 0) / good : 0) - (drawn[at] ?? 0) / all;
      for (let k = 0; k < weights.length; k += 1) {
        gradient[k] = (gradient[k] ?? 0) + (pull * (row[k] ?? 0)) / (scale[k] ?? 1);
      }
    }
  }
  return gradient;
}

/** Standard deviation of each feature within its ranking (what is the same for all candidates cannot rank them). */
function deviations(rankings: readonly Ranking[], size: number): Float64Array {
  const squares = new Float64Array(size);
  let count = 0;
  for (const { rows } of rankings) {
    const means = new Float64Array(size);
    for (const row of rows) for (let k = 0; k < size; k += 1) means[k] = (means[k] ?? 0) + (row[k] ?? 0) / rows.length;
    for (const row of rows) {
      for (let k = 0; k < size; k += 1) squares[k] = (squares[k] ?? 0) + ((row[k] ?? 0) - (means[k] ?? 0)) ** 2;
    }
    count += rows.length;
  }
  return squares.map((square) => Math.sqrt(square / Math.max(1, count)) || 1);
}
