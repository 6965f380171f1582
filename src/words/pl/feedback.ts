import type { Words } from '../words.js';

export const feedback: Words['feedback'] = {
  good: '👍',
  bad: '👎',
  thanks: 'Dzięki! To pomaga znaleźć, gdzie się mylę.',
  already: 'Twoją ocenę tej odpowiedzi już mam. Dzięki!',
  off: 'Już tego nie zbieram. Ale i tak dzięki!',
};
