import { countingIn } from '../counted.js';
import type { Words } from '../words.js';
import { commands } from './commands.js';
import { nouns } from './nouns.js';

const { counted, number } = countingIn('pl');

export const search: Words['search'] = {
  passages: (n) => counted(n, { one: 'fragment', few: 'fragmenty', many: 'fragmentów', other: 'fragmentu' }),
  taken: (word, as) => `Zamiast ${word} szukam ${as}.`,
  nothing: 'Żaden fragment nie ma tych słów.',
  notBy: (speaker) => `W tym, co mówi ${speaker}, nie ma tych słów.`,
  anySpeaker: (n) => `Niezależnie od osoby: ${number(n)}`,
  near: 'Te słowa są podobne i występują:',
  tooLongToTurn: (most) =>
    `Żeby zobaczyć więcej, szukaj słów, które mają razem najwyżej ${counted(most, nouns.characters)}.`,

  noWords: `Wpisz szukane słowa po /${commands.search.name}.`,
  noSuchSpeaker: (typed) =>
    `Nie wiem, kto to jest „${typed}”. Wybierz kogoś z podpowiedzi, które pojawiają się przy pisaniu.`,
};
