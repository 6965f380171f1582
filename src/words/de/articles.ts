import { countingIn } from '../counted.js';
import type { Words } from '../words.js';

const { counted, number } = countingIn('de');

export const articles: Words['articles'] = {
  page: (at, pages) => `Seite ${number(at)} von ${number(pages)}`,
  back: '◀ Zurück',
  next: 'Weiter ▶',

  haveRead: (articles) => `Ich habe ${counted(articles, { other: 'Artikel' })} gelesen.`,
  found: (articles, typed) => `${counted(articles, { other: 'Artikel' })} mit „${typed}“ im Titel.`,
  noneFound: (typed) => `Kein Artikel hat „${typed}“ im Titel.`,
  allArticles: 'Alle Artikel',

  titleIsOurs: 'Der Titel ist von uns: Der Text selbst hat keinen.',
  source: (known) => `Quelle: ${known}`,
  notStated: (missing) => `Nicht angegeben: ${missing}.`,
  publisher: 'Herausgeber',
  date: 'Datum',
  link: 'Link',

  words: (n) => counted(n, { one: 'Wort', other: 'Wörter' }),
  sentences: (n) => counted(n, { one: 'Satz', other: 'Sätze' }),
  paragraphs: (n) => counted(n, { one: 'Absatz', other: 'Absätze' }),
  readingTime: (minutes) =>
    minutes === 0
      ? 'in weniger als einer Minute gelesen'
      : `in etwa ${counted(minutes, { one: 'Minute', other: 'Minuten' })} gelesen`,
  quoted: (speakers, more) => `Zitiert: ${speakers}${more > 0 ? ` und ${number(more)} weitere` : ''}`,
  keyFigures: (figures) => `Zahlen: ${figures}`,
};
