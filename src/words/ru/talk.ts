import { countingIn } from '../counted.js';
import type { Read } from '../read.js';
import type { Words } from '../words.js';
import { commands } from './commands.js';

const { counted } = countingIn('ru');

export const talk: Words['talk'] = {
  hello: (read) =>
    `Привет! Спрашивай меня ${about(read)}: кто, что, когда, где или сколько. Отвечу ${whose(read)} же словами.`,
  thanks: (read) => `Не за что! Спрашивай ещё ${about(read)}.`,
  bye: () => 'Пока! Я здесь, если появится вопрос.',
  help: (read) =>
    `Я отвечаю на вопросы ${about(read)}. Отвечаю ${whose(read)} же словами: показываю отрывок, указываю, где он стоит ` +
    'и чьи это слова, а если ответа там нет, так и говорю. ' +
    `Используй /${commands.ask.name}, напиши мне в личку или упомяни меня вместе с вопросом. ` +
    `/${commands.article.name} показывает, что я прочитал.`,
  inMenu: (command) => `«${command}» – в меню любого сообщения, раздел «Приложения»`,
  noWords: (read) => `Мне нужны слова, по которым искать. Спроси что-нибудь ${about(read)}.`,

  tooLong: (longest) =>
    `Для меня это слишком длинно. Сократи, пожалуйста, вопрос до ${counted(longest, { one: 'символа', other: 'символов' })}.`,
  noQuestion: `Напиши свой вопрос после /${commands.ask.name}.`,
  noSuchArticle: (typed) =>
    `У меня нет статьи «${typed}». Выбери одну из подсказок, которые появляются при вводе.`,
  chooseOffered: 'Выбери статью из подсказок, которые появляются при вводе.',

  unknownButton: 'Я уже не знаю этой кнопки. Спроси, пожалуйста, ещё раз.',
  changed: 'С тех пор статья изменилась. Спроси, пожалуйста, ещё раз.',
  unknownCommand: 'Этой команды у меня уже нет. Введи /, чтобы увидеть, какие есть.',
  unknownUse: `Не знаю, что с этим делать. Введи /${commands.ask.name} и свой вопрос.`,

  sorry: (request) =>
    'У меня что-то пошло не так. Попробуй, пожалуйста, ещё раз. Если не поможет, ' +
    `передай админу бота этот номер: ${request}`,
  elsewhere: (channel) =>
    `Мне нельзя писать в ${channel}, поэтому отвечаю здесь. Можешь и дальше спрашивать прямо тут.`,
};

function about({ articles, title }: Read): string {
  if (articles === 0) return 'про статьи, как только они у меня появятся';
  if (title !== null) return `про статью «${title}»`;
  return `про ${counted(articles, {
    one: 'статью, которую я прочитал',
    few: 'статьи, которые я прочитал',
    many: 'статей, которые я прочитал',
    other: 'статьи, которые я прочитал',
  })}`;
}

function whose({ articles }: Read): string {
  return articles === 1 ? 'её' : 'их';
}
