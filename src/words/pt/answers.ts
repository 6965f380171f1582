import { countingIn } from '../counted.js';
import type { Words } from '../words.js';

const { counted } = countingIn('pt-BR');

export const answers: Words['answers'] = {
  notSaid: (articles) =>
    articles > 1
      ? `Nenhum dos ${counted(articles, { many: 'de artigos', other: 'artigos' })} diz isso.`
      : 'O artigo não diz isso.',
  unsure: 'Não tenho certeza de que esta seja a resposta:',
  nothingNear: 'Também não encontrei nada parecido. Tente outras palavras.',
  nearest: (passages) =>
    passages > 1 ? 'Estes são os trechos mais próximos.' : 'Este é o trecho mais próximo.',
  quoted: (word) => `“${word}”`,
  nowhere: (words, count, articles) =>
    `${words} ${count > 1 ? 'não aparecem' : 'não aparece'} ${articles > 1 ? 'em nenhum dos artigos' : 'no artigo'}.`,
  occurs: (word, times) =>
    `${word} aparece ${counted(times, { one: 'vez', many: 'de vezes', other: 'vezes' })}.`,

  otherFigure: (figure) => `Outro trecho traz outro número: ${figure}`,
  also: (place) => `também em ${place}`,

  caption: 'legenda de imagem',
  saidBy: (speaker) => `segundo ${speaker}`,

  before: '◀ Antes',
  after: 'Depois ▶',
  readOn: 'Ler a partir daqui',
  morePassages: 'Mais trechos',
  why: 'Por que isso?',
};
