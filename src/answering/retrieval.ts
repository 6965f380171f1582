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
   * At most `most` of them, and little work where many sentences hold one of the stems: of two sentences the one that is left out
   * holds the more frequent stems only, or fewer of them.
   */
  searchBest(stems: readonly string[], most: number): number[];
  /** Tells of a sentence, by its id, which of the stems it holds: their places in the list, each once. */
  holding(stems: readonly string[]): (id: number) => readonly number[];
  /** The words that begin so, the most frequent first. @param beginning folded, as `Token.word` is */
  beginningWith(beginning: string, most: number): string[];
  /** How often a word is written, give or take what has gone of a library that has changed. @param word folded */
  written(word: string): number;
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
  const frequency = frequenciesIn(parts);
  const misspelt = new Map<string, readonly Variant[]>();
  const placed = placesOf(parts);
  const rarity = (stem: string) => idf(frequency(stem), size);
  const best = (query: Query) =>
    parts
      .flatMap((part) => found(part, query, rarity))
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
    search: (stems) => best({ stems, beside: [], together: 1 }),
    searchBest(stems, most) {
      const { rare, frequent, postings } = apart(stems, frequency, most * POSTINGS);
      // A single stem that many sentences hold: most of these hold no other.
      if (postings > most * POSTINGS && frequent.length > 0) {
        const ids = best({ stems: rare, beside: frequent, together: 2 });
        if (ids.length >= most) return ids.slice(0, most);
      }
      return best({ stems: rare, beside: frequent, together: 1 }).slice(0, most);
    },
    holding: (stems) => heldBy(stems, parts, placed),
    beginningWith: (beginning, most) => wordsBeginningWith(beginning, segments, most),
    written: (word) =>
      segments.reduce((sum, { words, written }) => sum + (written[words.get(word) ?? -1] ?? 0), 0),
    isWrittenSmall: (stem) => segments.some(({ stems, small }) => small[stems.get(stem) ?? -1] === 1),
  };
}

const VARIANT_CACHE = 10_000;

/** Postings – a stem in a sentence – that MiniSearch scores for each sentence that is wanted. One takes it about a microsecond. */
const POSTINGS = 10;

/** The rarest stems, as long as they have few postings together, and at least one; and the others. */
function apart(
  stems: readonly string[],
  frequency: (stem: string) => number,
  most: number,
): { readonly rare: readonly string[]; readonly frequent: readonly string[]; readonly postings: number } {
  const counted = stems.map((stem) => ({ stem, count: frequency(stem) })).filter(({ count }) => count > 0);
  counted.sort((a, b) => a.count - b.count);
  let postings = 0;
  let upTo = 0;
  for (const { count } of counted) {
    if (upTo > 0 && postings + count > most) break;
    postings += count;
    upTo += 1;
  }
  const ordered = counted.map(({ stem }) => stem);
  return { rare: ordered.slice(0, upTo), frequent: ordered.slice(upTo), postings };
}

interface Query {
  readonly stems: readonly string[];
  /** Stems that are not searched for, and count where they stand beside one that is. */
  readonly beside: readonly string[];
  /** How many of all of them a sentence has to hold. */
  readonly together: number;
}

interface Scored {
  readonly id: number;
  readonly score: number;
}

function found(part: Placed, query: Query, rarity: (stem: string) => number): Scored[] {
  const { segment, ids } = part;
  const { index, frequencies, size } = segment;
  const stems = query.stems.filter((stem) => segment.stems.has(stem));
  if (stems.length === 0) return [];
  // Rarity is a matter of the whole library: the segment's own is taken back.
  const boostTerm = (stem: string) => {
    const own = idf(frequencies[segment.stems.get(stem) ?? -1] ?? 0, size);
    return own > 0 ? rarity(stem) / own : 1;
  };
  const placesOf = (stem: string) => segment.frequent.get(segment.stems.get(stem) ?? -1);
  const searched = stems.filter((stem) => placesOf(stem) === undefined);
  const listed = stems.filter((stem) => placesOf(stem) !== undefined);
  const holds =
    query.together > 1 ? holding(segment, [...query.stems, ...query.beside], query.together) : undefined;
  const options = holds === undefined ? { boostTerm } : { boostTerm, boostDocument: holds };
  const more = scoreBeyond(segment, [...listed, ...query.beside], rarity);
  const scored: Scored[] = [];
  const isFound = new Uint8Array(listed.length > 0 ? size : 0);
  for (const { id, score, queryTerms } of searched.length > 0
    ? index.search(searched.join(SEPARATOR), options)
    : []) {
    isFound[id] = 1;
    const known = ids[id] ?? -1;
    if (known >= 0) scored.push({ id: known, score: more(id, score, queryTerms.length) });
  }
  for (const stem of listed) {
    for (const place of placesOf(stem) ?? []) {
      const known = ids[place] ?? -1;
      if (known < 0 || isFound[place] === 1) continue;
      isFound[place] = 1;
      if (holds === undefined || holds(place) > 0) scored.push({ id: known, score: more(place, 0, 0) });
    }
  }
  return scored;
}

/** Where in the segments a sentence is: by its id, the part and the place in it. */
interface Places {
  readonly part: Uint16Array;
  readonly place: Uint32Array;
}

function placesOf(parts: readonly Placed[]): Places {
  const most = parts.reduce((last, { ids }) => ids.reduce((a, b) => Math.max(a, b), last), -1);
  const part = new Uint16Array(most + 1);
  const place = new Uint32Array(most + 1);
  for (const [at, { ids }] of parts.entries()) {
    for (const [inPart, id] of ids.entries()) {
      if (id < 0) continue;
      part[id] = at;
      place[id] = inPart;
    }
  }
  return { part, place };
}

function heldBy(
  stems: readonly string[],
  parts: readonly Placed[],
  places: Places,
): (id: number) => readonly number[] {
  /** For each part the stems' places in the list by their numbers there. */
  const wanted = new Map<number, ReadonlyMap<number, number>>();
  const wantedIn = (part: number, { stems: numbers }: Segment) => {
    let known = wanted.get(part);
    if (known === undefined) {
      known = new Map(
        stems.flatMap((stem, at): [number, number][] => {
          const number = numbers.get(stem);
          return number === undefined ? [] : [[number, at]];
        }),
      );
      wanted.set(part, known);
    }
    return known;
  };
  return (id) => {
    const part = places.part[id] ?? 0;
    const segment = parts[part]?.segment;
    if (segment === undefined) return [];
    const known = wantedIn(part, segment);
    const place = places.place[id] ?? 0;
    const to = segment.starts[place + 1] ?? 0;
    const found: number[] = [];
    let before = -1;
    for (let at = segment.starts[place] ?? 0; at < to; at += 1) {
      const number = segment.held[at] ?? -1;
      const stem = number === before ? undefined : known.get(number);
      if (stem !== undefined) found.push(stem);
      before = number;
    }
    return found;
  };
}

/** @returns 1 for the sentences that hold so many of the stems, and 0 for others, which MiniSearch then passes over */
function holding(
  { stems: numbers, held, starts }: Segment,
  stems: readonly string[],
  least: number,
): (place: number) => number {
  const wanted = new Set(stems.flatMap((stem) => numbers.get(stem) ?? []));
  return (place) => {
    const from = starts[place] ?? 0;
    const to = starts[place + 1] ?? 0;
    let holds = 0;
    for (let at = from; at < to && holds < least; at += 1) {
      const number = held[at] ?? -1;
      if ((at === from || held[at - 1] !== number) && wanted.has(number)) holds += 1;
    }
    return holds >= least ? 1 : 0;
  };
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
