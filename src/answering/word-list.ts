/** A list of words that is searched as a dictionary is: by halves. */

export interface WordList {
  readonly size: number;
  /** The number of a word, from 0 in the order of UTF-16 units. */
  get(word: string): number | undefined;
  has(word: string): boolean;
  /** The word of a number; empty where there is none. */
  at(number: number): string;
  /** The number of the first word that is not before `beginning`. */
  firstFrom(beginning: string): number;
  /** All of them, each with an end behind it: the whole list as one string. */
  readonly text: string;
}

/** What ends each word in a list's text. */
const END = '\n';

/** @param words each once, none with a line break in it */
export function listWords(words: Iterable<string>): WordList {
  return readWords(
    [...words]
      .sort()
      .map((word) => word + END)
      .join(''),
  );
}

/** Kept as one text: a string for each word, in a map, takes five times as much memory. @param text of another list */
export function readWords(text: string): WordList {
  const ends = endsIn(text);
  const startOf = (number: number) => (number === 0 ? 0 : (ends[number - 1] ?? 0) + END.length);
  /** How the word of a number stands to another: below 0 before it, above 0 behind it. */
  const compare = (number: number, word: string) => {
    const start = startOf(number);
    const length = (ends[number] ?? 0) - start;
    const both = Math.min(length, word.length);
    for (let at = 0; at < both; at += 1) {
      const difference = text.charCodeAt(start + at) - word.charCodeAt(at);
      if (difference !== 0) return difference;
    }
    return length - word.length;
  };
  const firstFrom = (beginning: string) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(middle, beginning) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const get = (word: string) => {
    const number = firstFrom(word);
    return number < ends.length && compare(number, word) === 0 ? number : undefined;
  };
  return {
    size: ends.length,
    get,
    has: (word) => get(word) !== undefined,
    at: (number) => text.slice(startOf(number), ends[number] ?? 0),
    firstFrom,
    text,
  };
}

function endsIn(text: string): Uint32Array {
  let count = 0;
  for (let at = text.indexOf(END); at >= 0; at = text.indexOf(END, at + 1)) count += 1;
  const ends = new Uint32Array(count);
  let next = 0;
  for (let at = text.indexOf(END); at >= 0; at = text.indexOf(END, at + 1)) {
    ends[next] = at;
    next += 1;
  }
  return ends;
}
