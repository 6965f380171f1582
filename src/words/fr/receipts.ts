import type { Words } from '../words.js';

export const receipts: Words['receipts'] = {
  none: (example) =>
    `Ce n’est pas une référence. Une référence se trouve après la source d’un passage et ressemble à ça : ${example}`,

  same: 'Rien n’a changé : la phrase y est, lettre pour lettre.',
  changed: 'La phrase a changé depuis.',
  another: 'Ce n’est plus la même phrase. Maintenant, on y lit :',
  moved: (place) => `La phrase est maintenant ailleurs : ${place}`,
  noArticle: 'L’article de cette référence, je ne l’ai pas, ou plus.',
  noSentence: 'Cette phrase n’est pas, ou plus, dans l’article.',

  before: (source) => `Avant : ${source}`,
  now: (source) => `Maintenant : ${source}`,
  notKept: 'Le texte d’avant n’est pas conservé ici.',
  byHash: 'Le texte d’avant n’est pas conservé ici : seule la référence montre que c’est la même phrase.',
};
