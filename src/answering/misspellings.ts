/** Which words of an index a word may be that is in no dictionary and not in the index. */
import { SEPARATOR, type Segment } from './segment.js';
import { isWord } from './wordnet/lexicon.js';

export interface Variant {
  readonly stem: string;
  /** 0–1: how sure it is that this is the word that was meant. */
  readonly weight: number;
  readonly how: 'same' | 'misspelt';
}

/** The stems that a slip or two make of it, the nearest first. */
export function misspellings(term: string, segments: readonly Segment[]): readonly Variant[] {
  // A word that is spelt right means itself: tanks are no talk.
  if (term.length < 4 || /\p{N}/u.test(term) || term.includes(SEPARATOR) || isWord(term)) return [];
  const near = new Set(
    segments.flatMap(({ index }) => index.search(term, { fuzzy: 2 }).flatMap((result) => result.terms)),
  );
  const allowed = term.length < 8 ? 1 : 2;
  return [...near]
    .map((stem) => ({ stem, distance: typingDistance(term, stem) }))
    .filter(({ distance }) => distance <= allowed)
    .sort((a, b) => a.distance - b.distance || (a.stem < b.stem ? -1 : 1))
    .slice(0, 3)
    .map(({ stem, distance }) => ({ stem, weight: 1 - distance / 4, how: 'misspelt' as const }));
}

/**
 * Optimal string alignment distance (Damerau 1964): insertions, deletions, substitutions and exchanges of two
 * neighbouring letters, each counted as one slip.
 */
export function typingDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
