/** Stems that many sentences hold, as plain lists of these: MiniSearch takes ten times the memory for them, and scores each. */

/** By the stem's number, the places of the sentences that hold it, in their order. */
export type FrequentStems = ReadonlyMap<number, Uint32Array>;

/** How many sentences of a segment hold a stem that MiniSearch has with all of them, at most. */
const RARE = 256;

export function isFrequent(frequency: number): boolean {
  return frequency > RARE;
}

/** @param held @param starts @param frequencies as in `Segment` */
export function frequentStems(
  held: Uint32Array,
  starts: Uint32Array,
  frequencies: Uint32Array,
): FrequentStems {
  const lists = new Map<number, { readonly places: Uint32Array; next: number }>();
  for (const [number, frequency] of frequencies.entries()) {
    if (isFrequent(frequency)) lists.set(number, { places: new Uint32Array(frequency), next: 0 });
  }
  if (lists.size > 0) {
    for (let place = 0; place + 1 < starts.length; place += 1) {
      const from = starts[place] ?? 0;
      const to = starts[place + 1] ?? 0;
      for (let at = from; at < to; at += 1) {
        const number = held[at] ?? -1;
        if (at > from && held[at - 1] === number) continue;
        const list = isFrequent(frequencies[number] ?? 0) ? lists.get(number) : undefined;
        if (list === undefined) continue;
        list.places[list.next] = place;
        list.next += 1;
      }
    }
  }
  return new Map([...lists].map(([number, { places }]) => [number, places]));
}
