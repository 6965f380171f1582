import { countingIn } from '../counted.js';
import type { Words } from '../words.js';

const { counted, number } = countingIn('uk');

export const articles: Words['articles'] = {
  page: (at, pages) => `Сторінка ${number(at)} з ${number(pages)}`,
  back: '◀ Назад',
  next: 'Далі ▶',

  haveRead: (articles) =>
    `Я прочитав ${counted(articles, { one: 'статтю', few: 'статті', many: 'статей', other: 'статті' })}.`,
  found: (articles, typed) =>
    `${counted(articles, { one: 'стаття', few: 'статті', many: 'статей', other: 'статті' })} з «${typed}» у заголовку.`,
  noneFound: (typed) => `Немає статей із «${typed}» у заголовку.`,
  allArticles: 'Усі статті',

  titleIsOurs: 'Заголовок наш: у самому тексті його немає.',
  source: (known) => `Джерело: ${known}`,
  notStated: (missing) => `Не вказано: ${missing}.`,
  publisher: 'видання',
  date: 'дата',
  link: 'посилання',

  words: (n) => counted(n, { one: 'слово', few: 'слова', many: 'слів', other: 'слова' }),
  sentences: (n) => counted(n, { one: 'речення', few: 'речення', many: 'речень', other: 'речення' }),
  paragraphs: (n) => counted(n, { one: 'абзац', few: 'абзаци', many: 'абзаців', other: 'абзацу' }),
  readingTime: (minutes) =>
    minutes === 0
      ? 'менше хвилини читання'
      : `приблизно ${counted(minutes, { one: 'хвилина', few: 'хвилини', many: 'хвилин', other: 'хвилини' })} читання`,
  quoted: (speakers, more) => `У цитатах: ${speakers}${more > 0 ? ` і ще ${number(more)}` : ''}`,
  keyFigures: (figures) => `Числа: ${figures}`,
};
