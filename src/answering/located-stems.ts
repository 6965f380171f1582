/** Where a stem stands in the segments of a library: its number in each, looked up once. */
import { idf } from './bm25.js';
import type { Placed } from './retrieval.js';

export interface LocatedStem {
  readonly stem: string;
  /** By the part of the library, its number in that segment; -1: the segment does not have it. */
  readonly numbers: Int32Array;
  /** How many sentences of the library hold it. */
  readonly frequency: number;
  /** Its inverse document frequency in the library. */
  readonly rarity: number;
}

/** @param size how many sentences the library has */
export function openStems(parts: readonly Placed[], size: number): (stem: string) => LocatedStem {
  const gone = parts.map(goneFrom);
  const known = new Map<string, LocatedStem>();
  return (stem) => {
    let located = known.get(stem);
    if (located === undefined) {
      const numbers = Int32Array.from(parts, ({ segment }) => segment.stems.get(stem) ?? -1);
      let frequency = 0;
      for (const [part, number] of numbers.entries()) {
        if (number < 0) continue;
        frequency += (parts[part]?.segment.frequencies[number] ?? 0) - (gone[part]?.get(number) ?? 0);
      }
      located = { stem, numbers, frequency, rarity: idf(frequency, size) };
      if (known.size >= KNOWN) known.clear();
      known.set(stem, located);
    }
    return located;
  };
}

/** Of as many stems it is kept where they stand: some hundred questions ask for as many, kin and all. */
const KNOWN = 5_000;

/** How many sentences hold a stem, by its number, that the segment has and the library has no more. */
function goneFrom({ segment, ids }: Placed): ReadonlyMap<number, number> {
  const gone = new Map<number, number>();
  for (let place = 0; place < segment.size; place += 1) {
    if ((ids[place] ?? -1) >= 0) continue;
    const held = new Set(segment.held.subarray(segment.starts[place], segment.starts[place + 1]));
    for (const stem of held) gone.set(stem, (gone.get(stem) ?? 0) + 1);
  }
  return gone;
}
