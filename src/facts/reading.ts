/** How long an article is, and how long it takes to read. */
import type { Article } from '../corpus/article.js';
import { kept } from './kept.js';

export interface Reading {
  readonly words: number;
  readonly sentences: number;
  /** Without tags. */
  readonly paragraphs: number;
  /** Of silent reading; not rounded. */
  readonly minutes: number;
}

export const readingOf = kept((article: Article): Reading => {
  const words = wordsIn(article);
  return {
    words,
    sentences: article.sentences.length,
    paragraphs: article.paragraphs.filter(({ kind }) => kind !== 'tags').length,
    minutes: words / WORDS_A_MINUTE,
  };
});

/** How many words its sentences have, as Unicode parts words (UAX #29, "Word Boundaries"). */
function wordsIn({ sentences, metadata }: Article): number {
  const segmenter = new Intl.Segmenter(metadata.language, { granularity: 'word' });
  let sum = 0;
  for (const { text } of sentences) {
    if (UNSPACED.test(text)) {
      for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) sum += 1;
    } else {
      sum += text.match(WORD)?.length ?? 0;
    }
  }
  return sum;
}

/** Scripts that write words without spaces, whose words are in a dictionary only. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** The rule for all others, many times as fast: `don't`, `U.S` and `121,000` are one word, `cross-border` is two. */
const WORD =
  /[\p{L}\p{M}\p{N}_]+(?:(?:['’.·]|(?<=\p{L}):(?=\p{L})|(?<=\p{N})[,;](?=\p{N}))[\p{L}\p{M}\p{N}_]+)*/gu;

/**
 * Adults reading English non-fiction silently, most of them between 175 and 300: M. Brysbaert, How many words do we read
 * per minute?, Journal of Memory and Language 109 (2019). The same was measured for Dutch (Brysbaert, Sui, Dirix and
 * Duyck 2021). For every other language it is taken as well, and there it is a guess.
 */
const WORDS_A_MINUTE = 238;
