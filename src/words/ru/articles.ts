import { countingIn } from '../counted.js';
import type { Words } from '../words.js';

const { counted, number } = countingIn('ru');

export const articles: Words['articles'] = {
  page: (at, pages) => `Страница ${number(at)} из ${number(pages)}`,
  back: '◀ Назад',
  next: 'Далее ▶',

  haveRead: (articles) =>
    `Я прочитал ${counted(articles, { one: 'статью', few: 'статьи', many: 'статей', other: 'статьи' })}.`,
  found: (articles, typed) =>
    `${counted(articles, { one: 'статья', few: 'статьи', many: 'статей', other: 'статьи' })} с «${typed}» в заголовке.`,
  noneFound: (typed) => `Нет статей с «${typed}» в заголовке.`,
  allArticles: 'Все статьи',

  titleIsOurs: 'Заголовок наш: в самом тексте его нет.',
  source: (known) => `Источник: ${known}`,
  notStated: (missing) => `Не указано: ${missing}.`,
  publisher: 'издание',
  date: 'дата',
  link: 'ссылка',

  words: (n) => counted(n, { one: 'слово', few: 'слова', many: 'слов', other: 'слова' }),
  sentences: (n) =>
    counted(n, { one: 'предложение', few: 'предложения', many: 'предложений', other: 'предложения' }),
  paragraphs: (n) => counted(n, { one: 'абзац', few: 'абзаца', many: 'абзацев', other: 'абзаца' }),
  readingTime: (minutes) =>
    minutes === 0
      ? 'меньше минуты чтения'
      : `примерно ${counted(minutes, { one: 'минута', few: 'минуты', many: 'минут', other: 'минуты' })} чтения`,
  quoted: (speakers, more) => `В цитатах: ${speakers}${more > 0 ? ` и ещё ${number(more)}` : ''}`,
  keyFigures: (figures) => `Числа: ${figures}`,
};
