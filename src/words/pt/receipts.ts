import type { Words } from '../words.js';

export const receipts: Words['receipts'] = {
  none: (example) =>
    `Isso não é um comprovante. Um comprovante vem depois da fonte de um trecho e é assim: ${example}`,

  same: 'Sem mudanças: está lá, letra por letra.',
  changed: 'Mudou desde então.',
  another: 'A frase não é mais a mesma. Agora diz:',
  moved: (place) => `Agora está em outro lugar: ${place}`,
  noArticle: 'Não tenho o artigo deste comprovante, ou não tenho mais.',
  noSentence: 'O artigo não tem esta frase, ou não tem mais.',

  before: (source) => `Antes: ${source}`,
  now: (source) => `Agora: ${source}`,
  notKept: 'O texto anterior não fica guardado aqui.',
  byHash: 'O texto anterior não fica guardado aqui: só o comprovante mostra que a frase é a mesma.',
};
