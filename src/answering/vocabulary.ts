/** The words of some segments as they are written in them, in the order of the alphabet. */
import type { Segment } from './segment.js';

/** The words that begin so, the most frequent first. @param beginning folded, as `Token.word` is */
export function wordsBeginningWith(beginning: string, segments: readonly Segment[], most: number): string[] {
  if (beginning.length < SHORTEST) return [];
  const counts = new Map<string, number>();
  for (const segment of segments) {
    const words = alphabetical(segment);
    for (let at = firstFrom(words, beginning); words[at]?.startsWith(beginning); at += 1) {
      const word = words[at] ?? '';
      counts.set(word, (counts.get(word) ?? 0) + (segment.words.get(word) ?? 0));
    }
  }
  return [...counts.entries()]
    .sort(([one, count], [other, more]) => more - count || (one < other ? -1 : 1))
    .slice(0, most)
    .map(([word]) => word);
}

/** One letter begins a word of almost any sentence. */
const SHORTEST = 2;

/** In the order of their UTF-16 units. */
function alphabetical(segment: Segment): readonly string[] {
  let words = sorted.get(segment);
  if (words === undefined) {
    words = [...segment.words.keys()].sort();
    sorted.set(segment, words);
  }
  return words;
}

const sorted = new WeakMap<Segment, readonly string[]>();

/** The index of the first word that is not before `beginning`. */
function firstFrom(words: readonly string[], beginning: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < beginning) low = middle + 1;
    else high = middle;
  }
  return low;
}
