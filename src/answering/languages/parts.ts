/**
 * How much of a question's letters is in a sentence: BM25 (Robertson & Zaragoza 2009) over all runs of three letters of its
 * words, function words too; of Chinese and its like over characters and pairs of them. It finds what stemming does not join:
 * parts of compounds, separable verbs, forms with another vowel, words that were told apart in another way.
 */
import type { Library, ReadSentence } from '../library.js';
import type { Token } from '../tokens.js';
import { SPACELESS } from './split-words.js';

/**
 * 0–1: what the sentence scores, as a share of what one could that is of the usual length and has each part once.
 * @param besides counts only what this other sentence lacks
 */
export function partsFound(
  asked: readonly Token[],
  library: Library,
  read: ReadSentence,
  besides?: ReadSentence,
): number {
  const { size, frequencies, meanLength } = statisticsOf(library);
  const here = partsOf(read.tokens);
  const there = besides === undefined ? undefined : partsOf(besides.tokens).counts;
  let found = 0;
  let all = 0;
  for (const part of partsOf(asked).counts.keys()) {
    const frequency = frequencies.get(part) ?? 0;
    const rarity = Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5));
    all += rarity;
    const count = here.counts.get(part);
    if (count === undefined || there?.has(part) === true) continue;
    found += (rarity * count * (K + 1)) / (count + K * (1 - B + (B * here.length) / meanLength));
  }
  return all === 0 ? 0 : found / all;
}

const K = 1.2;
const B = 0.6;

interface Parts {
  readonly counts: ReadonlyMap<string, number>;
  readonly length: number;
}

const known = new WeakMap<readonly Token[], Parts>();

function partsOf(tokens: readonly Token[]): Parts {
  let parts = known.get(tokens);
  if (parts === undefined) {
    parts = count(tokens);
    known.set(tokens, parts);
  }
  return parts;
}

function count(tokens: readonly Token[]): Parts {
  const counts = new Map<string, number>();
  let length = 0;
  const add = (part: string) => {
    counts.set(part, (counts.get(part) ?? 0) + 1);
    length += 1;
  };
  for (const [at, { word, end }] of tokens.entries()) {
    if (SPACELESS.test(word)) {
      // A pair may lie across the border of two words: where that border is, is not sure.
      const next = tokens[at + 1];
      const behind = next?.start === end && SPACELESS.test(next.word) ? (next.word[0] ?? '') : '';
      for (const character of word) add(character);
      for (let from = 0; from + 2 <= word.length + behind.length; from += 1)
        add((word + behind).slice(from, from + 2));
    } else {
      const marked = `^${word}$`;
      for (let from = 0; from + RUN <= Math.max(RUN, marked.length); from += 1)
        add(marked.slice(from, from + RUN));
    }
  }
  return { counts, length };
}

const RUN = 3;

interface Statistics {
  readonly size: number;
  /** How many sentences hold a part. */
  readonly frequencies: ReadonlyMap<string, number>;
  readonly meanLength: number;
}

const statistics = new WeakMap<Library, Statistics>();

/** Of so many sentences of a large library, evenly spread, as its words are known well enough by them. */
const SAMPLE = 500;

function statisticsOf(library: Library): Statistics {
  let made = statistics.get(library);
  if (made === undefined) {
    const frequencies = new Map<string, number>();
    const { sentences } = library;
    const step = Math.max(1, Math.floor(sentences.length / SAMPLE));
    let size = 0;
    let total = 0;
    for (let at = 0; at < sentences.length; at += step) {
      const { counts, length } = partsOf(sentences[at]?.tokens ?? []);
      size += 1;
      total += length;
      for (const part of counts.keys()) frequencies.set(part, (frequencies.get(part) ?? 0) + 1);
    }
    made = { size, frequencies, meanLength: Math.max(1, total / Math.max(1, size)) };
    statistics.set(library, made);
  }
  return made;
}
