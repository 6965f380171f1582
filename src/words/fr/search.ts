import { countingIn } from '../counted.js';
import type { Words } from '../words.js';
import { commands } from './commands.js';

const { counted, number } = countingIn('fr');

export const search: Words['search'] = {
  passages: (n) => counted(n, { one: 'passage', many: 'de passages', other: 'passages' }),
  taken: (word, as) => `Au lieu de ${word}, j’ai cherché ${as}.`,
  nothing: 'Aucun passage n’a ces mots.',
  notBy: (speaker) => `Rien de ce que dit ${speaker} n’a ces mots.`,
  anySpeaker: (n) => `Peu importe qui le dit : ${number(n)}`,
  near: 'Ces mots sont proches, et eux y sont :',
  tooLongToTurn: (most) => `Pour en voir plus, cherche avec ${number(most)} caractères au plus.`,

  noWords: `Écris les mots à chercher après /${commands.search.name}.`,
  noSuchSpeaker: (typed) =>
    `Je ne sais pas qui est « ${typed} ». Choisis une des personnes proposées pendant que tu écris.`,
};
