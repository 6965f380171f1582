/**
 * BM25+ (Lv & Zhai 2011) as MiniSearch counts it, for stems that are too frequent to be searched for: with their share, a
 * sentence that was found by the others scores as if all had been searched for.
 */
import type { Segment } from './segment.js';

/** Inverse document frequency of a stem that `count` of `all` sentences hold. */
export function idf(count: number, all: number): number {
  return Math.log(1 + (all - count + 0.5) / (count + 0.5));
}

/**
 * @param weights of the stems that were not searched for, by their numbers, the inverse document frequency
 * @returns the whole score of a sentence, from its place in the segment and the score and number of the stems it was found by
 */
export function scoreBeyond(
  { held, starts, averageLength }: Segment,
  weights: ReadonlyMap<number, number>,
): (place: number, score: number, terms: number) => number {
  if (weights.size === 0) return (_, score) => score;
  return (place, score, terms) => {
    const from = starts[place] ?? 0;
    const to = starts[place + 1] ?? 0;
    let length = 0;
    const counts: { weight: number; count: number }[] = [];
    for (let at = from; at < to; at += 1) {
      const number = held[at] ?? -1;
      const isAgain = at > from && held[at - 1] === number;
      if (!isAgain) length += 1;
      const weight = weights.get(number);
      if (weight === undefined) continue;
      const last = counts.at(-1);
      if (isAgain && last !== undefined) last.count += 1;
      else counts.push({ weight, count: 1 });
    }
    // MiniSearch multiplies the sum with the number of terms that were found.
    let sum = terms > 0 ? score / terms : 0;
    for (const { weight, count } of counts) {
      sum += weight * (D + (count * (K + 1)) / (count + K * (1 - B + (B * length) / averageLength)));
    }
    return sum * (terms + counts.length);
  };
}

/** MiniSearch's. */
const K = 1.2;
const B = 0.7;
const D = 0.5;
