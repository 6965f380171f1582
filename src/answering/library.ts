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
}

export function readLibrary(articles: readonly Article[]): Library {
  const sentences: ReadSentence[] = [];
  for (const article of articles) {
    for (const sentence of article.sentences) {
      const tokens = tokenize(sentence.text);
      const mentions = findMentions(sentence.text, tokens);
      sentences.push({ id: sentences.length, article, sentence, tokens, mentions });
    }
  }
  const indexed = sentences.map(({ id, tokens }) => ({
    id,
    stems: tokens.filter((token) => !token.stop).map((token) => token.stem),
  }));
  return { sentences, retrieval: createRetrieval(indexed) };
}
