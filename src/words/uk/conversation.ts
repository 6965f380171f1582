import type { Words } from '../words.js';

export const conversation: Words['conversation'] = {
  takenUp: (words) => `З попереднього запитання: ${words}`,
  instead: (from, to) => `${from} → ${to}`,
  nobodyNamed: 'У статті не сказано, хто це каже:',
  tooFast: 'Ти питаєш швидше, ніж я встигаю відповідати. Запитай знову',
  busy: 'Надійшло забагато запитань одразу. Запитай знову',
};
