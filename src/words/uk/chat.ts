import { countingIn } from '../counted.js';
import type { Words } from '../words.js';

const { counted } = countingIn('uk');

export const chat: Words['chat'] = {
  opening: ({ articles, title }) => {
    const what =
      title === null
        ? counted(articles, { one: 'статтю', few: 'статті', many: 'статей', other: 'статті' })
        : `«${title}»`;
    return `Я прочитав ${what}. Постав запитання або введи /help. Ctrl-D або /quit — вихід.`;
  },
  buttons: (labels) => `Питай далі або введи: ${labels}`,
  unknownCommand: (name) => `Команди /${name} немає. Введи /help, щоб побачити, які є.`,
};
