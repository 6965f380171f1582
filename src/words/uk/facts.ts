import { countingIn } from '../counted.js';
import type { Words } from '../words.js';
import { commands } from './commands.js';

const { counted, number } = countingIn('uk');

const ARTICLES = { one: 'стаття', few: 'статті', many: 'статей', other: 'статті' };
const FIGURES = { one: 'число', few: 'числа', many: 'чисел', other: 'числа' };
const DATES = { one: 'дата', few: 'дати', many: 'дат', other: 'дати' };

export const facts: Words['facts'] = {
  toQuotes: 'Цитати',
  toFigures: 'Числа',
  toTimeline: 'Хронологія',

  whichArticle: (articles, command) =>
    `У мене ${counted(articles, ARTICLES)} — забагато, щоб переглянути все одразу. ` +
    `Вибери одну: параметр «${commands.figures.article.name}» команди /${command}.`,
  allArticles: (articles) => `Усі ${counted(articles, ARTICLES)}`,
  part: (from, to, paragraphs) =>
    `Абзаци ${number(from)}–${number(to)} з ${number(paragraphs)}: довгу статтю я переглядаю частинами.`,

  whoIsQuoted: 'Кого цитують',
  nobodyIsQuoted: 'Нікого не цитують поіменно.',
  notQuoted: (typed) => `Серед тих, кого цитують, немає «${typed}».`,
  severalQuoted: (typed) => `«${typed}» підходить кільком:`,
  quoted: (sentences) =>
    counted(sentences, { one: 'речення', few: 'речення', many: 'речень', other: 'речення' }),
  attributed: (place, words) => `хто це каже, видно з ${place}: «${words}»`,

  figures: (n) => counted(n, FIGURES),
  noFigures: 'Чисел тут немає.',
  figuresAbout: (n, word) => `${counted(n, FIGURES)} зі словом «${word}»`,
  noFiguresAbout: (word) => `Жодне число не пов’язане з «${word}».`,
  allFigures: 'Усі числа',
  differing: 'про одне й те саме, але різні:',
  datesElsewhere: (dates) => `${counted(dates, DATES)} — у команді /${commands.timeline.name}.`,
  kinds: {
    people: 'Люди',
    money: 'Гроші',
    percent: 'Частки',
    distance: 'Відстані',
    things: 'Скільки чого',
    duration: 'Тривалість',
    age: 'Вік',
    other: 'Інші числа',
  },

  dates: (n) => counted(n, DATES),
  nothingDated: 'Дат тут немає.',
  undated: 'Без року, словами самої статті:',
};
