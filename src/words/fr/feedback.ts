import type { Words } from '../words.js';

export const feedback: Words['feedback'] = {
  good: '👍',
  bad: '👎',
  thanks: 'Merci ! Ça aide à trouver où je me trompe.',
  already: 'Tu m’as déjà donné ton avis sur cette réponse. Merci !',
  off: 'Je ne recueille plus les avis. Merci quand même !',
};
