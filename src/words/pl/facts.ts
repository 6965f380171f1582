import { countingIn } from '../counted.js';
import type { Words } from '../words.js';
import { commands } from './commands.js';
import { nouns } from './nouns.js';

const { counted, number } = countingIn('pl');

export const facts: Words['facts'] = {
  toQuotes: 'Cytaty',
  toFigures: 'Liczby',
  toTimeline: 'Kalendarium',

  whichArticle: (articles, command) =>
    `Mam ${counted(articles, nouns.articles)}, to za dużo, żeby przejrzeć wszystko naraz. ` +
    `Wybierz jeden opcją „${commands.figures.article.name}” polecenia /${command}.`,
  allArticles: (articles) => `Wszystkie artykuły (${number(articles)})`,
  part: (from, to, paragraphs) =>
    `Akapity ${number(from)}–${number(to)} (wszystkich: ${number(paragraphs)}): długi artykuł przeglądam częściami.`,

  whoIsQuoted: 'Kto jest cytowany',
  nobodyIsQuoted: 'Nikt nie jest cytowany z nazwiska.',
  notQuoted: (typed) => `Wśród cytowanych osób nie ma „${typed}”.`,
  severalQuoted: (typed) => `Do „${typed}” pasuje więcej niż jedna osoba:`,
  quoted: (sentences) => counted(sentences, nouns.sentences),
  attributed: (place, words) => `przypisane w ${place} słowami „${words}”`,

  figures: (n) => counted(n, nouns.figures),
  noFigures: 'Nie ma tu żadnych liczb.',
  figuresAbout: (n, word) => `${counted(n, nouns.figures)} ze słowem „${word}”`,
  noFiguresAbout: (word) => `Żadna liczba nie ma związku ze słowem „${word}”.`,
  allFigures: 'Wszystkie liczby',
  differing: 'dotyczą tego samego, ale się różnią:',
  datesElsewhere: (dates) =>
    `${counted(dates, { one: 'data jest', few: 'daty są', many: 'dat jest', other: 'daty jest' })} w /${commands.timeline.name}.`,
  kinds: {
    people: 'Ludzie',
    money: 'Pieniądze',
    percent: 'Procenty',
    distance: 'Odległości',
    things: 'Co policzono',
    duration: 'Czas trwania',
    age: 'Wiek',
    other: 'Inne liczby',
  },

  dates: (n) => counted(n, nouns.dates),
  nothingDated: 'Nic tu nie ma daty.',
  undated: 'Bez roku, słowami artykułu:',
};
