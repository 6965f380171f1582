import { countingIn } from '../counted.js';
import { commands } from './commands.js';

const { counted, number } = countingIn('en');

/** The list of articles, and one of them page by page. */
export const articles = {
  page: (at: number, pages: number) => `Page ${number(at)} of ${number(pages)}`,
  back: '◀ Back',
  next: 'Next ▶',

  haveRead: (articles: number) => `I have read ${counted(articles, { one: 'article', other: 'articles' })}.`,
  openOne: `Open one with the option “${commands.article.article.name}” of /${commands.article.name}.`,

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
};
