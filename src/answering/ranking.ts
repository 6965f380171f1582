/** Which candidate answers best: a weighted sum of the features. */

import { FEATURES, type FeatureName, featuresOf } from './features.js';
import type { Inquiry } from './inquiry.js';
import type { Library, ReadSentence } from './library.js';

export interface Ranked {
  readonly read: ReadSentence;
  readonly score: number;
  /** In the order of `FEATURES`. */
  readonly features: Float64Array;
}

/** Orders the candidates by score, best first; equal scores by their place in the text. */
export function rank(
  inquiry: Inquiry,
  library: Library,
  candidates: readonly ReadSentence[],
  weights: SomeWeights,
): Ranked[] {
  const ordered = inOrder(weights);
  // All rows in one array: an array of its own for each is what the answer would wait for.
  const rows = new Float64Array(candidates.length * FEATURES.length);
  return candidates
    .map((read, at) => {
      const row = rows.subarray(at * FEATURES.length, (at + 1) * FEATURES.length);
      const features = featuresOf(inquiry, library, read, row);
      return { read, features, score: weigh(features, ordered) };
    })
    .sort((a, b) => b.score - a.score || a.read.id - b.read.id);
}

export type Weights = Readonly<Record<FeatureName, number>>;

/** What has no weight does not count. */
export type SomeWeights = Readonly<Partial<Record<FeatureName, number>>>;

/** In the order of `FEATURES`. */
function inOrder(weights: SomeWeights): Float64Array {
  let ordered = orders.get(weights);
  if (ordered === undefined) {
    ordered = Float64Array.from(FEATURES, (name) => weights[name] ?? 0);
    orders.set(weights, ordered);
  }
  return ordered;
}

const orders = new WeakMap<SomeWeights, Float64Array>();

/** @param weights in the order of `FEATURES` */
function weigh(features: Float64Array, weights: Float64Array): number {
  let score = 0;
  for (let at = 0; at < weights.length; at += 1) score += (weights[at] ?? 0) * (features[at] ?? 0);
  return score;
}
