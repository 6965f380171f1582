/** The stems of an article's title. */
import type { Article } from '../corpus/article.js';
import { tokenize } from './tokens.js';

/** Each once, function words too. Many questions look at the titles of many articles. */
export function titleStems(article: Article): readonly string[] {
  return stemsOf(article).all;
}

/** Without function words. */
export function titleContent(article: Article): ReadonlySet<string> {
  return stemsOf(article).content;
}

interface TitleStems {
  readonly all: readonly string[];
  readonly content: ReadonlySet<string>;
}

function stemsOf(article: Article): TitleStems {
  let stems = known.get(article);
  if (stems === undefined) {
    const tokens = tokenize(article.metadata.title, article.language);
    stems = {
      all: [...new Set(tokens.map(({ stem }) => stem))],
      content: new Set(tokens.flatMap(({ stem, stop }) => (stop ? [] : [stem]))),
    };
    known.set(article, stems);
  }
  return stems;
}

const known = new WeakMap<Article, TitleStems>();
