import { countingIn } from '../counted.js';
import type { Words } from '../words.js';

const { counted } = countingIn('uk');

export const check: Words['check'] = {
  exact: (times) =>
    times > 1
      ? `Точний збіг: ці слова є там ${counted(times, { one: 'раз', few: 'рази', many: 'разів', other: 'раза' })}.`
      : 'Точний збіг: саме ці слова там є.',
  differs: 'З відмінностями: більшість цих слів там є.',
  marksDiffer: 'Ті самі слова, але інші розділові знаки.',
  figureDiffers: (given, found) => `Інше число: тут ${given}, у статті ${found}.`,
  absent: 'Не знайдено: немає уривка з цими словами в такому порядку.',

  wrote: { you: 'Твій текст', message: 'Повідомлення' },
  article: (source) => `Стаття: ${source}`,
  leftOut: (sentences) =>
    `Пропущено ще ${counted(sentences, { one: 'речення', few: 'речення', many: 'речень', other: 'речення' })}.`,
  compared: 'Я порівнюю слова. Чи це правда, сказати не можу.',

  noWords: {
    you: 'Дай мені, будь ласка, слова для порівняння.',
    message: 'У цьому повідомленні немає слів для порівняння.',
  },
};
