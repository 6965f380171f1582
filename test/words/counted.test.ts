import { expect, test } from 'vitest';
import { countingIn } from '../../src/words/counted.js';

const english = { one: 'article', other: 'articles' };
const polish = { one: 'artykuł', few: 'artykuły', many: 'artykułów', other: 'artykułu' };
const ukrainian = { one: 'стаття', few: 'статті', many: 'статей', other: 'статті' };

test.each([
  ['en', 1, english, '1 article'],
  ['en', 0, english, '0 articles'],
  ['en', 12_345, english, '12,345 articles'],
  ['de', 12_345, { other: 'Artikel' }, '12.345 Artikel'],
  ['pl', 1, polish, '1 artykuł'],
  ['pl', 3, polish, '3 artykuły'],
  ['pl', 5, polish, '5 artykułów'],
  ['pl', 22, polish, '22 artykuły'],
  ['uk', 21, ukrainian, '21 стаття'],
  ['uk', 12, ukrainian, '12 статей'],
  ['fr', 0, english, '0 article'],
])('in %s, %i takes its own form: %o → %s', (locale, n, forms, text) => {
  expect(countingIn(locale).counted(n, forms)).toBe(text);
});

test('a form that is not given is the other one', () => {
  expect(countingIn('es').form(1_000_000, { one: 'artículo', other: 'artículos' })).toBe('artículos');
});
