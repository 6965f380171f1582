import { countingIn } from '../counted.js';
import type { Words } from '../words.js';

const { counted } = countingIn('de');

export const chat: Words['chat'] = {
  opening: ({ articles, title }) => {
    const what = title === null ? counted(articles, { other: 'Artikel' }) : `„${title}“`;
    return `Ich habe ${what} gelesen. Stell mir eine Frage oder tippe /help. Strg-D oder /quit beendet.`;
  },
  buttons: (labels) => `Frag weiter oder tippe: ${labels}`,
  unknownCommand: (name) => `Einen Befehl /${name} gibt es nicht. Tippe /help, um zu sehen, welche es gibt.`,
};
