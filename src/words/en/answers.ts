import { countingIn } from '../counted.js';

const { number } = countingIn('en');

/** What stands around an article's own words in an answer. */
export const answers = {
  /** @param articles how many were searched */
  notSaid: (articles: number) =>
    articles > 1 ? `None of the ${number(articles)} articles says that.` : 'The article does not say.',
  nothingNear: 'I found nothing near it either. Try other words.',
  /** @param passages how many are shown below */
  nearest: (passages: number) =>
    passages > 1 ? 'These are the nearest passages.' : 'This is the nearest passage.',

  /** Behind a paragraph's number: `¶7, picture caption`. */
  caption: 'picture caption',
  /** @param speaker with their role, if it is known, in the article's words */
  saidBy: (speaker: string) => `said by ${speaker}`,

  /** Buttons, at most 80 characters. */
  context: 'Context',
  moreContext: 'More context',
  lessContext: 'Less context',
  morePassages: 'More passages',
};
