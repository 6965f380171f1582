/** The stems of an article's title. */
import type { Article } from '../corpus/article.js';
import { tokenize } from './tokens.js';

/** Each once, function words too. Many questions look at the titles of many articles. */
export function titleStems(article: Article): readonly string[] {
  let stems = known.get(article);
  if (stems === undefined) {
    stems = [...new Set(tokenize(article.metadata.title, article.language).map(({ stem }) => stem))];
    known.set(article, stems);
  }
  return stems;
}

const known = new WeakMap<Article, readonly string[]>();
