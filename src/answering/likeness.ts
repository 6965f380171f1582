/** Whether a sentence speaks of what a question speaks of, by words that are used alike: a hint, and no proof. */
import { cosine, senseOf, themeOf, type WordSense } from './glove/vectors.js';
import type { Inquiry } from './inquiry.js';
import type { Found } from './match.js';
import type { Token } from './tokens.js';

/** The words of a text of which it is known how they are used. */
export interface Senses {
  readonly words: readonly SensedWord[];
  /** What the words are about taken together. */
  readonly theme: Float32Array | undefined;
}

export interface SensedWord extends WordSense {
  readonly stem: string;
  /** Written with a capital: names are in the same company and stand for different things. */
  readonly name: boolean;
}

/** Each word once; function words and figures are none of them. */
export function sensesOf(tokens: readonly Token[]): Senses {
  const words = new Map<string, SensedWord>();
  for (const { stem, stop, text } of tokens) {
    if (stop || words.has(stem)) continue;
    const sense = senseOf(stem);
    if (sense === undefined) continue;
    const { vector, rarity } = sense;
    words.set(stem, { vector, rarity, stem, name: /^\p{Lu}/u.test(text) });
  }
  const list = [...words.values()];
  return { words: list, theme: themeOf(list) };
}

/**
 * Share of the question's words, by rarity, that are missing but for one that is used alike: each counts as far as its
 * cosine with the word that comes closest. Names stand for themselves only.
 * @param found what need not be looked for
 */
export function missingAlike(inquiry: Inquiry, sentence: Senses, found: Found): number {
  const { classes, question, rarity, senses } = inquiry;
  let all = 0;
  let share = 0;
  for (const [term, stem] of question.terms.entries()) {
    const weight = rarity[term] ?? 0;
    const missing = weight * (1 - (found[term] ?? 0));
    all += weight;
    const sense = missing === 0 || classes[term] === 'name' ? undefined : senses.terms.get(stem);
    if (sense === undefined) continue;
    share += missing * closest(sense, sentence.words);
  }
  return all === 0 ? 0 : share / all;
}

/** The cosine with the word that comes closest and is no name; at least 0. */
function closest({ vector }: WordSense, words: readonly SensedWord[]): number {
  let most = 0;
  for (const word of words) if (!word.name) most = Math.max(most, cosine(vector, word.vector));
  return most;
}

/** Cosine of what the question is about and what the sentence is about. */
export function sameTheme({ senses }: Inquiry, { theme }: Senses): number {
  return senses.theme === undefined || theme === undefined ? 0 : cosine(senses.theme, theme);
}

/** How much alike what is asked for by name and a word of the sentence are used that is not the question's: malaria and "which disease". */
export function focusLikeness({ question, senses }: Inquiry, sentence: Senses): number {
  const sense = question.focus === null ? undefined : senses.terms.get(question.focus);
  if (sense === undefined) return 0;
  let most = 0;
  for (const { stem, vector } of sentence.words) {
    if (!question.stems.has(stem)) most = Math.max(most, cosine(sense.vector, vector));
  }
  return most;
}

/** What the question's words are known for. */
export interface AskedSenses {
  /** By the stem. */
  readonly terms: ReadonlyMap<string, WordSense>;
  readonly theme: Float32Array | undefined;
}

/** @param stems each once: terms to look for, and what is asked for by name */
export function askedSenses(terms: readonly string[], focus: string | null): AskedSenses {
  const known = (stem: string): [string, WordSense][] => {
    const sense = senseOf(stem);
    return sense === undefined ? [] : [[stem, sense]];
  };
  const senses = new Map(terms.flatMap(known));
  const theme = themeOf([...senses.values()]);
  return { terms: new Map([...senses, ...(focus === null ? [] : known(focus))]), theme };
}
