/** What the words of a sentence are to a question, for the runs that hold them. */
import type { Inquiry } from './inquiry.js';
import type { ReadSentence } from './library.js';
import type { Run } from './span-candidates.js';

/** What a content word is to a question; one bit each. */
const MATCHED = { content: 1, asked: 2, hit: 4, kin: 8 } as const;

/**
 * For each word which of `MATCHED` it has; function words have none.
 * @param hits for each word how much of the question it is; 0: not matched
 */
export function matchedWords(
  { question }: Inquiry,
  { tokens }: ReadSentence,
  hits: Float64Array,
  kin: ReadonlySet<number>,
): Uint8Array {
  return Uint8Array.from(tokens, ({ stem, stop }, at) => {
    if (stop) return 0;
    const asked = question.stems.has(stem) ? MATCHED.asked : 0;
    const known = (hits[at] ?? 0) > 0 ? MATCHED.hit : kin.has(at) ? MATCHED.kin : 0;
    return MATCHED.content | asked | known;
  });
}

/** How many of a run's words are content words, and of these the question's, matched, kin. */
export interface Matched {
  readonly content: number;
  readonly asked: number;
  readonly hits: number;
  readonly kin: number;
}

/** Counts them. @param words as `matchedWords` tells them */
export function matchedIn(words: Uint8Array, { from, to }: Run): Matched {
  let content = 0;
  let asked = 0;
  let hits = 0;
  let kin = 0;
  for (let at = from; at < to; at += 1) {
    const bits = words[at] ?? 0;
    if (bits & MATCHED.content) content += 1;
    if (bits & MATCHED.asked) asked += 1;
    if (bits & MATCHED.hit) hits += 1;
    if (bits & MATCHED.kin) kin += 1;
  }
  return { content, asked, hits, kin };
}
