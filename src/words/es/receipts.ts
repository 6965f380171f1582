import type { Words } from '../words.js';

export const receipts: Words['receipts'] = {
  none: (example) =>
    `Eso no es una referencia. Una referencia aparece tras la fuente de un fragmento y tiene este aspecto: ${example}`,

  same: 'Sin cambios: está ahí, letra por letra.',
  changed: 'Ha cambiado desde entonces.',
  another: 'Ya no es la misma frase. Ahora dice:',
  moved: (place) => `Ahora está en otro lugar: ${place}`,
  noArticle: 'No tengo el artículo de esta referencia, o ya no lo tengo.',
  noSentence: 'Esta frase no está, o ya no está, en el artículo.',

  before: (source) => `Antes: ${source}`,
  now: (source) => `Ahora: ${source}`,
  notKept: 'El texto anterior no se conserva aquí.',
  byHash: 'El texto anterior no se conserva aquí: que es la misma frase lo dice solo la referencia.',
};
