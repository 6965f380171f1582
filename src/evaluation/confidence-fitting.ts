/** Fits how sure an answer is, on questions that their article answers and on such that it does not. */
import { findCandidates } from '../answering/candidates.js';
import { factorOf, SIGNS, signsOf } from '../answering/confidence.js';
import { inquire } from '../answering/inquiry.js';
import { type Library, narrowTo, readLibrary } from '../answering/library.js';
import { readQuestionFor } from '../answering/question-language.js';
import { rank, type Weights } from '../answering/ranking.js';
import { minimize, type Point } from './minimize.js';
import { FITTED_AT } from './rankings.js';
import { isRight, type QuestionSet } from './sets.js';
import { withPrior } from './span-fitting.js';
import { withForeign } from './unanswerable.js';

/** The signs of one question's best passage, and whether that passage answers. */
export interface Judgement {
  readonly group: string;
  readonly signs: Float64Array;
  /** What the likelihood that the signs give is multiplied by. */
  readonly factor: number;
  readonly right: boolean;
  readonly answerable: boolean;
}

/**
 * A judgement for each question of a set and for each asked once more of an article that does not answer it.
 * @param weightsFor the ranker's weights for a group, fitted without it: else the best passage is righter here than it
 * will be elsewhere
 */
export function judgements(set: QuestionSet, weightsFor: (group: string) => Weights): Judgement[] {
  const { articles, cases } = withForeign(set);
  const whole = readLibrary(articles);
  const parts = new Map<string, Library>();
  return cases.flatMap((asked) => {
    const { article, group, question, gold } = asked;
    const library = article === undefined ? whole : (parts.get(article) ?? narrowTo(whole, article));
    if (article !== undefined) parts.set(article, library);
    const inquiry = inquire(readQuestionFor(question, library), library);
    const ranked = rank(inquiry, library, findCandidates(inquiry, library, FITTED_AT), weightsFor(group));
    const signs = signsOf(inquiry, library, ranked);
    const best = ranked[0]?.read;
    if (signs === undefined || best === undefined) return [];
    const right = isRight({ article: best.article.id, ...best.sentence }, asked);
    const factor = factorOf(inquiry, library, ranked);
    return [{ group, signs, factor, right, answerable: gold.length > 0 }];
  });
}

/** Weights of a logistic regression in the order of `SIGNS`, with a Gaussian prior. */
export function fitConfidence(judged: readonly Judgement[]): Float64Array {
  return minimize((weights) => {
    const gradient = new Float64Array(SIGNS.length);
    let value = 0;
    for (const { signs, right, factor } of judged) {
      if (factor < 1) continue;
      const sure = likelihood(signs, weights);
      value -= Math.log(Math.max(TINY, right ? sure : 1 - sure));
      const pull = sure - (right ? 1 : 0);
      for (let k = 0; k < gradient.length; k += 1) gradient[k] = (gradient[k] ?? 0) + pull * (signs[k] ?? 0);
    }
    return withPrior(value, gradient, weights, judged.length, () => PRIOR) satisfies Point;
  }, new Float64Array(SIGNS.length));
}

const PRIOR = 1e-4;
const TINY = 1e-12;

export function likelihood(signs: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < signs.length; k += 1) sum += (signs[k] ?? 0) * (weights[k] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

/**
 * The highest threshold under which at most `share` of the answerable questions are refused.
 * @param sure held-out confidences of questions that are answered in their article
 */
export function thresholdFor(sure: readonly number[], share: number): number {
  const sorted = [...sure].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * share)] ?? 0;
}
