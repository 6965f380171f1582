import { countingIn } from '../counted.js';
import type { Words } from '../words.js';
import { commands } from './commands.js';

const { counted, number } = countingIn('ru');

export const search: Words['search'] = {
  passages: (n) => counted(n, { one: 'отрывок', few: 'отрывка', many: 'отрывков', other: 'отрывка' }),
  taken: (word, as) => `Вместо ${word} ищу ${as}.`,
  nothing: 'Нет отрывков с этими словами.',
  notBy: (speaker) => `${speaker}: ни одного отрывка с этими словами.`,
  anySpeaker: (n) => `Кто бы это ни говорил: ${number(n)}`,
  near: 'Похожие слова, которые здесь встречаются:',
  tooLongToTurn: (most) =>
    `Чтобы увидеть больше, сократи запрос до ${counted(most, { one: 'символа', other: 'символов' })}.`,

  noWords: `Напиши слова для поиска после /${commands.search.name}.`,
  noSuchSpeaker: (typed) =>
    `Не знаю, о ком речь: «${typed}». Выбери кого-нибудь из подсказок, которые появляются при вводе.`,
};
