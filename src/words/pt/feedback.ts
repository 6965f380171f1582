import type { Words } from '../words.js';

export const feedback: Words['feedback'] = {
  good: '👍',
  bad: '👎',
  thanks: 'Obrigado! Isso ajuda a descobrir onde eu erro.',
  already: 'Você já avaliou esta resposta. Obrigado!',
  off: 'Não coleto mais isso. Obrigado mesmo assim!',
};
