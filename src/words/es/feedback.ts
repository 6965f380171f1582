import type { Words } from '../words.js';

export const feedback: Words['feedback'] = {
  good: '👍',
  bad: '👎',
  thanks: '¡Gracias! Eso ayuda a encontrar dónde me equivoco.',
  already: 'Ya me diste tu opinión sobre esta respuesta. ¡Gracias!',
  off: 'Ya no recojo opiniones. ¡Gracias de todos modos!',
};
