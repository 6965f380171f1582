import type { Words } from '../words.js';

export const conversation: Words['conversation'] = {
  takenUp: (words) => `Z poprzedniego pytania: ${words}`,
  instead: (from, to) => `${from} → ${to}`,
  nobodyNamed: 'Artykuł nie podaje, kto to mówi:',
  tooFast: 'Pytasz szybciej, niż potrafię odpowiadać. Zapytaj ponownie',
  busy: 'Przyszło zbyt wiele pytań naraz. Zapytaj ponownie',
};
