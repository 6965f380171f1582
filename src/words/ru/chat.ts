import { countingIn } from '../counted.js';
import type { Words } from '../words.js';

const { counted } = countingIn('ru');

export const chat: Words['chat'] = {
  opening: ({ articles, title }) => {
    const what =
      title === null
        ? counted(articles, { one: 'статью', few: 'статьи', many: 'статей', other: 'статьи' })
        : `«${title}»`;
    return `Я прочитал ${what}. Задай вопрос или введи /help. Ctrl-D или /quit — выход.`;
  },
  buttons: (labels) => `Спрашивай дальше или введи: ${labels}`,
  unknownCommand: (name) => `Команды /${name} нет. Введи /help, чтобы увидеть, какие есть.`,
};
