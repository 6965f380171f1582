import { expect, test } from 'vitest';
import { articleWithHash, articleWithId } from '../../src/corpus/find-article.js';
import { articleOf } from '../replies/articles.js';

const sea = articleOf('sea', 'Whales sing.');
const land = articleOf('land', 'Cows stand.');
const copy = articleOf('copy', 'Whales sing.');

test('an article is found by its id, and by its hash; of two with the same text the first one', () => {
  const articles = [sea, land, copy];
  expect(articleWithId('copy', articles)).toBe(copy);
  expect(articleWithId('constructor', articles)).toBeUndefined();
  expect(articleWithHash(land.hash, articles)).toBe(land);
  expect(copy.hash).toBe(sea.hash);
  expect(articleWithHash(copy.hash, articles)).toBe(sea);
  expect(articleWithHash(copy.hash, [copy, sea])).toBe(copy);
});

test('what is searched is the set that is given, and no other', () => {
  expect(articleWithId('sea', [land])).toBeUndefined();
  expect(articleWithId('sea', [])).toBeUndefined();
});
