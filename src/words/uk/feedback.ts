import type { Words } from '../words.js';

export const feedback: Words['feedback'] = {
  good: '👍',
  bad: '👎',
  thanks: 'Дякую! Це допоможе знайти, де я помиляюся.',
  already: 'Твоя оцінка цієї відповіді вже є. Дякую!',
  off: 'Я більше цього не збираю. Але все одно дякую!',
};
