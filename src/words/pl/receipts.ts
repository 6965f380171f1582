import type { Words } from '../words.js';

export const receipts: Words['receipts'] = {
  none: (example) => `To nie jest sygnatura. Sygnatura stoi za źródłem fragmentu i wygląda tak: ${example}`,

  same: 'Bez zmian: zgadza się co do litery.',
  changed: 'Od tamtej pory to się zmieniło.',
  another: 'To już nie jest to samo zdanie. Teraz brzmi tak:',
  moved: (place) => `Teraz jest to gdzie indziej: ${place}`,
  noArticle: 'Artykułu z tej sygnatury nie mam albo już nie mam.',
  noSentence: 'W artykule nie ma tego zdania albo już go nie ma.',

  before: (source) => `Wcześniej: ${source}`,
  now: (source) => `Teraz: ${source}`,
  notKept: 'Wcześniejsze brzmienie nie jest tu przechowywane.',
  byHash:
    'Wcześniejsze brzmienie nie jest tu przechowywane: o tym, że zdanie jest to samo, świadczy tylko sygnatura.',
};
