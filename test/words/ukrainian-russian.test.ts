import { describe, expect, test } from 'vitest';
import { kindOfTalk } from '../../src/replies/small-talk.js';
import { wordsFor } from '../../src/words/words.js';

const uk = wordsFor('uk');
const ru = wordsFor('ru');

describe('in Ukrainian and Russian', () => {
  test('a member reads their own language', () => {
    expect(uk.answers.notSaid(1)).toBe('У статті про це не сказано.');
    expect(ru.answers.notSaid(1)).toBe('В статье об этом не сказано.');
  });

  test.each([
    [1, 'Я прочитав 1 статтю.', 'Я прочитал 1 статью.'],
    [3, 'Я прочитав 3 статті.', 'Я прочитал 3 статьи.'],
    [12, 'Я прочитав 12 статей.', 'Я прочитал 12 статей.'],
    [21, 'Я прочитав 21 статтю.', 'Я прочитал 21 статью.'],
  ])('words follow the number, %i', (n, ukrainian, russian) => {
    expect(uk.articles.haveRead(n)).toBe(ukrainian);
    expect(ru.articles.haveRead(n)).toBe(russian);
  });

  test('words follow the number in the case that the sentence asks for', () => {
    expect(uk.answers.notSaid(21)).toBe('У жодній із 21 статті про це не сказано.');
    expect(ru.answers.notSaid(3)).toBe('Ни в одной из 3 статей об этом не сказано.');
    expect(uk.watch.count(1)).toBe('Ти стежиш за 1 запитанням.');
    expect(ru.watch.count(5)).toBe('Ты следишь за 5 вопросами.');
    expect(uk.answers.occurs('«a»', 2)).toBe('Слово «a» трапляється 2 рази.');
    expect(ru.answers.occurs('«a»', 5)).toBe('Слово «a» встречается 5 раз.');
  });

  test.each([
    ['Привіт!', 'hello'],
    ['Добрий вечір усім', 'hello'],
    ['Як справи?', 'hello'],
    ['Дуже дякую тобі!', 'thanks'],
    ['До побачення', 'bye'],
    ['Що ти вмієш?', 'help'],
    ['Як ти працюєш?', 'help'],
    ['Здравствуйте!', 'hello'],
    ['Как дела?', 'hello'],
    ['Спасибо большое', 'thanks'],
    ['Пока-пока', 'bye'],
    ['Что ты умеешь?', 'help'],
    ['Как задать вопрос?', 'help'],
  ])('“%s” is understood as %s', (text, kind) => {
    expect(kindOfTalk(text)).toBe(kind);
  });

  test.each([
    'Хто сказав спасибі Путіну',
    'Допомога біженцям у Курську',
    'Кто такой Путин',
    'Как дела в Курске',
  ])('“%s” is a question all the same', (text) => {
    expect(kindOfTalk(text)).toBeUndefined();
  });
});
