/** Which sentences could matter: MiniSearch over the stems of every sentence. */
import { idf, scoreBeyond } from './bm25.js';
import { misspellings, type Variant } from './misspellings.js';
import { SEPARATOR, type Segment } from './segment.js';
import { wordsBeginningWith } from './vocabulary.js';

/**
 * All that answering asks of an index. Another engine that is to stand in MiniSearch's place, such as a cluster for more than
 * fits into one process, implements this and nothing else.
 */
export interface Retrieval {
  /** How many sentences are indexed. */
  readonly size: number;
  /** How many sentences hold a stem. */
  frequency(stem: string): number;
  /** Stems of the index that a question's term may stand for, surest first; empty: the word occurs nowhere. */
  variants(term: string): readonly Variant[];
  /** Ids of all sentences with at least one of the stems, best first by BM25+. */
  search(stems: readonly string[]): number[];
  /**
   * The same, and little work where many sentences hold one of the stems: sentences that hold none but frequent ones may be
   * left out, as long as a rarer one is among the stems.
   */
  searchBest(stems: readonly string[]): number[];
  /** The words that begin so, the most frequent first. @param beginning folded, as `Token.word` is */
  beginningWith(beginning: string, most: number): string[];
  /** How often a word is written, give or take what has gone of a library that has changed. @param word folded */
  written(word: string): number;
  /** Whether a stem is written with a small letter somewhere. */
  isWrittenSmall(stem: string): boolean;
}

/** A segment as a part of a library. */
export interface Placed {
  readonly segment: Segment;
  /** By the sentence's place in the segment, its id in the library; -1: it is not in it. */
  readonly ids: Int32Array;
}

export function createRetrieval(parts: readonly Placed[]): Retrieval {
  const segments = parts.map(({ segment }) => segment);
  const size = parts.reduce((sum, { ids }) => sum + ids.reduce((count, id) => count + Number(id >= 0), 0), 0);
  const frequency = frequenciesIn(parts);
  const misspelt = new Map<string, readonly Variant[]>();
  const rarity = (stem: string) => idf(frequency(stem), size);
  const best = (stems: readonly string[], beside: readonly string[]) =>
    parts
      .flatMap((part) => found(part, stems, beside, rarity))
      .sort((a, b) => b.score - a.score || a.id - b.id)
      .map(({ id }) => id);
  return {
    size,
    frequency,
    variants(term) {
      if (frequency(term) > 0) return [{ stem: term, weight: 1, how: 'same' }];
      let variants = misspelt.get(term);
      if (variants === undefined) {
        variants = misspellings(term, segments).filter(({ stem }) => frequency(stem) > 0);
        if (misspelt.size >= VARIANT_CACHE) misspelt.clear();
        misspelt.set(term, variants);
      }
      return variants;
    },
    search: (stems) => best(stems, []),
    searchBest(stems) {
      const { rare, frequent } = apart(stems, frequency);
      return best(rare, frequent);
    },
    beginningWith: (beginning, most) => wordsBeginningWith(beginning, segments, most),
    written: (word) => segments.reduce((sum, { words }) => sum + (words.get(word) ?? 0), 0),
    isWrittenSmall: (stem) => segments.some(({ small }) => small.has(stem)),
  };
}

const VARIANT_CACHE = 10_000;

/** Postings – a stem in a sentence – that MiniSearch scores for one search. Each takes it about a microsecond. */
const POSTINGS = 3_000;

/** The rarest stems, as long as they have few postings together, and at least one; and the others. */
function apart(
  stems: readonly string[],
  frequency: (stem: string) => number,
): { readonly rare: readonly string[]; readonly frequent: readonly string[] } {
  const counted = stems.map((stem) => ({ stem, count: frequency(stem) })).filter(({ count }) => count > 0);
  counted.sort((a, b) => a.count - b.count);
  let postings = 0;
  const upTo = counted.findIndex(({ count }, at) => {
    postings += count;
    return at > 0 && postings > POSTINGS;
  });
  const ordered = counted.map(({ stem }) => stem);
  return upTo < 0
    ? { rare: ordered, frequent: [] }
    : { rare: ordered.slice(0, upTo), frequent: ordered.slice(upTo) };
}

interface Scored {
  readonly id: number;
  readonly score: number;
}

/** @param beside stems that are not searched for, and count where they stand beside one that is */
function found(
  { segment, ids }: Placed,
  stems: readonly string[],
  beside: readonly string[],
  rarity: (stem: string) => number,
): Scored[] {
  if (stems.length === 0) return [];
  const { index, frequencies, size } = segment;
  // Rarity is a matter of the whole library: the segment's own is taken back.
  const boostTerm = (stem: string) => {
    const own = idf(frequencies[segment.stems.get(stem) ?? -1] ?? 0, size);
    return own > 0 ? rarity(stem) / own : 1;
  };
  const more = scoreBeyond(segment, beside, rarity);
  return index.search(stems.join(SEPARATOR), { boostTerm }).flatMap(({ id, score, queryTerms }) => {
    const known = ids[id] ?? -1;
    return known < 0 ? [] : [{ id: known, score: more(id, score, queryTerms.length) }];
  });
}

/** How many sentences of the library hold a stem: those that a segment has beyond it are taken off. */
function frequenciesIn(parts: readonly Placed[]): (stem: string) => number {
  const beyond = parts.map(({ segment, ids }) => {
    const gone = new Map<number, number>();
    for (let place = 0; place < segment.size; place += 1) {
      if ((ids[place] ?? -1) >= 0) continue;
      const held = new Set(segment.held.subarray(segment.starts[place], segment.starts[place + 1]));
      for (const stem of held) gone.set(stem, (gone.get(stem) ?? 0) + 1);
    }
    return gone;
  });
  return (stem) => {
    let count = 0;
    for (let part = 0; part < parts.length; part += 1) {
      const segment = parts[part]?.segment;
      const number = segment?.stems.get(stem);
      if (segment === undefined || number === undefined) continue;
      count += (segment.frequencies[number] ?? 0) - (beyond[part]?.get(number) ?? 0);
    }
    return count;
  };
}
