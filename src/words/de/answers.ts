import { countingIn } from '../counted.js';
import type { Words } from '../words.js';

const { number } = countingIn('de');

export const answers: Words['answers'] = {
  notSaid: (articles) =>
    articles > 1 ? `Keiner der ${number(articles)} Artikel sagt das.` : 'Der Artikel sagt das nicht.',
  nothingNear: 'Ich habe auch nichts Ähnliches gefunden. Versuch es mit anderen Wörtern.',
  nearest: (passages) =>
    passages > 1 ? 'Diese Stellen kommen dem am nächsten.' : 'Diese Stelle kommt dem am nächsten.',

  caption: 'Bildunterschrift',
  saidBy: (speaker) => `laut ${speaker}`,

  context: 'Zusammenhang',
  moreContext: 'Mehr davon',
  lessContext: 'Weniger davon',
  morePassages: 'Weitere Stellen',
};
