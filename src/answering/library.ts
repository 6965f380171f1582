/** The sentences of a set of articles as answering knows them, and the index by which they are found. */
import type { Article } from '../corpus/article.js';
import { openReader, type ReadSentence } from './read-sentence.js';
import { createRetrieval, type Placed, type Retrieval } from './retrieval.js';
import { buildSegment, type Segment } from './segment.js';

export interface Library {
  readonly articles: readonly Article[];
  readonly sentences: readonly ReadSentence[];
  readonly retrieval: Retrieval;
}

export type { ReadSentence } from './read-sentence.js';

/**
 * @param segments where the articles are indexed: each of them in one; what else they index is passed over. Articles that are
 *   in none are indexed now.
 */
export function readLibrary(articles: readonly Article[], segments: readonly Segment[] = []): Library {
  const known = new Set(segments.flatMap(({ articles }) => articles));
  const unknown = articles.filter((article) => !known.has(article));
  const all = unknown.length > 0 ? [...segments, buildSegment(unknown)] : segments;
  const firsts = new Map<Article, number>();
  const sentences: ReadSentence[] = [];
  const reader = openReader();
  for (const article of articles) {
    firsts.set(article, sentences.length);
    for (const sentence of article.sentences) sentences.push(reader(sentences.length, article, sentence));
  }
  return { articles, sentences, retrieval: createRetrieval(all.map((segment) => place(segment, firsts))) };
}

/** The part of a library that is one article. */
export function narrowTo(library: Library, articleId: string): Library {
  return readLibrary(library.articles.filter(({ id }) => id === articleId));
}

/** So small a library is read whole wherever anything matches: there the title may be all that a sentence shares with a question. */
export function isReadWhole({ sentences }: Library): boolean {
  return sentences.length <= SMALL;
}

/** Sentences. */
const SMALL = 100;

/** @param firsts the id of each article's first sentence */
function place(segment: Segment, firsts: ReadonlyMap<Article, number>): Placed {
  const ids = new Int32Array(segment.size).fill(-1);
  let at = 0;
  for (const [part, article] of segment.articles.entries()) {
    const first = article === null ? undefined : firsts.get(article);
    for (let number = 0; number < (segment.lengths[part] ?? 0); number += 1) {
      if (first !== undefined) ids[at] = first + number;
      at += 1;
    }
  }
  return { segment, ids };
}
