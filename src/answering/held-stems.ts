/** Which stems a sentence holds, from the index: without reading it. */
import type { LocatedStem } from './located-stems.js';
import type { Placed } from './retrieval.js';

/** Where in the segments a sentence is: by its id, the part and the place in it. */
interface Places {
  readonly part: Uint16Array;
  readonly place: Uint32Array;
}

/** @returns for some stems, which of them a sentence holds, by its id: their places in the list, each once */
export function openHeld(
  parts: readonly Placed[],
): (stems: readonly LocatedStem[]) => (id: number) => readonly number[] {
  const places = placesOf(parts);
  return (stems) => {
    const wanted = new Map<number, ReadonlyMap<number, number>>();
    return (id) => {
      const part = places.part[id] ?? 0;
      let known = wanted.get(part);
      if (known === undefined) {
        known = new Map(
          stems.flatMap(({ numbers }, at): [number, number][] => {
            const number = numbers[part] ?? -1;
            return number < 0 ? [] : [[number, at]];
          }),
        );
        wanted.set(part, known);
      }
      return heldIn(parts[part], places.place[id] ?? 0, known);
    };
  };
}

/** @param wanted by a stem's number in the segment, what it is called */
function heldIn(
  part: Placed | undefined,
  place: number,
  wanted: ReadonlyMap<number, number>,
): readonly number[] {
  if (part === undefined || wanted.size === 0) return NONE;
  const { held, starts } = part.segment;
  const to = starts[place + 1] ?? 0;
  const found: number[] = [];
  let before = -1;
  for (let at = starts[place] ?? 0; at < to; at += 1) {
    const number = held[at] ?? -1;
    const stem = number === before ? undefined : wanted.get(number);
    if (stem !== undefined) found.push(stem);
    before = number;
  }
  return found;
}

const NONE: readonly number[] = [];

function placesOf(parts: readonly Placed[]): Places {
  let size = 0;
  for (const { ids } of parts) for (const id of ids) size = Math.max(size, id + 1);
  const part = new Uint16Array(size);
  const place = new Uint32Array(size);
  for (const [at, { ids }] of parts.entries()) {
    for (const [here, id] of ids.entries()) {
      if (id < 0) continue;
      part[id] = at;
      place[id] = here;
    }
  }
  return { part, place };
}
