import { countingIn } from '../counted.js';
import type { Words } from '../words.js';
import { commands } from './commands.js';

const { counted, number } = countingIn('es');

export const search: Words['search'] = {
  passages: (n) => counted(n, { one: 'fragmento', many: 'de fragmentos', other: 'fragmentos' }),
  taken: (word, as) => `En vez de ${word} busqué ${as}.`,
  nothing: 'Ningún fragmento tiene estas palabras.',
  notBy: (speaker) => `Nada de lo que dice ${speaker} tiene estas palabras.`,
  anySpeaker: (n) => `Lo diga quien lo diga: ${number(n)}`,
  near: 'Estas palabras se parecen y sí aparecen:',
  tooLongToTurn: (most) => `Para ver más, busca con ${number(most)} caracteres como máximo.`,

  noWords: `Escribe las palabras que buscas después de /${commands.search.name}.`,
  noSuchSpeaker: (typed) =>
    `No sé quién es “${typed}”. Elige a una de las personas que aparecen mientras escribes.`,
};
