/** How often the words of a question stand in what was searched: where one occurs nowhere, that is why nothing answers. */
import type { Article } from '../corpus/article.js';
import type { WordCount } from './contract.js';
import type { Library } from './library.js';
import type { Question } from './question.js';
import { tokenize } from './tokens.js';

/**
 * The question's words that are looked for, each once, as they are written, in its order. Case and diacritics do not tell
 * words apart. What stands there in another form only, in a title or among tags is not counted, nor is it called absent.
 */
export function countWords({ tokens }: Question, library: Library): WordCount[] {
  const counts = new Map<string, WordCount>();
  for (const { text, word, stem, stop } of tokens) {
    if (stop || word.length < SHORTEST || counts.has(word)) continue;
    const count = occurrences(word, stem, library);
    // "say" is not absent where "said" stands.
    if (count === null || (count === 0 && library.retrieval.frequency(stem) > 0)) continue;
    if (count > 0 || !asideIn(library).has(word)) counts.set(word, { word: text, count });
  }
  return [...counts.values()];
}

/** A letter alone is often a part of a word to one reader and a word to another: the s of “Putin’s”. */
const SHORTEST = 2;

/** Sentences that are counted through word by word. */
const COUNTED = 100;

/** @returns null where it would take too long to tell */
function occurrences(word: string, stem: string, { sentences, retrieval }: Library): number | null {
  const frequency = retrieval.frequency(stem);
  if (frequency === 0) return 0;
  if (frequency > COUNTED) return retrieval.written(word);
  let count = 0;
  for (const id of retrieval.search([stem])) {
    for (const token of sentences[id]?.tokens ?? []) if (token.word === word) count += 1;
  }
  return count;
}

/** Words of the titles and the tags, folded: they belong to the articles, and no sentence has them. */
function asideIn(library: Library): ReadonlySet<string> {
  let words = known.get(library);
  if (words === undefined) {
    words = new Set(library.articles.flatMap(aside));
    known.set(library, words);
  }
  return words;
}

const known = new WeakMap<Library, ReadonlySet<string>>();

function aside(article: Article): readonly string[] {
  let words = asides.get(article);
  if (words === undefined) {
    const tags = article.paragraphs
      .filter(({ kind }) => kind === 'tags')
      .map(({ start, end }) => article.text.slice(start, end));
    const texts = [article.metadata.title, ...tags];
    words = texts.flatMap((text) => tokenize(text, article.language).map(({ word }) => word));
    asides.set(article, words);
  }
  return words;
}

// A library changes with each of its articles; what has been read of the others is kept.
const asides = new WeakMap<Article, readonly string[]>();
