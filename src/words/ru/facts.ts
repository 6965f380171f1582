import { countingIn } from '../counted.js';
import type { Words } from '../words.js';
import { commands } from './commands.js';

const { counted, number } = countingIn('ru');

const ARTICLES = { one: 'статья', few: 'статьи', many: 'статей', other: 'статьи' };
const FIGURES = { one: 'число', few: 'числа', many: 'чисел', other: 'числа' };
const DATES = { one: 'дата', few: 'даты', many: 'дат', other: 'даты' };

export const facts: Words['facts'] = {
  toQuotes: 'Цитаты',
  toFigures: 'Числа',
  toTimeline: 'Хронология',

  whichArticle: (articles, command) =>
    `У меня ${counted(articles, ARTICLES)} — слишком много, чтобы просмотреть всё сразу. ` +
    `Выбери одну: параметр «${commands.figures.article.name}» команды /${command}.`,
  allArticles: (articles) => `Все ${counted(articles, ARTICLES)}`,
  part: (from, to, paragraphs) =>
    `Абзацы ${number(from)}–${number(to)} из ${number(paragraphs)}: длинную статью я просматриваю по частям.`,

  whoIsQuoted: 'Кого цитируют',
  nobodyIsQuoted: 'Никого не цитируют поимённо.',
  notQuoted: (typed) => `Среди тех, кого цитируют, нет «${typed}».`,
  severalQuoted: (typed) => `«${typed}» подходит нескольким:`,
  quoted: (sentences) =>
    counted(sentences, { one: 'предложение', few: 'предложения', many: 'предложений', other: 'предложения' }),
  attributed: (place, words) => `кто это говорит, видно из ${place}: «${words}»`,

  figures: (n) => counted(n, FIGURES),
  noFigures: 'Чисел здесь нет.',
  figuresAbout: (n, word) => `${counted(n, FIGURES)} со словом «${word}»`,
  noFiguresAbout: (word) => `Ни одно число не связано с «${word}».`,
  allFigures: 'Все числа',
  differing: 'об одном и том же, но разные:',
  datesElsewhere: (dates) => `${counted(dates, DATES)} — в команде /${commands.timeline.name}.`,
  kinds: {
    people: 'Люди',
    money: 'Деньги',
    percent: 'Доли',
    distance: 'Расстояния',
    things: 'Сколько чего',
    duration: 'Длительность',
    age: 'Возраст',
    other: 'Другие числа',
  },

  dates: (n) => counted(n, DATES),
  nothingDated: 'Дат здесь нет.',
  undated: 'Без года, словами самой статьи:',
};
