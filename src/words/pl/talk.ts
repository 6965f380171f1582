import { countingIn } from '../counted.js';
import type { Read } from '../read.js';
import type { Words } from '../words.js';
import { commands } from './commands.js';
import { nouns } from './nouns.js';

const { counted } = countingIn('pl');

export const talk: Words['talk'] = {
  hello: (read) =>
    `Cześć! Zapytaj mnie o ${what(read)}: kto, co, kiedy, gdzie albo ile. Odpowiadam słowami ${whose(read)}.`,
  thanks: (read) => `Nie ma sprawy! Pytaj śmiało dalej o ${what(read)}.`,
  bye: () => 'Do zobaczenia! Jestem tu, gdy tylko będziesz mieć pytanie.',
  help: (read) =>
    `Pytaj mnie o ${what(read)}. Odpowiadam słowami ${whose(read)}: pokazuję fragment, jego miejsce i to, kto mówi, ` +
    'a gdy odpowiedzi tam nie ma, mówię o tym. ' +
    `Użyj /${commands.ask.name}, napisz do mnie prywatnie albo oznacz mnie i zadaj pytanie. ` +
    `/${commands.article.name} pokazuje, co przeczytałem.`,
  inMenu: (command) => `„${command}” – w menu każdej wiadomości, pod Aplikacje`,
  noWords: (read) => `Potrzebuję słów, których mam szukać. Zapytaj mnie o ${what(read)}.`,

  tooLong: (longest) =>
    `To dla mnie za długie. Zadaj pytanie, które ma najwyżej ${counted(longest, nouns.characters)}.`,
  noQuestion: `Wpisz pytanie po /${commands.ask.name}.`,
  noSuchArticle: (typed) =>
    `Nie mam artykułu „${typed}”. Wybierz jeden z podpowiedzi, które pojawiają się przy pisaniu.`,
  chooseOffered: 'Wybierz artykuł z podpowiedzi, które pojawiają się przy pisaniu.',

  unknownButton: 'Tego przycisku już nie znam. Zapytaj jeszcze raz.',
  changed: 'Artykuł się od tamtej pory zmienił. Zapytaj jeszcze raz.',
  unknownCommand: 'Tego polecenia już nie mam. Wpisz /, żeby zobaczyć, jakie mam.',
  unknownUse: `Nie wiem, co z tym zrobić. Wpisz /${commands.ask.name} i swoje pytanie.`,

  sorry: (request) =>
    'Coś poszło u mnie nie tak. Spróbuj jeszcze raz. Jeśli to się powtarza, ' +
    `podaj ten numer osobie, która prowadzi tego bota: ${request}`,
  elsewhere: (channel) =>
    `Na ${channel} nie mogę pisać, więc odpowiadam tutaj. Możesz tu śmiało pytać dalej.`,
};

/** In the accusative, behind "o". */
function what({ articles, title }: Read): string {
  if (articles === 0) return 'artykuły, gdy już jakieś będę mieć';
  if (title !== null) return `„${title}”`;
  return articles === 1
    ? 'artykuł, który przeczytałem'
    : `${counted(articles, nouns.articles)}, które przeczytałem`;
}

/** In the genitive. */
function whose({ articles }: Read): string {
  return articles === 1 ? 'samego artykułu' : 'samych artykułów';
}
