import type { Article } from '../corpus/article.js';
import type { Answer, Scope } from './contract.js';

/** A set of articles, indexed: the one place where questions become answers. */
export interface Answerer {
  readonly articles: readonly Article[];
  /** @throws UnknownArticle when `scope.article` names none of the articles. */
  answer(question: string, scope?: Scope): Answer;
}

export class UnknownArticle extends Error {
  override readonly name = 'UnknownArticle';
}

/** Indexes the articles. Work that does not depend on a question is done here, once. */
export function createAnswerer(_articles: readonly Article[]): Answerer {
  throw new Error('not yet');
}
