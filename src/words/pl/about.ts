import { countingIn } from '../counted.js';
import type { Words } from '../words.js';
import { commands } from './commands.js';
import { nouns } from './nouns.js';

const { counted } = countingIn('pl');
const watch = `/${commands.watch.name} ${commands.watch.add.name}`;
const watched = {
  one: 'obserwowane pytanie',
  few: 'obserwowane pytania',
  many: 'obserwowanych pytań',
  other: 'obserwowanego pytania',
};

export const about: Words['about'] = {
  kept: 'Co przechowuję',
  nothingHere: 'Nic. Tutaj nigdy nic nie jest zapisywane.',
  nothing: `O tobie: nic. Dopiero gdy użyjesz ${watch}, przechowuję twoje ID na Discordzie, twój język, pytanie i znaleziony fragment.`,
  watched: (questions) =>
    `Obserwujesz ${counted(questions, nouns.questions)}. Dlatego przechowuję twoje ID na Discordzie, twój język, ` +
    'pytania i znalezione fragmenty.',
  dropped:
    'O tobie: twoje ID na Discordzie i twój język, żeby ci powiedzieć, że niczego już dla ciebie nie obserwuję, bo nie udało mi się do ciebie napisać.',
  feedback: 'Gdy naciśniesz 👍 lub 👎, przechowuję fragment i dzień, ale nie to, kim jesteś, i nie pytanie.',
  feedbackWithQuestions:
    'Gdy naciśniesz 👍 lub 👎, przechowuję fragment, dzień i pytanie pokazane powyżej, ale nie to, kim jesteś.',
  privacy: [
    'Czytam tylko to, o co ktoś mnie pyta: polecenia, wiadomości prywatne i wiadomości, w których ktoś mnie oznaczył.',
    'Na pytania odpowiadam na komputerze mojego operatora, bez modelu językowego i bez żadnej usługi poza Discordem, a potem, najpóźniej po 15 minutach, je zapominam.',
    'To, co przechowuję, leży w plikach na tym komputerze, a to, co dotyczy ciebie, znika, gdy to tutaj usuniesz.',
  ],

  version: (version) => `Footnote ${version}`,
  host: (host) => `operator: ${host}`,
  policy: 'Polityka prywatności',
  invite: 'Dodaj mnie do serwera',

  erase: 'Usuń moje dane',
  yes: 'Tak, usuń',
  no: 'Nie, zostaw',
  sure: 'Usunąć wszystko, co o tobie przechowuję? Przestanę wtedy obserwować twoje pytania. Tego nie da się cofnąć.',
  erased: (questions) => `Usunięto: ${counted(questions, watched)}. Teraz nic już o tobie nie przechowuję.`,
  erasedRest: 'Usunięto. Teraz nic już o tobie nie przechowuję.',
  nothingToErase: 'Nie było czego usuwać: nic o tobie nie przechowuję.',
  cannotKeep:
    'Nie mam dostępu do tego, co przechowuję, i nie mogę zapisać niczego nowego. Spróbuj później i daj znać osobie, która prowadzi tego bota.',
};
