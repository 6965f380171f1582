import type { Words } from '../words.js';

export const conversation: Words['conversation'] = {
  takenUp: (words) => `Da pergunta anterior: ${words}`,
  instead: (from, to) => `${from} → ${to}`,
  nobodyNamed: 'O artigo não diz quem fala isto:',
  tooFast: 'Você pergunta mais rápido do que eu consigo responder. Pergunte de novo',
  busy: 'Chegaram perguntas demais ao mesmo tempo. Pergunte de novo',
};
