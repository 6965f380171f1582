import { countingIn } from '../counted.js';
import type { Words } from '../words.js';
import { commands } from './commands.js';

const { counted, number } = countingIn('uk');
const { name, add, stop } = commands.watch;

/** Behind «стежити за». */
const QUESTIONS = { one: 'запитанням', other: 'запитаннями' };

export const watch: Words['watch'] = {
  onlyOnDiscord: 'Стежити можна лише в Discord: там я зможу написати тобі пізніше.',
  which: `Введи /${name} ${add.name} із запитанням або вибери одне зі своїх через /${name} ${stop.name}.`,

  watching: (question) =>
    `Стежу для тебе за запитанням ${question}. Коли найкращий уривок для нього зміниться, надішлю тобі одне особисте повідомлення.`,
  already: (question) => `Ти вже стежиш за запитанням ${question}.`,
  full: (most) =>
    `Ти стежиш за ${counted(most, QUESTIONS)}, більше не вміщу. Спершу прибери одне через /${name} ${stop.name}.`,
  nothingYet: 'Поки що жоден уривок на нього не відповідає.',
  thatIsNow: 'Ось що відповідає на нього зараз.',

  count: (questions) => `Ти стежиш за ${counted(questions, QUESTIONS)}.`,
  none: `Ти не стежиш за жодним запитанням. Почни з /${name} ${add.name}.`,
  onlyIn: (title) => `лише в «${title}»`,
  answeredIn: (place) => `відповідь: ${place}`,
  notAnswered: 'поки без відповіді',
  stop: 'Більше не стежити',
  stopNumber: (at) => `Стоп ${number(at)}`,
  stopped: (question) => `Більше не стежу за запитанням ${question}.`,
  notWatched: 'Ти не стежиш за цим запитанням.',
  dropped:
    'Мені не вдалося тобі написати, бо ти не приймаєш від мене особистих повідомлень. Тому я більше не стежу за твоїми ' +
    'запитаннями. Перш ніж стежити знову, дозволь повідомлення в налаштуваннях приватності.',

  changed: 'Змінився найкращий уривок для запитання, за яким ти стежиш.',
  answeredNow: 'На запитання, за яким ти стежиш, тепер є відповідь.',
  answeredNoMore: 'На запитання, за яким ти стежиш, уже не відповідає жоден уривок.',
  before: 'Було',
  now: 'Стало',
};
