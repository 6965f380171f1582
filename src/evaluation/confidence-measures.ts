/** Whether a confidence means what it says, and what refusing below one would bring. */
import { mean } from './measures.js';

/** Something that was or could have been said: with how much confidence, and whether it was right. */
export interface Judged {
  readonly confidence: number;
  readonly right: boolean;
}

/**
 * Expected calibration error (Naeini et al. 2015): over ten equal bins of confidence, the distance between the mean
 * confidence and the share that is right, weighted by how many fall into the bin. 0–1; 0 is perfect.
 */
export function calibrationError(judged: readonly Judged[]): number {
  const bins = Array.from({ length: 10 }, () => ({ confidence: 0, right: 0 }));
  for (const { confidence, right } of judged) {
    const bin = bins[Math.max(0, Math.min(9, Math.floor(confidence * 10)))];
    if (bin === undefined) continue;
    bin.confidence += confidence;
    bin.right += right ? 1 : 0;
  }
  // |mean confidence − share right| × (bin's size ÷ all) is |sum − sum| ÷ all.
  const distances = bins.map(({ confidence, right }) => Math.abs(confidence - right));
  return distances.reduce((total, value) => total + value, 0) / Math.max(1, judged.length);
}

/**
 * Area under the risk–coverage curve (Geifman & El-Yaniv 2017): the share of wrong ones among the surest k, averaged
 * over all k. 0–1; 0 is perfect. Of equal confidences each has the share that it would have on average in any order.
 */
export function riskCoverageArea(judged: readonly Judged[]): number {
  const sorted = [...judged].sort((a, b) => b.confidence - a.confidence);
  const risks: number[] = [];
  let wrong = 0;
  for (let from = 0; from < sorted.length; ) {
    const confidence = sorted[from]?.confidence;
    let to = from;
    while (to < sorted.length && sorted[to]?.confidence === confidence) to += 1;
    const tied = sorted.slice(from, to).filter(({ right }) => !right).length;
    for (let at = from; at < to; at += 1) {
      const share = (at + 1 - from) / (to - from);
      risks.push((wrong + tied * share) / (at + 1));
    }
    wrong += tied;
    from = to;
  }
  return mean(risks);
}

/**
 * The largest share of `unanswerable` that a threshold refuses when it refuses at most `limit` of `answerable`; both are
 * confidences, and what lies below the threshold is refused.
 */
export function refusalsWithin(
  limit: number,
  answerable: readonly number[],
  unanswerable: readonly number[],
): number {
  const sorted = [...answerable].sort((a, b) => a - b);
  const threshold = sorted[Math.floor(limit * sorted.length)] ?? Number.POSITIVE_INFINITY;
  return mean(unanswerable.map((confidence) => (confidence < threshold ? 1 : 0)));
}
