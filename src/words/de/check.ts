import { countingIn } from '../counted.js';
import type { Words } from '../words.js';

const { number } = countingIn('de');

export const check: Words['check'] = {
  exact: (times) =>
    times > 1
      ? `Genau so: Diese Worte stehen dort, ${number(times)}-mal.`
      : 'Genau so: Diese Worte stehen dort.',
  differs: 'Mit Unterschieden: Die meisten dieser Wörter stehen dort.',
  marksDiffer: 'Dieselben Wörter, mit anderen Satzzeichen.',
  figureDiffers: (given, found) => `Eine andere Zahl: hier ${given}, im Artikel ${found}.`,
  absent: 'Nicht gefunden: Keine Stelle hat diese Wörter in dieser Folge.',

  wrote: { you: 'Du hast geschrieben', message: 'Die Nachricht' },
  article: (source) => `Der Artikel: ${source}`,
  leftOut: (sentences) =>
    sentences > 1
      ? `${number(sentences)} weitere Sätze sind ausgelassen.`
      : `${number(sentences)} weiterer Satz ist ausgelassen.`,
  compared: 'Ich vergleiche Wörter. Ob etwas wahr ist, kann ich nicht sagen.',

  noWords: {
    you: 'Bitte gib mir Wörter, die ich vergleichen kann.',
    message: 'Diese Nachricht hat keine Wörter, die ich vergleichen kann.',
  },
};
