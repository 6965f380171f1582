import { countingIn } from '../counted.js';
import { commands } from './commands.js';

const { counted, form, number } = countingIn('en');

/** What articles say, without a question: their quotations, figures and dates. */
export const facts = {
  /** Buttons. */
  toQuotes: 'Quotes',
  toFigures: 'Figures',
  toTimeline: 'Timeline',

  /** @param command its name, where the articles are too many to take all of them together */
  whichArticle: (articles: number, command: string) =>
    `I have ${counted(articles, { one: 'article', other: 'articles' })}, too much to go through at once. ` +
    `Choose one with the option “${commands.figures.article.name}” of /${command}.`,
  allArticles: (articles: number) =>
    `All ${number(articles)} ${form(articles, { one: 'article', other: 'articles' })}`,
  /** The article is long, and these are paragraphs of it. */
  part: (from: number, to: number, paragraphs: number) =>
    `Paragraphs ${number(from)} to ${number(to)} of ${number(paragraphs)}: I go through a long article in parts.`,

  whoIsQuoted: 'Who is quoted',
  nobodyIsQuoted: 'Nobody is quoted by name.',
  /** @param typed by the member */
  notQuoted: (typed: string) => `I find nobody “${typed}” who is quoted.`,
  severalQuoted: (typed: string) => `“${typed}” fits more than one:`,
  quoted: (sentences: number) => `${counted(sentences, { one: 'sentence', other: 'sentences' })}`,
  /** Behind a passage's place. @param words of the article that say whose it is @param place where they stand */
  attributed: (place: string, words: string) => `attributed in ${place} by “${words}”`,

  figures: (n: number) => counted(n, { one: 'figure', other: 'figures' }),
  noFigures: 'There are no figures in it.',
  /** @param word that the member typed */
  figuresAbout: (n: number, word: string) =>
    `${counted(n, { one: 'figure', other: 'figures' })} with “${word}”`,
  noFiguresAbout: (word: string) => `No figure has to do with “${word}”.`,
  allFigures: 'All figures',
  /** Behind the heading of their kind. */
  differing: 'these are for the same thing, and differ:',
  datesElsewhere: (dates: number) =>
    `${counted(dates, { one: 'date is', other: 'dates are' })} in /${commands.timeline.name}.`,
  /** Headings above figures of one kind. */
  kinds: {
    people: 'People',
    money: 'Money',
    percent: 'Shares',
    distance: 'Distances',
    things: 'What is counted',
    duration: 'Lengths of time',
    age: 'Ages',
    other: 'Other numbers',
  },

  dates: (n: number) => counted(n, { one: 'date', other: 'dates' }),
  nothingDated: 'Nothing in it is dated.',
  undated: 'Without a year, in the article’s own words:',
};
