/** The sentences of a set of articles as answering knows them: words, mentions and an index, made once. */
import type { Article, Sentence } from '../corpus/article.js';
import { findMentions, type Mention } from './mentions.js';
import { createRetrieval, type Retrieval } from './retrieval.js';
import { type Token, tokenize } from './tokens.js';

export interface Library {
  readonly sentences: readonly ReadSentence[];
  readonly retrieval: Retrieval;
}

export interface ReadSentence {
  /** Its place in `Library.sentences`. */
  readonly id: number;
  readonly article: Article;
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  /** It begins with a pronoun or "this", and so goes on from the one before. */
  readonly goesOn: boolean;
  /** It ends with a full stop or its like: a caption or a heading often does not. */
  readonly ends: boolean;
  /** It ends with a question mark. */
  readonly asks: boolean;
  /** Index of its first token such as "is" or "means"; -1: none. */
  readonly copula: number;
}

export function readLibrary(articles: readonly Article[]): Library {
  return libraryOf(
    articles.flatMap((article) => article.sentences.map((sentence) => read(article, sentence))),
  );
}

/** The part of a library that is one article: nothing is read again. */
export function narrowTo(library: Library, articleId: string): Library {
  return libraryOf(library.sentences.filter(({ article }) => article.id === articleId));
}

function libraryOf(read: readonly Omit<ReadSentence, 'id'>[]): Library {
  const sentences = read.map((sentence, id) => ({ ...sentence, id }));
  const indexed = sentences.map(({ id, tokens }) => ({
    id,
    stems: tokens.filter((token) => !token.stop).map((token) => token.stem),
  }));
  return { sentences, retrieval: createRetrieval(indexed) };
}

function read(article: Article, sentence: Sentence): Omit<ReadSentence, 'id'> {
  const { text } = sentence;
  const tokens = tokenize(text);
  return {
    article,
    sentence,
    tokens,
    mentions: findMentions(text, tokens),
    goesOn: /^["'‘“]?(he|she|it|they|his|her|its|their|this|these|that|those|such)\b/i.test(text),
    ends: /[.!?…:]['"’”»)\]]*$/.test(text),
    asks: /\?['"’”»)\]]*$/.test(text),
    copula: tokens.findIndex((token) => /^(is|are|was|were|means|refers)$/.test(token.word)),
  };
}
