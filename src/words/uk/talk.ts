import { countingIn } from '../counted.js';
import type { Read } from '../read.js';
import type { Words } from '../words.js';
import { commands } from './commands.js';

const { counted } = countingIn('uk');

export const talk: Words['talk'] = {
  hello: (read) =>
    `Привіт! Питай мене ${about(read)}: хто, що, коли, де чи скільки. Відповім ${whose(read)} ж словами.`,
  thanks: (read) => `Нема за що! Питай ще ${about(read)}.`,
  bye: () => 'Бувай! Я тут, якщо з’явиться запитання.',
  help: (read) =>
    `Я відповідаю на запитання ${about(read)}. Відповідаю ${whose(read)} ж словами: показую уривок, вказую, де він стоїть ` +
    'і чиї це слова, а якщо відповіді там немає, так і кажу. ' +
    `Скористайся /${commands.ask.name}, напиши мені в особисті або згадай мене разом із запитанням. ` +
    `/${commands.article.name} показує, що я прочитав.`,
  inMenu: (command) => `«${command}» – у меню будь-якого повідомлення, розділ «Програми» (Apps)`,
  noWords: (read) => `Мені потрібні слова, за якими шукати. Запитай щось ${about(read)}.`,

  tooLong: (longest) =>
    `Для мене це задовго. Скороти, будь ласка, запитання до ${counted(longest, { one: 'символу', other: 'символів' })}.`,
  noQuestion: `Напиши своє запитання після /${commands.ask.name}.`,
  noSuchArticle: (typed) =>
    `У мене немає статті «${typed}». Вибери одну з підказок, що з’являються під час введення.`,
  chooseOffered: 'Вибери статтю з підказок, що з’являються під час введення.',

  unknownButton: 'Я вже не знаю цієї кнопки. Запитай, будь ласка, ще раз.',
  changed: 'Відтоді стаття змінилася. Запитай, будь ласка, ще раз.',
  unknownCommand: 'Цієї команди в мене вже немає. Введи /, щоб побачити, які є.',
  unknownUse: `Не знаю, що з цим робити. Введи /${commands.ask.name} і своє запитання.`,

  sorry: (request) =>
    'У мене щось пішло не так. Спробуй, будь ласка, ще раз. Якщо не допоможе, ' +
    `передай адміну бота цей номер: ${request}`,
  elsewhere: (channel) =>
    `Мені не можна писати в ${channel}, тож відповідаю тут. Можеш і далі питати просто тут.`,
};

function about({ articles, title }: Read): string {
  if (articles === 0) return 'про статті, щойно вони в мене з’являться';
  if (title !== null) return `про статтю «${title}»`;
  return `про ${counted(articles, {
    one: 'статтю, яку я прочитав',
    few: 'статті, які я прочитав',
    many: 'статей, які я прочитав',
    other: 'статті, які я прочитав',
  })}`;
}

function whose({ articles }: Read): string {
  return articles === 1 ? 'її' : 'їхніми';
}
