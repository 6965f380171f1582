/** The words of a library as they are written in it, in the order of the alphabet. */
import type { Library } from './library.js';

/** The words that begin so, the most frequent first. @param beginning folded, as `Token.word` is */
export function beginningWith(beginning: string, library: Library, most: number): string[] {
  if (beginning.length < SHORTEST) return [];
  const { words, counts } = vocabularyOf(library);
  const begun: string[] = [];
  for (let at = firstFrom(words, beginning); words[at]?.startsWith(beginning); at += 1) {
    begun.push(words[at] ?? '');
  }
  const count = (word: string) => counts.get(word) ?? 0;
  return begun.sort((a, b) => count(b) - count(a)).slice(0, most);
}

/** One letter begins a word of almost any sentence. */
const SHORTEST = 2;

interface Vocabulary {
  /** Folded, in the order of their UTF-16 units; function words are left out. */
  readonly words: readonly string[];
  readonly counts: ReadonlyMap<string, number>;
}

function vocabularyOf(library: Library): Vocabulary {
  let vocabulary = known.get(library);
  if (vocabulary === undefined) {
    const counts = new Map<string, number>();
    for (const { tokens } of library.sentences) {
      for (const { word, stop } of tokens) if (!stop) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    vocabulary = { words: [...counts.keys()].sort(), counts };
    known.set(library, vocabulary);
  }
  return vocabulary;
}

const known = new WeakMap<Library, Vocabulary>();

/** The index of the first word that is not before `beginning`. */
function firstFrom(words: readonly string[], beginning: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < beginning) low = middle + 1;
    else high = middle;
  }
  return low;
}
