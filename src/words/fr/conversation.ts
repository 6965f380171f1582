import type { Words } from '../words.js';

export const conversation: Words['conversation'] = {
  takenUp: (words) => `Repris : ${words}`,
  instead: (from, to) => `${from} → ${to}`,
  nobodyNamed: 'L’article ne nomme personne qui dise ça :',
  tooFast: 'Tu demandes plus vite que je ne peux répondre. Repose ta question',
  busy: 'Trop de questions arrivent en même temps. Repose ta question',
};
