import { expect, test } from 'vitest';
import { kindOfTalk } from '../../src/replies/small-talk.js';
import { wordsFor } from '../../src/words/words.js';

const { about, answers, articles, facts, talk } = wordsFor('pl');

test.each([
  [1, '1 artykuł ma „kot” w tytule.', 'Usunięto: 1 obserwowane pytanie.'],
  [3, '3 artykuły mają „kot” w tytule.', 'Usunięto: 3 obserwowane pytania.'],
  [5, '5 artykułów ma „kot” w tytule.', 'Usunięto: 5 obserwowanych pytań.'],
  [12, '12 artykułów ma „kot” w tytule.', 'Usunięto: 12 obserwowanych pytań.'],
  [22, '22 artykuły mają „kot” w tytule.', 'Usunięto: 22 obserwowane pytania.'],
])('%i has the noun and the verb that go with it', (n, found, erased) => {
  expect(articles.found(n, 'kot')).toBe(found);
  expect(about.erased(n)).toContain(erased);
});

test('what is behind a preposition stands in its case', () => {
  expect(articles.readingTime(1)).toBe('około 1 minuty czytania');
  expect(articles.readingTime(3)).toBe('około 3 minut czytania');
  expect(answers.notSaid(3)).toBe('Żaden z 3 artykułów tego nie podaje.');
  expect(talk.thanks({ articles: 3, title: null })).toContain('o 3 artykuły, które przeczytałem.');
  expect(facts.datesElsewhere(5)).toBe('5 dat jest w /kalendarium.');
});

test.each([
  ['hello', 'Cześć!'],
  ['hello', 'Dzień dobry wszystkim'],
  ['hello', 'Co słychać?'],
  ['thanks', 'Dziękuję bardzo'],
  ['thanks', 'wielkie dzięki'],
  ['bye', 'Do zobaczenia!'],
  ['bye', 'pa pa'],
  ['help', 'Pomóż mi, proszę'],
  ['help', 'Jak to działa?'],
  ['help', 'Kim jesteś?'],
  [undefined, 'Kim jest Putin?'],
  [undefined, 'Dzień dobry, ilu ludzi uciekło z Kurska?'],
])('%s is what is meant by “%s”', (kind, said) => {
  expect(kindOfTalk(said)).toBe(kind);
});
