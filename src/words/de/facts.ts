import { countingIn } from '../counted.js';
import type { Words } from '../words.js';
import { commands } from './commands.js';

const { counted, number } = countingIn('de');

export const facts: Words['facts'] = {
  toQuotes: 'Zitate',
  toFigures: 'Zahlen',
  toTimeline: 'Zeitleiste',

  whichArticle: (articles, command) =>
    `Ich habe ${counted(articles, { other: 'Artikel' })}, zu viel, um alles auf einmal durchzugehen. ` +
    `Wähle einen mit der Option „${commands.figures.article.name}“ von /${command}.`,
  allArticles: (articles) => `Alle ${number(articles)} Artikel`,
  part: (from, to, paragraphs) =>
    `Absätze ${number(from)} bis ${number(to)} von ${number(paragraphs)}: Einen langen Artikel gehe ich in Teilen durch.`,

  whoIsQuoted: 'Wer zitiert wird',
  nobodyIsQuoted: 'Niemand wird mit Namen zitiert.',
  notQuoted: (typed) => `Ich finde niemanden „${typed}“, der zitiert wird.`,
  severalQuoted: (typed) => `„${typed}“ passt auf mehrere:`,
  quoted: (sentences) => counted(sentences, { one: 'Satz', other: 'Sätze' }),
  attributed: (place, words) => `zugeschrieben in ${place} mit „${words}“`,

  figures: (n) => counted(n, { one: 'Zahl', other: 'Zahlen' }),
  noFigures: 'Darin stehen keine Zahlen.',
  figuresAbout: (n, word) => `${counted(n, { one: 'Zahl', other: 'Zahlen' })} mit „${word}“`,
  noFiguresAbout: (word) => `Keine Zahl hat mit „${word}“ zu tun.`,
  allFigures: 'Alle Zahlen',
  differing: 'diese gelten demselben und sind verschieden:',
  datesElsewhere: (dates) =>
    `${counted(dates, { one: 'Datum steht', other: 'Daten stehen' })} in /${commands.timeline.name}.`,
  kinds: {
    people: 'Menschen',
    money: 'Geld',
    percent: 'Anteile',
    distance: 'Entfernungen',
    things: 'Was gezählt wird',
    duration: 'Zeitspannen',
    age: 'Alter',
    other: 'Andere Zahlen',
  },

  dates: (n) => counted(n, { one: 'Datum', other: 'Daten' }),
  nothingDated: 'Nichts darin ist datiert.',
  undated: 'Ohne Jahr, mit den Worten des Artikels:',
};
