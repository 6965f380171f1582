import { countingIn } from '../counted.js';
import type { Words } from '../words.js';

const { counted } = countingIn('ru');

export const check: Words['check'] = {
  exact: (times) =>
    times > 1
      ? `Точное совпадение: эти слова есть там ${counted(times, { one: 'раз', few: 'раза', many: 'раз', other: 'раза' })}.`
      : 'Точное совпадение: именно эти слова там есть.',
  differs: 'С отличиями: большинство этих слов там есть.',
  marksDiffer: 'Те же слова, но другие знаки препинания.',
  figureDiffers: (given, found) => `Другое число: здесь ${given}, в статье ${found}.`,
  absent: 'Не найдено: нет отрывка с этими словами в таком порядке.',

  wrote: { you: 'Твой текст', message: 'Сообщение' },
  article: (source) => `Статья: ${source}`,
  leftOut: (sentences) =>
    `Пропущено ещё ${counted(sentences, { one: 'предложение', few: 'предложения', many: 'предложений', other: 'предложения' })}.`,
  compared: 'Я сравниваю слова. Правда ли это, сказать не могу.',

  noWords: {
    you: 'Дай мне, пожалуйста, слова для сравнения.',
    message: 'В этом сообщении нет слов для сравнения.',
  },
};
