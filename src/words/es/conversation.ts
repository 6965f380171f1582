import type { Words } from '../words.js';

export const conversation: Words['conversation'] = {
  takenUp: (words) => `Retomado: ${words}`,
  instead: (from, to) => `${from} → ${to}`,
  nobodyNamed: 'El artículo no nombra a nadie que diga esto:',
  tooFast: 'Preguntas más rápido de lo que puedo responder. Vuelve a preguntar',
  busy: 'Han llegado demasiadas preguntas a la vez. Vuelve a preguntar',
};
