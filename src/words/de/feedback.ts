import type { Words } from '../words.js';

export const feedback: Words['feedback'] = {
  good: '👍',
  bad: '👎',
  thanks: 'Danke! Das hilft zu finden, wo ich falsch liege.',
  already: 'Zu dieser Antwort hast du mir schon etwas gesagt. Danke!',
  off: 'Das sammle ich nicht mehr. Trotzdem danke!',
};
