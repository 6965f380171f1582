/** Scores the sentences of one segment of a library: MiniSearch those that hold a rare stem, lists those of frequent ones. */
import { idf, scoreBeyond } from './bm25.js';
import type { LocatedStem } from './located-stems.js';
import type { Placed } from './retrieval.js';
import { SEPARATOR, type Segment } from './segment.js';

export interface Query {
  readonly stems: readonly LocatedStem[];
  /** Stems that are not searched for, and count where they stand beside one that is. */
  readonly beside: readonly LocatedStem[];
  /** How many of all of them a sentence has to hold. */
  readonly together: number;
}

export interface Scored {
  /** Of the sentence in the library. */
  readonly id: number;
  readonly score: number;
}

/** @param at which part of the library it is */
export function findInPart({ segment, ids }: Placed, at: number, query: Query): Scored[] {
  const here = (stems: readonly LocatedStem[]) => stems.filter(({ numbers }) => (numbers[at] ?? -1) >= 0);
  const numberOf = ({ numbers }: LocatedStem) => numbers[at] ?? -1;
  const stems = here(query.stems);
  if (stems.length === 0) return [];
  const beside = here(query.beside);
  const searched = stems.filter((stem) => !segment.frequent.has(numberOf(stem)));
  const listed = stems.filter((stem) => segment.frequent.has(numberOf(stem)));
  const more = scoreBeyond(
    segment,
    new Map([...listed, ...beside].map((stem) => [numberOf(stem), stem.rarity])),
  );
  const holds =
    query.together > 1 ? holding(segment, [...stems, ...beside].map(numberOf), query.together) : ALL;
  const scored: Scored[] = [];
  const seen = new Set<number>();
  for (const { id: place, score, queryTerms } of searchIn(segment, searched, numberOf, holds)) {
    if (listed.length > 0) seen.add(place);
    const id = ids[place] ?? -1;
    if (id >= 0) scored.push({ id, score: more(place, score, queryTerms.length) });
  }
  for (const stem of listed) {
    for (const place of segment.frequent.get(numberOf(stem)) ?? []) {
      const id = ids[place] ?? -1;
      if (id < 0 || seen.has(place) || holds(place) === 0) continue;
      seen.add(place);
      scored.push({ id, score: more(place, 0, 0) });
    }
  }
  return scored;
}

function searchIn(
  { index, frequencies, size }: Segment,
  stems: readonly LocatedStem[],
  numberOf: (stem: LocatedStem) => number,
  boostDocument: (place: number) => number,
) {
  if (stems.length === 0) return [];
  // Rarity is a matter of the whole library: the segment's own is taken back.
  const boosts = new Map(
    stems.map((one) => {
      const own = idf(frequencies[numberOf(one)] ?? 0, size);
      return [one.stem, own > 0 ? one.rarity / own : 1];
    }),
  );
  const boostTerm = (stem: string) => boosts.get(stem) ?? 1;
  const words = stems.map(({ stem }) => stem).join(SEPARATOR);
  return index.search(words, boostDocument === ALL ? { boostTerm } : { boostTerm, boostDocument });
}

const ALL = () => 1;

/** @returns 1 for the sentences that hold so many of the stems, and 0 for others, which MiniSearch then passes over */
function holding(
  { held, starts }: Segment,
  numbers: readonly number[],
  least: number,
): (place: number) => number {
  const wanted = new Set(numbers);
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
