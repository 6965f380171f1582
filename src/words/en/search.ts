import { countingIn } from '../counted.js';
import { commands } from './commands.js';

const { counted, number } = countingIn('en');

/** The passages with some words. */
export const search = {
  passages: (n: number) => counted(n, { one: 'passage', other: 'passages' }),
  /** A typing error set right. @param word as it was typed @param as what was looked for; both in quotation marks */
  taken: (word: string, as: string) => `For ${word} I took ${as}.`,
  nothing: 'No passage has these words.',
  notBy: (speaker: string) => `Nothing that ${speaker} says has these words.`,
  /** A button for the same search without a speaker, at most 80 characters. @param n passages that it finds */
  anySpeaker: (n: number) => `Whoever says it: ${number(n)}`,
  /** Above buttons, each of them a word. */
  near: 'These words are near, and do occur:',
  /** @param most characters that the words may have */
  tooLongToTurn: (most: number) => `To see more, search with at most ${number(most)} characters.`,

  noWords: `Please write the words to look for after /${commands.search.name}.`,
  noSuchSpeaker: (typed: string) =>
    `I do not know who is meant by “${typed}”. Choose one who is offered while you type.`,
};
