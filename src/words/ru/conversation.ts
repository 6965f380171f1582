import type { Words } from '../words.js';

export const conversation: Words['conversation'] = {
  takenUp: (words) => `Из предыдущего вопроса: ${words}`,
  instead: (from, to) => `${from} → ${to}`,
  nobodyNamed: 'В статье не сказано, кто это говорит:',
  tooFast: 'Ты спрашиваешь быстрее, чем я успеваю отвечать. Спроси снова',
  busy: 'Сразу пришло слишком много вопросов. Спроси снова',
};
