/**
 * The rare words of a text that goes on. The longer a text, the more words it has that nobody has read before (Heaps' law);
 * without them words that are rare in a short text would be frequent in a long one, and no search would be as hard as it is.
 */
import type { Random } from './random.js';

export interface RareWords {
  /** How likely a word that the text has so often stands for one that it does not have. */
  unseen(count: number): number;
  /** One of those that the text does not have. @param like in whose place it stands: its capital, its digits */
  word(like: string, random: Random): string;
}

/**
 * @param counts how often the text has each word
 *
 * A word that stands c times in a text is to be expected (c + 1) · n(c + 1) ÷ n(c) times in another one of the same length, for
 * n(c) words that stand c times (Good 1953); the rest of its c places is for words that are not in the first.
 * Those come by Simon's process (1955): with the chance `FRESH` a new one, or else the one that stands at any earlier place,
 * which gives frequencies by Zipf's law.
 */
export function rareWords(counts: ReadonlyMap<string, number>): RareWords {
  const withCount = new Map<number, number>();
  for (const count of counts.values()) withCount.set(count, (withCount.get(count) ?? 0) + 1);
  const letters = spelling([...counts.keys()].filter((word) => /^\p{L}+$/u.test(word)));
  const written: string[] = [];
  return {
    unseen(count) {
      if (count > MOST_RARE) return 0;
      const next = withCount.get(count + 1) ?? 0;
      return Math.max(0, 1 - ((count + 1) * next) / (count * (withCount.get(count) ?? 1)));
    },
    word(like, random) {
      if (/\p{N}/u.test(like)) return like.replaceAll(/\d/gu, () => String(1 + random.below(9)));
      const isFresh = written.length === 0 || random.next() < FRESH;
      const word = isFresh ? letters(random, (made) => counts.has(made)) : random.of(written);
      written.push(word);
      return /^\p{Lu}/u.test(like) ? `${word.charAt(0).toUpperCase()}${word.slice(1)}` : word;
    },
  };
}

/** Beyond this count the estimate is more noise than sign, and next to 0. */
const MOST_RARE = 5;
const FRESH = 0.3;
const SHORTEST = 4;
const LONGEST = 12;

/** Words spelt as these are: each letter follows two others as it does in one of them. */
function spelling(words: readonly string[]): (random: Random, isTaken: (word: string) => boolean) => string {
  const following = new Map<string, string[]>();
  for (const word of words) {
    const letters = ['', '', ...word.toLowerCase(), ''];
    for (let at = 2; at < letters.length; at += 1) {
      const before = `${letters[at - 2]}${letters[at - 1]}`;
      const known = following.get(before);
      if (known === undefined) following.set(before, [letters[at] ?? '']);
      else known.push(letters[at] ?? '');
    }
  }
  return (random, isTaken) => {
    for (let attempt = 0; ; attempt += 1) {
      let word = '';
      while (word.length < LONGEST) {
        const next = following.get(word.slice(-2)) ?? [];
        const letter = next[random.below(next.length)] ?? '';
        if (letter === '') break;
        word += letter;
      }
      if (word.length >= SHORTEST && !isTaken(word)) return word;
      // So few words that each of theirs is spelt: letters that follow none.
      if (attempt > ATTEMPTS) return `${word}${'aeiou'.charAt(random.below(5))}${attempt.toString(36)}`;
    }
  };
}

const ATTEMPTS = 50;
