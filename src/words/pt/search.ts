import { countingIn } from '../counted.js';
import type { Words } from '../words.js';
import { commands } from './commands.js';

const { counted, number } = countingIn('pt-BR');

export const search: Words['search'] = {
  passages: (n) => counted(n, { one: 'trecho', many: 'de trechos', other: 'trechos' }),
  taken: (word, as) => `Em vez de ${word}, busquei ${as}.`,
  nothing: 'Nenhum trecho tem estas palavras.',
  notBy: (speaker) => `Nada do que ${speaker} diz tem estas palavras.`,
  anySpeaker: (n) => `De qualquer pessoa: ${number(n)}`,
  near: 'Estas palavras são parecidas e aparecem:',
  tooLongToTurn: (most) =>
    `Para ver mais, busque com no máximo ${counted(most, { one: 'caractere', many: 'de caracteres', other: 'caracteres' })}.`,

  noWords: `Escreva as palavras da busca depois de /${commands.search.name}.`,
  noSuchSpeaker: (typed) => `Não sei quem é “${typed}”. Escolha uma das sugestões que aparecem ao digitar.`,
};
