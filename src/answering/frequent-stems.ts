/** Stems that many sentences hold, as plain lists of these: MiniSearch takes ten times the memory for them, and scores each. */

/** By the stem's number, the places of the sentences that hold it, in their order. */
export type FrequentStems = ReadonlyMap<number, Uint32Array>;

/** How many sentences of a segment hold a stem that MiniSearch has with all of them, at most. */
const RARE = 128;

export function isFrequent(frequency: number): boolean {
  return frequency > RARE;
}

/** @param held @param starts @param frequencies as in `Segment` */
export function frequentStems(
  held: Uint32Array,
  starts: Uint32Array,
  frequencies: Uint32Array,
): FrequentStems {
  // All lists in one array, one behind the other.
  const firsts = new Uint32Array(frequencies.length);
  let length = 0;
  for (let number = 0; number < frequencies.length; number += 1) {
    const frequency = frequencies[number] ?? 0;
    if (!isFrequent(frequency)) continue;
    firsts[number] = length;
    length += frequency;
  }
  const places = new Uint32Array(length);
  const next = firsts.slice();
  for (let place = 0; place + 1 < starts.length; place += 1) {
    const from = starts[place] ?? 0;
    const to = starts[place + 1] ?? 0;
    let before = -1;
    for (let at = from; at < to; at += 1) {
      const number = held[at] ?? -1;
      if (number === before) continue;
      before = number;
      if (!isFrequent(frequencies[number] ?? 0)) continue;
      const free = next[number] ?? 0;
      places[free] = place;
      next[number] = free + 1;
    }
  }
  const lists = new Map<number, Uint32Array>();
  for (let number = 0; number < frequencies.length; number += 1) {
    if (isFrequent(frequencies[number] ?? 0))
      lists.set(number, places.subarray(firsts[number], next[number]));
  }
  return lists;
}
