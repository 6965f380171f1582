import { expect, test } from 'vitest';
import { readingOf } from '../../src/facts/reading.js';
import { articleOf } from '../replies/articles.js';
import { article, realArticle } from './texts.js';

test('476 words take two minutes to read', () => {
  expect(readingOf(article('word '.repeat(476))).minutes).toBeCloseTo(2);
});

test('the real article’s words, sentences and paragraphs are counted, its tags left out', async () => {
  const reading = readingOf(await realArticle());
  expect(reading.paragraphs).toBe(15);
  expect(reading.sentences).toBe(17);
  expect(reading.words).toBeGreaterThan(350);
});

test('words of a language that writes no spaces are counted too', () => {
  expect(readingOf(articleOf('ja', '猫が好きです。', { language: 'ja' })).words).toBeGreaterThan(2);
});

test.each([
  'It’s 3.5% of the U.S. two-thirds, or 121,000: “don’t”.',
  'Её №5 – що? Їжак ¿qué?',
  '12 km, e\u0301t\u00e9 a_b',
])('words are counted as Unicode parts them: %s', (text) => {
  const parts = [...new Intl.Segmenter('en', { granularity: 'word' }).segment(text)];
  expect(readingOf(article(text)).words).toBe(parts.filter(({ isWordLike }) => isWordLike).length);
});
