/** Questions with known answers, made of the sentences themselves: for those who have no set of real ones at hand. */
import type { Random } from './random.js';
import { COMMA, wordsOf } from './words.js';

export interface Question {
  readonly question: string;
  /** The sentences that answer, letter for letter; any one of them is right. */
  readonly right: readonly string[];
}

const ASKING = ['What', 'Who', 'Where', 'When', 'Which', 'How', 'Why'];

/**
 * Each asks with some words of its sentence, in their order; the others are what is asked for.
 * @param sentences are asked about in another order, each at most once; those that are too short are left out
 */
export function makeQuestions(sentences: readonly string[], most: number, random: Random): Question[] {
  const questions: Question[] = [];
  for (const { text } of random.shuffled(sentences.map((text) => ({ text })))) {
    if (questions.length >= most) break;
    const words = wordsOf(text).filter((word) => word !== COMMA);
    if (words.length < SHORTEST) continue;
    const places = random.shuffled(words.map((word, at) => ({ word, at })));
    const kept = places.slice(0, Math.max(KEPT, Math.round(words.length / 4))).sort((a, b) => a.at - b.at);
    const asking = ASKING[random.below(ASKING.length)];
    questions.push({ question: `${asking} ${kept.map(({ word }) => word).join(' ')}?`, right: [text] });
  }
  return questions;
}

/** Words of a sentence, and how many of them a question has at least. */
const SHORTEST = 7;
const KEPT = 3;
