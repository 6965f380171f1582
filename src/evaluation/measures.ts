/** The field's measures, each from its definition. */

/** Share of rankings whose first `k` hold a right one. `ranks`: 1-based rank of the first right one, Infinity if none. */
export function precisionAt(k: number, ranks: readonly number[]): number {
  return mean(ranks.map((rank) => (rank <= k ? 1 : 0)));
}

/** Mean reciprocal rank (Voorhees 1999). */
export function meanReciprocalRank(ranks: readonly number[]): number {
  return mean(ranks.map((rank) => 1 / rank));
}

/** Average precision of one ranking: the mean, over all right items, of precision at their ranks; not retrieved counts 0. */
export function averagePrecision(labels: readonly boolean[], right: number): number {
  let found = 0;
  let total = 0;
  for (const [at, label] of labels.entries()) {
    if (!label) continue;
    found += 1;
    total += found / (at + 1);
  }
  return right === 0 ? 0 : total / right;
}

/** SQuAD's normalization: lower case, no punctuation, no articles, single spaces (Rajpurkar et al. 2016). */
export function normalizeAnswer(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\p{P}\p{S}]/gu, '')
    .replace(/\b(a|an|the)\b/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '')
    .join(' ');
}

export function exactMatch(given: string, accepted: readonly string[]): boolean {
  const normal = normalizeAnswer(given);
  return accepted.some((answer) => normalizeAnswer(answer) === normal);
}

/** Best harmonic mean of precision and recall of words against any of the accepted answers. */
export function wordF1(given: string, accepted: readonly string[]): number {
  return Math.max(0, ...accepted.map((answer) => f1(normalizeAnswer(given), normalizeAnswer(answer))));
}

function f1(given: string, accepted: string): number {
  const left = given.split(' ').filter((word) => word !== '');
  const wanted = accepted.split(' ').filter((word) => word !== '');
  if (left.length === 0 || wanted.length === 0) return left.length === wanted.length ? 1 : 0;
  const rest = [...wanted];
  let same = 0;
  for (const word of left) {
    const at = rest.indexOf(word);
    if (at < 0) continue;
    rest.splice(at, 1);
    same += 1;
  }
  return same === 0 ? 0 : (2 * same) / (left.length + wanted.length);
}

/** Something the bot said or could have said, with its confidence, and whether it was right. */
export interface Judged {
  readonly confidence: number;
  readonly right: boolean;
}

/** Expected calibration error over ten equal bins of confidence (Naeini et al. 2015). */
export function calibrationError(judged: readonly Judged[]): number {
  const bins = Array.from({ length: 10 }, () => ({ n: 0, confidence: 0, right: 0 }));
  for (const { confidence, right } of judged) {
    const bin = bins[Math.min(9, Math.floor(confidence * 10))];
    if (bin === undefined) continue;
    bin.n += 1;
    bin.confidence += confidence;
    bin.right += right ? 1 : 0;
  }
  return bins.reduce((total, bin) => total + Math.abs(bin.confidence - bin.right), 0) / Math.max(1, judged.length);
}

/** Area under the risk–coverage curve (Geifman & El-Yaniv 2017): mean share of wrong ones among the surest k, over all k. */
export function riskCoverageArea(judged: readonly Judged[]): number {
  const sorted = [...judged].sort((a, b) => b.confidence - a.confidence);
  let wrong = 0;
  return mean(
    sorted.map(({ right }, at) => {
      if (!right) wrong += 1;
      return wrong / (at + 1);
    }),
  );
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((total, value) => total + value, 0) / values.length;
}
