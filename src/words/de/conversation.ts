import type { Words } from '../words.js';

export const conversation: Words['conversation'] = {
  takenUp: (words) => `Aufgegriffen: ${words}`,
  instead: (from, to) => `${from} → ${to}`,
  nobodyNamed: 'Der Artikel nennt niemanden, der das sagt:',
  tooFast: 'Du fragst schneller, als ich antworten kann. Bitte frag wieder',
  busy: 'Gerade kommen zu viele Fragen auf einmal. Bitte frag wieder',
};
