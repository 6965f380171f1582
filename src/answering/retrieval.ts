/** Which sentences could matter: MiniSearch over the stems of every sentence. */
import MiniSearch from 'minisearch';
import { isWord } from './wordnet/lexicon.js';

/** A sentence as it is indexed: its content stems, and its place in the list that the index was built from. */
export interface Indexed {
  readonly id: number;
  readonly stems: readonly string[];
}

export interface Retrieval {
  /** How many sentences are indexed. */
  readonly size: number;
  /** How many sentences hold a stem. */
  frequency(stem: string): number;
  /** Stems of the index that a question's term may stand for, surest first; empty: the word occurs nowhere. */
  variants(term: string): readonly Variant[];
  /** Ids of the sentences with at least one of the stems, best first by MiniSearch's BM25+. */
  search(stems: readonly string[]): number[];
}

export interface Variant {
  readonly stem: string;
  /** 0–1: how sure it is that this is the word that was meant. */
  readonly weight: number;
  readonly how: 'same' | 'misspelt';
}

export function createRetrieval(sentences: readonly Indexed[]): Retrieval {
  const index = new MiniSearch<Indexed>({
    fields: ['stems'],
    extractField: (sentence, field) => (field === 'id' ? sentence.id : sentence.stems.join(SEPARATOR)),
    tokenize: (text) => text.split(SEPARATOR),
    processTerm: (stem) => stem,
  });
  index.addAll(sentences);

  const frequencies = new Map<string, number>();
  for (const { stems } of sentences) {
    for (const stem of new Set(stems)) frequencies.set(stem, (frequencies.get(stem) ?? 0) + 1);
  }
  const misspelt = new Map<string, readonly Variant[]>();
  return {
    size: sentences.length,
    frequency: (stem) => frequencies.get(stem) ?? 0,
    variants(term) {
      if (frequencies.has(term)) return [{ stem: term, weight: 1, how: 'same' }];
      let variants = misspelt.get(term);
      if (variants === undefined) {
        variants = misspellings(term, index);
        if (misspelt.size >= VARIANT_CACHE) misspelt.clear();
        misspelt.set(term, variants);
      }
      return variants;
    },
    search(stems) {
      if (stems.length === 0) return [];
      return index.search(stems.join(SEPARATOR)).map(({ id }) => id);
    },
  };
}

/** No stem contains one: a word never does, and some hold a comma (`1,5`) or fold to letters with a space between. */
const SEPARATOR = '\n';
const VARIANT_CACHE = 10_000;

function misspellings(term: string, index: MiniSearch<Indexed>): readonly Variant[] {
  // A word that is spelt right means itself: tanks are no talk.
  if (term.length < 4 || /\p{N}/u.test(term) || isWord(term)) return [];
  const near = new Set(index.search(term, { fuzzy: 2 }).flatMap((result) => result.terms));
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
