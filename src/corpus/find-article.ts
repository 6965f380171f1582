/** An article of a set by its id or its hash: found at once, however many there are. */
import type { Article } from './article.js';

export function articleWithId(id: string, articles: readonly Article[]): Article | undefined {
  return remembered(ids, articles, (article) => article.id).get(id);
}

/** The first of those that have the hash: the same text may stand in several. */
export function articleWithHash(hash: string, articles: readonly Article[]): Article | undefined {
  return remembered(hashes, articles, (article) => article.hash).get(hash);
}

type ByKey = ReadonlyMap<string, Article>;
const ids = new WeakMap<readonly Article[], ByKey>();
const hashes = new WeakMap<readonly Article[], ByKey>();

function remembered(
  known: WeakMap<readonly Article[], ByKey>,
  articles: readonly Article[],
  keyOf: (article: Article) => string,
): ByKey {
  let byKey = known.get(articles);
  if (byKey === undefined) {
    // Backwards, so that of two the first one stays.
    byKey = new Map(articles.toReversed().map((article) => [keyOf(article), article]));
    known.set(articles, byKey);
  }
  return byKey;
}
