/**
 * Of many candidates those that may come first, by what the index alone knows of them: reading a sentence costs more than
 * all of that. A cascade, as Wang, Lin & Metzler (2011) have it.
 */
import { ENGLISH } from '../corpus/language.js';
import { putShares } from './features.js';
import type { Inquiry } from './inquiry.js';
import type { Library, ReadSentence } from './library.js';
import type { SomeWeights } from './ranking.js';

/**
 * At most `most` of the candidates, best first, those with the same words in several articles counted as one: those for which
 * the features that need no reading weigh most. All, where they are all there is; and in other languages than English, where
 * words are found by their parts.
 */
export function shortlist(
  inquiry: Inquiry,
  library: Library,
  candidates: readonly ReadSentence[],
  weights: SomeWeights,
  most: number,
): readonly ReadSentence[] {
  const isWhole = candidates.length === library.sentences.length;
  if (candidates.length <= most || isWhole || inquiry.question.language !== ENGLISH) return candidates;
  const ordered = candidates
    .map((read) => {
      let score = 0;
      putShares(
        (name, value) => {
          score += (weights[name] ?? 0) * value;
        },
        inquiry,
        library,
        read,
        inquiry.glance(read),
      );
      return { read, score };
    })
    .sort((a, b) => b.score - a.score);
  const texts = new Set<string>();
  return ordered.flatMap(({ read }) => {
    const { text } = read.sentence;
    if (texts.size < most) texts.add(text);
    return texts.has(text) ? [read] : [];
  });
}

/** How many sentences an answer reads. */
export const READ = 40;
