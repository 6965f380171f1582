import { countingIn } from '../counted.js';

const { counted, number } = countingIn('en');

/** What stands around an article's own words in an answer. */
export const answers = {
  /** @param articles how many were searched */
  notSaid: (articles: number) =>
    articles > 1 ? `None of the ${number(articles)} articles says that.` : 'The article does not say.',
  /** Above an answer that is as likely wrong as right. */
  unsure: 'I am not sure that this answers it:',
  nothingNear: 'I found nothing near it either. Try other words.',
  /** @param passages how many are shown below */
  nearest: (passages: number) =>
    passages > 1 ? 'These are the nearest passages.' : 'This is the nearest passage.',
  /** A word of the question, as it is quoted in the next two. */
  quoted: (word: string) => `“${word}”`,
  /** @param words of the question, each in quotation marks @param articles how many were searched */
  nowhere: (words: string, count: number, articles: number) =>
    `${words} ${count > 1 ? 'occur' : 'occurs'} nowhere in ${articles > 1 ? 'the articles' : 'the article'}.`,
  /** @param word of the question, in quotation marks */
  occurs: (word: string, times: number) =>
    `${word} occurs ${counted(times, { one: 'time', other: 'times' })}.`,

  /** Above a passage that answers the same question with another figure. */
  otherFigure: (figure: string) => `Another passage gives another figure: ${figure}`,
  /** Behind a passage's source. @param place of the same sentence in another article */
  also: (place: string) => `also in ${place}`,

  /** Behind a paragraph's number: `¶7, picture caption`. */
  caption: 'picture caption',
  /** @param speaker with their role, if it is known, in the article's words */
  saidBy: (speaker: string) => `said by ${speaker}`,

  /** Buttons, at most 80 characters: the sentence before, the one after, the article's page with the passage. */
  before: '◀ Before',
  after: 'After ▶',
  readOn: 'Read from here',
  morePassages: 'More passages',
  why: 'Why this?',
};
