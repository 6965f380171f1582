import { countingIn } from '../counted.js';

const { number } = countingIn('en');

/** Whether a text stands in the articles. */
export const check = {
  /** Verdicts on a sentence. @param times that it stands there */
  exact: (times: number) =>
    times > 1
      ? `Exact: these very words are there, ${number(times)} times.`
      : 'Exact: these very words are there.',
  differs: 'With differences: most of these words are there.',
  marksDiffer: 'The same words, with other punctuation.',
  /** @param given the figures of the text @param found the article's */
  figureDiffers: (given: string, found: string) => `Another figure: ${given} here, ${found} in the article.`,
  absent: 'Not found: no passage has these words in this order.',

  /** Below the text that was checked: a member's own, or a message. */
  wrote: { you: 'You wrote', message: 'The message' },
  /** Below the passage that it is compared with. @param source where that stands */
  article: (source: string) => `The article: ${source}`,
  leftOut: (sentences: number) =>
    sentences > 1
      ? `${number(sentences)} more sentences are left out.`
      : `${number(sentences)} more sentence is left out.`,
  compared: 'I compare words. Whether something is true I cannot say.',

  noWords: { you: 'Please give me words to compare.', message: 'This message has no words to compare.' },
};
