import type { Words } from '../words.js';

export const receipts: Words['receipts'] = {
  none: (example) =>
    `Das ist kein Beleg. Ein Beleg steht hinter der Quelle einer Stelle und sieht so aus: ${example}`,

  same: 'Unverändert: Es steht Buchstabe für Buchstabe dort.',
  changed: 'Es hat sich seitdem geändert.',
  another: 'Der Satz ist nicht mehr derselbe. Jetzt lautet er:',
  moved: (place) => `Es steht jetzt woanders: ${place}`,
  noArticle: 'Den Artikel zu diesem Beleg habe ich nicht oder nicht mehr.',
  noSentence: 'Der Artikel hat diesen Satz nicht, oder nicht mehr.',

  before: (source) => `Vorher: ${source}`,
  now: (source) => `Jetzt: ${source}`,
  notKept: 'Der frühere Wortlaut ist hier nicht aufbewahrt.',
  byHash: 'Der frühere Wortlaut ist hier nicht aufbewahrt: Dass es derselbe Satz ist, sagt allein der Beleg.',
};
