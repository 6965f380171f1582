/** Which candidate answers best: a weighted sum of the features. */
import { FEATURES, type FeatureName, featuresOf, type Inquiry } from './features.js';
import type { Library, ReadSentence } from './library.js';
import type { Candidate } from './retrieval.js';

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
  candidates: readonly Candidate[],
  weights: Weights = WEIGHTS,
): Ranked[] {
  const best = candidates[0]?.score ?? 0;
  return candidates
    .flatMap(({ id, score }) => {
      const read = library.sentences[id];
      if (read === undefined) return [];
      const features = featuresOf(inquiry, library, read, best > 0 ? score / best : 0);
      return [{ read, features, score: weigh(features, weights) }];
    })
    .sort((a, b) => b.score - a.score || a.read.id - b.read.id);
}

export type Weights = Readonly<Record<FeatureName, number>>;

export function weigh(features: Float64Array, weights: Weights): number {
  return FEATURES.reduce((score, name, at) => score + weights[name] * (features[at] ?? 0), 0);
}

const WEIGHTS: Weights = {
  coverage: 4,
  coverageSquared: 1,
  coverageBefore: 1,
  coverageAfter: 0.5,
  coverageParagraph: 0.5,
  coverageTitle: 0.5,
  kinSame: 2,
  kinDerived: 2,
  kinBroader: 1,
  kinNarrower: 1,
  bm25: 2,
  rarest: 0.5,
  phrases: 1,
  density: 0.3,
  kind: 0.5,
  kindNear: 1,
  kindMissing: -1,
  focus: 0.3,
  names: 0.5,
  length: 0,
  lead: 0,
  asks: -1,
};
