import type { Words } from '../words.js';

export const feedback: Words['feedback'] = {
  good: '👍',
  bad: '👎',
  thanks: 'Спасибо! Это поможет найти, где я ошибаюсь.',
  already: 'Твоя оценка этого ответа уже есть. Спасибо!',
  off: 'Я больше этого не собираю. Но всё равно спасибо!',
};
