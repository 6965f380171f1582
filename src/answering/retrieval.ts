/** Which sentences could matter: MiniSearch over the stems of every sentence. */
import { findInPart, type Query } from './find-in-part.js';
import { openHeld } from './held-stems.js';
import { type LocatedStem, openStems } from './located-stems.js';
import { misspellings, type Variant } from './misspellings.js';
import type { Segment } from './segment.js';
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
   * At most `most` of them, and little work where many sentences hold one of the stems: of two sentences the one that is left out
   * holds the more frequent stems only, or fewer of them.
   */
  searchBest(stems: readonly string[], most: number): number[];
  /** Tells of a sentence, by its id, which of the stems it holds: their places in the list, each once. */
  holding(stems: readonly string[]): (id: number) => readonly number[];
  /** The words that begin so, the most frequent first. @param beginning folded, as `Token.word` is */
  beginningWith(beginning: string, most: number): string[];
  /** How often a word is written; null where some of what is indexed has gone since, and that is not known. @param word folded */
  written(word: string): number | null;
  /** Whether a stem of the index is written with a small letter somewhere. */
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
  const indexed = segments.reduce((sum, segment) => sum + segment.size, 0);
  const locate = openStems(parts, size);
  const held = openHeld(parts);
  const frequency = (stem: string) => locate(stem).frequency;
  const misspelt = new Map<string, readonly Variant[]>();
  const best = (query: Query) =>
    parts
      .flatMap((part, at) => findInPart(part, at, query))
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
    search: (stems) => best({ stems: stems.map(locate), beside: [], together: 1 }),
    searchBest(stems, most) {
      const { rare, frequent, postings } = apart(stems.map(locate), most * POSTINGS);
      // A single stem that many sentences hold: most of these hold no other.
      if (postings > most * POSTINGS && frequent.length > 0) {
        const ids = best({ stems: rare, beside: frequent, together: 2 });
        if (ids.length >= most) return ids.slice(0, most);
      }
      return best({ stems: rare, beside: frequent, together: 1 }).slice(0, most);
    },
    holding: (stems) => held(stems.map(locate)),
    beginningWith: (beginning, most) => wordsBeginningWith(beginning, segments, most),
    written: (word) =>
      size < indexed
        ? null
        : segments.reduce((sum, { words, written }) => sum + (written[words.get(word) ?? -1] ?? 0), 0),
    isWrittenSmall: (stem) => segments.some(({ stems, small }) => small[stems.get(stem) ?? -1] === 1),
  };
}

const VARIANT_CACHE = 10_000;

/** Postings – a stem in a sentence – that MiniSearch scores for each sentence that is wanted. One takes it about a microsecond. */
const POSTINGS = 10;

/** The rarest stems, as long as they have few postings together, and at least one; and the others. */
function apart(
  stems: readonly LocatedStem[],
  most: number,
): {
  readonly rare: readonly LocatedStem[];
  readonly frequent: readonly LocatedStem[];
  readonly postings: number;
} {
  const ordered = stems.filter(({ frequency }) => frequency > 0).sort((a, b) => a.frequency - b.frequency);
  let postings = 0;
  let upTo = 0;
  for (const { frequency } of ordered) {
    if (upTo > 0 && postings + frequency > most) break;
    postings += frequency;
    upTo += 1;
  }
  return { rare: ordered.slice(0, upTo), frequent: ordered.slice(upTo), postings };
}
