import { countingIn } from '../counted.js';
import type { Words } from '../words.js';

const { counted } = countingIn('pt-BR');

export const check: Words['check'] = {
  exact: (times) =>
    times > 1
      ? `Exato: estas mesmas palavras estão lá, ${counted(times, { many: 'de vezes', other: 'vezes' })}.`
      : 'Exato: estas mesmas palavras estão lá.',
  differs: 'Com diferenças: a maioria destas palavras está lá.',
  marksDiffer: 'As mesmas palavras, com outra pontuação.',
  figureDiffers: (given, found) => `Outro número: ${given} aqui, ${found} no artigo.`,
  absent: 'Não encontrado: nenhum trecho tem estas palavras nesta ordem.',

  wrote: { you: 'Você escreveu', message: 'A mensagem' },
  article: (source) => `O artigo: ${source}`,
  leftOut: (sentences) =>
    sentences > 1
      ? `Mais ${counted(sentences, { many: 'de frases', other: 'frases' })} ficaram de fora.`
      : `Mais ${counted(sentences, { other: 'frase' })} ficou de fora.`,
  compared: 'Eu comparo palavras. Se algo é verdade, não sei dizer.',

  noWords: {
    you: 'Escreva as palavras que devo comparar.',
    message: 'Esta mensagem não tem palavras para comparar.',
  },
};
