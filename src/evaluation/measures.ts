/** How good rankings and short answers are: the field's measures, each from its definition. */

/** Share of rankings whose first `k` hold a right one. `ranks`: 1-based rank of the first right one, Infinity if none. */
export function precisionAt(k: number, ranks: readonly number[]): number {
  return mean(ranks.map((rank) => (rank <= k ? 1 : 0)));
}

/** Mean reciprocal rank (Voorhees 1999). */
export function meanReciprocalRank(ranks: readonly number[]): number {
  return mean(ranks.map((rank) => 1 / rank));
}

/** Rank of the first right one, from 1; Infinity: none. */
export function firstRank(labels: readonly boolean[]): number {
  const first = labels.indexOf(true);
  return first < 0 ? Number.POSITIVE_INFINITY : first + 1;
}

/**
 * Average precision of one ranking: the mean, over all right items, of the precision at their ranks.
 * @param right how many there are to find; what is not in the ranking counts 0.
 */
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

/**
 * SQuAD's normalization (Rajpurkar et al. 2016, its `evaluate-v1.1.py`): lower case, no ASCII punctuation, no
 * articles, single spaces.
 */
export function normalizeAnswer(text: string): string {
  return text
    .toLowerCase()
    .replace(/[!-/:-@[-`{-~]/g, '')
    .replace(/(?<![\p{L}\p{N}_])(?:a|an|the)(?![\p{L}\p{N}_])/gu, ' ')
    .trim()
    .replace(/\s+/g, ' ');
}

export function exactMatch(given: string, accepted: readonly string[]): boolean {
  const normal = normalizeAnswer(given);
  return accepted.some((answer) => normalizeAnswer(answer) === normal);
}

/** Best harmonic mean of precision and recall of words, after normalization, against any of the accepted answers. */
export function wordF1(given: string, accepted: readonly string[]): number {
  return Math.max(0, ...accepted.map((answer) => f1(normalizeAnswer(given), normalizeAnswer(answer))));
}

/** At least 0.8 of the words of an accepted answer, or exactly one: what a reader would let pass. */
export function isAccepted(given: string, accepted: readonly string[]): boolean {
  return exactMatch(given, accepted) || wordF1(given, accepted) >= 0.8;
}

function f1(given: string, accepted: string): number {
  const words = given.split(' ').filter((word) => word !== '');
  const wanted = accepted.split(' ').filter((word) => word !== '');
  if (words.length === 0 || wanted.length === 0) return words.length === wanted.length ? 1 : 0;
  const rest = [...wanted];
  let same = 0;
  for (const word of words) {
    const at = rest.indexOf(word);
    if (at < 0) continue;
    rest.splice(at, 1);
    same += 1;
  }
  return (2 * same) / (words.length + wanted.length);
}

/** 0 of nothing. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((total, value) => total + value, 0) / values.length;
}

/** The value below which a share of the others lies, by nearest rank; 0 of nothing. */
export function quantile(share: number, values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
