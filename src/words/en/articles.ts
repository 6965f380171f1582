import { countingIn } from '../counted.js';

const { counted, number } = countingIn('en');

/** The list of articles, and one of them page by page. */
export const articles = {
  page: (at: number, pages: number) => `Page ${number(at)} of ${number(pages)}`,
  back: '◀ Back',
  next: 'Next ▶',

  haveRead: (articles: number) => `I have read ${counted(articles, { one: 'article', other: 'articles' })}.`,
  /** @param typed by the member, as words of a title */
  found: (articles: number, typed: string) =>
    `${counted(articles, { one: 'article has', other: 'articles have' })} “${typed}” in the title.`,
  noneFound: (typed: string) => `No article has “${typed}” in its title.`,
  allArticles: 'All articles',

  titleIsOurs: 'The title is ours: the text itself has none.',
  source: (known: string) => `Source: ${known}`,
  notStated: (missing: string) => `Not stated: ${missing}.`,
  /** What may be missing, as `notStated` lists it. */
  publisher: 'publisher',
  date: 'date',
  link: 'link',

  words: (n: number) => counted(n, { one: 'word', other: 'words' }),
  sentences: (n: number) => counted(n, { one: 'sentence', other: 'sentences' }),
  paragraphs: (n: number) => counted(n, { one: 'paragraph', other: 'paragraphs' }),
  /** @param minutes whole ones; 0: less than one */
  readingTime: (minutes: number) =>
    minutes === 0
      ? 'less than a minute to read'
      : `about ${counted(minutes, { one: 'minute', other: 'minutes' })} to read`,
  /** @param speakers with how many sentences are theirs: `Ann Lee (3), Bob Hill (1)` @param more of them, not named here */
  quoted: (speakers: string, more: number) =>
    `Quoted: ${speakers}${more > 0 ? ` and ${number(more)} more` : ''}`,
  keyFigures: (figures: string) => `Figures: ${figures}`,
};
