/** Which sentences could matter: MiniSearch over the stems of every sentence. */
import type { SearchOptions } from 'minisearch';
import { indexedWords } from './read-sentence.js';
import { SEPARATOR, type Segment } from './segment.js';
import { wordsBeginningWith } from './vocabulary.js';
import { isWord } from './wordnet/lexicon.js';

export interface Retrieval {
  /** How many sentences are indexed. */
  readonly size: number;
  /** How many sentences hold a stem. */
  frequency(stem: string): number;
  /** Stems of the index that a question's term may stand for, surest first; empty: the word occurs nowhere. */
  variants(term: string): readonly Variant[];
  /** Ids of the sentences with at least one of the stems, best first by MiniSearch's BM25+. */
  search(stems: readonly string[]): number[];
  /** The words that begin so, the most frequent first. @param beginning folded, as `Token.word` is */
  beginningWith(beginning: string, most: number): string[];
  /** Whether a stem is written with a small letter somewhere. */
  isWrittenSmall(stem: string): boolean;
}

export interface Variant {
  readonly stem: string;
  /** 0–1: how sure it is that this is the word that was meant. */
  readonly weight: number;
  readonly how: 'same' | 'misspelt';
}

/** A segment as a part of a library. */
export interface Placed {
  readonly segment: Segment;
  /** By the sentence's place in the segment, its id in the library; -1: it is not in it. */
  readonly ids: Int32Array;
}

export function createRetrieval(parts: readonly Placed[]): Retrieval {
  const size = parts.reduce((sum, { ids }) => sum + ids.reduce((count, id) => count + Number(id >= 0), 0), 0);
  const frequency = frequenciesIn(parts);
  const misspelt = new Map<string, readonly Variant[]>();
  return {
    size,
    frequency,
    variants(term) {
      if (frequency(term) > 0) return [{ stem: term, weight: 1, how: 'same' }];
      let variants = misspelt.get(term);
      if (variants === undefined) {
        variants = misspellings(term, parts).filter(({ stem }) => frequency(stem) > 0);
        if (misspelt.size >= VARIANT_CACHE) misspelt.clear();
        misspelt.set(term, variants);
      }
      return variants;
    },
    search(stems) {
      if (stems.length === 0) return [];
      const query = stems.join(SEPARATOR);
      const [only] = parts;
      if (parts.length === 1 && only !== undefined) return found(only, query).map(({ id }) => id);
      return parts
        .flatMap((part) => found(part, query, alike(part.segment, frequency, size)))
        .sort((a, b) => b.score - a.score || a.id - b.id)
        .map(({ id }) => id);
    },
    beginningWith: (beginning, most) =>
      wordsBeginningWith(
        beginning,
        parts.map(({ segment }) => segment),
        most,
      ),
    isWrittenSmall: (stem) => parts.some(({ segment }) => segment.small.has(stem)),
  };
}

const VARIANT_CACHE = 10_000;

interface Scored {
  readonly id: number;
  readonly score: number;
}

function found({ segment, ids }: Placed, query: string, options?: SearchOptions): Scored[] {
  return segment.index.search(query, options).flatMap(({ id, score }) => {
    const known = ids[id] ?? -1;
    return known < 0 ? [] : [{ id: known, score }];
  });
}

/** Rarity is a matter of the whole library: a segment's own (the idf of BM25+) is taken back. */
function alike(segment: Segment, frequency: (stem: string) => number, size: number): SearchOptions {
  const idf = (count: number, all: number) => Math.log(1 + (all - count + 0.5) / (count + 0.5));
  return {
    boostTerm: (stem) => {
      const own = idf(segment.frequencies.get(stem) ?? 0, segment.size);
      return own > 0 ? idf(frequency(stem), size) / own : 1;
    },
  };
}

/** How many sentences of the library hold a stem: those that a segment has beyond it are taken off. */
function frequenciesIn(parts: readonly Placed[]): (stem: string) => number {
  const beyond = new Map<string, number>();
  for (const { segment, ids } of parts) {
    let at = 0;
    for (const article of segment.articles) {
      const gone = (ids[at] ?? -1) < 0;
      at += article.sentences.length;
      if (!gone) continue;
      for (const sentence of article.sentences) {
        for (const stem of new Set(indexedWords(article, sentence).stems)) {
          beyond.set(stem, (beyond.get(stem) ?? 0) + 1);
        }
      }
    }
  }
  return (stem) => {
    let count = 0;
    for (const { segment } of parts) count += segment.frequencies.get(stem) ?? 0;
    return count - (beyond.get(stem) ?? 0);
  };
}

function misspellings(term: string, parts: readonly Placed[]): readonly Variant[] {
  // A word that is spelt right means itself: tanks are no talk.
  if (term.length < 4 || /\p{N}/u.test(term) || isWord(term)) return [];
  const near = new Set(
    parts.flatMap(({ segment: { index } }) =>
      index.search(term, { fuzzy: 2 }).flatMap((result) => result.terms),
    ),
  );
  const allowed = term.length < 8 ? 1 : 2;
  return [...near]
    .map((stem) => ({ stem, distance: typingDistance(term, stem) }))
    .filter(({ distance }) => distance <= allowed)
    .sort((a, b) => a.distance - b.distance || (a.stem < b.stem ? -1 : 1))
    .slice(0, 3)
    .map(({ stem, distance }) => ({ stem, weight: 1 - distance / 4, how: 'misspelt' as const }));
}

/**
 * Optimal string alignment distance (Damerau 1964): insertions, deletions, substitutions and exchanges of two
 * neighbouring letters, each counted as one slip.
 */
export function typingDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
