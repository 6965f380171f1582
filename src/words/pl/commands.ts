import type { Words } from '../words.js';

export const commands: Words['commands'] = {
  ask: {
    name: 'zapytaj',
    description: 'Zapytaj o artykuł i dostań odpowiedź jego własnymi słowami',
    ofSeveral: 'Zapytaj o artykuły i dostań odpowiedź ich własnymi słowami',
    question: { name: 'pytanie', description: 'Na przykład: ile, kto, kiedy, gdzie' },
    article: { name: 'artykuł', description: 'Szukaj tylko w tym artykule' },
    for: { name: 'dla', description: 'Oznacz tę osobę przy odpowiedzi' },
    private: { name: 'prywatnie', description: 'Pokaż odpowiedź tylko tobie' },
  },
  search: {
    name: 'szukaj',
    description: 'Zobacz wszystkie fragmenty z tymi słowami',
    words: { name: 'słowa', description: 'Jedno lub więcej, w dowolnej formie' },
    article: { name: 'artykuł', description: 'Szukaj tylko w tym artykule' },
    speaker: { name: 'kto', description: 'Tylko to, co mówi ta osoba' },
  },
  article: {
    name: 'artykuł',
    description: 'Zobacz, co przeczytałem: źródło, długość i tekst',
    article: { name: 'artykuł', description: 'Otwórz ten artykuł' },
    find: { name: 'tytuł', description: 'Słowa z tytułu' },
  },
  quotes: {
    name: 'cytaty',
    description: 'Zobacz czyjeś cytaty albo to, kto w ogóle jest cytowany',
    speaker: { name: 'kto', description: 'Nazwisko albo funkcja' },
    article: { name: 'artykuł', description: 'Tylko w tym artykule' },
  },
  figures: {
    name: 'liczby',
    description: 'Wszystkie liczby i to, czego dotyczą',
    article: { name: 'artykuł', description: 'Z tego artykułu' },
    about: { name: 'słowo', description: 'Tylko te, które mają związek z tym słowem' },
  },
  timeline: {
    name: 'kalendarium',
    description: 'Wszystko, co ma datę, w kolejności czasu',
    article: { name: 'artykuł', description: 'Z tego artykułu' },
  },
  check: {
    name: 'sprawdź',
    description: 'Czy to jest w artykule? Porównuje słowa i nie ocenia, co jest prawdą',
    ofSeveral: 'Czy to jest w artykułach? Porównuje słowa i nie ocenia, co jest prawdą',
    text: { name: 'tekst', description: 'Cytat albo twierdzenie, do dziesięciu zdań' },
  },
  checkMessage: { name: 'Sprawdź w artykułach' },
  source: {
    name: 'źródło',
    description: 'Zobacz jeszcze raz fragment o tej sygnaturze i to, co się od tamtej pory zmieniło',
    receipt: { name: 'sygnatura', description: 'To, co stoi za źródłem fragmentu' },
  },
  watch: {
    name: 'obserwuj',
    description: 'Dostań wiadomość prywatną, gdy zmieni się najlepszy fragment dla pytania',
    add: { name: 'dodaj', description: 'Obserwuj pytanie' },
    list: { name: 'lista', description: 'Zobacz, co obserwujesz' },
    stop: { name: 'zakończ', description: 'Przestań obserwować pytanie' },
    question: { name: 'pytanie', description: 'Na przykład: ile, kto, kiedy, gdzie' },
    watched: { name: 'obserwowane', description: 'Jedno z pytań, które obserwujesz' },
  },
  about: {
    name: 'informacje',
    description: 'Co robię, co przechowuję, kto mnie prowadzi i jak usunąć twoje dane',
  },
  help: { name: 'pomoc', description: 'Co robię i o co możesz zapytać' },
};
