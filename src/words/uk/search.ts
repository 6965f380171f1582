import { countingIn } from '../counted.js';
import type { Words } from '../words.js';
import { commands } from './commands.js';

const { counted, number } = countingIn('uk');

export const search: Words['search'] = {
  passages: (n) => counted(n, { one: 'уривок', few: 'уривки', many: 'уривків', other: 'уривка' }),
  taken: (word, as) => `Замість ${word} шукаю ${as}.`,
  nothing: 'Немає уривків із цими словами.',
  notBy: (speaker) => `${speaker}: жодного уривка з цими словами.`,
  anySpeaker: (n) => `Хто б це не казав: ${number(n)}`,
  near: 'Схожі слова, які тут трапляються:',
  tooLongToTurn: (most) =>
    `Щоб побачити більше, скороти запит до ${counted(most, { one: 'символу', other: 'символів' })}.`,

  noWords: `Напиши слова для пошуку після /${commands.search.name}.`,
  noSuchSpeaker: (typed) =>
    `Не знаю, про кого мова: «${typed}». Вибери когось із підказок, що з’являються під час введення.`,
};
