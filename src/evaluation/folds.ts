/** Splits questions by article, so that none is measured with weights that were fitted on its own article. */

export const FOLDS = 5;

/**
 * A fold for each group, from 0 to `count` − 1. The largest group goes first, each to the fold that is smallest so far,
 * so that the folds are of about one size; the same groups always give the same folds.
 * @param groups the group of every question
 */
export function foldsOf(groups: readonly string[], count = FOLDS): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const filled = Array.from({ length: count }, () => 0);
  const folds = new Map<string, number>();
  const sorted = [...sizes].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  for (const [group, size] of sorted) {
    const fold = filled.indexOf(Math.min(...filled));
    filled[fold] = (filled[fold] ?? 0) + size;
    folds.set(group, fold);
  }
  return folds;
}
