/** The words of some segments as they are written in them. */
import type { Segment } from './segment.js';

/** The words that begin so, the most frequent first. @param beginning folded, as `Token.word` is */
export function wordsBeginningWith(beginning: string, segments: readonly Segment[], most: number): string[] {
  if (beginning.length < SHORTEST) return [];
  const counts = new Map<string, number>();
  for (const { words, written } of segments) {
    for (let at = words.firstFrom(beginning); words.at(at).startsWith(beginning); at += 1) {
      counts.set(words.at(at), (counts.get(words.at(at)) ?? 0) + (written[at] ?? 0));
    }
  }
  return [...counts.entries()]
    .sort(([one, count], [other, more]) => more - count || (one < other ? -1 : 1))
    .slice(0, most)
    .map(([word]) => word);
}

/** One letter begins a word of almost any sentence. */
const SHORTEST = 2;
