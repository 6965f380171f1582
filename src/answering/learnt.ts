/** What the answers' judgement rests on: fitted on questions whose answers are known, and put in as one. */
import type { Signs } from './confidence.js';
import type { Weights } from './ranking.js';
import type { SpanWeights } from './span.js';

export interface Learnt {
  readonly ranking: Weights;
  readonly spans: SpanWeights;
  readonly confidence: Signs;
  /** Below this confidence the bot says that the article does not answer. */
  readonly threshold: number;
}
