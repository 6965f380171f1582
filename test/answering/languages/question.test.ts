import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../../src/answering/library.js';
import { readQuestion } from '../../../src/answering/question.js';
import { questionLanguage } from '../../../src/answering/question-language.js';
import { articleOf } from '../../replies/articles.js';

describe('what is asked for is known in other languages', () => {
  test.each([
    ['de', 'Wie viele Menschen flohen?', 'number'],
    ['de', 'Wie hoch ist der Turm?', 'number'],
    ['de', 'Wer hat den Damm gebaut?', 'person'],
    ['de', 'Wo liegt der Damm?', 'place'],
    ['de', 'Wann brach er?', 'date'],
    ['de', 'In welchem Jahr wurde er gebaut?', 'date'],
    ['de', 'Welcher Prozentsatz blieb?', 'percent'],
    ['de', 'Warum brach er?', 'reason'],
    ['de', 'Welche Farbe hat er?', 'name'],
    ['de', 'Was geschah danach?', 'open'],
    ['es', '¿Cuántas personas huyeron?', 'number'],
    ['es', '¿Quién construyó la presa?', 'person'],
    ['es', 'quien construyo la presa', 'person'],
    ['es', '¿Dónde está?', 'place'],
    ['es', '¿En qué año se construyó?', 'date'],
    ['es', '¿Por qué se rompió?', 'reason'],
    ['es', 'Cuando se rompió la presa, ¿quién huyó?', 'person'],
    ['fr', 'Combien de persones ont fui ?', 'number'],
    ['fr', 'Qui a construit le barrage ?', 'person'],
    ['fr', 'Où est le barrage ?', 'place'],
    ['fr', 'Quand a-t-il cédé ?', 'date'],
    ['fr', 'Qu’est-ce qui a cédé ?', 'open'],
    ['pt', 'Quantas pessoas fugiram?', 'number'],
    ['pt', 'Quem construiu a barragem?', 'person'],
    ['pt', 'Em que ano foi construída?', 'date'],
    ['pl', 'Ile osób uciekło?', 'number'],
    ['pl', 'Kto zbudował tamę?', 'person'],
    ['pl', 'Gdzie jest tama?', 'place'],
    ['uk', 'Скільки людей утекло?', 'number'],
    ['uk', 'Хто збудував греблю?', 'person'],
    ['uk', 'Коли вона прорвалася?', 'date'],
    ['ru', 'Сколько людей бежало?', 'number'],
    ['ru', 'Кто построил плотину?', 'person'],
    ['ru', 'В каком году её построили?', 'date'],
    ['zh', '有多少人逃离？', 'number'],
    ['zh', '谁建造了大坝？', 'person'],
    ['zh', '大坝在哪里？', 'place'],
    ['zh', '大坝是哪一年建造的？', 'date'],
    ['zh', '大坝为什么决堤？', 'reason'],
  ])('%s: %s', (language, text, kind) => {
    expect(readQuestion(text, language).kind).toBe(kind);
  });

  test('the words that ask are not looked for', () => {
    expect(readQuestion('Wie viele Schiffe sanken?', 'de').terms).toEqual(['schiff', 'sank']);
    expect(readQuestion('Скільки кораблів?', 'uk').terms).toEqual(['кораб']);
  });

  test('in a language whose questions are not known, every word is', () => {
    expect(readQuestion('Montako laivaa upposi?', 'fi')).toMatchObject({ kind: 'open', value: false });
  });

  test('any text is a question in any language', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('de', 'zh', 'th', 'xx'),
        (text, language) => {
          const { terms, tokens } = readQuestion(text, language);
          expect(new Set(terms).size).toBe(terms.length);
          expect(tokens.length === 0).toBe(terms.length === 0);
        },
      ),
    );
  });
});

describe('a question is read in a language of the articles', () => {
  const article = (language: string) => articleOf(language, 'Kursk.', { language });
  const library = (...languages: readonly string[]) => readLibrary(languages.map(article));

  test('that of the only one, whatever it is asked in', () => {
    expect(questionLanguage('Who fled?', library('de'))).toBe('de');
  });

  test('that of its script', () => {
    expect(questionLanguage('Кто бежал?', library('en', 'de', 'ru'))).toBe('ru');
    expect(questionLanguage('谁逃离了？', library('en', 'zh'))).toBe('zh');
  });

  test('that of its function words', () => {
    expect(questionLanguage('Wer ist aus der Stadt geflohen?', library('en', 'de', 'es'))).toBe('de');
    expect(questionLanguage('¿Quiénes son los que huyeron de la ciudad?', library('en', 'de', 'es'))).toBe(
      'es',
    );
    expect(questionLanguage('Who has fled from the town?', library('de', 'en'))).toBe('en');
  });

  test('English where none speaks for any, or else that of most articles', () => {
    expect(questionLanguage('Kursk', library('de', 'de', 'en'))).toBe('en');
    expect(questionLanguage('Kursk', library('es', 'de', 'de'))).toBe('de');
  });
});
