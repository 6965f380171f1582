import { countingIn } from '../counted.js';
import type { Words } from '../words.js';

const { counted, number } = countingIn('pl');

export const answers: Words['answers'] = {
  notSaid: (articles) =>
    articles > 1 ? `Żaden z ${number(articles)} artykułów tego nie podaje.` : 'Artykuł tego nie podaje.',
  unsure: 'Nie mam pewności, czy to jest odpowiedź:',
  nothingNear: 'Nic podobnego też nie udało mi się znaleźć. Spróbuj innych słów.',
  nearest: (passages) => (passages > 1 ? 'Oto najbliższe fragmenty.' : 'Oto najbliższy fragment.'),
  quoted: (word) => `„${word}”`,
  nowhere: (words, count, articles) =>
    `${words} ${count > 1 ? 'nie występują' : 'nie występuje'} ${articles > 1 ? 'w żadnym z artykułów' : 'nigdzie w artykule'}.`,
  occurs: (word, times) =>
    `${word} występuje ${counted(times, { one: 'raz', few: 'razy', many: 'razy', other: 'razu' })}.`,

  otherFigure: (figure) => `Inny fragment podaje inną liczbę: ${figure}`,
  also: (place) => `także: ${place}`,

  caption: 'podpis pod zdjęciem',
  saidBy: (speaker) => `mówi ${speaker}`,

  before: '◀ Poprzednie',
  after: 'Następne ▶',
  readOn: 'Czytaj dalej',
  morePassages: 'Więcej fragmentów',
  why: 'Dlaczego to?',
};
