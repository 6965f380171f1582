import { countingIn } from '../counted.js';
import type { Words } from '../words.js';
import { nouns } from './nouns.js';

const { counted, number } = countingIn('pl');

export const articles: Words['articles'] = {
  page: (at, pages) => `Strona ${number(at)} z ${number(pages)}`,
  back: '◀ Wstecz',
  next: 'Dalej ▶',

  haveRead: (articles) => `Przeczytałem ${counted(articles, nouns.articles)}.`,
  found: (articles, typed) =>
    `${counted(articles, { one: 'artykuł ma', few: 'artykuły mają', many: 'artykułów ma', other: 'artykułu ma' })} „${typed}” w tytule.`,
  noneFound: (typed) => `Żaden artykuł nie ma „${typed}” w tytule.`,
  allArticles: 'Wszystkie artykuły',

  titleIsOurs: 'Tytuł jest od nas: sam tekst go nie ma.',
  source: (known) => `Źródło: ${known}`,
  notStated: (missing) => `Nie podano: ${missing}.`,
  // In the genitive, as they stand behind "nie podano".
  publisher: 'wydawcy',
  date: 'daty',
  link: 'linku',

  words: (n) => counted(n, { one: 'słowo', few: 'słowa', many: 'słów', other: 'słowa' }),
  sentences: (n) => counted(n, nouns.sentences),
  paragraphs: (n) => counted(n, { one: 'akapit', few: 'akapity', many: 'akapitów', other: 'akapitu' }),
  readingTime: (minutes) =>
    minutes === 0
      ? 'niecała minuta czytania'
      : `około ${counted(minutes, { one: 'minuty', few: 'minut', many: 'minut', other: 'minuty' })} czytania`,
  quoted: (speakers, more) => `Cytaty: ${speakers}${more > 0 ? ` i jeszcze ${number(more)}` : ''}`,
  keyFigures: (figures) => `Liczby: ${figures}`,
};
