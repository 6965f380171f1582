/**
 * A segment's index as MiniSearch writes it (`JSON.stringify(index)`) and reads it (`MiniSearch.loadJSON`), written from the
 * segment's numbers: MiniSearch writes all at once, and of a large index that takes seconds in which nobody is answered.
 */
import { isFrequent } from './frequent-stems.js';
import type { Segment } from './segment.js';

/** The serialization of MiniSearch 7. */
const VERSION = 2;

/** @yields pieces of one JSON text, each made in a moment */
export function* indexText(segment: IndexedNumbers): Generator<string, void> {
  const { size, stems } = segment;
  const lengths = lengthsOf(segment);
  const postings = rarePostings(segment);
  yield `{"documentCount":${size},"nextId":${size},"documentIds":{`;
  yield* pieces(size, (place) => `"${place}":${place}`);
  yield '},"fieldIds":{"stems":0},"fieldLength":{';
  yield* pieces(size, (place) => `"${place}":[${lengths[place] ?? 0}]`);
  yield `},"averageFieldLength":${JSON.stringify(average(lengths))},"storedFields":{},"dirtCount":0,"index":[`;
  yield* pieces(stems.size, (number) => {
    const stem = stems.at(number);
    // MiniSearch passes over it.
    return stem === '' ? null : `[${JSON.stringify(stem)},{"0":{${postings(number)}}}]`;
  });
  yield `],"serializationVersion":${VERSION}}`;
}

type IndexedNumbers = Pick<Segment, 'size' | 'stems' | 'frequencies' | 'frequent' | 'held' | 'starts'>;

function* pieces(count: number, one: (at: number) => string | null): Generator<string, void> {
  let before = '';
  for (let from = 0; from < count; from += STEP) {
    let piece = '';
    for (let at = from; at < Math.min(count, from + STEP); at += 1) {
      const text = one(at);
      if (text === null) continue;
      piece += before + text;
      before = ',';
    }
    yield piece;
  }
}

const STEP = 1_000;

/** How many different terms MiniSearch has counted in each sentence: where there is no stem, it has seen an empty one. */
function lengthsOf({ size, held, starts }: IndexedNumbers): Uint32Array {
  const lengths = new Uint32Array(size);
  for (let place = 0; place < size; place += 1) {
    const from = starts[place] ?? 0;
    let different = 0;
    for (let at = from; at < (starts[place + 1] ?? 0); at += 1) {
      if (at === from || held[at] !== held[at - 1]) different += 1;
    }
    lengths[place] = Math.max(1, different);
  }
  return lengths;
}

/** Rounded at each step, as MiniSearch does. */
function average(lengths: Uint32Array): number[] {
  let mean = 0;
  for (const [before, length] of lengths.entries()) mean = (mean * before + length) / (before + 1);
  return lengths.length === 0 ? [] : [mean];
}

/** @returns by the stem's number, the sentences that it is indexed with, and how often it stands in each */
function rarePostings(segment: IndexedNumbers): (number: number) => string {
  const { size, held, starts, frequencies, frequent } = segment;
  const firsts = new Uint32Array(frequencies.length);
  let length = 0;
  for (const [number, frequency] of frequencies.entries()) {
    firsts[number] = length;
    if (!isFrequent(frequency)) length += frequency;
  }
  const places = new Uint32Array(length);
  const times = new Uint32Array(length);
  const ends = firsts.slice();
  for (let place = 0; place < size; place += 1) {
    for (let at = starts[place] ?? 0; at < (starts[place + 1] ?? 0); at += 1) {
      const number = held[at] ?? 0;
      if (isFrequent(frequencies[number] ?? 0)) continue;
      const end = ends[number] ?? 0;
      const isAgain = end > (firsts[number] ?? 0) && places[end - 1] === place;
      const own = isAgain ? end - 1 : end;
      places[own] = place;
      times[own] = (times[own] ?? 0) + 1;
      ends[number] = own + 1;
    }
  }
  return (number) => {
    const first = frequent.get(number)?.[0];
    if (first !== undefined) return `"${first}":1`;
    const postings: string[] = [];
    for (let at = firsts[number] ?? 0; at < (ends[number] ?? 0); at += 1) {
      postings.push(`"${places[at] ?? 0}":${times[at] ?? 0}`);
    }
    return postings.join(',');
  };
}
