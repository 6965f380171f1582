import { countingIn } from '../counted.js';
import type { Words } from '../words.js';

const { number } = countingIn('de');

export const answers: Words['answers'] = {
  notSaid: (articles) =>
    articles > 1 ? `Keiner der ${number(articles)} Artikel sagt das.` : 'Der Artikel sagt das nicht.',
  unsure: 'Ich bin nicht sicher, ob das die Antwort ist:',
  nothingNear: 'Ich habe auch nichts Ähnliches gefunden. Versuch es mit anderen Wörtern.',
  nearest: (passages) =>
    passages > 1 ? 'Diese Stellen kommen dem am nächsten.' : 'Diese Stelle kommt dem am nächsten.',
  quoted: (word) => `„${word}“`,
  nowhere: (words, count, articles) =>
    `${words} ${count > 1 ? 'kommen' : 'kommt'} ${articles > 1 ? 'in keinem der Artikel' : 'im Artikel nirgends'} vor.`,
  occurs: (word, times) => `${word} kommt ${number(times)}-mal vor.`,

  otherFigure: (figure) => `Eine andere Stelle nennt eine andere Zahl: ${figure}`,
  also: (place) => `auch in ${place}`,

  caption: 'Bildunterschrift',
  saidBy: (speaker) => `laut ${speaker}`,

  before: '◀ Davor',
  after: 'Danach ▶',
  readOn: 'Ab hier lesen',
  morePassages: 'Weitere Stellen',
  why: 'Warum das?',
};
