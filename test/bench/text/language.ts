/** Learns from sentences how others would go on: the same words as often, side by side as they are there, and none copied. */
import type { Random } from './random.js';
import { rareWords } from './rare-words.js';
import { COMMA, counted, sentenceOf, wordsOf } from './words.js';

export interface Language {
  /** Another sentence, which nobody has written. */
  sentence(random: Random): string;
}

/**
 * A chain of words (Shannon 1948): each is drawn from those that follow the one before it in the text, at times from all
 * of the text. So most pairs are real ones, and a made sentence shares words and phrases with a real one and with the questions
 * about it. Four words in a row are never a real sentence's, or the chain would copy the sentence that a question asks for.
 */
export function learn(sentences: readonly string[]): Language {
  const texts = sentences.map(wordsOf).filter((words) => words.length > 0);
  const known = new Set(texts.flat());
  // "The" at the beginning is "the"; a name is a name there, too.
  for (const words of texts) {
    const first = words[0] ?? '';
    const small = `${first.charAt(0).toLowerCase()}${first.slice(1)}`;
    if (known.has(small)) words[0] = small;
  }
  const every = texts.flat();
  const counts = counted(every);
  const rare = rareWords(counts);
  const following = new Map<string, string[]>();
  const runs = new Set<string>();
  for (const words of texts) {
    for (const [at, word] of words.entries()) {
      const before = words[at - 1] ?? BEGINNING;
      const list = following.get(before);
      if (list === undefined) following.set(before, [word]);
      else list.push(word);
      if (at >= RUN - 1) runs.add(words.slice(at - RUN + 1, at + 1).join(' '));
    }
  }
  const lengths = texts.map((words) => Math.min(Math.max(words.length, SHORTEST), LONGEST));

  const next = (so: readonly string[], random: Random): string => {
    const after = following.get(so.at(-1) ?? BEGINNING) ?? [];
    for (let attempt = 0; ; attempt += 1) {
      const free = after.length === 0 || (so.length > 0 && random.next() < FREE) || attempt > ATTEMPTS;
      const word = random.of(free ? every : after);
      const twice = word === so.at(-1) || (word === COMMA && so.length === 0);
      const copied = runs.has([...so.slice(1 - RUN), word].join(' '));
      // A text of three words has nothing else to say.
      if ((!twice && !copied) || attempt > MOST_ATTEMPTS) return word;
    }
  };
  return {
    sentence(random) {
      const length = lengths[random.below(lengths.length)] ?? SHORTEST;
      const words: string[] = [];
      while (words.length < length) words.push(next(words, random));
      return sentenceOf(
        words.map((word) =>
          word !== COMMA && random.next() < rare.unseen(counts.get(word) ?? 0)
            ? rare.word(word, random)
            : word,
        ),
      );
    },
  };
}

/** No word: what stands before a sentence. */
const BEGINNING = '';
/** How often the next word is drawn from the whole text. */
const FREE = 0.15;
/** So many words in a row are never copied. */
const RUN = 4;
const ATTEMPTS = 6;
const MOST_ATTEMPTS = 1_000;
/** Words in a sentence. */
const SHORTEST = 5;
const LONGEST = 45;
