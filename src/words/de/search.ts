import { countingIn } from '../counted.js';
import type { Words } from '../words.js';
import { commands } from './commands.js';

const { counted, number } = countingIn('de');

export const search: Words['search'] = {
  passages: (n) => counted(n, { one: 'Stelle', other: 'Stellen' }),
  taken: (word, as) => `Statt ${word} habe ich ${as} gesucht.`,
  nothing: 'Keine Stelle hat diese Wörter.',
  notBy: (speaker) => `Nichts, was ${speaker} sagt, hat diese Wörter.`,
  anySpeaker: (n) => `Egal wer es sagt: ${number(n)}`,
  near: 'Diese Wörter sind ähnlich und kommen vor:',
  tooLongToTurn: (most) => `Um mehr zu sehen, such mit höchstens ${number(most)} Zeichen.`,

  noWords: `Bitte schreib die gesuchten Wörter hinter /${commands.search.name}.`,
  noSuchSpeaker: (typed) =>
    `Ich weiß nicht, wer mit „${typed}“ gemeint ist. Wähle jemanden aus, der beim Tippen angeboten wird.`,
};
