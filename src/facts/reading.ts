/** How long an article is, and how long it takes to read. */
import type { Article } from '../corpus/article.js';

export interface Reading {
  readonly words: number;
  readonly sentences: number;
  /** Without tags. */
  readonly paragraphs: number;
  /** Of silent reading; not rounded. */
  readonly minutes: number;
}

export function readingOf(article: Article): Reading {
  const words = wordsIn(article);
  return {
    words,
    sentences: article.sentences.length,
    paragraphs: article.paragraphs.filter(({ kind }) => kind !== 'tags').length,
    minutes: words / WORDS_A_MINUTE,
  };
}

/** How many words its sentences have, as Unicode parts the words of the article's language. */
export function wordsIn(article: Article): number {
  const segmenter = new Intl.Segmenter(article.metadata.language, { granularity: 'word' });
  let sum = 0;
  for (const { text } of article.sentences) {
    for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) sum += 1;
  }
  return sum;
}

/**
 * Adults reading English non-fiction silently, most of them between 175 and 300: M. Brysbaert, How many words do we read
 * per minute?, Journal of Memory and Language 109 (2019). The same was measured for Dutch (Brysbaert, Sui, Dirix and
 * Duyck 2021). For every other language it is taken as well, and there it is a guess.
 */
const WORDS_A_MINUTE = 238;
