import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../src/answering/library.js';
import { readArticle } from '../../src/corpus/read-article.js';

/** The only sentence of an article in that language. */
function sentenceIn(language: string, text: string) {
  const metadata = { title: 'Text', titleFrom: 'host', language } as const;
  const { sentences } = readLibrary([readArticle({ id: 'text', text, metadata })]);
  expect(sentences).toHaveLength(1);
  return sentences[0];
}

describe('a sentence ends, and asks, with the marks of its script', () => {
  test.each([
    ['en', 'The dam broke.', false],
    ['en', 'Who said “why?”', true],
    ['de', 'Er fragte: „Warum?“', true],
    ['es', '¿Quién ganó?', true],
    ['zh', '大坝倒塌了。', false],
    ['zh', '她问：“谁？”', true],
    ['zh', '没有人回答！』', false],
    ['ar', 'هل عاد؟', true],
    ['hi', 'यह एक वाक्य है।', false],
  ])('%s: %s', (language, text, asks) => {
    expect(sentenceIn(language, text)).toMatchObject({ ends: true, asks });
  });

  test.each([
    ['en', 'The dam in Lima'],
    ['zh', '茶园的大坝'],
  ])('%s: %s is a heading', (language, text) => {
    expect(sentenceIn(language, text)).toMatchObject({ ends: false, asks: false });
  });
});

describe('English words are looked for in English only', () => {
  test('German “was” is no copula', () => {
    expect(sentenceIn('en', 'A dam was a wall.')?.copula).toBe(2);
    expect(sentenceIn('de', 'Alles, was fiel, blieb liegen.')?.copula).toBe(-1);
  });

  test('Spanish “his” goes on from nothing', () => {
    expect(sentenceIn('en', 'His dam broke.')?.goesOn).toBe(true);
    expect(sentenceIn('es', 'His Majesty es el título de la obra.')?.goesOn).toBe(false);
  });
});
