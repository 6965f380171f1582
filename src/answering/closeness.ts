/** How the matched words stand to one another in a sentence. */
import type { Hit } from './match.js';

/** Matched terms over the width, in words, of the narrowest stretch that holds all of them: 1 = side by side. */
export function density(hits: readonly Hit[]): number {
  const wanted = new Set(hits.map(({ term }) => term)).size;
  if (wanted < 2) return 0;
  const counts = new Map<number, number>();
  let narrowest = Number.POSITIVE_INFINITY;
  let left = 0;
  for (const hit of hits) {
    counts.set(hit.term, (counts.get(hit.term) ?? 0) + 1);
    while (counts.size === wanted) {
      const first = hits[left];
      if (first === undefined) break;
      narrowest = Math.min(narrowest, hit.at - first.at + 1);
      const count = (counts.get(first.term) ?? 0) - 1;
      if (count === 0) counts.delete(first.term);
      else counts.set(first.term, count);
      left += 1;
    }
  }
  return wanted / narrowest;
}

/** Length of the longest common subsequence of two lists of stems. */
export function commonSubsequence(a: readonly string[], b: readonly string[]): number {
  const row = new Uint16Array(b.length + 1);
  for (const left of a) {
    let diagonal = 0;
    for (let j = 0; j < b.length; j += 1) {
      const above = row[j + 1] ?? 0;
      row[j + 1] = left === b[j] ? diagonal + 1 : Math.max(above, row[j] ?? 0);
      diagonal = above;
    }
  }
  return row[b.length] ?? 0;
}
