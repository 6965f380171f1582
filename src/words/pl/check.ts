import { countingIn } from '../counted.js';
import type { Words } from '../words.js';
import { nouns } from './nouns.js';

const { counted, number } = countingIn('pl');

export const check: Words['check'] = {
  exact: (times) =>
    times > 1
      ? `Dokładnie tak: te same słowa są tam ${number(times)} razy.`
      : 'Dokładnie tak: są tam te same słowa.',
  differs: 'Z różnicami: większość tych słów tam jest.',
  marksDiffer: 'Te same słowa, ale inna interpunkcja.',
  figureDiffers: (given, found) => `Inna liczba: tutaj ${given}, w artykule ${found}.`,
  absent: 'Nie znaleziono: żaden fragment nie ma tych słów w tej kolejności.',

  wrote: { you: 'Twój tekst', message: 'Wiadomość' },
  article: (source) => `Artykuł: ${source}`,
  leftOut: (sentences) => `Pominięto jeszcze ${counted(sentences, nouns.sentences)}.`,
  compared: 'Porównuję słowa. Czy coś jest prawdą, nie umiem powiedzieć.',

  noWords: {
    you: 'Podaj słowa, które mam porównać.',
    message: 'Ta wiadomość nie ma słów do porównania.',
  },
};
