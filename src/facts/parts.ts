/** A long article part by part, so that what is looked for in it is found at once. */
import type { Article, Sentence } from '../corpus/article.js';
import { kept } from './kept.js';

/**
 * What figures and dates are found in within some 50 ms: sentences, and characters of them. Only long reads, reports and
 * books are longer.
 */
const AT_ONCE = { sentences: 200, characters: 30_000 };

/** Characters: what is longer is no sentence but, say, a table on one line; no facts are sought in it. */
export const LONGEST_SENTENCE = 5_000;

/**
 * An article as lists of one: itself, or, where it is long, parts of its sentences in its order. Sentences keep their
 * numbers and offsets. The same article has the same parts each time.
 */
export const partsOf = kept((article: Article): readonly (readonly Article[])[] => {
  if (fits(article.sentences)) return [[article]];
  const parts: Sentence[][] = [];
  let characters = 0;
  for (const sentence of article.sentences) {
    const { length } = sentence.text;
    const part = parts.at(-1);
    if (part !== undefined && part.length < AT_ONCE.sentences && characters + length <= AT_ONCE.characters) {
      part.push(sentence);
      characters += length;
    } else {
      parts.push([sentence]);
      characters = length;
    }
  }
  return parts.map((sentences) => [{ ...article, sentences }]);
});

/** Whether articles are together no longer than what is gone through at once. */
export const areShort = kept(
  (articles: readonly Article[]) =>
    articles.length <= AT_ONCE.sentences && fits(articles.flatMap(({ sentences }) => sentences)),
);

function fits(sentences: readonly Sentence[]): boolean {
  return (
    sentences.length <= AT_ONCE.sentences &&
    sentences.reduce((sum, { text }) => sum + text.length, 0) <= AT_ONCE.characters
  );
}
